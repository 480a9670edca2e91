/**
 * Derived facts: numbers that no page prints but that follow from stated ones. Bounds come by interval arithmetic on those of the
 * inputs, so a derived number never claims more than its sources. None is made from the day on which a number is stated, none of
 * other derived ones, and growth never: its base may have been revised before it was printed.
 */

import type { Formula, Unit } from '../contract/enumerations.ts';
import type { DerivationInput } from '../contract/fact.ts';
import type { Bounds } from '../fact/bounds.ts';
import { divide, multiply, scale, shift, subtract, tidy } from '../fact/bounds.ts';
import type { Derivation, Entry } from '../fact/entry.ts';
import type { Key } from '../fact/id.ts';
import { factId, isWhole, parseFactId } from '../fact/id.ts';
import type { Period } from '../fact/period.ts';
import { parsePeriod, periodOf, sameWindow } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import { compareText } from '../fact/text-order.ts';

interface Recipe {
  formula: Formula;
  unit: Unit;
  /** The inputs of a fact by its key, or null where the formula makes no such fact. */
  inputs(target: Key): Key[] | null;
  value(...inputs: number[]): number;
  bounds(...inputs: Bounds[]): Bounds;
}

const WORLD = { partner: 'world', breakdown: 'total' } as const;

/** A growth in percent as a factor: 22.9 is 1.229. */
const factor = (growth: Bounds): Bounds => scale(shift(growth, 100), 0.01);

/** Of formulas that give the same fact on the same day the first is taken: levels that were printed before a base that is implied. */
const RECIPES: Recipe[] = [
  {
    formula: 'subtraction',
    unit: 'CNY',
    inputs: (target) => (target.measure === 'value' ? monthFromSums(target) : null),
    value: (whole, rest) => whole - rest,
    bounds: subtract,
  },
  {
    formula: 'subtraction',
    unit: 'CNY',
    inputs: (target) => (target.measure === 'value' ? sumFromNext(target) : null),
    value: (whole, rest) => whole - rest,
    bounds: subtract,
  },
  {
    formula: 'share-of-total',
    unit: 'CNY',
    inputs: (target) =>
      target.measure === 'value' && !isWhole(target)
        ? [
            { ...target, measure: 'share' },
            { ...target, ...WORLD },
          ]
        : null,
    value: (share, total) => (share * total) / 100,
    bounds: (share, total) => scale(multiply(share, total), 0.01),
  },
  {
    formula: 'national-total',
    unit: 'CNY',
    inputs: (target) =>
      target.measure === 'value' && target.area === 'CN' && !isWhole(target)
        ? [
            { ...target, area: 'CN-XJ', ...WORLD },
            { ...target, area: 'CN-XJ', measure: 'share' },
            { ...target, area: 'CN-XJ', measure: 'national-share' },
          ]
        : null,
    value: (total, share, national) => (total * share) / national,
    bounds: (total, share, national) => divide(multiply(total, share), national),
  },
  {
    formula: 'year-before',
    unit: 'CNY',
    inputs: (target) => {
      if (target.measure !== 'value') return null;
      const period = sameWindow(parsePeriod(target.period) as Period, 1).id;
      return [
        { ...target, period },
        { ...target, period, measure: 'growth' },
      ];
    },
    value: (level, growth) => level / (1 + growth / 100),
    bounds: (level, growth) => divide(level, factor(growth)),
  },
  {
    formula: 'growth-lead',
    unit: 'points',
    inputs: (target) =>
      target.measure === 'lead' && target.area !== 'CN'
        ? [
            { ...target, measure: 'growth' },
            { ...target, measure: 'growth', area: 'CN' },
          ]
        : null,
    value: (own, nation) => own - nation,
    bounds: subtract,
  },
  {
    formula: 'exchange-rate',
    unit: 'CNY/USD',
    inputs: (target) =>
      target.measure === 'exchange-rate'
        ? [
            { ...target, measure: 'value' },
            { ...target, measure: 'value-usd' },
          ]
        : null,
    value: (yuan, dollars) => yuan / dollars,
    bounds: divide,
  },
];

/** May is January to May less January to April; the first month is no difference. */
function monthFromSums(target: Key): Key[] | null {
  const { year, from, to } = parsePeriod(target.period) as Period;
  const [whole, rest] = [periodOf(year, 1, to), periodOf(year, 1, to - 1)];
  return from === to && whole && rest
    ? [
        { ...target, period: whole.id },
        { ...target, period: rest.id },
      ]
    : null;
}

