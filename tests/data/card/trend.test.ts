/** The trend of a series whose partner was defined anew. */
import { expect, it } from 'vitest';
import { cardFactsOf } from '../../../data/card/card-facts.ts';
import { type CardScope, cardScope, type Show } from '../../../data/card/section.ts';
import { trend } from '../../../data/card/trend.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import type { CardFact, CardView } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { record, release } from '../builder.ts';

const level = (year: number) => `CN.trade.value.belt-and-road.total.${year}-01..${year}-03`;
const page = release('2025-04-14', {
  [level(2022)]: '3.0 trillion yuan',
  [level(2023)]: '3.43 trillion yuan',
  [level(2024)]: '4.82 trillion yuan',
  [level(2025)]: '5.26 trillion yuan',
});
const facts = cardFactsOf(compile(record(page)).flatMap((entry) => resolve(entry) ?? []));

function trendIn(view: CardView, year: number, from = facts) {
  const series = { area: 'CN', indicator: 'trade', partner: 'belt-and-road', breakdown: 'total' };
  const scope = cardScope(series, `${year}-01..${year}-03`, undefined) as CardScope;
  const headline = from.get(scope.key) ?? { measure: 'value', period: scope.key.period, caveats: [] };
  const show = {
    view,
    headline,
    growth: undefined,
    breaksOf: () => ['2023-08'],
    shortPeriod: (id: string) => id,
    fact: (fact: Fact) => fact as unknown as CardFact,
  } as unknown as Show;
  return trend(from, scope, show).map((point) => [point.year, point.isBreak ?? false]);
}

it('says in the full view from which year on the numbers count by another definition', () => {
  expect(trendIn('full', 2025)).toEqual([
    ['2022', false],
    ['2023', false],
    ['2024', true],
    ['2025', false],
  ]);
});

it('has in the compact view only years that are comparable with the headline', () => {
  const before = Array.from({ length: 3 }, (_, i) => [level(2020 + i), `${i + 1}.0 trillion yuan`]);
  const older = cardFactsOf(
    compile(
      record(release('2023-04-14', { ...Object.fromEntries(before), [level(2023)]: '3.43 trillion yuan' }), page),
    ).flatMap((entry) => resolve(entry) ?? []),
  );
  expect(trendIn('compact', 2023, older).map(([year]) => year)).toEqual(['2020', '2021', '2022', '2023']);
  expect(trendIn('compact', 2025, older)).toEqual([]);
});

it('ends in the compact view with the year of the headline', () => {
  expect(trendIn('compact', 2026)).toEqual([]);
});
