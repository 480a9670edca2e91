/** Bounds: the interval that a number is known to lie in, arithmetic on intervals, and how many digits they leave. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  agree,
  type BoundAgreement,
  type Bounds,
  boundsOf,
  compareWithBound,
  contains,
  divide,
  halfWidth,
  intersect,
  isNearBound,
  multiply,
  scale,
  shift,
  significantDigits,
  subtract,
  tidy,
  widen,
} from '../../../data/fact/bounds.ts';

describe('the bounds of a printed number', () => {
  it.each([
    [227.67, 0.01, 'exact', [227.665, 227.675]],
    [31.73, 0.01, 'about', [31.725, 31.735]],
    [22.9, 0.1, 'exact', [22.85, 22.95]],
    [-3.2, 0.1, 'exact', [-3.25, -3.15]],
    [222, 0, 'exact', [222, 222]],
    [20, 1, 'over', [20, null]],
    [70, 1, 'under', [null, 70]],
  ] as const)('%d, rounded to the nearest %d and "%s", has the bounds %j', (value, resolution, qualifier, bounds) => {
    expect(boundsOf(value, resolution, qualifier)).toEqual(bounds);
  });

  it.each([
    [5.8, 0.1, 'exact', 'down', [5.8, 5.9]],
    [-4.1, 0.1, 'exact', 'down', [-4.2, -4.1]],
    [0, 0.1, 'exact', 'down', [0, 0.1]],
    [5.8, 0.1, 'about', 'unknown', [5.75, 5.9]],
    [-4.1, 0.1, 'exact', 'unknown', [-4.2, -4.05]],
    [222, 0, 'exact', 'unknown', [222, 222]],
    [20, 1, 'over', 'down', [20, null]],
    [70, 1, 'under', 'unknown', [null, 70]],
  ] as const)(
    '%d, printed in steps of %d and "%s" by an agency with the rounding "%s", has the bounds %j',
    (value, step, qualifier, rounding, bounds) => {
      expect(boundsOf(value, step, qualifier, rounding)).toEqual(bounds);
    },
  );

  it('contain every number that rounds to the printed one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000), (number, step) =>
        contains(boundsOf(Math.round(number / step) * step, step, 'exact'), number),
      ),
    );
  });
});

/** A number that was rounded, in contrast to "over 20". */
const exact = (bounds: Bounds) => ({ bounds, qualifier: 'exact' as const });

describe('an interval', () => {
  it('contains its ends and all numbers between them; null is an open side', () => {
    expect([0, 1, 1.5, 2, 3].map((number) => contains([1, 2], number))).toEqual([false, true, true, true, false]);
    expect([0, 1, 1e15].map((number) => contains([1, null], number))).toEqual([false, true, true]);
    expect([-1e15, 1, 2].map((number) => contains([null, 1], number))).toEqual([true, true, false]);
  });

  it.each([
    [[1, 2], [2, 3], false],
    [[1, 2], [2, 2], true],
    [[2, 2], [2, 2], true],
    [[1, 2], [3, 4], false],
    [[1, 4], [2, 3], true],
    [[20, null], [19, 20.4], true],
    [[20, null], [null, 19], false],
    [[null, null], [5, 5], true],
  ] as [Bounds, Bounds, boolean][])('%j and %j agree: %s, in either order', (a, b, expected) => {
    expect([agree(exact(a), exact(b)), agree(exact(b), exact(a))]).toEqual([expected, expected]);
  });
});

