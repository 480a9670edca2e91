/** Which periods come closest to one that nothing is known of. */

import { parsePeriod } from './period.ts';
import { compareText } from './text-order.ts';

/** Up to `count` of the periods, the nearest first: by how many months their ends lie from those of `wanted`, added up. */
export function nearestPeriods(periods: Iterable<string>, wanted: string, count = 5): string[] {
  const months = endsOf(wanted);
  if (!months) return [];
  const distance = (id: string) => {
    const other = endsOf(id);
    return other ? Math.abs(other[0] - months[0]) + Math.abs(other[1] - months[1]) : Infinity;
  };
  return [...new Set(periods)].sort((a, b) => distance(a) - distance(b) || compareText(a, b)).slice(0, count);
}

/** The first and the last month, counted from the year 0. */
function endsOf(id: string): [number, number] | null {
  const period = parsePeriod(id);
  return period && [period.year * 12 + period.from, period.year * 12 + period.to];
}
