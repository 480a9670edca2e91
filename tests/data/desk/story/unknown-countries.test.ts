/** Countries that a story names and the vocabulary lacks. */
import { expect, test } from 'vitest';
import { unknownCountries } from '../../../../data/desk/story/unknown-countries.ts';
import { readRecord } from '../../../../data/record/record.ts';
import { storyOf } from '../../../../data/text/story/story.ts';

const { vocabulary } = readRecord(new URL('../../../test-record/', import.meta.url));

const unknown = (text: string) => unknownCountries(text, vocabulary, { language: 'en', layout: storyOf(text) });

test.each([
  [
    'Viet Nam exported goods to Brazil (20.3 percent), Chile (7.8 percent) and Norway (2.2 percent).',
    ['BR', 'CL', 'NO'],
  ],
  ['Viet Nam imported goods from 138 countries, namely Brazil (20.3 percent), Chile (7.8 percent).', ['BR', 'CL']],
  ["Viet Nam's top five markets include Brazil, Chile and Norway.", []],
  ["Viet Nam's trade rose 5 percent. Ministers from Brazil and Chile met.", []],
])('%s', (text, partners) => {
  expect(unknown(text).partners.map(({ code }) => code)).toEqual(partners);
});

test('a headline of a pair names the partner second', () => {
  expect(unknown('Viet Nam – Brazil trade up\n\nTrade rose 5 percent in 2024.').headline).toEqual(['BR']);
});
