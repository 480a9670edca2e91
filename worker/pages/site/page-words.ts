/** Words that pages for people say around their facts, in one language of the data set (vocabulary/pages.json). */
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import type pages from '../../../data/vocabulary/pages.json';
import type { CheckWords } from '../../../widget/check/check-words.ts';

/** The words of pages.json, of which the Worker imports the names as a type alone, and those that a check takes from words.json. */
export type PageWords = Record<keyof typeof pages, string> & CheckWords;

/** The words of the page; the build has checked that none is missing (build/missing-words.ts). */
export function pageWords({ words }: Pick<Texts, 'words'>): PageWords {
  return words as PageWords;
}
