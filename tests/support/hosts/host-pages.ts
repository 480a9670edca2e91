/** Example pages of other sites (`tests/examples/hosts/`), with a snippet pasted where an editor would put it. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = join(import.meta.dirname, '../../examples/hosts');

/** Their names: `arabic`, `newspaper` and so on. */
export const HOST_PAGES: readonly string[] = globSync('*.html', { cwd: folder })
  .map((file) => basename(file, '.html'))
  .sort();

/** The language of the page and of its cards. */
export function languageOfHost(name: string): string {
  return /<html lang="(\w+)"/.exec(source(name))?.[1] ?? '';
}

/** The page with `snippet` in each of its places. */
export function hostPageWith(name: string, snippet: string): string {
  return source(name).replaceAll('<!-- card -->', () => snippet);
}

function source(name: string): string {
  return readFileSync(join(folder, `${name}.html`), 'utf8');
}
