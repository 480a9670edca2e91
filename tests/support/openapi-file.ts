/** The OpenAPI document of a build, for tools that take a file. */
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** `out` is the folder of the build. */
export function openApiText(out = 'dist'): string {
  const file = readFileSync(new URL(`${out}/assets/catalogue/openapi.json`, root), 'utf8');
  return JSON.stringify(JSON.parse(file).content);
}
