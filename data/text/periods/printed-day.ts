/** Finds the date that a page prints near its beginning. */
import { isDay } from '../../contract/enumerations.ts';
import { DATES } from '../grammars/all-mentions.ts';
import type { DatePhrase } from '../grammars/mention-grammar.ts';
import type { Story } from '../story/story.ts';

/** A date is above the story or at the start of its first paragraph: within this many characters. */
const IN_PARAGRAPH = 160;
const MAX_LENGTH = 1200;

/** ISO 8601, also with other separators. */
const IN_DIGITS: DatePhrase = {
  pattern: /(?<!\d)((?:19|20)\d\d) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)/u,
  read: ([, year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
};

/** As `YYYY-MM-DD`, or null. */
export function printedDay(folded: string, { headline, paragraphs }: Story): string | null {
  const end = (paragraphs[0]?.start ?? headline?.end ?? 0) + IN_PARAGRAPH;
  return dayIn(folded.slice(Math.max(0, end - MAX_LENGTH), end));
}

/** The first date in a folded text, as `YYYY-MM-DD`, or null. */
export function dayIn(folded: string): string | null {
  for (const { pattern, read } of [IN_DIGITS, ...DATES]) {
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
