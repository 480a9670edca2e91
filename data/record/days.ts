/** Compares the dates of a release with each other and with today. */
import type { Release } from './schema.ts';

/** An earlier date must be a typo. */
const EARLIEST = '1800-01-01';

/** Reports each impossible date. The messages do not name the file. */
export function checkDays({ published, recorded, retrieved, observations }: Release, today: string): string[] {
  const problems: string[] = [];
  const checkNotInFuture = (name: string, day: string) => {
    if (day > today) problems.push(`${name} is ${day}, after today (${today}): correct it`);
  };
  if (published < EARLIEST) problems.push(`published is ${published}, before ${EARLIEST}: correct it`);
  checkNotInFuture('published', published);

  // None of these can be before the page was published.
  const laterDays = [
    { name: 'recorded', day: recorded },
    { name: 'retrieved', day: retrieved },
    ...observations.flatMap(({ correction, recorded }, i) => [
      { name: `observation ${i + 1}, correction.date`, day: correction?.date },
      { name: `observation ${i + 1}, recorded`, day: recorded },
    ]),
  ];
  for (const { name, day } of laterDays) {
    if (!day) continue;
    if (day < published) problems.push(`${name} is ${day}, before published (${published}): correct one of the two`);
    checkNotInFuture(name, day);
  }
  return problems;
}
