/** The columns of a chart and their labels. */
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../data/card/chart-columns.ts';
import type { CardFact } from '../../../data/contract/card.ts';

type ChartedCard = Parameters<typeof chartOf>[0];

const WORDS = {
  exact: '{}',
  item: '{}: {}',
  missingFigure: 'no figure',
  yuan: '{} yuan',
} as unknown as ChartedCard['words'];

function fact(period: string, changes: Partial<CardFact> = {}): CardFact {
  const id = `CN-XJ.trade.value.world.total.${period}`;
  return {
    id,
    value: 200e9,
    unit: 'CNY',
    qualifier: 'exact',
    basis: 'stated',
    status: 'current',
    digits: 3,
    ...changes,
  };
}

/** `months` are those of each period, `name` is the label of the last one. */
function labelsOf(
  years: number[],
  months = '',
  name = '',
  dir: 'ltr' | 'rtl' = 'ltr',
  changes: Partial<CardFact> = {},
) {
  const periodOf = (year: number) => (months ? `${year}-01..${year}-${months}` : `${year}`);
  const trend = years.map((year, i) => ({
    year: `${year}`,
    ...(name ? { label: name } : {}),
    fact: fact(periodOf(year), i === 0 ? changes : {}),
  }));
  const headline = trend.at(-1)?.fact as CardFact;
  return chartOf({ trend, dir, headline, words: WORDS }, { tag: 'en' }).columns;
}

describe('years below columns', () => {
  it('are all there, also of years without a figure', () => {
    const columns = labelsOf([2019, 2021, 2022, 2023]);
    expect(columns.map(({ yearLabel }) => yearLabel)).toEqual(['2019', '’20', '’21', '’22', '2023']);
    expect(columns[1]?.kind).toBe('missing');
  });

  it.each([
    ['Jan–Jul 2026', ['2021', '’22', '’23', '', '', 'Jan–Jul 2026']],
    ['янв.–июль 2026', ['2021', '’22', '', '', '', 'янв.–июль 2026']],
  ])('leave space for the name of the last period: %s', (name, expected) => {
    const columns = labelsOf([2021, 2022, 2023, 2024, 2025, 2026], '07', name);
    expect(columns.map(({ yearLabel }) => yearLabel)).toEqual(expected);
  });
});

it.each(['ltr', 'rtl'] as const)('a bound has its sign before its number in a card that is written %s', (dir) => {
  const over = { value: null, digits: 0, qualifier: 'over', bounds: [67.4e9, null] } as const;
  const [first] = labelsOf([2021, 2022, 2023], '', '', dir, over as unknown as Partial<CardFact>);
  expect(first).toMatchObject({ kind: 'bound', numberLabel: '>67.4' });
});

it('columns of deficits hang from zero, which is at the top', () => {
  const trend = [-100e9, -50e9, -200e9].map((value, i) => ({
    year: `${2023 + i}`,
    fact: fact(`${2023 + i}`, { value }),
  }));
  const headline = trend[2]?.fact as CardFact;
  const { zero, columns } = chartOf({ trend, dir: 'ltr', headline, words: WORDS }, { tag: 'en' });
  expect([zero, columns.map(({ height }) => height)]).toEqual([0, [-50, -25, -100]]);
});
