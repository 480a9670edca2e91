/** How English texts name periods and days. */
import type { DatePhrase, PeriodPhrase } from '../statement-grammar.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const year = '(?:,? (?:of )?((?:19|20)\\d\\d)|(?: of)? (this year|last year))?';
const COUNTS: Record<string, number> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
const begin = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function yearOf(number: string | undefined, words: string | undefined) {
  if (number) return { year: Number(number) };
  return words ? { yearsAgo: words.startsWith('last') ? -1 : 0 } : {};
}

function phrase(source: string, read: PeriodPhrase['read']): PeriodPhrase {
  return { pattern: new RegExp(`${begin}${source}${end}`, 'gu'), read };
}

export const enPeriods: PeriodPhrase[] = [
  phrase(
    `first (\\d{1,2}|${Object.keys(COUNTS).join('|')}) months?(?: period)?${year}`,
    ([, count = '', number, words]) => ({
      from: 1,
      to: COUNTS[count] ?? Number(count),
      ...yearOf(number, words),
    }),
  ),
  phrase(`${month} ?(?:-|–|—|to|through|and) ?${month}(?: period)?${year}`, ([, from, to, number, words]) => ({
    from: monthOf(from),
    to: monthOf(to),
    ...yearOf(number, words),
  })),
  phrase(`(first|second|third|fourth) quarter${year}`, ([, nth = '', number, words]) => ({
    from: 3 * (ORDINALS[nth] ?? 1) - 2,
    to: 3 * (ORDINALS[nth] ?? 1),
    ...yearOf(number, words),
  })),
  phrase(`q([1-4])(?: (?:of )?((?:19|20)\\d\\d))?`, ([, nth, number]) => ({
    from: 3 * Number(nth) - 2,
    to: 3 * Number(nth),
    ...yearOf(number, undefined),
  })),
  phrase(`first three quarters${year}`, ([, number, words]) => ({ from: 1, to: 9, ...yearOf(number, words) })),
  phrase(`(?:first|1st) half${year}|h1${year}`, ([, a, b, c, d]) => ({ from: 1, to: 6, ...yearOf(a ?? c, b ?? d) })),
  phrase(`second half${year}`, ([, number, words]) => ({ from: 7, to: 12, ...yearOf(number, words) })),
  // A month with a day is a date, not a period; "may" is a verb more often than a month.
  phrase(
    `(?:in|for|of|since) ${month}(?! ?(?:-|–|—|to|through|and) ?${month.replace('(', '(?:')})(?! ?\\d{1,2}(?:,|st|nd|rd|th| |$)(?!\\d))${year}(?: alone)?`,
    ([, name, number, words]) => ({
      from: monthOf(name),
      to: monthOf(name),
      ...yearOf(number, words),
    }),
  ),
  phrase(`(?:in|for|of|during|throughout) ((?:19|20)\\d\\d)`, ([, number]) => ({
    from: 1,
    to: 12,
    year: Number(number),
  })),
  phrase(
    `(?:over|in|for|during) (\\d{1,2}|${Object.keys(COUNTS).join('|')}) months of (?:((?:19|20)\\d\\d)|(this year|last year))`,
    ([, count = '', number, words]) => ({
      from: 1,
      to: COUNTS[count] ?? Number(count),
      ...yearOf(number, words),
    }),
  ),
  phrase(
    `(?:the )?(?:same|corresponding) (?:period|months?|quarter) (?:of |in )?(?:((?:19|20)\\d\\d)|(?:the )?(?:last|previous) year|a year (?:ago|earlier|before))`,
    ([, number]) => ({
      refersTo: 'main',
      ...(number ? { year: Number(number) } : { yearsAgo: -1 }),
    }),
  ),
  phrase(
    `(?<=compared (?:to|with) (?:the )?|against (?:the )?|than (?:the )?)((?:19|20)\\d\\d)(?: figures?| level)?`,
    ([, number]) => ({
      from: 1,
      to: 12,
      year: Number(number),
    }),
  ),
  phrase(`(?<=(?:percent|%) from (?:the )?)((?:19|20)\\d\\d)(?! to )`, ([, number]) => ({
    refersTo: 'main',
    year: Number(number),
  })),
  phrase(`last year(?!'s (?:\\p{L}+-month|same))`, () => ({ from: 1, to: 12, yearsAgo: -1 })),
  phrase(
    `(?:during|over|in|for) (?:(?:the|this|that|the same|the said) period|the (?:reporting|reported|reviewed|review) period(?: of (?:19|20)\\d\\d)?)`,
    () => ({
      refersTo: 'main',
    }),
  ),
];

/** A date may shorten the month in any way. */
const monthOfDate = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const yearOfDate = '((?:19|20)\\d\\d)';

export const enDates: DatePhrase[] = [
  {
    pattern: new RegExp(`${monthOfDate} (\\d{1,2}),? ${yearOfDate}`, 'u'),
    read: ([, month, day, year]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2}) ${monthOfDate} ${yearOfDate}`, 'u'),
    read: ([, day, month, year]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
  },
];
