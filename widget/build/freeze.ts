/** `npm run freeze`: keeps the files of the current version in widget/published/, to be committed before the version is deployed. */
import { brotliCompressSync } from 'node:zlib';
import { versionFiles } from './bundle.ts';
import { changesOfFrozen, freeze, frozenVersions, publishedFolder, version } from './published.ts';

const SCRIPT = 'trade-card.js';
/** Of a release, with brotli: the 14,000 that tests allow between releases, less 500 that the next changes can use. */
const MOST_BYTES = 13_500;

const built = await versionFiles();
const changes = changesOfFrozen(publishedFolder, version, built);
if (changes) {
  console.error(changes);
  process.exit(1);
}
const bytes = brotliCompressSync(built.get(SCRIPT) ?? new Uint8Array()).length;
if (bytes > MOST_BYTES) {
  console.error(`${SCRIPT} has ${bytes} bytes (brotli), and a release at most ${MOST_BYTES}: make it smaller.`);
  process.exit(1);
}
const isFrozen = frozenVersions(publishedFolder).includes(version);
if (!isFrozen) freeze(publishedFolder, version, built);
console.log(
  `Version ${version} ${isFrozen ? 'was frozen before' : 'is frozen: commit'} ${publishedFolder.pathname}${version}/`,
);
