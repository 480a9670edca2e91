/**
 * The constants that esbuild inserts into the scripts (its option `define`): the languages of the data set, the few messages that a script
 * shows before it has a response of the API, and the minified style sheets. Node only.
 */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { compactStyles } from '../view/styles/compact-styles.ts';
import { figureStyles } from '../view/styles/figure-styles.ts';
import { fullStyles } from '../view/styles/full-styles.ts';
import { panelStyles } from '../view/styles/panel-styles.ts';
import { receiptStyles } from '../view/styles/receipt-styles.ts';

type TextConstant = 'LANGUAGES' | 'FAILED' | 'LOADING' | 'CLOSE';
type StyleConstant = 'STYLES' | 'FULL_STYLES' | 'PANEL_STYLES' | 'RECEIPT_STYLES' | 'FIGURE_STYLES';

/** The value of each constant as JSON. `data` is the data folder. */
export function definitions(data: URL): Record<TextConstant | StyleConstant, string> {
  const { languages } = readJson<{ languages: { code: string }[] }>(new URL('dataset.json', data));
  const words = readJson<Record<string, Record<string, string>>>(new URL('vocabulary/words.json', data));
  /** A message by language. The first language is the default of the scripts. */
  const message = (name: string): string => {
    const translations = words[name];
    if (!translations)
      throw new Error(`vocabulary/words.json has no message "${name}", which the scripts need: add it`);
    return JSON.stringify(Object.fromEntries(languages.map(({ code }) => [code, translations[code]])));
  };
  return {
    LANGUAGES: JSON.stringify(languages.map(({ code }) => code)),
    FAILED: message('failed'),
    LOADING: message('loading'),
    CLOSE: message('close'),
    STYLES: JSON.stringify(minified(compactStyles)),
    FULL_STYLES: JSON.stringify(minified(fullStyles)),
    PANEL_STYLES: JSON.stringify(minified(panelStyles)),
    RECEIPT_STYLES: JSON.stringify(minified(receiptStyles)),
    FIGURE_STYLES: JSON.stringify(minified(figureStyles)),
  };
}

/** The styles of both views, for pages that link them as a file instead of having them in the element. */
export function minifiedStyles(): string {
  return minified(compactStyles + fullStyles);
}

function minified(css: string): string {
  return transformSync(css, { loader: 'css', minify: true, charset: 'utf8' }).code.trim();
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
