/**
 * What the build sets in the scripts: words that they say where no answer has brought any, in the languages of the data set, and the
 * style sheets without the white space that makes them readable. Node only.
 */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { compactStyles } from '../view/styles/compact-styles.ts';
import { figureStyles } from '../view/styles/figure-styles.ts';
import { fullStyles } from '../view/styles/full-styles.ts';
import { panelStyles } from '../view/styles/panel-styles.ts';
import { receiptStyles } from '../view/styles/receipt-styles.ts';

type Phrase = 'LANGUAGES' | 'FAILED' | 'LOADING' | 'CLOSE';
type Style = 'STYLES' | 'FULL_STYLES' | 'PANEL_STYLES' | 'RECEIPT_STYLES' | 'FIGURE_STYLES';

/** Global names of the widget's code and the JSON that stands for each, as esbuild's `define` takes them; `data` is the data folder. */
export function definitions(data: URL): Record<Phrase | Style, string> {
  const { languages } = readJson<{ languages: { code: string }[] }>(new URL('dataset.json', data));
  const words = readJson<Record<string, Record<string, string>>>(new URL('vocabulary/words.json', data));
  /** In the order of the languages, of which the first is the default. */
  const inAll = (name: string): string => {
    const word = words[name];
    if (!word) throw new Error(`vocabulary/words.json has no word "${name}", which the scripts say: add it`);
    return JSON.stringify(Object.fromEntries(languages.map(({ code }) => [code, word[code]])));
  };
  return {
    LANGUAGES: JSON.stringify(languages.map(({ code }) => code)),
    FAILED: inAll('failed'),
    LOADING: inAll('loading'),
    CLOSE: inAll('close'),
    STYLES: JSON.stringify(minified(compactStyles)),
    FULL_STYLES: JSON.stringify(minified(fullStyles)),
    PANEL_STYLES: JSON.stringify(minified(panelStyles)),
    RECEIPT_STYLES: JSON.stringify(minified(receiptStyles)),
    FIGURE_STYLES: JSON.stringify(minified(figureStyles)),
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
