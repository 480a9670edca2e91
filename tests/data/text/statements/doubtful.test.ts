/** Signs that words give, comparisons that are not with the year before, and what a sentence leaves open. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../../../data/text/statements/read-text.ts';
import { candidateOf } from '../../../../data/text/statements/reading.ts';
import { VOCABULARY } from '../vocabulary.ts';

function read(text: string, language: string, day?: string): (string | null)[] {
  return readText(text, VOCABULARY, { language, day }).readings.map((reading) => {
    const candidate = candidateOf(reading);
    return candidate && `${candidate.id} ${candidate.value}`;
  });
}

const CASES: [name: string, language: string, text: string, expected: (string | null)[]][] = [
  [
    'a deficit is negative, a surplus is not',
    'en',
    "Deland's trade deficit with Eeland was $3.1 billion in 2030. In 2029 Deland had a $2 billion trade surplus. Its trade gap came to $4 billion. Its trade balance was negative at $5 billion.",
    [
      'DD.balance.value.EE.total.2030 -3100000000',
      'DD.balance.value.world.total.2029 2000000000',
      'DD.balance.value.world.total.2029 -4000000000',
      'DD.balance.value.world.total.2029 -5000000000',
    ],
  ],
  [
    'a deficit that has no name is no trade',
    'en',
    "Deland's exports rose to $5 billion in 2030, leaving a shortfall of $2 billion.",
    ['DD.exports.value.world.total.2030 5000000000', null],
  ],
  [
    'a deficit in Chinese',
    'zh',
    '2030年，北州贸易逆差30亿元。2029年，北州贸易顺差5亿元。',
    ['AA-N.balance.value.world.total.2030 -3000000000', 'AA-N.balance.value.world.total.2029 500000000'],
  ],
  [
    'month on month is no growth on a year',
    'en',
    "Norrland's exports grew 2.6% over the previous month and 5.9% year-on-year in May 2031. Imports were up 4.1% versus April, then fell 3.3% against the month before. Its trade rose 2 percent from the first quarter of 2031.",
    [null, 'AA-N.exports.growth.world.total.2031-05 5.9', null, null, null],
  ],
  [
    'month on month in Chinese',
    'zh',
    '2031年5月，北州进出口环比增长3%，同比增长5%。出口较上月下降2%。',
    [null, 'AA-N.trade.growth.world.total.2031-05 5', null],
  ],
  [
    'a share of the whole without a part is none',
    'en',
    "Machines of some kinds made up 12 percent of Norrland's trade in 2030. Goods above a threshold accounted for 80 percent of exports.",
    ['AA-N.trade.share.world.machines.2030 12', null],
  ],
  [
    'a share of the trade of the parent, and of another',
    'en',
    "In 2030, Norrland's trade with the League made up 41.5 percent of its total trade and 12.5 percent of Aland's overall trade with those nations, and 3 percent of Brazil's trade.",
    ['AA-N.trade.share.league.total.2030 41.5', 'AA-N.trade.national-share.league.total.2030 12.5', null],
  ],
  [
    'some countries are not all partners',
    'en',
    "Norrland's trade with five countries rose 3 percent in 2030. Norrland traded with 12 countries of the League.",
    [null, null, null],
  ],
  [
    'some countries, in Chinese',
    'zh',
    '2030年，北州对五个丙国国家的进出口增长10%。',
    [null, 'AA-N.trade.growth.BB.total.2030 10'],
  ],
];

describe('the reader', () => {
  it.each(CASES)('%s', (_, language, text, expected) => {
    expect(read(text, language, '2031-06-20')).toEqual(expected);
  });

  it('is not sure of the months of "so far this year", nor takes them from a comparison', () => {
    const text =
      "Norrland's trade came to 33 billion yuan so far this year, up by 6.4% on the first quarter of last year.";
    const periods = readText(text, VOCABULARY, { day: '2031-05-20' }).readings.map(({ period }) => period);
    expect(periods.map(({ value, confidence }) => value === null || confidence < 0.5)).toEqual([true, true]);
    const chinese = '今年以来，北州进出口500亿元。';
    expect(read(chinese, 'zh', '2031-05-20')).toEqual([null]);
  });

  it.each([
    [
      'en',
      'In the first half of this year, trade of Norrland exceeded all of 2028. Its exports rose 20 percent in May.',
    ],
    ['en', "Norrland's exports rose 20 percent in May, compared with 3 percent in 2029."],
    ['zh', '今年上半年，北州进出口超过了2028年全年的总额，增长30%。'],
  ])('does not take the year of a comparison for that of the story, in %s: %s', (language, text) => {
    const { day, readings } = readText(text, VOCABULARY, { language });
    expect(day).toBeNull();
    expect(readings[0]?.period.value).toBeNull();
    expect(readings.length).toBeGreaterThan(0);
  });
});