describe('a number and a bound such as "over 20"', () => {
  const over = { bounds: [20, null] as Bounds, qualifier: 'over' as const };
  const under = { bounds: [null, 20] as Bounds, qualifier: 'under' as const };

  it('agree, unless 20 is the only number in both intervals: "over 20" excludes 20', () => {
    expect([agree(over, exact([19, 20])), agree(exact([19, 20]), over)]).toEqual([false, false]);
    expect([agree(over, exact([19, 20.1])), agree(exact([20.4, 20.4]), over)]).toEqual([true, true]);
    expect([agree(under, exact([20, 21])), agree(exact([19.9, 21]), under)]).toEqual([false, true]);
    expect([agree(over, under), agree(over, over)]).toEqual([false, true]);
  });

  it('do not agree if they are two rounded numbers whose intervals only touch', () => {
    expect(agree(exact([9.5, 10.5]), exact([10.5, 11.5]))).toBe(false);
  });
});

describe('a change of an interval', () => {
  it('intersects it with another one', () => {
    expect(intersect([1, 4], [2, null])).toEqual([2, 4]);
    expect(intersect([null, 4], [null, null])).toEqual([null, 4]);
  });

  it('widens it on both sides; open sides stay open', () => {
    expect(widen([1, null], 0.5)).toEqual([0.5, null]);
  });

  it('gives half its width, which is infinite if a side is open', () => {
    expect([halfWidth([1, 4]), halfWidth([1, null])]).toEqual([1.5, Infinity]);
  });
});

describe('arithmetic on intervals', () => {
  it('gives the smallest and the largest possible result', () => {
    expect(add([1, 2], [10, 20])).toEqual([11, 22]);
    expect(subtract([10, 20], [1, 2])).toEqual([8, 19]);
    expect(multiply([2, 3], [10, 20])).toEqual([20, 60]);
    expect(divide([10, 20], [2, 5])).toEqual([2, 10]);
    expect(scale([1, 2], 0.01)).toEqual([0.01, 0.02]);
    expect(shift([22.85, 22.95], 100)).toEqual([122.85, 122.95]);
  });

  it('has open sides if an input is unbounded', () => {
    expect(add([1, null], [10, 20])).toEqual([11, null]);
    expect(subtract([10, null], [null, 2])).toEqual([8, null]);
    expect(subtract([10, 20], [1, null])).toEqual([null, 19]);
    expect(multiply([null, 3], [10, 20])).toEqual([0, 60]);
    expect(divide([10, 20], [2, null])).toEqual([0, 10]);
    expect(divide([10, 20], [0, 5])).toEqual([2, null]);
  });

  it('removes the rounding errors of binary fractions: 0.1 + 0.2 is 0.3', () => {
    expect([0.1 + 0.2, 22.9 - 0.05, 227_670_000_000].map(tidy)).toEqual([0.3, 22.85, 227_670_000_000]);
  });
});

it.each<[number: number, kind: 'over' | 'under', bound: number, agreement: BoundAgreement]>([
  [227.67e9, 'over', 220e9, 'agrees'],
  [227.67e9, 'over', 227.67e9, 'agrees'],
  [227.67e9, 'over', 230e9, 'wrongSide'],
  [227.67e9, 'under', 230e9, 'agrees'],
  [227.67e9, 'under', 220e9, 'wrongSide'],
  // At most a quarter of the bound away: 50 from 200.
  [390, 'over', 200, 'far'],
  [250, 'over', 200, 'agrees'],
  [251, 'over', 200, 'far'],
  [0.4, 'under', 20, 'far'],
  // At most three steps of the last digit away: 0.3 from 28.5.
  [26, 'under', 28.5, 'far'],
  [28.2, 'under', 28.5, 'agrees'],
  [28.19, 'under', 28.5, 'far'],
  [9.92, 'over', 9.89, 'agrees'],
  [9.93, 'over', 9.89, 'far'],
  [19.9, 'over', 10, 'far'],
  // Ten times too large or too small.
  [19.9, 'under', 190, 'far'],
  [19.9, 'under', 1.9, 'wrongSide'],
  [520e9, 'over', 52e9, 'far'],
  [520e9, 'over', 5.2e12, 'wrongSide'],
  // Falls: their sizes are compared.
  [-19.5, 'under', -20, 'agrees'],
  [-19.5, 'under', 20, 'agrees'],
  [-20.5, 'over', -20, 'agrees'],
  [-20.5, 'under', -20, 'wrongSide'],
  // Nothing is near zero.
  [0, 'over', 0, 'far'],
  [0, 'under', 0, 'far'],
  [0, 'under', 5, 'far'],
  [5, 'over', 0, 'far'],
  [5, 'under', 0, 'wrongSide'],
])('%d compared with "%s %d": %s', (number, kind, bound, agreement) => {
  expect(compareWithBound({ kind, value: bound }, number)).toBe(agreement);
});

