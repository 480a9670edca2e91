/** How English texts name periods. */
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './period-grammar.ts';

export const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const COUNTS: Record<string, number> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const count = `(\\d{1,2}|${Object.keys(COUNTS).join('|')})`;
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
const number = '((?:19|20)\\d\\d)';
/** A year in digits or in words: two groups. */
const mayBeYear = `(?:,? (?:of )?${number}|(?: of)? (this year|last year))?`;
/** "In the year 2025", "in full-year 2025", "in the whole of 2025". */
const wholeYear = '(?:(?:the )?(?:(?:full|whole|calendar|entire)[ -])?year (?:of )?|the whole of |all of |full )?';
const toMonth = ' ?(?:-|–|—|to|through|and) ?';
const begin = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';

/** From 1, or 0. */
export function monthOf(name = ''): number {
  return MONTH_STARTS.indexOf(name.slice(0, 3)) + 1;
}

function countOf(words = ''): number {
  return COUNTS[words] ?? Number(words);
}

type Groups = (string | undefined)[];

function phrase(source: string, read: (groups: Groups) => SpokenPeriod): PeriodPhrase {
  return { pattern: new RegExp(`${begin}${source}${end}`, 'gu'), read: ([, ...groups]) => read(groups) };
}

/** Months. The last two groups of the pattern name the year. */
function months(source: string, span: (groups: Groups) => [from: number, to: number]): PeriodPhrase {
  return phrase(source, (groups) => {
    const [from, to] = span(groups);
    const [year, words] = groups.slice(-2);
    if (year) return { from, to, year: Number(year) };
    return words ? { from, to, yearsAgo: words.startsWith('last') ? -1 : 0 } : { from, to };
  });
}

function quarter(nth: number): [from: number, to: number] {
  return [3 * nth - 2, 3 * nth];
}

/** The whole year in the first group. */
function year([digits]: Groups): SpokenPeriod {
  return { from: 1, to: 12, year: Number(digits) };
}

const phrases: PeriodPhrase[] = [
  months(`first ${count} months?(?: period)?${mayBeYear}`, ([last]) => [1, countOf(last)]),
  months(`${count} months of (?:${number}|(this year|last year))`, ([last]) => [1, countOf(last)]),
  months(`(?<!last year's )${count}-month period${mayBeYear}`, ([last]) => [1, countOf(last)]),
  months(`${month}${toMonth}${month}(?: period)?${mayBeYear}`, ([from, to]) => [monthOf(from), monthOf(to)]),
  months(`(first|second|third|fourth) quarter${mayBeYear}`, ([nth = '']) => quarter(ORDINALS[nth] ?? 1)),
  months(`q([1-4])${mayBeYear}`, ([nth]) => quarter(Number(nth))),
  months(`first three quarters${mayBeYear}`, () => [1, 9]),
  months(`(?:(?:first|1st) half|h1)${mayBeYear}`, () => [1, 6]),
  months(`second half${mayBeYear}`, () => [7, 12]),
  // A month with a day is a date, not a period; "may" is a verb more often than a month.
  months(
    `(?:in|for|(?<!as )of|since) ${month}(?!${toMonth}${month.replace('(', '(?:')})(?! ?\\d{1,2}(?:,|st|nd|rd|th| |$)(?!\\d))${mayBeYear}(?: alone)?`,
    ([name]) => [monthOf(name), monthOf(name)],
  ),
  phrase(`(?:in|for|of|during|throughout) ${wholeYear}${number}`, year),
  phrase(`(?<=compared (?:to|with) (?:the )?|against (?:the )?|than (?:the )?)${number}(?: figures?| level)?`, year),
  phrase(
    `(?:so far (?:in )?this year|(?:the )?year[ -]to[ -]date|this year (?:to date|so far)|(?<=from )last year(?!'s))`,
    () => ({
      yearsAgo: 0,
      isOpen: true,
    }),
  ),
  phrase(`(?<!(?:from|than|over|on|of|with|to|versus) )last month|(?:in|during) the past month`, () => ({
    refersTo: 'lastMonth',
  })),
  phrase(`last year(?!'s (?:\\p{L}+-month|same))`, () => ({ from: 1, to: 12, yearsAgo: -1 })),
  phrase(
    `(?:the )?(?:same|corresponding) (?:period|months?|quarter) (?:of |in |from )?(?:${number}|(?:the )?(?:last|previous) year|a year (?:ago|earlier|before))`,
    ([digits]) => ({ refersTo: 'main', ...(digits ? { year: Number(digits) } : { yearsAgo: -1 }) }),
  ),
  phrase(`(?<!(?:during|over|in|for) )the same period(?! (?:of|in|from|last|as?|prior|year|the)(?!\\p{L}))`, () => ({
    refersTo: 'main',
  })),
  phrase(
    `(?:during|over|in|for) (?:(?:the|this|that|the same|the said) period|the (?:reporting|reported|reviewed|review) period(?: of (?:19|20)\\d\\d)?)`,
    () => ({ refersTo: 'main' }),
  ),
];

export const english: PeriodGrammar = {
  isPartial: false,
  phrases,
  compared:
    /(?:(?:compared (?:to|with)|against|versus|than)(?: (?:in|for|during|from|the|that of))*[ (]*|(?:compared (?:to|with)|against|versus) (?:\p{L}{1,12} ){0,2}[$€£¥]?(?!(?:19|20)\d\d(?!\d))\d{1,9}(?:[.,]\d{1,9}){0,3}%?(?: (?:u\.s\.|\p{L}{1,15})){0,3} )$/u,
};
