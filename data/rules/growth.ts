/** Rules that compare growth with amounts, and with other growth. */
import { agree, type Bounds, impliedBase, type Qualified, subtract } from '../fact/bounds.ts';
import { shiftYears } from '../fact/period.ts';
import {
  baseOfGrowth,
  boundsAgree,
  boundsInWords,
  exceeds,
  isOneRelease,
  qualifierOf,
  shorterRunBefore,
  sumOf,
} from './arithmetic.ts';
import type { RecordView, Stated } from './record-view.ts';
import { numberRule, type Violation } from './rule.ts';

/** Relative. Offices revise an amount before they print growth from it, in most cases on record by less than 1.5 percent. */
const BASE_TOLERANCE = 0.03;

/**
 * Amount and growth give the amount of the year before: 110 billion, up 10 percent, was 100 billion. It is near the printed one. This finds
 * copying errors: growth is always served as printed.
 */
export const growthBase = numberRule('growth-base', ['growth', 'growth-usd'], (growth, view) => {
  const measure = growth.measure === 'growth' ? 'value' : 'value-usd';
  const amount = view.stated(growth, { measure });
  const before = view.stated(growth, { measure, period: shiftYears(growth.months, -1).id });
  if (!amount || !before) return [];
  const base = baseOfGrowth(amount, growth);
  if (boundsAgree(base, before, BASE_TOLERANCE)) return [];
  const places: Violation['places'] = [growth.place, amount.place, before.place];
  const pages = new Set(places.map(({ release }) => release.id));
  const message = `with the amount ${amount.printed} it means ${boundsInWords(base.bounds)} a year before, and ${before.printed} was printed: copy the three again from ${[...pages].join(' and ')}, or suppress the rule for a known revision`;
  return [{ places, message }];
});

/** Relative, for revisions between two releases. */
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
    if (exports && imports) return compareSum(total, exports, imports);
  }
  return checkAgainstTotal(view, total);
});

/** The amount of the year before, with the two numbers that give it. */
interface Base extends Qualified {
  growth: Stated;
  amount: Stated;
}

function baseOf(view: RecordView, growth: Stated | null): Base | null {
  const amount = growth && view.beside(growth, { measure: 'value' });
  return growth && amount ? { growth, amount, ...baseOfGrowth(amount, growth) } : null;
}

function compareSum(total: Base, exports: Base, imports: Base): Violation[] {
  const bases = [total, exports, imports];
  const isOnePage = isOneRelease(...bases.flatMap(({ growth, amount }) => [growth, amount]));
  const sum = sumOf(exports, imports);
  if (boundsAgree(sum, total, isOnePage ? 0 : REVISION_TOLERANCE))
    return isOnePage ? compareAverage(total, exports, imports) : [];
  const message = `with the amounts it means ${boundsInWords(total.bounds)} a year before, but exports (${exports.growth.printed}) and imports (${imports.growth.printed}) imply ${boundsInWords(sum.bounds)}: copy the growth and amount of the three again, or suppress the rule with the reason`;
  return [{ places: placesOf(...bases), message }];
}

/**
 * Growth of trade is the average of the growth of exports and imports, weighted by the year before. This finds errors that rounding hides
 * when sums are compared. The extremes of the average are at ends of the bounds, so all combinations of ends are tried.
 */
function compareAverage({ growth }: Base, exports: Base, imports: Base): Violation[] {
  const amountsOf = ({ amount, growth: { bounds } }: Base) =>
    pairsOfEnds(amount.bounds, bounds).map(([now, rate]) => ({ now, yearBefore: impliedBase(now, rate) }));
  const rates = amountsOf(exports).flatMap((a) =>
    amountsOf(imports).map((b) => ((a.now + b.now) / (a.yearBefore + b.yearBefore) - 1) * 100),
  );
  if (!rates.length) return [];
  const bounds: Bounds = [Math.min(...rates), Math.max(...rates)];
  if (boundsAgree(growth, { bounds, qualifier: 'exact' })) return [];
  const tokensOf = ({ amount, growth }: Base) => `${amount.printed}, ${growth.printed}`;
  const message = `exports (${tokensOf(exports)}) and imports (${tokensOf(imports)}) give growth of ${boundsInWords(bounds, 4)}: copy the five again, or suppress the rule with the reason`;
  return [{ places: [growth.place, ...placesOf(exports, imports)], message }];
}

