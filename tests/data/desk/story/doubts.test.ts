/** Readings of which each word was found and which a person must look at all the same. */
import { expect, test } from 'vitest';
import { proposeDraft } from '../../../../data/desk/story/propose.ts';
import { readRecord } from '../../../../data/record/record.ts';
import { storyOf } from '../../../../data/text/story/story.ts';

const { vocabulary } = readRecord();

function drafted(text: string) {
  const known = (value: string) => ({ value, doubt: null });
  const page = { publisher: known('x'), agency: known('x'), title: known('x'), url: known('x'), tier: known('A') };
  const story = { text, language: 'en', story: storyOf(text) };
  const days = { recorded: '2024-04-20', retrieved: null };
  return proposeDraft(story, { ...page, published: known('2024-04-20') }, days, vocabulary);
}

const proposed = (text: string) => drafted(text).observations;

/** By token, the fields that are doubted. */
function doubts(text: string): Record<string, string[]> {
  return Object.fromEntries(proposed(text).map(({ printed, decide = {} }) => [printed, Object.keys(decide)]));
}

test.each([
  [
    "Kazakhstan's trade deficit, in foreign trade, slid to $2.1 billion from $2.4 billion in 2023.",
    '$2.4 billion',
    'indicator',
  ],
  ["Kazakhstan's trade deficit narrowed 13.3 percent in 2023.", '-13.3 percent', 'measure'],
  ["Kazakhstan's services exports were $2.7 billion in 2023.", '$2.7 billion', 'breakdown'],
  ["Kazakhstan's exports of tulips were $2.7 billion in 2023.", '$2.7 billion', 'breakdown'],
  ['SHANGHAI, March 3, 2024 -- Its exports rose 55 percent in February.', '55 percent', 'area'],
  [
    "Data on Kazakhstan's trade with Uzbekistan differ\n\nThe office of Kazakhstan said that foreign trade reached $336.5 million in 2023.",
    '$336.5 million',
    'partner',
  ],
  [
    "Xinjiang's trade grows\n\nXinjiang's foreign trade rose 5 percent in 2023. A zone, spanning Urumqi, Kashgar and Horgos, has helped, with its trade reaching 162.9 billion yuan.",
    '162.9 billion yuan',
    'area',
  ],
])('%s', (text, token, field) => {
  expect(doubts(text)[token]).toContain(field);
});

test('who trades with whom is sure where both are areas and partners', () => {
  const text = `Central Asia trades more

In the first quarter of 2024, Tajikistan exported goods worth $200.5 million to Kazakhstan. Kazakhstan exported goods worth $450.3 million to Tajikistan.
`;
  expect(doubts(text)).toEqual({ '$200.5 million': [], '$450.3 million': [] });
});

test('trade "between two countries" is that of the two, whatever group was named since', () => {
  const text = `Kazakhstan – Tajikistan trade up

Kazakhstan's exports to Tajikistan reached $362.7 million in 2023. Kazakhstan and Tajikistan are both members of the CIS.

In 2022, trade turnover between two countries increased by 46.9%, reaching $1.2 billion.
`;
  expect(proposed(text).map(({ printed, area, partner }) => [printed, area, partner])).toEqual([
    ['$362.7 million', 'KZ', 'TJ'],
    ['46.9%', 'KZ', 'TJ'],
    ['$1.2 billion', 'KZ', 'TJ'],
  ]);
});

test('"as of" a month is not that month', () => {
  const text =
    'In January-October 2023 Kazakhstan exported goods worth $60 billion. As of October 2023, its imports were $44.3 billion.';
  expect(proposed(text).map(({ period }) => period)).toEqual(['2023-01..2023-10', '2023-01..2023-10']);
});

test.each([
  ["Kazakhstan's trade rose by $1.3 billion in 2023.", 'change'],
  ["In 2023 Kazakhstan's exports exceeded its imports by $1.3 billion.", null],
  ['In 2023 minerals were 70.6 percent of all.', null],
])('%s', (text, reason) => {
  expect(drafted(text).notTaken.map((figure) => figure.reason)).toEqual([reason]);
});

test('a figure without a partner after one that was named is of either', () => {
  const text = `Tajikistan's exports to Kazakhstan totaled $224.8 million in 2023, while the amount of imports reached $7.7 million.`;
  expect(proposed(text)[1]).toMatchObject({
    partner: 'world',
    decide: { partner: '"Kazakhstan" was named before: is this of all partners, or of that one?' },
  });
});
