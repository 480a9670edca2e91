/** The days of a release against each other and against today. */
import type { Release } from './schema.ts';

/** No page of the record is from before this day: an earlier year is a slip. */
const EARLIEST = '1800-01-01';

/** One line for each day that can't be, to be read after the file: `recorded 2025-06-18 is before published 2025-06-19 …`. */
export function checkDays({ published, recorded, retrieved, observations }: Release, today: string): string[] {
  const dated = [
    { name: 'recorded', day: recorded },
    { name: 'retrieved', day: retrieved },
    ...observations.flatMap(({ mark, recorded: added }, i) => [
      { name: `observations.${i}.mark.date`, day: mark?.date },
      { name: `observations.${i}.recorded`, day: added },
    ]),
  ];
  const future = (name: string, day: string) =>
    day > today ? [`${name} is ${day}, after today (${today}): correct it`] : [];
  return [
    ...(published < EARLIEST ? [`published is ${published}, before ${EARLIEST}: correct it`] : []),
    ...future('published', published),
    ...dated.flatMap(({ name, day }) => {
      if (!day) return [];
      const isEarly = day < published;
      return [
        ...(isEarly ? [`${name} is ${day}, before published (${published}): correct one of the two`] : []),
        ...future(name, day),
      ];
    }),
  ];
}
