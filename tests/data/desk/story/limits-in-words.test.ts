/** Limits in words: an earlier amount that a story calls less than a number that it prints. */
import { expect, test } from 'vitest';
import { proposeDraft } from '../../../../data/desk/story/propose.ts';
import { readRecord } from '../../../../data/record/record.ts';
import { storyOf } from '../../../../data/text/story/story.ts';

const { vocabulary } = readRecord();

function proposed(text: string, language: string) {
  const known = (value: string) => ({ value, doubt: null });
  const page = { publisher: known('x'), agency: known('x'), title: known('x'), url: known('x'), tier: known('A') };
  const story = { text, language, story: storyOf(text) };
  const days = { recorded: '2025-06-20', retrieved: null };
  const { observations } = proposeDraft(story, { ...page, published: known('2025-06-20') }, days, vocabulary);
  return observations.filter(({ decide }) => decide?.bounds);
}

const LEVEL = "Kazakhstan's exports reached $30.5 billion in the first five months of 2025";
test.each([
  ['en', `${LEVEL}. The volume surpassed last year's six-month total, it said.`, '2024-01..2024-06'],
  ['en', `${LEVEL}, exceeding the total for all of 2022.`, '2022'],
  ['en', `${LEVEL}. That is more than the whole of last year.`, '2024'],
  ['zh', '2025年前5个月,哈萨克斯坦出口305亿美元,超过2024年上半年总额。', '2024-01..2024-06'],
])('%s: %s', (language, text, period) => {
  const [limit, ...others] = proposed(text, language);
  expect(others).toEqual([]);
  expect(limit).toMatchObject({
    ...{ area: 'KZ', indicator: 'exports', measure: 'value', partner: 'world', breakdown: 'total', period },
    ...{ value: null, unit: 'USD', qualifier: 'under', bounds: [null, 30_550_000_000] },
  });
});

test.each([
  'That is more than the $28.3 billion of last year.',
  'It exceeded the total for the first five months of 2026.',
  'Officials hope for more than last year.',
  'Growth surpassed the national level.',
])('no limit: %s', (sentence) => {
  expect(proposed(`${LEVEL}. ${sentence}`, 'en')).toEqual([]);
});