// The numbers near it are 28.2 to 28.5.
it.each<[Bounds, isNear: boolean]>([
  [[25.95, 26.05], false],
  [[28.1, 28.3], true],
  [[28.45, 28.55], true],
  [[null, 30], true],
  [[null, 28], false],
  [[20, null], true],
  [[-28.3, -28.1], true],
])('the interval %j is near "nearly 28.5": %s', (bounds, isNear) => {
  expect(isNearBound({ kind: 'under', value: 28.5 }, bounds)).toBe(isNear);
});

describe('significant digits', () => {
  it.each([
    [227_670_000_000, [227_665_000_000, 227_675_000_000], 5],
    [22.9, [22.85, 22.95], 3],
    [94, [93.95, 94.05], 3],
    [-3.2, [-3.25, -3.15], 2],
    [0.5, [0.45, 0.55], 1],
    [2_000_000_000_000, [1_500_000_000_000, 2_500_000_000_000], 1],
  ] as const)('of the printed number %d with the bounds %j are %i', (value, bounds, digits) => {
    expect(significantDigits(value, bounds)).toBe(digits);
  });

  it.each([
    [7.17522849039, [7.1739404443, 7.17651694247], 4],
    [193_060_000_000, [192_946_000_000, 193_182_000_000], 4],
    [185_248_169_243, [185_168_767_792, 185_327_635_328], 4],
    [12.2, [12, 12.4], 2],
    [670_000_000_000, [643_340_000_000, 701_660_000_000], 1],
    // Four digits, because 4.91 lies outside of the bounds.
    [4.90702822357, [4.90403761062, 4.90893993911], 4],
    [21_000_000_000, [19_980_000_000, 22_020_000_000], 2],
    [112_696_650_000, [112_580_000_000, 112_810_000_000], 4],
    [105_900_000_000, [105_300_000_000, 106_900_000_000], 3],
    [165_860_000_000, [165_850_000_000, 165_870_000_000], 5],
    [20.4, [20.3, 20.5], 3],
    [1, [-50, 52], 1],
  ] as const)('of the derived number %d with the bounds %j are %i', (value, bounds, digits) => {
    expect(significantDigits(value, bounds)).toBe(digits);
  });

  it.each([
    [20, [20, null]],
    [70, [null, 70]],
    [222, [222, 222]],
    [null, [1, 2]],
    [0, [-0.05, 0.05]],
  ] as const)('of %s with the bounds %j are 0, which shows all digits', (value, bounds) => {
    expect(significantDigits(value, bounds)).toBe(0);
  });

  it('show a number within the bounds, and their last step is at least a third of the width', () => {
    const width = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), width, width, (value, below, above) => {
        const bounds = [value * (1 - below), value * (1 + above)] as const;
        const digits = significantDigits(value, bounds);
        const shown = digits ? Number(value.toPrecision(digits)) : value;
        expect(contains(bounds, shown)).toBe(true);
        const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
        const isCoarse = step >= ((bounds[1] - bounds[0]) / 3) * (1 - 1e-5);
        // The step may be finer only if one digit less would show a number outside of the bounds.
        const isFinerNeeded = digits > 1 && !contains(bounds, Number(value.toPrecision(digits - 1)));
        expect(digits === 1 || isCoarse || isFinerNeeded).toBe(true);
      }),
    );
  });
});
