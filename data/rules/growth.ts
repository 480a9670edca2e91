/** Rules that compare growth with amounts, and with other growth. */
import { agree, type Bounds, impliedBase, type Qualified, subtract } from '../fact/bounds.ts';
import { shiftYears } from '../fact/period.ts';
import {
  agrees,
  baseOfGrowth,
  exceeds,
  inWords,
  isOneRelease,
  lastRunBefore,
  qualifierOf,
  sumOf,
} from './arithmetic.ts';
import type { RecordView, Stated } from './record-view.ts';
import { numberRule, type Violation } from './rule.ts';

/** Offices revise an amount before they print growth from it, in most cases on record by less than 1.5 percent. */
const BASE_TOLERANCE = 0.03;

/** Amount and growth lead back to the amount printed a year before. This finds copying errors: growth is always served as printed. */
export const growthBase = numberRule('growth-base', ['growth', 'growth-usd'], (growth, view) => {
  const measure = growth.measure === 'growth' ? 'value' : 'value-usd';
  const amount = view.stated(growth, { measure });
  const before = view.stated(growth, { measure, period: shiftYears(growth.months, -1).id });
  if (!amount || !before) return [];
  const implied = baseOfGrowth(amount, growth);
  if (agrees(implied, before, BASE_TOLERANCE)) return [];
  const message = `with the amount ${amount.printed} it means ${inWords(implied.bounds)} a year before, and ${before.printed} was printed: copy the three again, or suppress the rule for a known revision`;
  return [{ places: [growth.place, amount.place, before.place], message }];
});

/** For revisions between two releases. */
const REVISION_TOLERANCE = 0.015;

/**
 * The amounts of the year before that follow from growth add up: exports plus imports make trade, and no part is more than its total. If
 * one release prints all the numbers, they must agree within rounding.
 */
export const growthOfParts = numberRule('growth-of-parts', ['growth'], (growth, view) => {
  const total = baseOf(view, growth);
  if (!total) return [];
  if (growth.indicator === 'trade') {
    const [exports, imports] = ['exports', 'imports'].map((indicator) =>
      baseOf(view, view.stated(growth, { indicator })),
    );
    if (exports && imports) return addition(total, exports, imports);
  }
  return excess(view, total);
});

interface Base extends Qualified {
  growth: Stated;
  amount: Stated;
}

function baseOf(view: RecordView, growth: Stated | null): Base | null {
  const amount = growth && view.beside(growth, { measure: 'value' });
  return growth && amount ? { growth, amount, ...baseOfGrowth(amount, growth) } : null;
}

function addition(total: Base, exports: Base, imports: Base): Violation[] {
  const bases = [total, exports, imports];
  const tolerance = isOneRelease(...bases.flatMap(({ growth, amount }) => [growth, amount])) ? 0 : REVISION_TOLERANCE;
  const sum = sumOf(exports, imports);
  if (agrees(sum, total, tolerance)) return tolerance ? [] : average(total, exports, imports);
  const message = `with the amounts it means ${inWords(total.bounds)} a year before, but exports (${exports.growth.printed}) and imports (${imports.growth.printed}) imply ${inWords(sum.bounds)}: copy the growth and amount of the three again, or suppress the rule with the reason`;
  return [{ places: placesOf(...bases), message }];
}

/** Growth of trade is the average of exports and imports, weighted by the year before. This needs fewer digits than comparing sums. */
function average({ growth }: Base, exports: Base, imports: Base): Violation[] {
  const parts = [exports, imports].map(({ amount, growth }) =>
    corners(amount.bounds, growth.bounds).map(([value, rate]) => ({ value, base: impliedBase(value, rate) })),
  );
  const [ofExports = [], ofImports = []] = parts;
  const rates = ofExports.flatMap((a) => ofImports.map((b) => ((a.value + b.value) / (a.base + b.base) - 1) * 100));
  if (!rates.length) return [];
  const bounds: Bounds = [Math.min(...rates), Math.max(...rates)];
  if (agrees(growth, { bounds, qualifier: 'exact' })) return [];
  const inPart = ({ amount, growth }: Base) => `${amount.printed}, ${growth.printed}`;
  const message = `exports (${inPart(exports)}) and imports (${inPart(imports)}) give growth of ${inWords(bounds, 4)}: copy the five again, or suppress the rule with the reason`;
  return [{ places: [growth.place, ...placesOf(exports, imports)], message }];
}

