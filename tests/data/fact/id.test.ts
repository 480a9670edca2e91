/** Ids of facts: the six dimensions of a key, joined by dots. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, factId, parseFactId } from '../../../data/fact/id.ts';
import { periodOf } from '../../../data/fact/period.ts';

const ID = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const KEY = {
  area: 'CN-XJ',
  indicator: 'trade',
  measure: 'value',
  partner: 'world',
  breakdown: 'total',
  period: '2025-01..2025-05',
};

describe('a fact id', () => {
  it('joins the six dimensions by dots, always in the same order', () => {
    expect(DIMENSIONS).toEqual(['area', 'indicator', 'measure', 'partner', 'breakdown', 'period']);
    expect(factId(KEY)).toBe(ID);
    expect(factId(Object.fromEntries(Object.entries(KEY).reverse()) as typeof KEY)).toBe(ID);
  });

  it('is split into the dimensions, even if the period contains dots', () => {
    expect(parseFactId(ID)).toEqual(KEY);
    expect(parseFactId('CN-XJ.gdp.target.none.total.2025')?.period).toBe('2025');
  });

  it('ignores fields that are not part of the key', () => {
    expect(factId({ ...KEY, value: 1 } as typeof KEY)).toBe(ID);
  });

  it.each([
    ['', 'is empty'],
    ['CN-XJ.trade.value.world.total', 'has five parts'],
    ['CN-XJ.trade.value.world.total.', 'has an empty period'],
    ['CN-XJ..value.world.total.2025', 'has an empty part'],
    ['.trade.value.world.total.2025', 'has an empty area'],
    ['CN-XJ.trade.value.world.total..2025', 'begins its period with a dot'],
  ])('"%s" is invalid: it %s', (id) => {
    expect(parseFactId(id)).toBeNull();
  });

  it('is parsed to the key that it was made from', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})?$/);
    const period = fc
      .record({ year: fc.integer({ min: 1000, max: 9999 }), from: fc.integer({ min: 1, max: 12 }) })
      .chain(({ year, from }) => fc.integer({ min: from, max: 12 }).map((to) => periodOf(year, from, to)?.id ?? ''));
    const key = fc.record({ area: code, indicator: code, measure: code, partner: code, breakdown: code, period });
    fc.assert(
      fc.property(key, (anyKey) => {
        expect(parseFactId(factId(anyKey))).toEqual(anyKey);
      }),
    );
  });
});
