/** Vitest's setup of projects whose tests read what was built: says so where nothing was. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** A file of each part: the bundled Worker, the catalogue, and that of the test record. */
const FILES = ['main/index.js', 'assets/catalogue/index.json', 'record/assets/catalogue/index.json'];

export default function needsBuild(): void {
  const missing = FILES.map((name) => `dist/${name}`).find((file) => !existsSync(join(ROOT, file)));
  if (missing) throw new Error(`${missing} is missing: run npm run bundle.`);
}
