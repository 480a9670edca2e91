/** The languages of the data set, for tests that go through all of them, in Node, workerd and browsers. */
import type { Words } from '../../data/contract/card.ts';
import type { Language } from '../../data/contract/language.ts';
import dataset from '../../data/dataset.json' with { type: 'json' };
import type { Locale } from '../../data/fact/format.ts';
import words from '../../data/vocabulary/words.json' with { type: 'json' };

/** The languages that words are written in: a table that is typed by it lacks none, also after another was added. */
export type LanguageCode = keyof (typeof words)['exact'];

/** Their codes. */
export const LANGUAGES = dataset.languages.map(({ code }) => code as LanguageCode);

/** The rows of a table that has one for each language, each with its code first, for `it.each`. */
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

/** The language as numbers and days are formatted for it. */
export function localeOf(code: string): Locale {
  return { tag: code, writing: languageOf(code).writing };
}

/** All words of cards in the language. */
export function phrasesIn(code: string): Words {
  const entries: [string, Record<string, string>][] = Object.entries(words);
  return Object.fromEntries(entries.map(([name, texts]) => [name, texts[code] ?? '']));
}
