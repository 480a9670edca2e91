/** Exports and imports, derived from the balance. */
import { describe, expect, it } from 'vitest';
import type { TradeRecord } from '../../../../data/record/schema.ts';
import { derived, factIn, record, release } from '../../builder.ts';

describe('exports or imports, from the balance', () => {
  const id = (indicator: string) => `CN.${indicator}.value.world.total.2025`;
  const exports = { [id('exports')]: '475.04 billion yuan' };
  const imports = { [id('imports')]: '455.01 billion yuan' };
  const surplus = { [id('balance')]: '20.03 billion yuan' };
  const from = (...pages: object[]): TradeRecord =>
    record(...pages.map((page, i) => release(`2026-01-0${i + 6}`, { ...page })));

  it('are imports if the balance gives narrower bounds than trade minus exports', () => {
    const trade = { [id('trade')]: '930 billion yuan' };
    expect(factIn(from({ ...exports, ...trade }), id('imports'))).toMatchObject({
      value: 454.96e9,
      derivation: { formula: 'trade-minus-part' },
    });
    expect(factIn(from({ ...exports, ...surplus, ...trade }), id('imports'))).toMatchObject({
      value: 455.01e9,
      bounds: [455e9, 455.02e9],
      qualifier: 'exact',
      derivation: { formula: 'exports-minus-balance', inputs: [{ id: id('exports') }, { id: id('balance') }] },
    });
  });

  it('are exports, from imports and the balance', () => {
    expect(factIn(from({ ...imports, ...surplus }), id('exports'))).toMatchObject({
      value: 475.04e9,
      bounds: [475.03e9, 475.05e9],
      derivation: { formula: 'imports-plus-balance', inputs: [{ id: id('imports') }, { id: id('balance') }] },
    });
  });

  it('use the sign of a deficit', () => {
    const whole = from({ ...exports, [id('balance')]: '-5 billion yuan' });
    expect(factIn(whole, id('imports'))).toMatchObject({ value: 480.04e9, bounds: [479.535e9, 480.545e9] });
  });

  it('have a revision tolerance, based on the first amount, if the inputs are on two pages', () => {
    expect(factIn(from(exports, surplus), id('imports'))).toMatchObject({
      derivation: { formula: 'exports-minus-balance', revisionTolerance: 0.007 * 475.04e9 },
    });
  });

  it('do not follow from a balance in another currency or with another partner', () => {
    const indicatorsOf = (page: object) => derived(from(page)).map(({ indicator }) => indicator);
    const inDollars = { [id('balance')]: '$20.03 billion' };
    const withPartner = { [id('balance').replace('world', 'US')]: '20.03 billion yuan' };
    const stated = ['balance', 'exports'];
    expect(indicatorsOf({ ...exports, ...inDollars })).toEqual(stated);
    expect(indicatorsOf({ ...exports, ...withPartner })).toEqual(stated);
  });
});
