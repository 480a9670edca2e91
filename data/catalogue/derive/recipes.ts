/**
 * The recipes: how facts follow from stated ones. The amount of the year before has a relation of its own at the end, because year-before.ts
 * makes its facts by other rules.
 */
import type { Formula, Unit } from '../../contract/enumerations.ts';
import {
  add,
  type Bounds,
  divide,
  impliedBase,
  impliedBaseBounds,
  multiply,
  scale,
  subtract,
} from '../../fact/bounds.ts';
import { isWorldTotal, type Key } from '../../fact/id.ts';
import { type Period, parsePeriod, periodOf, shiftYears } from '../../fact/period.ts';
import type { Term } from '../../record/schema.ts';

export type Areas = Record<
  string,
  Pick<Term, 'parent' | 'currency' | 'kind' | 'revisionTolerance' | 'yearBeforeTolerance'>
>;

export interface Relation {
  /** Every list of inputs that gives the target, in the order of the formula. Empty if the recipe does not give this fact. */
  inputs(target: Key, areas: Areas): Key[][];
  unit(target: Key, areas: Areas): Unit | undefined;
  value(...inputs: number[]): number;
  bounds(...inputs: Bounds[]): Bounds;
  /** The revision tolerance is a fraction of this number. */
  toleranceRelativeTo: 'first input' | 'result';
  /** One page must print all inputs. */
  onePage?: true;
  /**
   * The inputs are of other periods than the target, so another release prints the target. It may have revised the inputs: the revision
   * tolerance applies even if one page prints all of them.
   */
  otherPeriods?: true;
}

interface RecipeWithoutFormula extends Relation {
  /** Keys of facts that may have the given one as an input. */
  targets(input: Key, areas: Areas): Key[];
}

export interface Recipe extends RecipeWithoutFormula {
  formula: Formula;
}

export const WORLD_TOTAL = { partner: 'world', breakdown: 'total' } as const;

/** Indicators whose values are amounts that add up. */
const AMOUNTS = ['trade', 'exports', 'imports'];

/** Is the key an amount in the area's currency? Cargo has the measure `value` too, in tonnes. */
export function isTradeValue({ measure, indicator }: Key): boolean {
  return measure === 'value' && AMOUNTS.includes(indicator);
}

/** Like `isTradeValue`, or a balance. Balances of several periods are not subtracted. */
export function isTradeOrBalance(key: Key): boolean {
  return isTradeValue(key) || (key.measure === 'value' && key.indicator === 'balance');
}

export function currencyOf({ area }: Key, areas: Areas): Unit | undefined {
  return areas[area]?.currency;
}

const percent = (): Unit => 'percent';

function ofParent(key: Key, areas: Areas): Key[] {
  const parent = areas[key.area]?.parent;
  return parent === undefined ? [] : [{ ...key, area: parent }];
}

function ofChildren(key: Key, areas: Areas): Key[] {
  const children = Object.keys(areas).filter((area) => areas[area]?.parent === key.area);
  return children.map((area) => ({ ...key, area }));
}

/** Exports, imports, trade and balance: each follows from two of the others. */
function ofFlows(indicator: string, [a, b]: [string, string], sign: 1 | -1): RecipeWithoutFormula {
  return {
    targets: (input) => (isTradeOrBalance(input) && [a, b].includes(input.indicator) ? [{ ...input, indicator }] : []),
    inputs: (target) =>
      isTradeOrBalance(target) && target.indicator === indicator
        ? [[a, b].map((each) => ({ ...target, indicator: each }))]
        : [],
    unit: currencyOf,
    value: (first, second) => first + sign * second,
    bounds: sign > 0 ? add : subtract,
    toleranceRelativeTo: 'first input',
  };
}

/** Months, quarters, second halves and shorter cumulative periods, from longer ones: May is January to May less January to April. */
const subtraction: RecipeWithoutFormula = {
  targets: (input) => (isTradeValue(input) ? periodsOfYear(input) : []),
  inputs: (target) => (isTradeValue(target) ? differences(target) : []),
  unit: currencyOf,
  value: (whole, ...parts) => parts.reduce((rest, part) => rest - part, whole),
  bounds: (whole, ...parts) => parts.reduce(subtract, whole),
  toleranceRelativeTo: 'first input',
  otherPeriods: true,
};

