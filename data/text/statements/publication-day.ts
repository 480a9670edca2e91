/** The day of a text where nobody says it: the date that stands in its first lines, else the end of the last period that it names with a year. */
import { isDay } from '../../contract/enumerations.ts';
import { lastDay, parsePeriod } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import { statementGrammarOf } from '../grammars/all-statements.ts';
import type { Story } from '../story/story.ts';
import { periodsIn } from './periods.ts';

/** A dateline stands above the story, or at the beginning of its first paragraph. */
const FIRST = 160;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const year = '((?:19|20)\\d\\d)';

const DATES: [RegExp, (parts: string[]) => (string | number)[]][] = [
  [new RegExp(`(?<!\\d)${year}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'u'), ([y = '', m = '', d = '']) => [y, m, d]],
  [new RegExp(`(?<!\\d)${year}年(\\d{1,2})月(\\d{1,2})日`, 'u'), ([y = '', m = '', d = '']) => [y, m, d]],
  [new RegExp(`${month} (\\d{1,2}),? ${year}`, 'u'), ([name = '', d = '', y = '']) => [y, monthOf(name), d]],
  [new RegExp(`(?<!\\d)(\\d{1,2}) ${month} ${year}`, 'u'), ([d = '', name = '', y = '']) => [y, monthOf(name), d]],
];

function monthOf(name: string): number {
  return MONTHS.indexOf(name) + 1;
}

/** As `YYYY-MM-DD`; null where the text names no year. */
export function dayOf(text: string, language: string, { headline, paragraphs }: Story): string | null {
  const [first] = paragraphs;
  const end = (first?.start ?? headline?.end ?? 0) + FIRST;
  const head = fold(text.slice(Math.max(0, end - 1200), end));
  for (const [pattern, read] of DATES) {
    const parts = pattern.exec(head);
    const day = parts && asDay(read(parts.slice(1)));
    if (day) return day;
  }
  return lastNamed(text, language);
}

function asDay([year = '', month = '', day = '']: (string | number)[]): string | null {
  const id = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isDay(id) ? id : null;
}

/** In a story about "the first five months of 2025" May is that of 2025. */
function lastNamed(text: string, language: string): string | null {
  const grammar = statementGrammarOf(language);
  if (!grammar) return null;
  const ends = periodsIn(text, fold(text), grammar, null).flatMap(({ id }) => {
    const period = id === null ? null : parsePeriod(id);
    return period ? lastDay(period) : [];
  });
  return ends.reduce<string | null>((last, end) => (last === null || end > last ? end : last), null);
}
