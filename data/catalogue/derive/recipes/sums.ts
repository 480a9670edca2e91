/** Sums and differences: of periods, and of exports and imports. */
import { add, subtract } from '../../../fact/bounds.ts';
import type { Key } from '../../../fact/id.ts';
import { type Period, parsePeriod, periodOf } from '../../../fact/period.ts';
import { currencyOf, isBalance, isTradeValue, type Recipe } from './recipe.ts';

/** Months, quarters, second halves and shorter cumulative periods, from longer ones: May is January to May less January to April. */
export const subtraction: Recipe = {
  formula: 'subtraction',
  targets: (input) => (isTradeValue(input) ? periodsWithin(input) : []),
  inputs: (target) => (isTradeValue(target) ? differences(target) : []),
  unit: currencyOf,
  value: (whole, ...parts) => parts.reduce((rest, part) => rest - part, whole),
  bounds: (whole, ...parts) => parts.reduce(subtract, whole),
  allowanceOf: 'first input',
  otherPeriods: true,
};

/** Runs of months that get facts of their own beside cumulative ones: each month, the later quarters, the second half. */
const RUNS = [
  ...Array.from({ length: 11 }, (_, i) => [i + 2, i + 2] as const),
  [4, 6],
  [7, 9],
  [10, 12],
  [7, 12],
] as const;

function periodsWithin(key: Key): Key[] {
  const { year } = parsePeriod(key.period) as Period;
  const cumulative = Array.from({ length: 12 }, (_, i) => [1, i + 1] as const);
  return [...cumulative, ...RUNS].map(([from, to]) => withMonths(key, year, from, to));
}

function differences(target: Key): Key[][] {
  const { year, from, to } = parsePeriod(target.period) as Period;
  const before = from > 1 ? [withMonths(target, year, 1, from - 1)] : [];
  const ends = Array.from({ length: 12 - to }, (_, i) => to + 1 + i);
  const longer = ends.map((end) => [
    withMonths(target, year, 1, end),
    withMonths(target, year, to + 1, end),
    ...before,
  ]);
  return from > 1 ? [[withMonths(target, year, 1, to), ...before], ...longer] : longer;
}

function withMonths(key: Key, year: number, from: number, to: number): Key {
  return { ...key, period: (periodOf(year, from, to) as Period).id };
}

/** Exports less imports. */
export const balance: Recipe = {
  formula: 'balance',
  targets: (input) => (isFlow(input) ? [{ ...input, indicator: 'balance' }] : []),
  inputs: (target) => (isBalance(target) ? [flows(target)] : []),
  unit: currencyOf,
  value: (exports, imports) => exports - imports,
  bounds: subtract,
  allowanceOf: 'first input',
};

/** Total trade, where exports and imports are printed and it is not. */
export const exportsPlusImports: Recipe = {
  formula: 'exports-plus-imports',
  targets: (input) => (isFlow(input) ? [{ ...input, indicator: 'trade' }] : []),
  inputs: (target) => (isTradeValue(target) && target.indicator === 'trade' ? [flows(target)] : []),
  unit: currencyOf,
  value: (exports, imports) => exports + imports,
  bounds: add,
  allowanceOf: 'first input',
};

/** Exports or imports, where total trade and the other one are printed. */
export const tradeMinusPart: Recipe = {
  formula: 'trade-minus-part',
  targets: (input) => (isTradeValue(input) ? flows(input) : []),
  inputs: (target) =>
    isFlow(target)
      ? [
          [
            { ...target, indicator: 'trade' },
            { ...target, indicator: target.indicator === 'exports' ? 'imports' : 'exports' },
          ],
        ]
      : [],
  unit: currencyOf,
  value: (trade, part) => trade - part,
  bounds: subtract,
  allowanceOf: 'first input',
};

/** Imports, where exports and the balance are printed. */
export const exportsMinusBalance: Recipe = {
  formula: 'exports-minus-balance',
  targets: (input) => (isBalance(input) || isFlow(input) ? [{ ...input, indicator: 'imports' }] : []),
  inputs: (target) => (isFlow(target) && target.indicator === 'imports' ? [withBalance(target, 'exports')] : []),
  unit: currencyOf,
  value: (exports, balance) => exports - balance,
  bounds: subtract,
  allowanceOf: 'first input',
};

/** Exports, where imports and the balance are printed. */
export const importsPlusBalance: Recipe = {
  formula: 'imports-plus-balance',
  targets: (input) => (isBalance(input) || isFlow(input) ? [{ ...input, indicator: 'exports' }] : []),
  inputs: (target) => (isFlow(target) && target.indicator === 'exports' ? [withBalance(target, 'imports')] : []),
  unit: currencyOf,
  value: (imports, balance) => imports + balance,
  bounds: add,
  allowanceOf: 'first input',
};

function withBalance(key: Key, flow: 'exports' | 'imports'): Key[] {
  return [flow, 'balance'].map((indicator) => ({ ...key, indicator }));
}

function isFlow(key: Key): boolean {
  return isTradeValue(key) && key.indicator !== 'trade';
}

function flows(key: Key): Key[] {
  return ['exports', 'imports'].map((indicator) => ({ ...key, indicator }));
}