/** Runs of months whose facts may be derived: cumulative ones, each month, the later quarters, the second half. */
const RUNS: readonly (readonly [from: number, to: number])[] = [
  ...Array.from({ length: 12 }, (_, i) => [1, i + 1] as const),
  ...Array.from({ length: 11 }, (_, i) => [i + 2, i + 2] as const),
  [4, 6],
  [7, 9],
  [10, 12],
  [7, 12],
];

/** The keys of all periods of the year, as targets. */
function periodsOfYear(key: Key): Key[] {
  const { year } = parsePeriod(key.period) as Period;
  return RUNS.map(([from, to]) => withMonths(key, year, from, to));
}

/**
 * The lists of inputs whose difference is the target's period. Each list begins with the whole:
 *
 *   2025-05          January–May less January–April; January–June less June and January–April; …
 *   2025-01..2025-05 January–June less June; January–July less June–July; …
 */
function differences(target: Key): Key[][] {
  const { year, from, to } = parsePeriod(target.period) as Period;
  const run = (first: number, last: number) => withMonths(target, year, first, last);
  const before = from > 1 ? [run(1, from - 1)] : [];
  const ends = Array.from({ length: 12 - to }, (_, i) => to + 1 + i);
  const longer = ends.map((end) => [run(1, end), run(to + 1, end), ...before]);
  return from > 1 ? [[run(1, to), ...before], ...longer] : longer;
}

function withMonths(key: Key, year: number, from: number, to: number): Key {
  return { ...key, period: (periodOf(year, from, to) as Period).id };
}

/** What percentage one amount is of another: a share. It also gives the whole from a part and its share: 40 / 20% · 100 = 200. */
const quotient = {
  value: (part: number, whole: number) => (part / whole) * 100,
  bounds: (part: Bounds, whole: Bounds) => scale(divide(part, whole), 100),
  toleranceRelativeTo: 'result',
} as const;

/** A part, from its share and the total: 49.5 percent of 227.67 billion. */
const shareOfTotal: RecipeWithoutFormula = {
  targets: (input) => (input.measure === 'share' ? [{ ...input, measure: 'value' }] : []),
  inputs: (target) => (isPart(target) ? [[{ ...target, measure: 'share' }, totalOf(target)]] : []),
  unit: currencyOf,
  value: (share, total) => (share * total) / 100,
  bounds: (share, total) => scale(multiply(share, total), 0.01),
  toleranceRelativeTo: 'result',
};

/** The share of a part in its total, where both are printed. */
const partOverTotal: RecipeWithoutFormula = {
  targets: (input) => (isPart(input) ? [{ ...input, measure: 'share' }] : []),
  inputs: (target) => {
    const part = { ...target, measure: 'value' };
    return target.measure === 'share' && isPart(part) ? [[part, totalOf(part)]] : [];
  },
  unit: percent,
  ...quotient,
};

/** The area's share of its parent's trade. A port's figures count goods of other areas too and are no share of anything. */
const partOverParent: RecipeWithoutFormula = {
  targets: (input, areas) => (isTradeValue(input) ? withChildren(input, 'national-share', areas) : []),
  inputs: (target, areas) => {
    const part = { ...target, measure: 'value' };
    const isShare = target.measure === 'national-share' && isTradeValue(part) && areas[target.area]?.kind !== 'port';
    return isShare ? ofParent(part, areas).map((whole) => [part, whole]) : [];
  },
  unit: percent,
  ...quotient,
};

/** The parent's trade with a partner, from the area's own amount and its share of the parent's. */
const nationalTotalOfValue: RecipeWithoutFormula = {
  targets: parentOfNationalShare,
  inputs: (target, areas) =>
    isTradeValue(target)
      ? ofChildren(target, areas).map((child) => [child, { ...child, measure: 'national-share' }])
      : [],
  unit: currencyOf,
  ...quotient,
};

