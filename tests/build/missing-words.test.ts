import { expect, it } from 'vitest';
import words from '../../data/vocabulary/words.json' with { type: 'json' };
import { missingWords } from '../../worker/build/missing-words.ts';

const held: Record<string, string> = Object.fromEntries(Object.entries(words).map(([name, { en }]) => [name, en]));

it('the vocabulary has every word that cards, their titles and receipts say', () => {
  expect(missingWords({ words: held })).toEqual([]);
});

it('a word that is not there is named', () => {
  const { source: _, onYear: _onYear, partInText: _partInText, ...rest } = held;
  expect(missingWords({ words: rest })).toEqual(['onYear', 'partInText', 'source']);
});
