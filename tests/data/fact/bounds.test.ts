import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  agree,
  type Bounds,
  boundsOf,
  contains,
  divide,
  halfWidth,
  intersect,
  multiply,
  scale,
  shift,
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
  ] as const)('of %d to the nearest %d, %s, are %j', (value, resolution, qualifier, bounds) => {
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
    'of %d to a step of %d, %s, of an agency that rounds %s, are %j',
    (value, step, qualifier, rounding, ends) => {
      expect(boundsOf(value, step, qualifier, rounding)).toEqual(ends);
    },
  );

  it('hold every number that rounds to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000), (number, step) =>
        contains(boundsOf(Math.round(number / step) * step, step, 'exact'), number),
      ),
    );
  });
});

/** The interval of a number that is no limit. */
const exact = (bounds: Bounds) => ({ bounds, qualifier: 'exact' as const });

describe('an interval', () => {
  it('holds its ends and what is between them', () => {
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

describe('a number and a limit', () => {
  const over = { bounds: [20, null] as Bounds, qualifier: 'over' as const };
  const under = { bounds: [null, 20] as Bounds, qualifier: 'under' as const };

  it('agree unless the number can only be the limit itself, which a limit leaves out', () => {
    expect([agree(over, exact([19, 20])), agree(exact([19, 20]), over)]).toEqual([false, false]);
    expect([agree(over, exact([19, 20.1])), agree(exact([20.4, 20.4]), over)]).toEqual([true, true]);
    expect([agree(under, exact([20, 21])), agree(exact([19.9, 21]), under)]).toEqual([false, true]);
    expect([agree(over, under), agree(over, over)]).toEqual([false, true]);
  });

  it('do not agree where two rounded numbers have one point in common', () => {
    expect(agree(exact([9.5, 10.5]), exact([10.5, 11.5]))).toBe(false);
  });
});

describe('an interval changed', () => {
  it('is what both hold', () => {
    expect(intersect([1, 4], [2, null])).toEqual([2, 4]);
    expect(intersect([null, 4], [null, null])).toEqual([null, 4]);
  });

  it('moves its ends outward by an amount', () => {
    expect(widen([1, null], 0.5)).toEqual([0.5, null]);
  });

  it('has half a width, which is infinite where a side is open', () => {
    expect([halfWidth([1, 4]), halfWidth([1, null])]).toEqual([1.5, Infinity]);
  });
});

describe('arithmetic on intervals', () => {
  it('gives sums, differences, products and quotients of the ends', () => {
    expect(add([1, 2], [10, 20])).toEqual([11, 22]);
    expect(subtract([10, 20], [1, 2])).toEqual([8, 19]);
    expect(multiply([2, 3], [10, 20])).toEqual([20, 60]);
    expect(divide([10, 20], [2, 5])).toEqual([2, 10]);
    expect(scale([1, 2], 0.01)).toEqual([0.01, 0.02]);
    expect(shift([22.85, 22.95], 100)).toEqual([122.85, 122.95]);
  });

  it('leaves a side open that an input leaves open', () => {
    expect(add([1, null], [10, 20])).toEqual([11, null]);
    expect(subtract([10, null], [null, 2])).toEqual([8, null]);
    expect(subtract([10, 20], [1, null])).toEqual([null, 19]);
    expect(multiply([null, 3], [10, 20])).toEqual([0, 60]);
    expect(divide([10, 20], [2, null])).toEqual([0, 10]);
    expect(divide([10, 20], [0, 5])).toEqual([2, null]);
  });

  it('takes the dust of binary fractions away', () => {
    expect([0.1 + 0.2, 22.9 - 0.05, 227_670_000_000].map(tidy)).toEqual([0.3, 22.85, 227_670_000_000]);
  });
});