/** January to April is January to May less May. */
function sumFromNext(target: Key): Key[] | null {
  const { year, from, to } = parsePeriod(target.period) as Period;
  const [whole, month] = [periodOf(year, 1, to + 1), periodOf(year, to + 1, to + 1)];
  return from === 1 && whole && month
    ? [
        { ...target, period: whole.id },
        { ...target, period: month.id },
      ]
    : null;
}

/** The entries with derivations added, and new entries for the keys that only derivations give; sorted by id. */
export function derive(stated: Entry[]): Entry[] {
  const byId = new Map(stated.map((entry) => [entry.id, entry]));
  const all = new Map(byId);
  for (const id of candidates(stated)) {
    const key = parseFactId(id) as Key;
    const entry = byId.get(id) ?? { id, ...key, obsStatus: 'A', evidence: [], derivations: [] };
    // What could be derived before the number was printed stays: a later page does not change what was known on a day.
    const printed = entry.evidence.find(({ setAside }) => setAside === undefined)?.published ?? null;
    const derivations = RECIPES.flatMap((recipe) => vintages(recipe, key, byId))
      .filter(({ published }) => printed === null || published < printed)
      .sort((a, b) => compareText(a.published, b.published))
      // Two formulas on one day: the first recipe's stands.
      .filter(({ published }, i, sorted) => sorted[i - 1]?.published !== published);
    if (!derivations.length) continue;
    const obsStatus = byId.has(id) ? entry.obsStatus : (derivations.at(-1)?.obsStatus ?? 'A');
    all.set(id, { ...entry, obsStatus, derivations });
  }
  return [...all.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Keys near the stated ones, of which a recipe may make something. */
function candidates(stated: Entry[]): string[] {
  const ids = new Set<string>();
  for (const { id: _, obsStatus: _s, evidence: _e, derivations: _d, ...key } of stated) {
    const { year, from, to } = parsePeriod(key.period) as Period;
    const periods = [periodOf(year, to, to), periodOf(year, 1, to - 1), periodOf(year - 1, from, to)];
    const keys: Key[] = [];
    if (
      key.measure === 'value' &&
      (key.indicator === 'trade' || key.indicator === 'exports' || key.indicator === 'imports')
    ) {
      for (const period of periods) if (period) keys.push({ ...key, period: period.id });
      keys.push({ ...key, measure: 'exchange-rate' });
    }
    if (key.measure === 'share') keys.push({ ...key, measure: 'value' });
    if (key.measure === 'national-share') keys.push({ ...key, area: 'CN', measure: 'value' });
    if (key.measure === 'growth' && isWhole(key)) keys.push({ ...key, measure: 'lead' });
    for (const one of keys) ids.add(factId(one));
  }
  return [...ids];
}

/** What the recipe gives on each day on which one of its inputs became known or changed. */
function vintages(recipe: Recipe, target: Key, byId: Map<string, Entry>): Derivation[] {
  const entries = recipe.inputs(target)?.map((key) => byId.get(factId(key)));
  if (!entries?.every((entry) => entry !== undefined)) return [];
  const days = new Set(entries.flatMap(({ evidence }) => evidence.map(({ published }) => published)));
  const found: Derivation[] = [];
  for (const published of [...days].sort()) {
    const inputs = entries.map((entry) => numberOn(entry, published));
    if (!inputs.every((input) => input !== null)) continue;
    // The recipes reckon in money; cargo is in tonnes.
    if (inputs.some(({ stated }) => stated.unit === 'tonnes')) continue;
    const value = tidy(recipe.value(...inputs.map((input) => input.stated.value)));
    const bounds = recipe.bounds(...inputs.map((input) => input.bounds));
    if (!Number.isFinite(value)) continue;
    const last = found.at(-1);
    if (last && last.value === value && String(last.bounds) === String(bounds)) continue;
    const { formula, unit } = recipe;
    const obsStatus = entries.some((entry) => entry.obsStatus === 'B') ? ({ obsStatus: 'B' } as const) : {};
    found.push({ formula, inputs: inputs.map(({ stated }) => stated), published, value, unit, bounds, ...obsStatus });
  }
  return found;
}

/** A limit ("over 20") is no number to reckon with. */
function numberOn(entry: Entry, day: string): { stated: DerivationInput; bounds: Bounds } | null {
  const fact = resolve(entry, day);
  const best = fact?.evidence[0];
  if (!fact || !best || fact.value === null || fact.qualifier === 'over' || fact.qualifier === 'under') return null;
  const { id, value, unit, bounds } = fact;
  const { printed, published, url, publisher, agency } = best;
  return { stated: { id, value, unit, printed, published, url, publisher, agency }, bounds };
}
