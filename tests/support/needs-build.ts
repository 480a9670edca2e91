/** Vitest setup of projects whose tests read the build: fails if the build is missing or older than the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { buildId } from '../../data/catalogue/build-id.ts';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';

const ROOT = new URL('../../', import.meta.url);
const WORKER = 'dist/main/index.js';
/** The index of each data set that tests read, with its folder. */
const INDEXES = {
  'dist/assets/catalogue/index.json': 'data/',
  'dist/record/assets/catalogue/index.json': 'tests/test-record/',
};

export default function needsBuild(): void {
  const missing = [WORKER, ...Object.keys(INDEXES)].find((file) => !existsSync(new URL(file, ROOT)));
  if (missing) throw new Error(`${missing} is missing: run npm run bundle.`);
  for (const [file, data] of Object.entries(INDEXES)) {
    const { build } = JSON.parse(readFileSync(new URL(file, ROOT), 'utf8')) as CatalogueIndex;
    if (build !== buildId(new URL(data, ROOT)))
      throw new Error(`${file} was built from other sources: run npm run bundle.`);
  }
}