/** The parent's trade with a partner, from the area's total, the partner's share of it, and the area's share of the parent's trade with the partner. */
const nationalTotal: RecipeWithoutFormula = {
  targets: parentOfNationalShare,
  inputs: (target, areas) => {
    const shares = (child: Key) => ['share', 'national-share'].map((measure) => ({ ...child, measure }));
    return isPart(target) ? ofChildren(target, areas).map((child) => [totalOf(child), ...shares(child)]) : [];
  },
  unit: currencyOf,
  value: (total, share, national) => (total * share) / national,
  bounds: (total, share, national) => divide(multiply(total, share), national),
  toleranceRelativeTo: 'result',
};

/** By how many points the area's growth is above its parent's. */
const growthDifference: RecipeWithoutFormula = {
  targets: (input, areas) =>
    input.measure === 'growth' && isWorldTotal(input) ? withChildren(input, 'growth-difference', areas) : [],
  inputs: (target, areas) => {
    const growth = { ...target, measure: 'growth' };
    const isDifference = target.measure === 'growth-difference' && isWorldTotal(target);
    return isDifference ? ofParent(growth, areas).map((parent) => [growth, parent]) : [];
  },
  unit: () => 'points',
  value: (area, parent) => area - parent,
  bounds: subtract,
  toleranceRelativeTo: 'first input',
};

function isPart(key: Key): boolean {
  return isTradeValue(key) && !isWorldTotal(key);
}

function totalOf(key: Key): Key {
  return { ...key, ...WORLD_TOTAL };
}

/** The keys of a measure that compares an area with its parent: of the area, and of the areas that it is the parent of. */
function withChildren(key: Key, measure: string, areas: Areas): Key[] {
  return [key, ...ofChildren(key, areas)].map((each) => ({ ...each, measure }));
}

function parentOfNationalShare(input: Key, areas: Areas): Key[] {
  return input.measure === 'national-share' ? ofParent({ ...input, measure: 'value' }, areas) : [];
}

/** The formulas of recipes. year-before.ts makes the facts of `year-before`. */
type RecipeFormula = Exclude<Formula, 'year-before'>;

/** Where two give the same fact with bounds of the same width, the earlier one in this table is taken. */
const RECIPES_OF: Record<RecipeFormula, RecipeWithoutFormula[]> = {
  'exports-plus-imports': [ofFlows('trade', ['exports', 'imports'], 1)],
  'trade-minus-part': [ofFlows('exports', ['trade', 'imports'], -1), ofFlows('imports', ['trade', 'exports'], -1)],
  'exports-minus-balance': [ofFlows('imports', ['exports', 'balance'], -1)],
  'imports-plus-balance': [ofFlows('exports', ['imports', 'balance'], 1)],
  balance: [ofFlows('balance', ['exports', 'imports'], -1)],
  'share-of-total': [shareOfTotal],
  subtraction: [subtraction],
  'part-over-total': [partOverTotal],
  'part-over-parent': [partOverParent],
  'national-total-of-value': [nationalTotalOfValue],
  'national-total': [nationalTotal],
  'growth-difference': [growthDifference],
};

export const RECIPES: readonly Recipe[] = Object.entries(RECIPES_OF).flatMap(([formula, recipes]) =>
  recipes.map((recipe) => ({ ...recipe, formula: formula as RecipeFormula })),
);

/**
 * The amount of the year before that an amount and its growth on one page imply. year-before.ts makes a fact of it if no page prints that amount,
 * with a wider tolerance, because offices often revise the amount before they print growth on it. caveats.ts compares it with printed
 * amounts to find these revisions. Growth is never derived, for the same reason.
 */
export const yearBeforeRelation: Relation = {
  inputs: (target) => {
    const later = { ...target, period: shiftYears(parsePeriod(target.period) as Period, 1).id };
    const growth = { value: 'growth', 'value-usd': 'growth-usd' }[target.measure];
    return growth && AMOUNTS.includes(target.indicator) ? [[later, { ...later, measure: growth }]] : [];
  },
  unit: (target, areas) => (target.measure === 'value-usd' ? 'USD' : currencyOf(target, areas)),
  value: impliedBase,
  bounds: impliedBaseBounds,
  toleranceRelativeTo: 'result',
  onePage: true,
};
