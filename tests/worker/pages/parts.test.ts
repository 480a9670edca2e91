/** Parts of pages: text that must not break, the time axis of charts, and JSON-LD in a script element. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { type ChartedType, timeAxis } from '../../../worker/pages/charts/time-axis.ts';
import { scriptJson } from '../../../worker/pages/site/head.ts';
import { withUnbroken } from '../../../worker/pages/site/markup.ts';
import { NASTY } from '../../support/nasty.ts';
import { askText } from '../ask.ts';

const MONTHS = 'January – May 2025';
const AMOUNT = '227.67 billion yuan';

it.each<[title: string, text: string, unbroken: string[], markup: string]>([
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
  ['nothing that the text lacks', 'It grew', [AMOUNT], 'It grew'],
  ['no bare digits, which may be part of another number', 'Rank 2 in 2025', ['2', '2025'], 'Rank 2 in 2025'],
])('withUnbroken keeps on one line: %s', (_, text, unbroken, markup) => {
  expect(String(withUnbroken(text, ...unbroken))).toBe(markup);
});

// Years to date end in February or later: January alone is a month. The last one is the whole year.
it.each<[type: ChartedType, periodsWithFigures: string[], axis: string[]]>([
  ['year', ['2024', '2022'], ['2022', '2023', '2024']],
  ['month', ['2024-05', '2024-08'], ['2024-05', '2024-06', '2024-07', '2024-08']],
  [
    'yearToDate',
    ['2023-01..2023-11', '2024-01..2024-03'],
    ['2023-01..2023-11', '2023', '2024-01..2024-02', '2024-01..2024-03'],
  ],
  ['year', [], []],
])('the time axis of a %s chart with figures for %j has the periods %j', (type, periodsWithFigures, axis) => {
  expect(timeAxis(new Set(periodsWithFigures), type).map(({ id }) => id)).toEqual(axis);
});

it('a long time axis has only its newest years', () => {
  const junes = Array.from({ length: 15 }, (_, i) => `${2010 + i}-06`);
  const periods = timeAxis(new Set(junes), 'month').map(({ id }) => id);
  expect([periods[0], periods[1], periods.at(-1)]).toEqual(['2021-06', '2021-07', '2024-06']);
});

/** The structured data of a page, for search engines. */
async function jsonLdOf(path: string): Promise<Record<string, unknown>> {
  const markup = await askText(path);
  const scripts = [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(scripts.length, path).toBe(1);
  return JSON.parse(scripts[0]?.[1] as string);
}

it.each(Object.entries(NASTY))('JSON in a script element has no markup: %s', (_, text) => {
  const json = scriptJson({ [text]: text });
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ [text]: text });
});

it('the JSON-LD of the start page describes the data set and its files', async () => {
  const dataset = await jsonLdOf('/');
  const license = 'https://creativecommons.org/publicdomain/zero/1.0/';
  expect(dataset).toMatchObject({ '@type': 'Dataset', inLanguage: 'en', isAccessibleForFree: true, license });
  // Google requires at least 50 characters.
  expect((dataset.description as string).length).toBeGreaterThan(50);
  const files = dataset.distribution as { contentUrl: string }[];
  expect(files).toHaveLength(2);
  for (const { contentUrl } of files) {
    expect((await env.ASSETS.fetch(contentUrl)).status, contentUrl).toBe(200);
  }
});
