import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { ruleOfNumbers } from './rule.ts';
import { isNumber } from './runs.ts';

/** Points by which the part of exports in trade changes from one period to the nearest before it. */
const LIMIT = 15;

/** The part that exports are of trade is near that in the nearest period before, a year away at most. */
export const exportsPart = ruleOfNumbers('exports-part', ['value', 'value-usd'], (stated, view) => {
  const part = partOf(view, stated);
  const before = part === null ? null : nearestBefore(view, stated);
  if (part === null || before === null || Math.abs(part - before.part) <= LIMIT) return [];
  const [now, then] = [part, before.part].map((percent) => percent.toFixed(0));
  const message = `with it exports are ${now} percent of trade, where they were ${then} in ${before.stated.period}: see whether exports, imports and trade are exchanged, or waive with the reason`;
  return [{ places: [stated.place, before.stated.place], message }];
});

function nearestBefore(view: RecordView, of: Stated): { stated: Stated; part: number } | null {
  const { year } = of.months;
  const ofYears = [year - 1, year].flatMap((each) => view.ofYear(of, each));
  const earlier = ofYears.filter((other) => endOf(other) < endOf(of) && endOf(other) >= endOf(of) - 12);
  for (const stated of earlier.toReversed()) {
    const part = partOf(view, stated);
    if (part !== null) return { stated, part };
  }
  return null;
}

/** Exports in percent of exports and imports, else of trade; null for other indicators and where one number is not known. */
function partOf(view: RecordView, stated: Stated): number | null {
  if (stated.indicator !== 'exports' && stated.indicator !== 'imports') return null;
  const other = view.stated(stated, { indicator: stated.indicator === 'exports' ? 'imports' : 'exports' });
  const whole = other ?? view.stated(stated, { indicator: 'trade' });
  if (!whole || ![stated, whole].every(({ qualifier, value }) => isNumber(qualifier) && value > 0)) return null;
  const percent = (100 * stated.value) / (other ? stated.value + other.value : whole.value);
  return stated.indicator === 'exports' ? percent : 100 - percent;
}

function endOf({ months: { year, to } }: Stated): number {
  return year * 12 + to;
}
