/** The OpenAPI document of a build, for tools that take a file: in the catalogue it stands with the id of its build. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CatalogueFile } from '../../data/catalogue/format/file-names.ts';

const root = new URL('../../', import.meta.url);

/** `out` is the folder of the build. */
export function openApiText(out = 'dist'): string {
  const text = readFileSync(new URL(`${out}/assets/catalogue/openapi.json`, root), 'utf8');
  return JSON.stringify((JSON.parse(text) as CatalogueFile<object>).content);
}

/** Writes the document beside what is made of it, and gives the path. */
export function openApiFile(): string {
  const folder = new URL('dist/client/', root);
  mkdirSync(folder, { recursive: true });
  const file = new URL('openapi.json', folder);
  writeFileSync(file, openApiText());
  return fileURLToPath(file);
}
