/** The languages of the data set, for tests that go through all of them, in Node, workerd and browsers. */
import type { Language } from '../../data/contract/language.ts';
import dataset from '../../data/dataset.json' with { type: 'json' };
import type { Locale } from '../../data/fact/format.ts';

/** Their codes. */
export const LANGUAGES: readonly string[] = dataset.languages.map(({ code }) => code);

export function languageOf(code: string): Language {
  return dataset.languages.find((language) => language.code === code) as Language;
}

/** The language as numbers and days are formatted for it. */
export function localeOf(code: string): Locale {
  return { tag: code, writing: languageOf(code).writing };
}
