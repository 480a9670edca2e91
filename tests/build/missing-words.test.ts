import { expect, it } from 'vitest';
import pages from '../../data/vocabulary/pages.json' with { type: 'json' };
import words from '../../data/vocabulary/words.json' with { type: 'json' };
import { missingWords } from '../../worker/build/missing-words.ts';

const held: Record<string, string> = Object.fromEntries(
  Object.entries({ ...words, ...pages }).map(([name, { en }]) => [name, en]),
);

it('the vocabulary has every word that cards, their titles, receipts and pages say', () => {
  expect(missingWords({ words: held })).toEqual([]);
});

it('a word that is not there is named', () => {
  const names = ['checkOurs', 'partInText', 'sentenceRevised', 'siteNav', 'source'];
  const rest = Object.fromEntries(Object.entries(held).filter(([name]) => !names.includes(name)));
  expect(missingWords({ words: rest }).sort()).toEqual(names);
});
