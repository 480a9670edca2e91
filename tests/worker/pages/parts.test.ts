import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { type ChartedType, timeAxis } from '../../../worker/pages/charts/time-axis.ts';
import { scriptJson } from '../../../worker/pages/site/head.ts';
import { withUnbroken } from '../../../worker/pages/site/markup.ts';
import { NASTY } from '../../support/nasty.ts';
import { askText } from '../ask.ts';

const MONTHS = 'January – May 2025';
const AMOUNT = '227.67 billion yuan';

it.each([
  ['a part', `${AMOUNT} in total`, [AMOUNT], `<span class="whole">${AMOUNT}</span> in total`],
  [
    'a part with the comma after it',
    `In ${MONTHS}, it grew`,
    [MONTHS],
    `In <span class="whole">${MONTHS},</span> it grew`,
  ],
  [
    'two parts',
    `2025年5203.7亿元`,
    ['5203.7亿元', '2025年'],
    '<span class="whole">2025年</span><span class="whole">5203.7亿元</span>',
  ],
  ['not a part that the text lacks', 'It grew', [AMOUNT], 'It grew'],
  ['not digits, which may be in another number', 'Rank 2 in 2025', ['2', '2025'], 'Rank 2 in 2025'],
])('keeps on one line: %s', (_, text, parts, markup) => {
  expect(String(withUnbroken(text, ...parts))).toBe(markup);
});

it.each<[ChartedType, string[], string[]]>([
  ['year', ['2024', '2022'], ['2022', '2023', '2024']],
  ['month', ['2024-05', '2024-08'], ['2024-05', '2024-06', '2024-07', '2024-08']],
  [
    'yearToDate',
    ['2023-01..2023-11', '2024-01..2024-03'],
    ['2023-01..2023-11', '2023', '2024-01..2024-02', '2024-01..2024-03'],
  ],
  ['year', [], []],
])('a time axis has all periods from the first to the last: %s of %j', (type, ids, periods) => {
  expect(timeAxis(new Set(ids), type).map(({ id }) => id)).toEqual(periods);
});

it('a long time axis has only its newest years', () => {
  const junes = Array.from({ length: 15 }, (_, i) => `${2010 + i}-06`);
  const periods = timeAxis(new Set(junes), 'month').map(({ id }) => id);
  expect([periods[0], periods[1], periods.at(-1)]).toEqual(['2021-06', '2021-07', '2024-06']);
});

/** The page's JSON-LD. */
async function structured(path: string): Promise<Record<string, unknown>> {
  const markup = await askText(path);
  const scripts = [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(scripts.length, path).toBe(1);
  return JSON.parse(scripts[0]?.[1] as string);
}

describe('JSON in a script element', () => {
  it.each(Object.entries(NASTY))('keeps %s as it is, without a sign of markup', (_, text) => {
    const json = scriptJson({ [text]: text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [text]: text });
  });
});

it('is of the data set on the start page, with files to download', async () => {
  const set = await structured('/');
  const license = 'https://creativecommons.org/publicdomain/zero/1.0/';
  expect(set).toMatchObject({ '@type': 'Dataset', inLanguage: 'en', isAccessibleForFree: true, license });
  // Google asks for 50 characters or more.
  expect((set.description as string).length).toBeGreaterThan(50);
  const files = set.distribution as { contentUrl: string }[];
  expect(files).toHaveLength(2);
  for (const { contentUrl } of files) {
    expect((await env.ASSETS.fetch(contentUrl)).status, contentUrl).toBe(200);
  }
});
