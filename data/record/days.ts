/** The days of a release against each other and against today. */
import type { Release } from './schema.ts';

/** No page of the record is from before this day: an earlier year is a slip. */
const EARLIEST = '1800-01-01';

/** One line for each day that can't be, to be read after the file: `recorded 2025-06-18 is before published 2025-06-19 …`. */
export function checkDays(
  { published, recorded, retrieved, observations }: Release,
  today: string,
  began?: string,
): string[] {
  const dated = [
    { name: 'recorded', day: recorded, isEntry: true },
    { name: 'retrieved', day: retrieved, isEntry: false },
    ...observations.flatMap(({ mark, recorded: added }, i) => [
      { name: `observations.${i}.mark.date`, day: mark?.date, isEntry: false },
      { name: `observations.${i}.recorded`, day: added, isEntry: true },
    ]),
  ];
  const future = (name: string, day: string) =>
    day > today ? [`${name} is ${day}, after today (${today}): correct it`] : [];
  return [
    ...(published < EARLIEST ? [`published is ${published}, before ${EARLIEST}: correct it`] : []),
    ...future('published', published),
    ...dated.flatMap(({ name, day, isEntry }) => {
      if (!day) return [];
      // What the record held when it began has the day of its publication; nothing entered it between the two.
      const isEarly = isEntry && began !== undefined && day < began && day !== published;
      return [
        ...(day < published ? [`${name} is ${day}, before published (${published}): correct one of the two`] : []),
        ...future(name, day),
        ...(isEarly
          ? [`${name} is ${day}, before the record began (${began}): write the day on which it entered the record`]
          : []),
      ];
    }),
  ];
}
