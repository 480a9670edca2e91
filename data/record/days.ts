/** Compares the dates of a release with each other and with today. */
import type { Release } from './schema.ts';

/** An earlier date must be a typo. */
const EARLIEST = '1800-01-01';

/** Reports each impossible date, without the name of the file. */
export function checkDays({ published, recorded, retrieved, observations }: Release, today: string): string[] {
  const laterDays = [
    { name: 'recorded', day: recorded },
    { name: 'retrieved', day: retrieved },
    ...observations.flatMap(({ correction, recorded }, i) => [
      { name: `observations.${i}.correction.date`, day: correction?.date },
      { name: `observations.${i}.recorded`, day: recorded },
    ]),
  ];
  const future = (name: string, day: string) =>
    day > today ? [`${name} is ${day}, after today (${today}): correct it`] : [];
  return [
    ...(published < EARLIEST ? [`published is ${published}, before ${EARLIEST}: correct it`] : []),
    ...future('published', published),
    ...laterDays.flatMap(({ name, day }) => {
      if (!day) return [];
      const isEarly = day < published;
      return [
        ...(isEarly ? [`${name} is ${day}, before published (${published}): correct one of the two`] : []),
        ...future(name, day),
      ];
    }),
  ];
}
