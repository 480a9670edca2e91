/** `npm run freeze`: saves the files of the current version in widget/published/. Commit them before the version is deployed. */
import { versionFiles } from './bundle.ts';
import { changesOfFrozen, freeze, frozenVersions, publishedFolder, version } from './published.ts';

if (process.argv.length > 2) {
  console.error('Usage: npm run freeze, without options. Nothing was frozen.');
  process.exit(process.argv[2] === '--help' ? 0 : 1);
}
const files = await versionFiles();
const changes = changesOfFrozen(publishedFolder, version, files);
if (changes) {
  console.error(changes);
  process.exit(1);
}
const wasFrozen = frozenVersions(publishedFolder).includes(version);
if (!wasFrozen) freeze(publishedFolder, version, files);
console.log(
  `Version ${version} ${wasFrozen ? 'was frozen before' : 'is frozen: commit'} ${publishedFolder.pathname}${version}/`,
);
