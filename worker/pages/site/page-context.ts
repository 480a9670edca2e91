/** The context that all parts of a page get: the language with its words, labels and number formats, and the as-of date of the facts. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import type { Words } from '../../../data/contract/enumerations.ts';
import type { Language } from '../../../data/contract/language.ts';
import type { Locale } from '../../../data/fact/format.ts';
import { factPath } from '../../../data/fact/id.ts';
import type pages from '../../../data/vocabulary/pages.json';
import type { CheckWords } from '../../../widget/check/check-words.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { Catalogue } from '../../select/catalogue.ts';

/** The words of pages.json, and those of words.json that `/check` needs. The import is only for the type: the words come from the catalogue. */
export type PageWords = Record<keyof typeof pages, string> & CheckWords;

export interface PageLanguage {
  code: string;
  name: string;
  address: string;
}

export interface PageContext {
  texts: Texts;
  /** The messages of pages. The same object as `words`, typed as complete. */
  page: PageWords;
  /** The messages of cards and receipts, and the names of units by code. */
  words: Words;
  language: Language;
  lang: string;
  locale: Locale;
  /** `?lang=…` for links; empty for the default language. */
  langQuery: string;
  /** The as-of date; undefined for today. */
  asOf?: string | undefined;
}

export function pageContext(index: CatalogueIndex, texts: Texts): PageContext {
  const { language } = texts;
  return {
    texts,
    page: pageWords(texts),
    language,
    lang: language.code,
    words: texts.words,
    locale: { tag: language.code, writing: language.writing },
    langQuery: language.code === defaultLang(index) ? '' : `?lang=${language.code}`,
  };
}

/** The context in a language, by default English. If the data set lacks the language, the context has the default language of the data set. */
export async function contextIn(catalogue: Catalogue, lang?: string): Promise<PageContext> {
  const { index } = catalogue;
  return pageContext(index, await catalogue.texts(availableLang(index, lang)));
}

/** The address of the page of a fact, in the same language and with the same as-of date. */
export function factLink(
  id: string,
  { lang, langQuery, asOf }: Pick<PageContext, 'lang' | 'langQuery' | 'asOf'>,
): string {
  return factPath(id, { asOf, lang: langQuery ? lang : undefined });
}

/** The words of pages; the build has checked that none is missing (build/missing-words.ts). */
export function pageWords({ words }: Pick<Texts, 'words'>): PageWords {
  return words as PageWords;
}

/** The language if the data set has it, else the default language of the data set. */
export function availableLang(index: CatalogueIndex, lang = 'en'): string {
  return index.languages.some(({ code }) => code === lang) ? lang : defaultLang(index);
}

/** The languages of the data set, each with its name in that language. `addressIn` returns the address of the page in a language. */
export function languagesOf({ languages }: CatalogueIndex, addressIn: (lang: string) => string): PageLanguage[] {
  return languages.map(({ code, ownName }) => ({ code, name: ownName, address: addressIn(code) }));
}
