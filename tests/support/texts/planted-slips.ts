/**
 * Plants slips (an editor's mistakes) in numbers, to test the rules. Value and token change together, as when the wrong line is copied, so
 * comparing the two finds nothing.
 */
import { tidy } from '../../../data/fact/bounds.ts';
import { parsePrintedNumber } from '../../../data/printed/printed.ts';
import type { Observation, Release } from '../../../data/record/schema.ts';

/** Swaps the first two neighboring digits that differ: 227.67 → 272.67. */
function swapDigits(digits: string): string {
  const at = [...digits].findIndex((digit, i) => /\d\d/.test(digits.slice(i, i + 2)) && digit !== digits[i + 1]);
  return at < 0 ? digits : digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
}

const SLIPS: readonly ((value: number) => number)[] = [
  (value) => Number(swapDigits(String(value))),
  (value) => tidy(value * 10),
  (value) => tidy(value * 1.1),
  (value) => tidy(value * 0.9),
  (value) => -value,
];

/** The observation with each slip, and with the number of a neighbor. Slips whose token cannot be read in the language are left out. */
export function tokenSlips(release: Release, observation: Observation): Observation[] {
  if (observation.value === null || observation.bounds) return [];
  const { language } = release;
  const tokens = [
    ...SLIPS.map((change) => changeToken(observation.printed, language, change)),
    nearest(release, observation)?.printed,
  ];
  return tokens.flatMap((printed) => {
    const token = printed ? parsePrintedNumber(printed, language) : null;
    if (!printed || !token || token.value === observation.value) return [];
    return [{ ...observation, printed, value: token.value, qualifier: token.qualifier ?? observation.qualifier }];
  });
}

/** Changes the first number of the token and keeps its decimals. Returns null if the token has no number. */
function changeToken(printed: string, language: string, change: (value: number) => number): string | null {
  const digits = /\d+(?:[.,]\d+)*/.exec(printed)?.[0];
  const number = digits && parsePrintedNumber(digits, language);
  if (!digits || !number) return null;
  const decimals = Math.max(0, -Math.round(Math.log10(number.resolution)));
  const changed = change(number.value).toFixed(decimals);
  const hasDecimalComma = parsePrintedNumber('1,5', language)?.value === 1.5;
  return printed.replace(digits, hasDecimalComma ? changed.replace('.', ',') : changed);
}

/** The nearest other observation of the page with the same unit. */
function nearest({ observations }: Release, observation: Observation): Observation | undefined {
  const at = observations.indexOf(observation);
  return observations
    .map((other, i) => ({ other, distance: Math.abs(i - at) }))
    .filter(
      ({ other, distance }) => distance > 0 && other.unit === observation.unit && other.value !== null && !other.bounds,
    )
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}