/** [1, 2] and [3, 4] → [1, 3], [1, 4], [2, 3], [2, 4]. None if an end is missing. */
function pairsOfEnds([low, high]: Bounds, [otherLow, otherHigh]: Bounds): [number, number][] {
  if (low === null || high === null || otherLow === null || otherHigh === null) return [];
  return [low, high].flatMap((end) => [otherLow, otherHigh].map((other): [number, number] => [end, other]));
}

function checkAgainstTotal(view: RecordView, part: Base): Violation[] {
  const change = { partner: 'world', breakdown: 'total' };
  const whole = part.growth.partner === 'none' ? null : baseOf(view, view.stated(part.growth, change));
  if (!whole || whole.growth.id === part.growth.id) return [];
  if (!exceeds(part, whole, REVISION_TOLERANCE)) return [];
  const message = `with the amount ${part.amount.printed} it means ${boundsInWords(part.bounds)} a year before, which is more than the total had, ${boundsInWords(whole.bounds)}: copy growth and amount of both again, or suppress the rule with the reason`;
  return [{ places: placesOf(part, whole), message }];
}

function placesOf(...bases: Base[]): Violation['places'] {
  const [first, ...others] = bases.flatMap(({ growth, amount }) => [growth.place, amount.place]);
  return [first as Violation['places'][0], ...others];
}

/** Limits for growth of the added months, in percent. Without amounts it is estimated, so the limits are wider. */
const LIMITS_FROM_AMOUNTS = [-60, 200] as const;
const LIMITS_FROM_ESTIMATE = [-80, 400] as const;

/** Growth to March and growth to May give growth for April and May, which must be plausible. */
export const growthWindows = numberRule('growth-windows', ['growth'], (growth, view) => {
  const before = shorterRunBefore(view, growth);
  if (!before) return [];
  const [rate, [low, high]] = growthOfAddedMonths(view, before, growth);
  if (rate >= low && rate <= high) return [];
  const result = Number.isFinite(rate) ? `growth of ${rate.toFixed(1)} percent` : 'less than nothing a year before';
  const message = `after ${before.printed} in ${before.period} it leaves ${result} for the months since: copy growth and amount of both again, or suppress the rule with the reason`;
  return [{ places: [growth.place, before.place], message }];
});

/** Growth of the months that `whole` adds to `before`, and its limits. Infinite if their amount a year before would be negative. */
function growthOfAddedMonths(view: RecordView, before: Stated, whole: Stated): [number, readonly [number, number]] {
  const amountOf = (growth: Stated) => view.stated(growth, { measure: 'value' })?.value ?? null;
  const [amountBefore, amountWhole] = [amountOf(before), amountOf(whole)];
  if (amountBefore && amountWhole) {
    const addedYearBefore = impliedBase(amountWhole, whole.value) - impliedBase(amountBefore, before.value);
    return [percentGrowth(addedYearBefore, amountWhole - amountBefore), LIMITS_FROM_AMOUNTS];
  }
  // Estimate: each month of the year before had an amount of 1.
  const [monthsBefore, monthsWhole] = [before.months.to, whole.months.to];
  const added = monthsWhole * (1 + whole.value / 100) - monthsBefore * (1 + before.value / 100);
  return [percentGrowth(monthsWhole - monthsBefore, added), LIMITS_FROM_ESTIMATE];
}

function percentGrowth(yearBefore: number, now: number): number {
  return yearBefore > 0 ? (now / yearBefore - 1) * 100 : Infinity;
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
