/**
 * Finds the publication date that a page prints near its beginning. Reads dates in several formats for every text, because the page around a
 * story may be in another language.
 */
import { isDay } from '../../contract/enumerations.ts';
import { twoDigits } from '../../fact/period.ts';
import type { Story } from '../story/story.ts';
import { MONTH_STARTS, monthOf } from './english.ts';

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const MONTH = '(?<month>\\d{1,2})';
/** Any abbreviation of an English month. */
const MONTH_NAME = `(?<month>${MONTH_STARTS.join('|')})[a-z]{0,6}\\.?`;
const DAY = '(?<day>\\d{1,2})';

const DATES: readonly RegExp[] = [
  // 2025-06-19, 2025/06/19, 2025. 06. 19
  new RegExp(`(?<!\\d)${YEAR} ?[-/.] ?${MONTH} ?[-/.] ?${DAY}(?!\\d)`, 'u'),
  // 2025年6月19日
  new RegExp(`(?<!\\d)${YEAR}年${MONTH}月${DAY}日`, 'u'),
  // june 19, 2025
  new RegExp(`${MONTH_NAME} ${DAY},? ${YEAR}`, 'u'),
  // 19 june 2025
  new RegExp(`(?<!\\d)${DAY} ${MONTH_NAME} ${YEAR}`, 'u'),
];

/** The date is looked for in this many characters of the first paragraph, and in the text above it. */
const MAX_IN_PARAGRAPH = 160;
/** The most characters that are searched in all. */
const MAX_LENGTH = 1200;

/** The day as `YYYY-MM-DD`, or null. */
export function printedDay(folded: string, { headline, paragraphs }: Story): string | null {
  const end = (paragraphs[0]?.start ?? headline?.end ?? 0) + MAX_IN_PARAGRAPH;
  return dayIn(folded.slice(Math.max(0, end - MAX_LENGTH), end));
}

/** A date in a folded text, as `YYYY-MM-DD`, or null. Dates in digits come first, because they are the publication dates of most pages. */
export function dayIn(folded: string): string | null {
  for (const pattern of DATES) {
    const { groups } = pattern.exec(folded) ?? {};
    if (!groups) continue;
    const { year, month = '', day = '' } = groups;
    const date = `${year}-${twoDigits(Number(month) || monthOf(month))}-${twoDigits(Number(day))}`;
    if (isDay(date)) return date;
  }
  return null;
}
