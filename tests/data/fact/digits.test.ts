import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, significantDigits } from '../../../data/fact/bounds.ts';

describe('significant digits', () => {
  it.each([
    [227_670_000_000, [227_665_000_000, 227_675_000_000], 5],
    [22.9, [22.85, 22.95], 3],
    [94, [93.95, 94.05], 3],
    [-3.2, [-3.25, -3.15], 2],
    [0.5, [0.45, 0.55], 1],
    [2_000_000_000_000, [1_500_000_000_000, 2_500_000_000_000], 1],
  ] as const)('of %d within %j are those printed: %i', (value, bounds, digits) => {
    expect(significantDigits(value, bounds)).toBe(digits);
  });

  it.each([
    [7.17522849039, [7.1739404443, 7.17651694247], 4],
    [193_060_000_000, [192_946_000_000, 193_182_000_000], 4],
    [185_248_169_243, [185_168_767_792, 185_327_635_328], 4],
    [12.2, [12, 12.4], 2],
    [670_000_000_000, [643_340_000_000, 701_660_000_000], 1],
    // Neither 4.90 nor 4.91 lies within the bounds.
    [4.90702822357, [4.90403761062, 4.90893993911], 4],
    [21_000_000_000, [19_980_000_000, 22_020_000_000], 2],
    [112_696_650_000, [112_580_000_000, 112_810_000_000], 4],
    [105_900_000_000, [105_300_000_000, 106_900_000_000], 3],
    [165_860_000_000, [165_850_000_000, 165_870_000_000], 5],
    [20.4, [20.3, 20.5], 3],
    [1, [-50, 52], 1],
  ] as const)('of a derived %d within %j are %i', (value, bounds, digits) => {
    expect(significantDigits(value, bounds)).toBe(digits);
  });

  it.each([
    [20, [20, null]],
    [70, [null, 70]],
    [222, [222, 222]],
    [null, [1, 2]],
    [0, [-0.05, 0.05]],
  ] as const)('of %s within %j are not counted', (value, bounds) => {
    expect(significantDigits(value, bounds)).toBe(0);
  });

  it('show a number within the bounds, by a step of a third of their width at least', () => {
    const width = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), width, width, (value, below, above) => {
        const bounds = [value * (1 - below), value * (1 + above)] as const;
        const digits = significantDigits(value, bounds);
        const shown = digits ? Number(value.toPrecision(digits)) : value;
        expect(contains(bounds, shown)).toBe(true);
        const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
        const isCoarse = step >= ((bounds[1] - bounds[0]) / 3) * (1 - 1e-5);
        // A finer step is there where one digit fewer would show a number outside of the bounds.
        expect(digits === 1 || isCoarse || !contains(bounds, Number(value.toPrecision(digits - 1)))).toBe(true);
      }),
    );
  });
});
