/** Readings of which each word was found and which a person must look at all the same. */
import { expect, test } from 'vitest';
import { proposeDraft } from '../../../../data/desk/story/propose.ts';
import { readRecord } from '../../../../data/record/record.ts';
import { storyOf } from '../../../../data/text/story/story.ts';

const { vocabulary } = readRecord();

/** By token, the fields that are doubted. */
function doubts(text: string): Record<string, string[]> {
  const known = (value: string) => ({ value, doubt: null });
  const page = { publisher: known('x'), agency: known('x'), title: known('x'), url: known('x'), tier: known('A') };
  const story = { text, language: 'en', story: storyOf(text) };
  const days = { recorded: '2024-04-20', retrieved: null };
  const { observations } = proposeDraft(story, { ...page, published: known('2024-04-20') }, days, vocabulary);
  return Object.fromEntries(observations.map(({ printed, decide = {} }) => [printed, Object.keys(decide)]));
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
])('%s', (text, token, field) => {
  expect(doubts(text)[token]).toContain(field);
});

test('who trades with whom is sure where both are areas and partners', () => {
  const text = `Central Asia trades more

In the first quarter of 2024, Tajikistan exported goods worth $200.5 million to Kazakhstan. Kazakhstan exported goods worth $450.3 million to Tajikistan.
`;
  expect(doubts(text)).toEqual({ '$200.5 million': [], '$450.3 million': [] });
});
