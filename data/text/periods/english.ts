/** How English texts name periods. Patterns run on folded text, which is in lower case. */
import type { PeriodGrammar, PeriodPhrase, UnresolvedPeriod } from './period-grammar.ts';

export const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// Sources of patterns. Those with a capturing group are in parentheses.
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const COUNTS: Record<string, number> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const COUNT = `(\\d{1,2}|${Object.keys(COUNTS).join('|')})`;
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
const YEAR = '((?:19|20)\\d\\d)';
/** Two groups: the first is the 2030 of " of 2030" and ", 2030", the second is "this year". */
const OPTIONAL_YEAR = `(?:,? (?:of )?${YEAR}|(?: of)? (this year|last year))?`;
/** The words before the year in "the year 2025", "full-year 2025" and "the whole of 2025". */
const BEFORE_YEAR = '(?:(?:the )?(?:(?:full|whole|calendar|entire)[ -])?year (?:of )?|the whole of |all of |full )?';
/** Between the months of a range. */
const TO = ' ?(?:-|–|—|to|through|and) ?';
/** Not before another month: "in January-May" is not January. */
const NO_RANGE = `(?!${TO}${MONTH.replace('(', '(?:')})`;
/** Not before a day: "in May 19" is a date. But "in May 2030" is a period. */
const NO_DAY = '(?! ?\\d{1,2}(?:,|st|nd|rd|th| |$)(?!\\d))';
const WORD_START = '(?<![\\p{L}\\d])';
const WORD_END = '(?![\\p{L}\\d])';

/** 1 for any word that begins with "jan"; 0 for a word that is not a month. */
export function monthOf(name = ''): number {
  return MONTH_STARTS.indexOf(name.slice(0, 3)) + 1;
}

function countOf(words = ''): number {
  return COUNTS[words] ?? Number(words);
}

/** What the groups of a pattern matched. */
type Groups = (string | undefined)[];

function phrase(source: string, read: (groups: Groups) => UnresolvedPeriod): PeriodPhrase {
  return { pattern: new RegExp(`${WORD_START}${source}${WORD_END}`, 'gu'), read: ([, ...groups]) => read(groups) };
}

/** A phrase for some months of a year. Its pattern ends with the two groups of `OPTIONAL_YEAR`, and `read` uses those before them. */
function monthRangePhrase(source: string, read: (groups: Groups) => [from: number, to: number]): PeriodPhrase {
  return phrase(source, (groups) => {
    const [from, to] = read(groups);
    const [year, relativeYear] = groups.slice(-2);
    if (year) return { from, to, year: Number(year) };
    if (relativeYear) return { from, to, yearOffset: relativeYear.startsWith('last') ? -1 : 0 };
    return { from, to };
  });
}

/** The months of a quarter, from 1: the second is April to June, [4, 6]. */
function quarter(nth: number): [from: number, to: number] {
  return [3 * nth - 2, 3 * nth];
}

function wholeYear([digits]: Groups): UnresolvedPeriod {
  return { from: 1, to: 12, year: Number(digits) };
}

const phrases: PeriodPhrase[] = [
  // "first five months of 2030", "11 months of 2030", "five-month period of 2030"
  monthRangePhrase(`first ${COUNT} months?(?: period)?${OPTIONAL_YEAR}`, ([last]) => [1, countOf(last)]),
  monthRangePhrase(`${COUNT} months of (?:${YEAR}|(this year|last year))`, ([last]) => [1, countOf(last)]),
  monthRangePhrase(`(?<!last year's )${COUNT}-month period${OPTIONAL_YEAR}`, ([last]) => [1, countOf(last)]),
  // "January-May 2030"
  monthRangePhrase(`${MONTH}${TO}${MONTH}(?: period)?${OPTIONAL_YEAR}`, ([from, to]) => [monthOf(from), monthOf(to)]),
  // "second quarter", "Q2", "first three quarters"
  monthRangePhrase(`(first|second|third|fourth) quarter${OPTIONAL_YEAR}`, ([nth = '']) => quarter(ORDINALS[nth] ?? 1)),
  monthRangePhrase(`q([1-4])${OPTIONAL_YEAR}`, ([nth]) => quarter(Number(nth))),
  monthRangePhrase(`first three quarters${OPTIONAL_YEAR}`, () => [1, 9]),
  // "first half of 2030", "H1"
  monthRangePhrase(`(?:(?:first|1st) half|h1)${OPTIONAL_YEAR}`, () => [1, 6]),
  monthRangePhrase(`second half${OPTIONAL_YEAR}`, () => [7, 12]),
  // "in May", "in May 2030 alone". A month with a day is a date, not a period; "may" is a verb more often than a month.
  monthRangePhrase(`(?:in|for|(?<!as )of|since) ${MONTH}${NO_RANGE}${NO_DAY}${OPTIONAL_YEAR}(?: alone)?`, ([name]) => [
    monthOf(name),
    monthOf(name),
  ]),
  // "in 2030", "in the full year of 2030"
  phrase(`(?:in|for|of|during|throughout) ${BEFORE_YEAR}${YEAR}`, wholeYear),
  // "than the 2029 level"
  phrase(`(?<=compared (?:to|with) (?:the )?|against (?:the )?|than (?:the )?)${YEAR}(?: figures?| level)?`, wholeYear),
  // "last year", but not "from last year" or "last year's six-month total"
  phrase(`(?<!from )last year(?!'s (?:\\p{L}+-month|same))`, () => ({ from: 1, to: 12, yearOffset: -1 })),
  // "the same period of 2029", "the corresponding month a year earlier"
  phrase(
    `(?:the )?(?:same|corresponding) (?:period|months?|quarter) (?:of |in |from )?(?:${YEAR}|(?:the )?(?:last|previous) year|a year (?:ago|earlier|before))`,
    ([digits]) => (digits ? { isSamePeriod: true, year: Number(digits) } : { isSamePeriod: true, yearOffset: -1 }),
  ),
];

/** A number with its unit: "5.1 billion u.s. dollars ", "22.9% ". Not a year. */
const NUMBER_WITH_UNIT =
  '[$€£¥]?(?!(?:19|20)\\d\\d(?!\\d))\\d{1,9}(?:[.,]\\d{1,9}){0,3}%?(?: (?:u\\.s\\.|\\p{L}{1,15})){0,3} ';
/** "than in ", "compared with the ", "versus (". */
const COMPARED_WITH_PERIOD =
  '(?:compared (?:to|with)|against|versus|than)(?: (?:in|for|during|from|the|that of))*[ (]*';
/** "compared with a record 5.1 billion U.S. dollars in ". The period follows the number. */
const COMPARED_WITH_NUMBER = `(?:compared (?:to|with)|against|versus) (?:\\p{L}{1,12} ){0,2}${NUMBER_WITH_UNIT}`;

export const english: PeriodGrammar = {
  isPartial: false,
  phrases,
  comparisonBefore: new RegExp(`(?:${COMPARED_WITH_PERIOD}|${COMPARED_WITH_NUMBER})$`, 'u'),
};
