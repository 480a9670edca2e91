/** The languages of the data set, for tests that go through all of them, in Node, workerd and browsers. */

import type { Words } from '../../data/contract/enumerations.ts';
import type { Language } from '../../data/contract/language.ts';
import dataset from '../../data/dataset.json' with { type: 'json' };
import type { Locale } from '../../data/fact/format.ts';
import type pages from '../../data/vocabulary/pages.json';
import words from '../../data/vocabulary/words.json' with { type: 'json' };

type Messages = typeof words & typeof pages;

/** A language with all messages. TypeScript finds tables of tests that lack one. A draft lacks messages, so it needs no rows. */
export type LanguageCode = keyof Messages[keyof Messages];

/** The languages of the data set without drafts, which lack labels. */
export const LANGUAGES = (dataset.languages as (Language & { draft?: boolean })[])
  .filter(({ draft }) => !draft)
  .map(({ code }) => code as LanguageCode);

/** The rows for `it.each` of a table with one row per language. Each row begins with the language code. */
export function perLanguage<Row extends readonly unknown[]>(
  table: Record<LanguageCode, Row>,
): [LanguageCode, ...Row][] {
  return LANGUAGES.map((code) => {
    // `npm run types` finds this too, but tests run without it.
    if (!table[code]) throw new Error(`A table of this test has no row for the language ${code}: add it.`);
    return [code, ...table[code]];
  });
}

export function languageOf(code: string): Language {
  return dataset.languages.find((language) => language.code === code) as Language;
}

/** The locale in which numbers and dates of the language are formatted. */
export function localeOf(code: string): Locale {
  return { tag: code, writing: languageOf(code).writing };
}

/** All words of cards in the language. */
export function phrasesIn(code: string): Words {
  const entries: [string, Record<string, string>][] = Object.entries(words);
  return Object.fromEntries(entries.map(([name, texts]) => [name, texts[code] ?? '']));
}
