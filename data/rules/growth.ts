/** Rules that compare growth with levels and with other growth. */
import { agree, type Bounds, type Qualified, subtract } from '../fact/bounds.ts';
import { shiftYears } from '../fact/period.ts';
import type { RecordView, Stated } from './record-view.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import {
  agrees,
  exceeds,
  impliedBase,
  inWords,
  isNumber,
  isOneRelease,
  lastRunBefore,
  qualifierOf,
  sumOf,
} from './tolerance.ts';

/** Levels are revised before growth on them is printed: by less than 1.5 percent in most periods on record. */
const BASE_TOLERANCE = 0.03;

/**
 * The level divided by its growth is about the level printed a year before. This checks the copy, not the statistics: growth is served
 * as printed. Suppress the rule for a larger revision.
 */
export const growthBase = ruleOfNumbers('growth-base', ['growth', 'growth-usd'], (growth, view) => {
  const measure = growth.measure === 'growth' ? 'value' : 'value-usd';
  const level = view.stated(growth, { measure });
  const before = view.stated(growth, { measure, period: shiftYears(growth.months, -1).id });
  if (!level || !before) return [];
  const implied = impliedBase(level, growth);
  if (agrees(implied, before, BASE_TOLERANCE)) return [];
  const message = `with the level ${level.printed} it implies ${inWords(implied.bounds)} a year before, where ${before.printed} was printed: copy the three again, or suppress the rule for a known revision`;
  return [{ places: [growth.place, level.place, before.place], message }];
});

/** Points by which rounding and small revisions may carry an average past its parts. */
const AVERAGE_TOLERANCE = 0.5;

/** Growth to May is an average of growth to April and growth in May, so it lies between the two. Trade lies between exports and imports. */
export const growthAverage = ruleOfNumbers('growth-average', ['growth'], (whole, view) => {
  const { year, from, to } = whole.months;
  const ofYear = from === 1 && to > 1 ? view.ofYear(whole, year) : [];
  const before = ofYear.find(({ months }) => months.from === 1 && months.to === to - 1);
  const month = ofYear.find(({ months }) => months.from === to && months.to === to);
  const runs = before && month ? between(whole, [before, month], 'to the month before', 'in the month') : [];
  if (whole.indicator !== 'trade') return runs;
  const [exports, imports] = ['exports', 'imports'].map((indicator) => view.stated(whole, { indicator }));
  return exports && imports ? [...runs, ...between(whole, [exports, imports], 'of exports', 'of imports')] : runs;
});

function between(whole: Stated, parts: [Stated, Stated], ...names: [string, string]): Finding[] {
  if (![whole, ...parts].every(({ qualifier }) => isNumber(qualifier))) return [];
  const [a, b] = parts;
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (whole.value >= low - AVERAGE_TOLERANCE && whole.value <= high + AVERAGE_TOLERANCE) return [];
  const message = `growth of ${a.printed} ${names[0]} and of ${b.printed} ${names[1]} can't average to it: copy the three again, or suppress the rule with the reason`;
  return [{ places: [whole.place, a.place, b.place], message }];
}

/** Bases are revised between releases. */
const REVISION_TOLERANCE = 0.015;

/**
 * The bases that growth rates imply add up as their levels do: those of exports and imports to that of trade, and that of a part is
 * not more than that of the area's total. Where one release prints all the numbers, rounding is all that may be between them.
 */
