/** What the parts of a page share: its language with words, labels and rules for numbers, and the day of its facts. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import type { Words } from '../../../data/contract/card.ts';
import type { Language } from '../../../data/contract/language.ts';
import { factPath } from '../../../data/fact/address.ts';
import type { Locale } from '../../../data/fact/format.ts';
import { isNamed } from '../../../data/fact/unit.ts';
import type pages from '../../../data/vocabulary/pages.json';
import type { CheckWords } from '../../../widget/check/check-words.ts';
import { defaultLang } from '../../api/route/parameters.ts';

/** The words of pages.json, of which the Worker imports the names as a type alone, and those that a check takes from words.json. */
export type PageWords = Record<keyof typeof pages, string> & CheckWords;

export interface PageLanguage {
  code: string;
  name: string;
  address: string;
}

export interface PageContext {
  texts: Texts;
  /** What the page says around its facts. */
  page: PageWords;
  /** What cards and receipts say, with the names of units by their codes. */
  words: Words;
  language: Language;
  lang: string;
  locale: Locale;
  /** The query of links that keeps the language; empty for the first, which is the default. */
  to: string;
  /** The day of the page's facts; undefined for today. */
  asOf?: string | undefined;
}

export function pageContext(index: CatalogueIndex, texts: Texts): PageContext {
  const { language, words, labels } = texts;
  return {
    texts,
    page: pageWords(texts),
    language,
    lang: language.code,
    words: { ...words, ...Object.fromEntries(Object.entries(labels.units).filter(([unit]) => isNamed(unit))) },
    locale: { tag: language.code, writing: language.writing },
    to: language.code === defaultLang(index) ? '' : `?lang=${language.code}`,
  };
}

/** The link to the page of a fact, in the language and as of the day of this page. */
export function factLink(id: string, { lang, to, asOf }: Pick<PageContext, 'lang' | 'to' | 'asOf'>): string {
  return factPath(id, { asOf, lang: to ? lang : undefined });
}

/** The words of pages; the build has checked that none is missing (build/missing-words.ts). */
export function pageWords({ words }: Pick<Texts, 'words'>): PageWords {
  return words as PageWords;
}

/** The language where the data set has it, else the first: that of words beside English prose by default. */
export function knownLang(index: CatalogueIndex, lang = 'en'): string {
  return index.languages.some(({ code }) => code === lang) ? lang : defaultLang(index);
}

/** The languages of the data set, each named in itself. `address` gives the page's address in the language with this code. */
export function languagesOf({ languages }: CatalogueIndex, address: (code: string) => string): PageLanguage[] {
  return languages.map(({ code, ownName }) => ({ code, name: ownName, address: address(code) }));
}
