/** Finds the date that a page prints near its beginning. The page around a story may be in another language, so all dates are read. */
import { isDay } from '../../contract/enumerations.ts';
import type { Story } from '../story/story.ts';
import { MONTH_STARTS, monthOf } from './english.ts';

interface DatePhrase {
  pattern: RegExp;
  read(match: RegExpExecArray): { year: number; month: number; day: number };
}

const YEAR = '((?:19|20)\\d\\d)';
/** A date may shorten the month in any way. */
const MONTH = `(${MONTH_STARTS.join('|')})[a-z]{0,6}\\.?`;

/** The first that fits counts. */
const DATES: readonly DatePhrase[] = [
  // ISO 8601, also with other separators.
  {
    pattern: new RegExp(`(?<!\\d)${YEAR} ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})(?!\\d)`, 'u'),
    read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}年(\\d{1,2})月(\\d{1,2})日`, 'u'),
    read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`${MONTH} (\\d{1,2}),? ${YEAR}`, 'u'),
    read: ([, month, day, year]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2}) ${MONTH} ${YEAR}`, 'u'),
    read: ([, day, month, year]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
  },
];

/** A date is above the story or at the start of its first paragraph: within this many characters. */
const IN_PARAGRAPH = 160;
const MAX_LENGTH = 1200;

/** As `YYYY-MM-DD`, or null. */
export function printedDay(folded: string, { headline, paragraphs }: Story): string | null {
  const end = (paragraphs[0]?.start ?? headline?.end ?? 0) + IN_PARAGRAPH;
  return dayIn(folded.slice(Math.max(0, end - MAX_LENGTH), end));
}

/** The first date in a folded text, as `YYYY-MM-DD`, or null. */
export function dayIn(folded: string): string | null {
  for (const { pattern, read } of DATES) {
    const match = pattern.exec(folded);
    const day = match && asDay(read(match));
    if (day) return day;
  }
  return null;
}

function asDay({ year, month, day }: { year: number; month: number; day: number }): string | null {
  const id = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isDay(id) ? id : null;
}
