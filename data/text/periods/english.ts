/** How English texts name periods. */
import type { PeriodGrammar, PeriodPhrase, UnresolvedPeriod } from './period-grammar.ts';

export const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const COUNTS: Record<string, number> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const count = `(\\d{1,2}|${Object.keys(COUNTS).join('|')})`;
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
const year = '((?:19|20)\\d\\d)';
/** "Of 2030" is the first group, "this year" the second. */
const optionalYear = `(?:,? (?:of )?${year}|(?: of)? (this year|last year))?`;
/** The words before the year in "the year 2025", "full-year 2025" and "the whole of 2025". */
const beforeYear = '(?:(?:the )?(?:(?:full|whole|calendar|entire)[ -])?year (?:of )?|the whole of |all of |full )?';
const toMonth = ' ?(?:-|–|—|to|through|and) ?';
const wordStart = '(?<![\\p{L}\\d])';
const wordEnd = '(?![\\p{L}\\d])';

/** 1 for any word that begins with "jan"; 0 for a word that does not begin like a month. */
export function monthOf(name = ''): number {
  return MONTH_STARTS.indexOf(name.slice(0, 3)) + 1;
}

function countOf(words = ''): number {
  return COUNTS[words] ?? Number(words);
}

type Groups = (string | undefined)[];

function phrase(source: string, read: (groups: Groups) => UnresolvedPeriod): PeriodPhrase {
  return { pattern: new RegExp(`${wordStart}${source}${wordEnd}`, 'gu'), read: ([, ...groups]) => read(groups) };
}

/** A phrase whose pattern ends with the two groups of `optionalYear`. */
function months(source: string, read: (groups: Groups) => [from: number, to: number]): PeriodPhrase {
  return phrase(source, (groups) => {
    const [from, to] = read(groups);
    const [year, relativeYear] = groups.slice(-2);
    if (year) return { from, to, year: Number(year) };
    if (relativeYear) return { from, to, yearOffset: relativeYear.startsWith('last') ? -1 : 0 };
    return { from, to };
  });
}

function quarter(nth: number): [from: number, to: number] {
  return [3 * nth - 2, 3 * nth];
}

function wholeYear([digits]: Groups): UnresolvedPeriod {
  return { from: 1, to: 12, year: Number(digits) };
}

const phrases: PeriodPhrase[] = [
  // "first five months of 2030", "11 months of 2030", "five-month period of 2030"
  months(`first ${count} months?(?: period)?${optionalYear}`, ([last]) => [1, countOf(last)]),
  months(`${count} months of (?:${year}|(this year|last year))`, ([last]) => [1, countOf(last)]),
  months(`(?<!last year's )${count}-month period${optionalYear}`, ([last]) => [1, countOf(last)]),
  // "January-May 2030"
  months(`${month}${toMonth}${month}(?: period)?${optionalYear}`, ([from, to]) => [monthOf(from), monthOf(to)]),
  // "second quarter", "Q2", "first three quarters"
  months(`(first|second|third|fourth) quarter${optionalYear}`, ([nth = '']) => quarter(ORDINALS[nth] ?? 1)),
  months(`q([1-4])${optionalYear}`, ([nth]) => quarter(Number(nth))),
  months(`first three quarters${optionalYear}`, () => [1, 9]),
  // "first half of 2030", "H1"
  months(`(?:(?:first|1st) half|h1)${optionalYear}`, () => [1, 6]),
  months(`second half${optionalYear}`, () => [7, 12]),
  // "in May", "in May 2030 alone". A month with a day is a date, not a period; "may" is a verb more often than a month.
  months(
    `(?:in|for|(?<!as )of|since) ${month}(?!${toMonth}${month.replace('(', '(?:')})(?! ?\\d{1,2}(?:,|st|nd|rd|th| |$)(?!\\d))${optionalYear}(?: alone)?`,
    ([name]) => [monthOf(name), monthOf(name)],
  ),
  // "in 2030", "in the full year of 2030"
  phrase(`(?:in|for|of|during|throughout) ${beforeYear}${year}`, wholeYear),
  // "than the 2029 level"
  phrase(`(?<=compared (?:to|with) (?:the )?|against (?:the )?|than (?:the )?)${year}(?: figures?| level)?`, wholeYear),
  // "last year", but not "from last year" or "last year's six-month total"
  phrase(`(?<!from )last year(?!'s (?:\\p{L}+-month|same))`, () => ({ from: 1, to: 12, yearOffset: -1 })),
  // "the same period of 2029", "the corresponding month a year earlier"
  phrase(
    `(?:the )?(?:same|corresponding) (?:period|months?|quarter) (?:of |in |from )?(?:${year}|(?:the )?(?:last|previous) year|a year (?:ago|earlier|before))`,
    ([digits]) => (digits ? { isSamePeriod: true, year: Number(digits) } : { isSamePeriod: true, yearOffset: -1 }),
  ),
];

export const english: PeriodGrammar = {
  isPartial: false,
  phrases,
  // "than in 2029", "compared with 5.1 billion U.S. dollars in 2029"
  comparisonBefore:
    /(?:(?:compared (?:to|with)|against|versus|than)(?: (?:in|for|during|from|the|that of))*[ (]*|(?:compared (?:to|with)|against|versus) (?:\p{L}{1,12} ){0,2}[$€£¥]?(?!(?:19|20)\d\d(?!\d))\d{1,9}(?:[.,]\d{1,9}){0,3}%?(?: (?:u\.s\.|\p{L}{1,15})){0,3} )$/u,
};
