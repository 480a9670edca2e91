import { expect, it } from 'vitest';
import { type BoundAgreement, compareWithBound, isNearBound } from '../../../data/fact/bounds.ts';

it.each<[number, 'over' | 'under', number, BoundAgreement]>([
  [227.67e9, 'over', 220e9, 'agrees'],
  [227.67e9, 'over', 227.67e9, 'agrees'],
  [227.67e9, 'over', 230e9, 'wrongSide'],
  [227.67e9, 'under', 230e9, 'agrees'],
  [227.67e9, 'under', 220e9, 'wrongSide'],
  // More than a quarter of the bound away.
  [390, 'over', 200, 'far'],
  [250, 'over', 200, 'agrees'],
  [0.4, 'under', 20, 'far'],
  // More than three units of the last nonzero digit away: 0.1 for 28.5.
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
  // A fall.
  [-19.5, 'under', -20, 'agrees'],
  [-19.5, 'under', 20, 'agrees'],
  [-20.5, 'over', -20, 'agrees'],
  [-20.5, 'under', -20, 'wrongSide'],
  // Zero.
  [0, 'over', 0, 'far'],
  [0, 'under', 0, 'far'],
  [0, 'under', 5, 'far'],
  [5, 'over', 0, 'far'],
  [5, 'under', 0, 'wrongSide'],
])('%d compared with "%s %d": %s', (number, kind, value, agreement) => {
  expect(compareWithBound({ kind, value }, number)).toBe(agreement);
});

it.each<[readonly [number | null, number | null], boolean]>([
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
