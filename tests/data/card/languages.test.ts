/** Words of the vocabulary that must tell opposite things apart in every language. */
import { expect, it } from 'vitest';
import words from '../../../data/vocabulary/words.json' with { type: 'json' };
import { LANGUAGES } from '../../support/languages.ts';

const vocabulary = words as Record<string, Record<string, string>>;

it.each([
  ['up', 'down'],
  ['rise', 'fall'],
  ['growthAbove', 'growthBelow'],
  ['over', 'under'],
  ['sentenceUp', 'sentenceDown'],
  ['sentenceRateOver', 'sentenceRateUnder'],
])('"%s" and "%s" differ in every language', (one, other) => {
  const same = LANGUAGES.filter((lang) => vocabulary[one]?.[lang] === vocabulary[other]?.[lang]);
  expect(same).toEqual([]);
});
