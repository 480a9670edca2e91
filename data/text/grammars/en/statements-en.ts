/** How English sentences say what a figure is a figure of. */

import type { PeriodPhrase, StatementGrammar } from '../statement-grammar.ts';
import { enPlain } from './plain-en.ts';

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

const periods: PeriodPhrase[] = [
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

export const enStatements: StatementGrammar = {
  periods,
  share:
    /(?:account(?:ed|ing|s)? for|made up|making up|makes up|make up|represent(?:ed|ing|s)?|constitut(?:ed|ing|es)|compris(?:ed|ing|es)|contribut(?:ed|ing)|took up|share (?:of|reached|was|rose to|at)|proportion)(?:(?!increase|rise|growth|decline|decrease|drop|fall|jump|surge|gain)[^,;.]){0,30}$/u,
  shareAfter:
    /^ of (?:(?:the|its|their|all|[^,;.()]{2,40}'s?) (?:[\p{L}-]+ ){0,2}?)?(?:total|overall|entire|whole|trade|exports|imports)(?!\p{L})/u,
  target:
    /(?:target|goal|aim(?:s|ed|ing)? (?:for|to)|plans? to|will (?:\p{L}+ )?(?:reach|hit|exceed)|forecast|expect(?:s|ed)? )/u,
  sequential:
    /(?:month[- ]on[- ]month|quarter[- ]on[- ]quarter|month-over-month|from (?:the previous|a) month|than (?:in )?the previous month)/u,
  inDollars: /(?:in|by) (?:u\.?s\.? )?dollar[- ](?:denominated )?terms|dollar-denominated/u,
  growth: /(?:year[- ]on[- ]year|year-over-year|y\/y|yoy|from a year (?:ago|earlier)|annual(?:ly)?)/u,
  nextPart: /(?: and |, |; | while )/u,
  lead: /(?:outpac|higher than|above|exceed|surpass|faster than|ahead of|more than the national)/u,
  lag: /(?:lower than|below|slower than|behind)/u,
  change:
    /(?:by|(?:increase|rise|drop|fall|decline|growth) of|(?:increased|rose|grew|fell|dropped|declined|decreased|gained|lost|shrank)(?: another| a further)?) $/u,
  changeAfter:
    /^[ -](?:(?:year-on-year|year-over-year|annual|further) )?(?:increase|rise|growth|gain|jump|decrease|fall|decline|drop|reduction|contraction)(?!\p{L})/u,
  otherForm: /^(?:,? or (?:by )?| \((?:or )?)$/u,
  compared: /(?:compared (?:to|with)|against|versus|than)(?: (?:in|for|during|from|the|that of))*[ (]*$/u,
  compares: /compared (?:to|with)|against|versus|(?<!(?:more|less|fewer) )than/u,
  example: /(?<!\p{L})(?:dominated|led|driven|headed) by (?:the )?$/u,
  bilateral:
    /(?<!\p{L})(?:bilateral|mutual|(?:the|both|these) two (?:countries|nations|states|sides)|these countries)(?!\p{L})/u,
  partners: /(?:trad(?:ed|ing|e) (?:with|partners?|relations with)|trading partners?|partners)/u,
  counterpart: /(?<!\p{L})(?:with|to|from|and|including|into|as) (?:the |neighbou?ring )?$/u,
  parent: /(?:the |china's )?(?:national|nationwide|country's|nation's)/u,
  ownArea: /(?<!\p{L})(?:the|its) (?:autonomous )?(?:region|province|city|municipality|port|country)(?!\p{L})/gu,
  respectively: /(?<!\p{L})respectively(?!\p{L})/u,
  attributions: [
    /(?<org>\p{Lu}[\p{L}'-]*(?: (?:\p{Lu}[\p{L}'-]*|of|the)){0,5}) (?:official|spokes(?:person|man|woman)|director|deputy director|head|chief|officer) (?<person>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,2})/gu,
    /(?:according to|as per|data (?:released )?(?:from|by)|figures (?:from|released by)|statistics (?:from|released by)|said|announced by|released by) (?:(?:official |the latest |latest |the )?(?:data|statistics|figures) (?:released )?(?:from|by|of) )?(?:the |\p{Lu}\p{L}+['’]s )?(?<who>(?!he |she |it |that )(?:[\p{L}'-]+ ){0,6}?(?:customs(?: authorities| administration)?|bureau(?: of statistics)?|(?:statistics|statistical) (?:agency|committee)(?: of (?:the republic of )?\p{Lu}[\p{L}]+)?|administration(?: of customs)?|ministry of [\p{L}]+|authorities|office|department|commission|government work report|report))(?![\p{L}])/giu,
    /(?<who>(?:\p{Lu}[\p{L}'-]*|[Tt]he)(?: (?:\p{L}[\p{L}'-]*)){0,5}?(?: [Cc]ustoms(?: [Aa]uthorities| [Aa]dministration)?| [Bb]ureau| [Aa]dministration of [Cc]ustoms| [Mm]inistry| [Oo]ffice| Statistics (?:Agency|Committee))|[Cc]ustoms(?: authorities)?) (?:said|announced|showed|reported)/gu,
  ],
  plain: enPlain,
};
