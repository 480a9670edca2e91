/** The only rule for what is nearest to a period without a figure. Pages, `/check`, problem documents and agents' tools use it. */
import { compareText } from './id.ts';
import { type Period, parsePeriod } from './period.ts';

/** A period of another length counts as this many months farther away: beside 2022, 2021 is nearer than January to March 2023. */
const OTHER_LENGTH = 12;

/**
 * Up to `count` of the periods, the nearest to any of `wanted` first. Invalid ids in `wanted` are ignored.
 *
 *   wanted     nearest first
 *   2022       2022-01..2022-11 (a part of it), 2021, 2023, 2023-01..2023-03 (of another length)
 *   2022-05    2022-04, 2022-06, 2022-01..2022-05
 */
export function nearestPeriods(periods: Iterable<string>, wanted: readonly string[], count = 5): string[] {
  const wantedPeriods = wanted.flatMap((id) => parsePeriod(id) ?? []);
  if (!wantedPeriods.length) return [];
  const distanceOf = (id: string) => {
    const period = parsePeriod(id);
    return period ? Math.min(...wantedPeriods.map((each) => distance(period, each))) : Infinity;
  };
  const ranked = Array.from(new Set(periods), (id) => ({ id, months: distanceOf(id) }));
  ranked.sort((a, b) => a.months - b.months || compareText(a.id, b.id));
  return ranked.slice(0, count).map(({ id }) => id);
}

/** The item whose period is nearest. Undefined if there is none, or if no wanted period is valid. */
export function nearestInTime<T extends { period: string }>(
  items: readonly T[],
  wanted: readonly string[],
): T | undefined {
  const [nearest] = nearestPeriods(
    items.map(({ period }) => period),
    wanted,
    1,
  );
  return items.find(({ period }) => period === nearest);
}

/** By how many months the first and last months differ, added up. A part of the wanted period is never farther away than another year. */
function distance(period: Period, wanted: Period): number {
  const isPart = period.year === wanted.year && period.from >= wanted.from && period.to <= wanted.to;
  const isSameLength = period.to - period.from === wanted.to - wanted.from;
  const years = 12 * (period.year - wanted.year);
  const months = Math.abs(years + period.from - wanted.from) + Math.abs(years + period.to - wanted.to);
  return months + (isPart || isSameLength ? 0 : OTHER_LENGTH);
}