/** All pairs of ends of two intervals. None if an interval is open. */
function corners([a, b]: Bounds, [c, d]: Bounds): [number, number][] {
  if (a === null || b === null || c === null || d === null) return [];
  return [a, b].flatMap((x) => [c, d].map((y): [number, number] => [x, y]));
}

function excess(view: RecordView, part: Base): Violation[] {
  const change = { partner: 'world', breakdown: 'total' };
  const whole = part.growth.partner === 'none' ? null : baseOf(view, view.stated(part.growth, change));
  if (!whole || whole.growth.id === part.growth.id) return [];
  if (!exceeds(part, whole, REVISION_TOLERANCE)) return [];
  const message = `with the amount ${part.amount.printed} it means ${inWords(part.bounds)} a year before, which is more than the total had, ${inWords(whole.bounds)}: copy growth and amount of both again, or suppress the rule with the reason`;
  return [{ places: placesOf(part, whole), message }];
}

function placesOf(...bases: Base[]): Violation['places'] {
  const [first, ...others] = bases.flatMap(({ growth, amount }) => [growth.place, amount.place]);
  return [first as Violation['places'][0], ...others];
}

/** Limits for growth of the added months, in percent: computed from amounts, or only from the number of months. */
const BY_AMOUNTS = [-60, 200] as const;
const BY_MONTHS = [-80, 400] as const;

/** Growth to March and growth to May leave growth for April and May, which must be plausible. */
export const growthWindows = numberRule('growth-windows', ['growth'], (growth, view) => {
  const before = lastRunBefore(view, growth);
  if (!before) return [];
  const [rate, [low, high]] = growthBetween(view, before, growth);
  if (rate >= low && rate <= high) return [];
  const what = Number.isFinite(rate) ? `growth of ${rate.toFixed(1)} percent` : 'less than nothing a year before';
  const message = `after ${before.printed} in ${before.period} it leaves ${what} for the months since: copy growth and amount of both again, or suppress the rule with the reason`;
  return [{ places: [growth.place, before.place], message }];
});

/** Growth of the months that `whole` adds to `before`, and its limits. Infinite if their amount a year before would be negative. */
function growthBetween(view: RecordView, before: Stated, whole: Stated): [number, readonly [number, number]] {
  const [first, last] = [before, whole].map((growth) => view.stated(growth, { measure: 'value' })?.value ?? null);
  const hasAmounts = first && last;
  const [a, b] = hasAmounts
    ? [impliedBase(first, before.value), impliedBase(last, whole.value)]
    : [before.months.to, whole.months.to];
  const added = hasAmounts ? last - first : b * (1 + whole.value / 100) - a * (1 + before.value / 100);
  return [b > a ? (added / (b - a) - 1) * 100 : Infinity, hasAmounts ? BY_AMOUNTS : BY_MONTHS];
}

/** The growth difference is growth of the area minus growth of its parent, within rounding. */
export const growthDifference = numberRule('growth-difference', ['growth-difference'], (points, view) => {
  const parent = view.parentOf(points.area);
  const growth = view.stated(points, { measure: 'growth' });
  const ofParent = parent && view.stated(points, { measure: 'growth', area: parent });
  if (!growth || !ofParent) return [];
  const bounds = subtract(growth.bounds, ofParent.bounds);
  const difference: Qualified = { bounds, qualifier: qualifierOf([growth], [ofParent]) };
  if (agree(difference, points)) return [];
  const message = `growth of ${growth.printed} here and of ${ofParent.printed} in ${parent} gives another difference: copy the three again, or suppress the rule with the reason`;
  return [{ places: [points.place, growth.place, ofParent.place], message }];
});
