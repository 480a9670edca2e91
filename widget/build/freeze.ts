/** `npm run freeze`: keeps the files of the current version in widget/published/, to be committed before the version is deployed. */
import { versionFiles } from './bundle.ts';
import { checkUnchanged, freeze, frozenVersions, publishedFolder, version } from './published.ts';

const built = await versionFiles();
try {
  checkUnchanged(publishedFolder, version, built);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const isFrozen = frozenVersions(publishedFolder).includes(version);
if (!isFrozen) freeze(publishedFolder, version, built);
console.log(
  `Version ${version} ${isFrozen ? 'was frozen before' : 'is frozen: commit'} ${publishedFolder.pathname}${version}/`,
);
