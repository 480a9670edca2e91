/**
 * `npm run build`, last part: writes the API's document beside the catalogue, and the viewer that shows it among the assets.
 * Node only; the Worker reads the results.
 */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CatalogueIndex } from '../data/catalogue-index.ts';
import { openApi } from './openapi.ts';

const root = new URL('../', import.meta.url);
const assets = new URL('dist/assets/', root);

const { version } = readJson<{ version: string }>(new URL('package.json', root));
const index = readJson<CatalogueIndex>(new URL('catalogue/index.json', assets));
const document = JSON.stringify(openApi(index, version));
writeFileSync(new URL('catalogue/openapi.json', assets), document);

const out = new URL('w/docs/', assets);
mkdirSync(out, { recursive: true });
for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) {
  copyFileSync(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${file}`)), new URL(file, out));
}
copyFileSync(new URL('docs/start.js', import.meta.url), new URL('start.js', out));
appendFileSync(
  new URL('_headers', assets),
  '\n/w/docs/*\n  Cache-Control: public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800\n  X-Content-Type-Options: nosniff\n',
);
console.log(`openapi.json: ${document.length} bytes`);

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
