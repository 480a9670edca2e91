import { describe, expect, it } from 'vitest';
import { type CardSeries, headlineOf, seriesOf } from '../../../data/card/series.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import type { Observation } from '../../../data/record/schema.ts';
import { knownToday, observation, record, release } from '../builder.ts';

const PERIOD = '2025-01..2025-05';
const EXPORTS = { area: 'CN-XJ', indicator: 'exports', partner: 'KZ', breakdown: 'total' };

function headline(
  observations: Observation[],
  series: CardSeries = EXPORTS,
): [measure: string, value: number | null] | null {
  const facts = compile(record(release('2025-06-19', observations))).flatMap((entry) => resolve(entry) ?? []);
  const fact = headlineOf(knownToday(facts).facts, { ...series, measure: 'value', period: PERIOD });
  return fact ? [fact.measure, fact.value] : null;
}

const measured = (measure: string, printed: string, more = {}, series: CardSeries = EXPORTS) =>
  observation(`CN-XJ.${series.indicator}.${measure}.${series.partner}.total.${PERIOD}`, printed, more);
const ALL = [
  measured('rank', 'second', { value: 2, unit: 'rank' }),
  measured('share', '14 percent'),
  measured('growth', '5 percent'),
  measured('value-usd', '$4 billion'),
  measured('value', '30 billion yuan'),
];

describe('the headline of a series', () => {
  it('is the first of amount, amount in dollars, growth, share and rank that is known', () => {
    const order = ALL.map((_, i) => headline(ALL.slice(0, i + 1))?.[0]);
    expect(order).toEqual(['rank', 'share', 'growth', 'value-usd', 'value']);
  });

  it('is a limit where the page gives no number', () => {
    const over = { qualifier: 'over', value: 20e9 } as const;
    expect(headline([measured('value', 'over 20 billion yuan', over), ALL[2] as Observation])).toEqual(['value', null]);
  });

  it('is never a growth difference, a target or a count of partners', () => {
    const difference = measured('growth-difference', '3 points', { value: 3, unit: 'points' });
    const target = measured('target', '8 percent', { value: 8, unit: 'percent' });
    const count = measured('count', '12 countries', { value: 12, unit: 'count' });
    expect(headline([difference, target, count])).toBeNull();
  });

  it('is the count of what is counted', () => {
    const trains = { area: 'CN-XJ', indicator: 'trains', partner: 'none', breakdown: 'total' };
    const count = measured('count', '8,730', { value: 8730, unit: 'count' }, trains);
    const growth = measured('growth', '12.5 percent', {}, trains);
    expect(headline([growth, count], trains)).toEqual(['count', 8730]);
  });
});

describe('which series is chosen', () => {
  it('is all trade with the world, and an indicator without a counterpart has none', () => {
    const indicators = { trains: { partner: 'none' }, trade: {} };
    expect(seriesOf({ area: 'X' }, indicators)).toEqual({
      area: 'X',
      indicator: 'trade',
      partner: 'world',
      breakdown: 'total',
    });
    expect(seriesOf({ area: 'X', indicator: 'trains' }, indicators).partner).toBe('none');
  });
});
