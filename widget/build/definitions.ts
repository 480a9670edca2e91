/**
 * What the build sets in the card's script: the languages of the data set with the words that no answer can bring, and the style sheet
 * without the white space that makes it readable. Node only.
 */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { compactStyles } from '../view/compact-styles.ts';
import { fullStyles } from '../view/full-styles.ts';

/** Global names of the widget's code and the JSON that stands for each, as esbuild's `define` takes them; `data` is the data folder. */
export function definitions(data: URL): Record<'FAILED' | 'STYLES' | 'FULL_STYLES', string> {
  const { languages } = readJson<{ languages: { code: string }[] }>(new URL('dataset.json', data));
  const words = readJson<Record<string, Record<string, string>>>(new URL('vocabulary/words.json', data));
  const { failed } = words;
  if (!failed)
    throw new Error('vocabulary/words.json has no word "failed", which a card says that could not be loaded: add it');
  // In the order of the languages, of which the first is the default.
  const inOrder = Object.fromEntries(languages.map(({ code }) => [code, failed[code]]));
  return {
    FAILED: JSON.stringify(inOrder),
    STYLES: JSON.stringify(minified(compactStyles)),
    FULL_STYLES: JSON.stringify(minified(fullStyles)),
  };
}

/** The looks of both views, as a file that pages link. */
export function minifiedStyles(): string {
  return minified(compactStyles + fullStyles);
}

function minified(css: string): string {
  return transformSync(css, { loader: 'css', minify: true, charset: 'utf8' }).code.trim();
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
