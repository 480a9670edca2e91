/** Summaries of series as the data files store them. */
import { expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { LineFile, lineFileText } from '../../../data/catalogue/format/line-file.ts';
import { type StoredPoint, summariesOn, summaryOf } from '../../../data/catalogue/format/summaries.ts';
import { seriesLines } from '../../../data/catalogue/series-file.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { observation, record, release } from '../builder.ts';

const KEY = { area: 'CN-XJ', indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' };
const id = (period: string) => `CN-XJ.trade.value.world.total.${period}`;
/** A page says that its number surpasses the total of the first half, so that total is below it. */
const COMPARISON: Parameters<typeof observation>[2] = { value: null, qualifier: 'under', bounds: [null, 227.675e9] };

const page = release('2025-06-19', [
  observation(id('2025-01..2025-05'), '227.67 billion yuan'),
  observation(id('2024-01..2024-06'), 'surpassing the total of the first half', COMPARISON),
  observation(id('2023'), 'about 357 billion yuan', { qualifier: 'about' }),
  observation('CN-XJ.trade.growth.world.total.2025-01..2025-05', '22.9 percent'),
]);
const revision = release('2026-06-19', [
  observation(id('2025-01..2025-05'), '228.01 billion yuan', { revised: true }),
  observation(id('2024'), '435.11 billion yuan'),
]);
const histories = compile(record(page, revision));
const file = new LineFile(lineFileText('build', seriesLines(histories, [])), 'build');
const series = (key: typeof KEY) =>
  (file.get([key.area, key.indicator, key.measure, key.partner, key.breakdown].join('.')) ?? []) as StoredPoint[];

it.each([undefined, '2025-06-18', '2025-06-19', '2026-06-18', '2026-06-19'])(
  'summaries restore every fact as of %s, without its evidence',
  (day) => {
    const facts = histories.flatMap((history) => resolve(history, day) ?? []);
    const read = facts.flatMap((fact) => summariesOn(series(fact), fact, day).filter(({ id }) => id === fact.id));
    expect(read).toEqual(facts.map(summaryOf));
  },
);

it('summaries omit fields with default values', () => {
  const exact = series(KEY).find(({ period }) => period === '2024');
  expect(exact?.states).toEqual([
    {
      from: '2026-06-19',
      summary: {
        value: 435.11e9,
        digits: 5,
        unit: 'CNY',
        bounds: [435.105e9, 435.115e9],
        printed: '435.11 billion yuan',
        published: '2026-06-19',
        release: revision.id,
      },
    },
  ]);
});

it('summaries keep the page that surpasses a number', () => {
  const surpassed = summariesOn(series(KEY), KEY).find(({ period }) => period === '2024-01..2024-06');
  expect(surpassed).toMatchObject({ isUnknown: true, surpassed: { release: page.id, number: 227.675e9 } });
});
