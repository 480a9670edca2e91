/** Waivers that explain a finding by a revision: what was printed before does not fit what is printed now, by as much as offices revise. */
import type { OpenFinding } from '../../rules/check-record.ts';
import type { Place } from '../../rules/page-evidence.ts';

export interface Waiver {
  /** The observation that it belongs to. */
  place: Place;
  rule: string;
  reason: string;
}

/** Revised amounts on record differ by less than this part from those that were printed first. */
const LARGEST = 0.08;

/** A waiver for the finding, where a revision can explain it; null where it can't, or where one release contradicts itself. */
export function proposedWaiver({ rule, finding: { places } }: OpenFinding): Waiver | null {
  const [place, other, third] = places;
  if (new Set(places.map(({ release }) => release.id)).size === 1) return null;
  if (!other || !third) return null;
  const [a, b, c] = [place, other, third].map(({ observation }) => observation.value ?? Number.NaN) as [
    number,
    number,
    number,
  ];
  const [second, last] = [other.observation.printed, third.observation.printed];
  if (rule === 'growth-base') {
    const implied = b / (1 + a / 100);
    if (!isRevision(implied, c)) return null;
    const { publisher, published } = third.release;
    const reason = `Growth and level imply ${inWords(implied)} a year before; ${last} was printed then (${publisher}, ${published}): the base was revised.`;
    return { place, rule, reason };
  }
  if (rule === 'cumulative') {
    if (!isRevision(b + c, a)) return null;
    const gap = ((b + c) / a - 1) * 100;
    const by = `${Number(Math.abs(gap).toPrecision(2))} percent ${gap > 0 ? 'above' : 'below'} it`;
    const reason = `${second} before and ${last} in the month, as printed, are ${by}: earlier months were revised.`;
    return { place, rule, reason };
  }
  return null;
}

function isRevision(a: number, b: number): boolean {
  return Math.abs(a / b - 1) <= LARGEST;
}

function inWords(value: number): string {
  const options = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 } as const;
  return new Intl.NumberFormat('en', options).format(value);
}

/** The line as it stands in the release file. */
export function waiverLine({ rule, reason }: Waiver): string {
  return `"waivers": [${JSON.stringify({ rule, reason }).replace('{', '{ ').replaceAll('":"', '": "').replace('","', '", "').replace(/\}$/, ' }')}]`;
}