export const growthOfParts = ruleOfNumbers('growth-of-parts', ['growth'], (growth, view) => {
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
  level: Stated;
}

function baseOf(view: RecordView, growth: Stated | null): Base | null {
  const level = growth && view.beside(growth, { measure: 'value' });
  return growth && level ? { growth, level, ...impliedBase(level, growth) } : null;
}

function addition(total: Base, exports: Base, imports: Base): Finding[] {
  const bases = [total, exports, imports];
  const tolerance = isOneRelease(...bases.flatMap(({ growth, level }) => [growth, level])) ? 0 : REVISION_TOLERANCE;
  const sum = sumOf(exports, imports);
  if (agrees(sum, total, tolerance)) return tolerance ? [] : average(total, exports, imports);
  const message = `with the levels it implies ${inWords(total.bounds)} a year before, but exports (${exports.growth.printed}) and imports (${imports.growth.printed}) imply ${inWords(sum.bounds)}: copy the growth and level of the three again, or suppress the rule with the reason`;
  return [{ places: placesOf(...bases), message }];
}

/** Growth of trade is that of exports and imports, weighted by their bases: levels of few digits tell it better than they tell a base. */
function average({ growth }: Base, exports: Base, imports: Base): Finding[] {
  const parts = [exports, imports].map(({ level, growth }) =>
    corners(level.bounds, growth.bounds).map(([value, rate]) => ({ value, base: value / (1 + rate / 100) })),
  );
  const [ofExports = [], ofImports = []] = parts;
  const rates = ofExports.flatMap((a) => ofImports.map((b) => ((a.value + b.value) / (a.base + b.base) - 1) * 100));
  if (!rates.length) return [];
  const bounds: Bounds = [Math.min(...rates), Math.max(...rates)];
  if (agrees(growth, { bounds, qualifier: 'exact' })) return [];
  const inPart = ({ level, growth }: Base) => `${level.printed}, ${growth.printed}`;
  const message = `exports (${inPart(exports)}) and imports (${inPart(imports)}) give growth of ${inWords(bounds, 4)}: copy the five again, or suppress the rule with the reason`;
  return [{ places: [growth.place, ...placesOf(exports, imports)], message }];
}

/** The pairs of ends of two intervals; none where one of them is open. */
function corners([a, b]: Bounds, [c, d]: Bounds): [number, number][] {
  if (a === null || b === null || c === null || d === null) return [];
  return [a, b].flatMap((x) => [c, d].map((y): [number, number] => [x, y]));
}

function excess(view: RecordView, part: Base): Finding[] {
  const change = { partner: 'world', breakdown: 'total' };
  const whole = part.growth.partner === 'none' ? null : baseOf(view, view.stated(part.growth, change));
  if (!whole || whole.growth.id === part.growth.id) return [];
  if (!exceeds(part, whole, REVISION_TOLERANCE)) return [];
  const message = `with the level ${part.level.printed} it implies ${inWords(part.bounds)} a year before, which is more than the total had, ${inWords(whole.bounds)}: copy growth and level of both again, or suppress the rule with the reason`;
  return [{ places: placesOf(part, whole), message }];
}

function placesOf(...bases: Base[]): Finding['places'] {
  const [first, ...others] = bases.flatMap(({ growth, level }) => [growth.place, level.place]);
  return [first as Finding['places'][0], ...others];
}

/** Growth in percent that the months added to a run can have: by the levels, and by the number of months where those are not known. */
const BY_LEVELS = [-60, 200] as const;
const BY_MONTHS = [-80, 400] as const;

/** Growth to May and growth to March imply growth from April to May, which must be a possible rate. */
export const growthWindows = ruleOfNumbers('growth-windows', ['growth'], (growth, view) => {
  const before = lastRunBefore(view, growth);
  if (!before) return [];
  const [rate, [low, high]] = growthBetween(view, before, growth);
  if (rate >= low && rate <= high) return [];
  const what = Number.isFinite(rate) ? `growth of ${rate.toFixed(1)} percent` : 'less than nothing a year before';
  const message = `after ${before.printed} in ${before.period} it implies ${what} in the months added since: copy growth and level of both again, or suppress the rule with the reason`;
  return [{ places: [growth.place, before.place], message }];
});

/** Growth of the months that `whole` adds to `before`, with its limits. Infinite where they would have had less than nothing. */
function growthBetween(view: RecordView, before: Stated, whole: Stated): [number, readonly [number, number]] {
  const [first, last] = [before, whole].map((growth) => view.stated(growth, { measure: 'value' })?.value ?? null);
  const hasLevels = first && last;
  const [a, b] = hasLevels
    ? [first / (1 + before.value / 100), last / (1 + whole.value / 100)]
    : [before.months.to, whole.months.to];
  const added = hasLevels ? last - first : b * (1 + whole.value / 100) - a * (1 + before.value / 100);
  return [b > a ? (added / (b - a) - 1) * 100 : Infinity, hasLevels ? BY_LEVELS : BY_MONTHS];
}

/** The growth difference is the growth of the area less the growth of its parent, within the rounding of the three. */
export const growthDifference = ruleOfNumbers('growth-difference', ['growth-difference'], (points, view) => {
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
