import { expect, test } from 'vitest';
import { Names } from '../../../../data/text/names/names.ts';
import { VOCABULARY } from '../vocabulary.ts';

/** The names of a text with their codes. */
function namesIn(text: string, language = 'en') {
  return new Names(VOCABULARY, language).findIn(text).map(({ text, codes }) => [text, codes]);
}

test('finds labels and aliases, whatever their capitals, and of those that begin at a place the longest', () => {
  expect(namesIn('Norrland Province’s imports and exports of machines')).toEqual([
    ['Norrland Province', { areas: 'AA-N' }],
    ['imports and exports', { indicators: 'trade' }],
    ['machines', { breakdowns: 'machines' }],
  ]);
});

test('finds the offsets of a name', () => {
  const text = 'In 2030 Norrland traded';
  const [name] = new Names(VOCABULARY, 'en').findIn(text);
  expect(text.slice(name?.start, name?.end)).toBe('Norrland');
});

test('gives a country that is an area and a partner both codes', () => {
  expect(namesIn('Deland')).toEqual([['Deland', { areas: 'DD', partners: 'DD' }]]);
});

test('finds countries that the vocabulary lacks, by name and adjective, where they are written as names', () => {
  expect(namesIn('French turkey for Turkey, Kazakh steel')).toEqual([
    ['French', { country: 'FR' }],
    ['Turkey', { country: 'TR' }],
    ['Kazakh', { country: 'KZ' }],
  ]);
});

test.each(['3 billion U.S. dollars', 'between us', 'New Mexico', 'the Pacific Islands'])(
  'finds no country in "%s"',
  (text) => {
    expect(namesIn(text)).toEqual([]);
  },
);

test('reads traditional characters by the simplified names', () => {
  expect(namesIn('甲國對丙國出口', 'zh')).toEqual([
    ['甲國', { areas: 'AA', partners: 'AA' }],
    ['丙國', { partners: 'BB' }],
    ['出口', { indicators: 'exports' }],
  ]);
});

test('reads characters that have their pinyin in brackets', () => {
  const names = new Names(VOCABULARY, 'zh').findIn('丙國進(jìn)出口(kǒu)5億元');
  expect(names.map(({ codes }) => codes)).toEqual([{ partners: 'BB' }, { indicators: 'trade' }]);
});

test('finds Arabic names with and without the article, and with what is joined to them', () => {
  const vocabulary = { ...VOCABULARY, indicators: { exports: { labels: { ar: 'الصادرات' } } } };
  const codes = (text: string) => new Names(vocabulary, 'ar').findIn(text).map((name) => name.codes.indicators);
  expect(codes('صادرات والصادرات للصادرات وصادرات')).toEqual(['exports', 'exports', 'exports', 'exports']);
});

test('knows the names of the runtime in a language without a grammar', () => {
  expect(namesIn('La France et le Kazakhstan', 'fr')).toEqual([
    ['France', { country: 'FR' }],
    ['Kazakhstan', { country: 'KZ' }],
  ]);
});
