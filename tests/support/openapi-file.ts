/** The OpenAPI document of a build, for tools that take a file: in the catalogue it stands with the id of its build. */
import { readFileSync } from 'node:fs';
import type { CatalogueFile } from '../../data/catalogue/format/file-names.ts';

const root = new URL('../../', import.meta.url);

/** `out` is the folder of the build. */
export function openApiText(out = 'dist'): string {
  const text = readFileSync(new URL(`${out}/assets/catalogue/openapi.json`, root), 'utf8');
  return JSON.stringify((JSON.parse(text) as CatalogueFile<object>).content);
}
