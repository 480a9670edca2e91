/**
 * Slips of a copyist, made on purpose, to test the rules. A slip of the number alone leaves the printed token as it was; a slip of
 * both, as when the wrong line was copied, can be found only by comparison with other numbers.
 */
import { tidy } from '../../../data/fact/bounds.ts';
import { parsePrinted } from '../../../data/printed/printed.ts';
import type { Observation, Release } from '../../../data/record/schema.ts';
import { mayFall } from '../../../data/rules/single-observation.ts';

interface Mutation {
  slip: string;
  observation: Observation;
}

/** The first two digits that differ, exchanged: 227.67 becomes 272.67. */
function swapDigits(digits: string): string {
  const at = [...digits].findIndex((digit, i) => /\d\d/.test(digits.slice(i, i + 2)) && digit !== digits[i + 1]);
  return at < 0 ? digits : digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
}

const SLIPS: Record<string, (value: number) => number> = {
  'digit swap': (value) => Number(swapDigits(String(value))),
  'times ten': (value) => tidy(value * 10),
  'ten percent more': (value) => tidy(value * 1.1),
  'ten percent less': (value) => tidy(value * 0.9),
  'sign turned': (value) => -value,
};

/** The observation with its number changed and its token kept, once for each slip that changes anything. */
export function numberSlips(release: Release, observation: Observation): Mutation[] {
  const { value, printed } = observation;
  if (value === null) return [];
  // Only the story tells the sign of a number whose token has none.
  const isUnsigned = mayFall(observation) && parsePrinted(printed, release.language)?.isSigned === false;
  const other = nearest(release, observation);
  const slips = [
    ...Object.entries(SLIPS).map(([slip, change]) => ({ slip, value: change(value) })),
    ...(other?.value != null ? [{ slip: "neighbour's number", value: other.value }] : []),
  ];
  return slips
    .filter((change) => change.value !== value && !(isUnsigned && change.value === -value))
    .map((change) => ({ slip: change.slip, observation: { ...observation, value: change.value } }));
}

/** The same slips in number and token, so that the two agree. Left out where the language can't write the token so. */
export function tokenSlips(release: Release, observation: Observation): Mutation[] {
  if (observation.value === null || observation.bounds) return [];
  const other = nearest(release, observation);
  const tokens = [
    ...Object.entries(SLIPS).map(([slip, change]) => ({
      slip,
      printed: changeToken(observation.printed, release.language, change),
    })),
    ...(other ? [{ slip: "neighbour's number", printed: other.printed }] : []),
  ];
  return tokens.flatMap(({ slip, printed }) => {
    const token = printed === null ? null : parsePrinted(printed, release.language);
    if (!printed || !token || token.value === observation.value) return [];
    return [
      {
        slip,
        observation: {
          ...observation,
          printed,
          value: token.value,
          qualifier: token.qualifier ?? observation.qualifier,
        },
      },
    ];
  });
}

/** Changes the first number of the token and keeps its decimals; null where the token has no number. */
function changeToken(printed: string, language: string, change: (value: number) => number): string | null {
  const digits = /\d+(?:[.,]\d+)*/.exec(printed)?.[0];
  const number = digits && parsePrinted(digits, language);
  if (!digits || !number) return null;
  const decimals = Math.max(0, -Math.round(Math.log10(number.resolution)));
  const changed = change(number.value).toFixed(decimals);
  const comma = parsePrinted('1,5', language)?.value === 1.5;
  return printed.replace(digits, comma ? changed.replace('.', ',') : changed);
}

/** The nearest other observation of the page with the same unit: the line that is copied by mistake. */
function nearest({ observations }: Release, observation: Observation): Observation | undefined {
  const at = observations.indexOf(observation);
  return observations
    .map((other, i) => ({ other, distance: Math.abs(i - at) }))
    .filter(
      ({ other, distance }) => distance > 0 && other.unit === observation.unit && other.value !== null && !other.bounds,
    )
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}
