import { expect, test } from 'vitest';
import { mayMean, readPeriods } from '../../../../data/text/periods/periods.ts';
import { storyOf } from '../../../../data/text/story/story.ts';

/** The periods of a text, as `2030-01..05`, `????` being a year that nothing tells, `<` a period that is compared with. */
function periodsOf(text: string, { language = 'en', day }: { language?: string; day?: string } = {}): string[] {
  return readPeriods(text, storyOf(text), language, day).periods.map(
    ({ year, from, to, isCompared }) => `${year ?? '????'}-${from}..${to}${isCompared ? '<' : ''}`,
  );
}

test.each([
  ['in the first five months of 2030', '2030-1..5'],
  ['Exports in January-May 2030 rose', '2030-1..5'],
  ['in the second quarter of 2030', '2030-4..6'],
  ['in 2030', '2030-1..12'],
  ['The 2030 trade surplus', '2030-1..12'],
  ['in May 2030', '2030-5..5'],
  ['in the first half of 2030', '2030-1..6'],
])('English: %s', (text, period) => {
  expect(periodsOf(text)).toEqual([period]);
});

test.each([
  ['2030年前5个月', '2030-1..5'],
  ['2030年1至5月', '2030-1..5'],
  ['2030年第二季度', '2030-4..6'],
  ['2030年', '2030-1..12'],
  ['2030年5月', '2030-5..5'],
  ['2030年上半年', '2030-1..6'],
])('Chinese: %s', (text, period) => {
  expect(periodsOf(text, { language: 'zh' })).toEqual([period]);
});

test.each([
  ['in May', '2030-06-19', '2030-5..5'],
  ['in December', '2030-06-19', '2029-12..12'],
  ['last year', '2030-06-19', '2029-1..12'],
])('reads the year of "%s" by the day %s', (text, day, period) => {
  expect(periodsOf(text, { day })).toEqual([period]);
});

test('reads the day of the dateline, else the end of the last period with a year, else no year', () => {
  expect(periodsOf('Xinhua, June 19, 2030\n\nTrade rose by a fifth to 3 billion yuan in May, it said.')).toEqual([
    '2030-5..5',
  ]);
  expect(periodsOf('Trade was 3 in the first five months of 2030, and 2 in May.')).toEqual(['2030-1..5', '2030-5..5']);
  expect(periodsOf('Trade was 2 in May.')).toEqual(['????-5..5']);
});

test('a reference means the last period of several months, and with a year the same months of that', () => {
  const text =
    'In the first five months of 2030 it was 9, in May 2. During the period it rose by 3, from the same period last year.';
  expect(periodsOf(text)).toEqual(['2030-1..5', '2030-5..5', '2030-1..5', '2029-1..5<']);
});

test('tells what something is compared with', () => {
  expect(periodsOf('It was 3 in 2030, higher than in 2029')).toEqual(['2030-1..12', '2029-1..12<']);
});

test('finds no period in dates, in spans of years, and in a language without a grammar', () => {
  expect(periodsOf('On May 19, 2030, and from 2013 to 2020')).toEqual([]);
  expect(periodsOf('en mai 2030', { language: 'fr' })).toEqual([]);
});

test('words without a year may mean their months in any year', () => {
  const may = { id: '2030-05', year: 2030, from: 5, to: 5 };
  expect(mayMean({ year: null, from: 5, to: 5 }, may)).toBe(true);
  expect(mayMean({ year: 2029, from: 5, to: 5 }, may)).toBe(false);
  expect(mayMean({ year: 2030, from: 1, to: 5 }, may)).toBe(false);
});
