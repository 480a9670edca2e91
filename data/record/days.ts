/** The days of a release against each other and against today. */
import type { Release } from './schema.ts';

/** No page of the record is from before this day: an earlier year is a slip. */
const EARLIEST = '1800-01-01';

/** Today in the time zone that is farthest ahead, so that no page published today anywhere is in the future. */
export function latestToday(now = Date.now()): string {
  return new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** One line for each day that can't be, to be read after the file: `recorded 2025-06-18 is before published 2025-06-19 …`. */
export function checkDays(
  { published, recorded, retrieved, observations }: Release,
  today: string,
  began?: string,
): string[] {
  // What the record held when it began has the day of its publication; nothing entered it between the two.
  const early = (name: string, day: string | null) =>
    began !== undefined && day !== null && day < began && day !== published
      ? [`${name} is ${day}, before the record began (${began}): write the day on which it entered the record`]
      : [];
  const future = (name: string, day: string | null) =>
    day !== null && day > today ? [`${name} is ${day}, after today (${today}): correct it`] : [];
  const before = (name: string, day: string | null) =>
    day !== null && day < published
      ? [`${name} is ${day}, before published (${published}): correct one of the two`]
      : [];
  return [
    ...(published < EARLIEST ? [`published is ${published}, before ${EARLIEST}: correct it`] : []),
    ...future('published', published),
    ...before('recorded', recorded),
    ...future('recorded', recorded),
    ...early('recorded', recorded),
    ...before('retrieved', retrieved),
    ...future('retrieved', retrieved),
    ...observations.flatMap(({ mark, recorded: added = null }, i) => {
      const name = `observations.${i}.mark.date`;
      return [
        ...(mark ? [...before(name, mark.date), ...future(name, mark.date)] : []),
        ...before(`observations.${i}.recorded`, added),
        ...future(`observations.${i}.recorded`, added),
        ...early(`observations.${i}.recorded`, added),
      ];
    }),
  ];
}
