/** In which language a page is written: its words, labels, and rules for numbers and days. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import type { Language } from '../../../data/contract/language.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { Wording } from './number.ts';
import type { PageLanguage } from './page.ts';
import type { PageWords } from './page-words.ts';
import { pageWords } from './page-words.ts';

export interface Setting extends Wording {
  texts: Texts;
  page: PageWords;
  language: Language;
  /** The query of links that keeps the language; empty for the first, which is the default. */
  to: string;
  /** What pins facts of the page to a day, such as `@2025-06-19`; empty where today's are meant. */
  pin: string;
}

export function settingOf(index: CatalogueIndex, texts: Texts, pin = ''): Setting {
  const { language, words, labels } = texts;
  return {
    texts,
    page: pageWords(texts),
    language,
    lang: language.code,
    words: { ...words, ...unitNames(labels.units) },
    writing: language.writing,
    to: language.code === defaultLang(index) ? '' : `?lang=${language.code}`,
    pin,
  };
}

/** What stands behind a number of each unit: nothing where it has its sign, or is a bare number. */
function unitNames(units: Record<string, string>): Record<string, string> {
  const bare = ['percent', 'count', 'rank'];
  return Object.fromEntries(Object.entries(units).map(([unit, name]) => [unit, bare.includes(unit) ? '' : name]));
}

/** The languages of the data set, each named in itself. `address` is where the page is in the language with this code. */
export function languagesOf({ languages }: CatalogueIndex, address: (code: string) => string): PageLanguage[] {
  return languages.map(({ code, ownName }) => ({ code, name: ownName, address: address(code) }));
}
