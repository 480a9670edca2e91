/**
 * What an entry says on a day: the whole of vintages, revisions and status, computed by comparing releases, never typed in.
 * Pure and small, because it runs wherever a fact is shown.
 */

import type { Evidence, Fact, Revision } from '../contract/fact.ts';
import type { Bounds } from './bounds.ts';
import { overlap } from './bounds.ts';
import type { Derivation, Entry } from './entry.ts';
import { compareText } from './text-order.ts';

/** Later than any release: today's knowledge. */
const ALWAYS = '9999-12-31';

/**
 * The fact as known on the day `asOf`, or null where nothing was published by then. A stated number stands before a derived one.
 * A later value within the bounds of the one before confirms it; one outside them is a revision.
 */
export function resolve(entry: Entry, asOf = ALWAYS): Fact | null {
  const joined = entry.evidence.filter(({ setAside }) => setAside === undefined);
  const known = joined.some(({ published }) => published <= asOf);
  return known ? stated(entry, joined, asOf) : derived(entry, joined, asOf);
}

function stated({ evidence, obsStatus, derivations: _, ...key }: Entry, joined: Evidence[], asOf: string): Fact {
  const { vintages, superseded } = split(joined, asOf);
  const preferred = vintages.map((vintage) => vintage.toSorted(comparePreference));
  const now = preferred.at(-1) as [Evidence, ...Evidence[]];
  const aside = evidence.filter(({ setAside, published }) => setAside !== undefined && published <= asOf);
  const { value, unit, qualifier, bounds, printed } = now[0];
  const mark = now.find((one) => one.mark && one.mark.date <= asOf)?.mark;
  const revisions = preferred
    .slice(0, -1)
    .map(([best], i) => revision(best as Evidence, vintages[i + 1] as Evidence[]));
  return {
    ...key,
    ...{ value, unit, qualifier, bounds, printed, obsStatus },
    basis: 'stated',
    status: mark?.status ?? (superseded ? 'superseded' : revisions.length ? 'revised' : 'current'),
    published: firstDay(now.filter((one) => one.value === value && one.qualifier === qualifier)),
    derivation: null,
    evidence: [...now, ...aside],
    revisions,
  };
}

function derived({ evidence: _, obsStatus: _s, derivations, ...key }: Entry, later: Evidence[], asOf: string) {
  const { vintages, superseded } = split(derivations, asOf);
  // Of derivations that agree the newest inputs are shown.
  const best = vintages.map((vintage) => vintage.at(-1) as Derivation);
  const now = best.at(-1);
  if (!now) return null;
  const { value, unit, bounds, published, formula, inputs, obsStatus = 'A' } = now;
  const revisions = best.slice(0, -1).map((one, i) => revision(one, vintages[i + 1] as Derivation[]));
  const denied = later.some((one) => !overlap(one.bounds, bounds));
  return {
    ...key,
    ...{ value, unit, bounds, obsStatus, published, revisions },
    qualifier: 'exact',
    printed: null,
    basis: 'derived',
    status: superseded || denied ? 'superseded' : revisions.length ? 'revised' : 'current',
    derivation: { formula, inputs },
    evidence: [],
  } satisfies Fact;
}

interface Dated {
  published: string;
  value: number | null;
  bounds: Bounds;
}

/** Groups what agrees, in the order of publication, up to `asOf`; and whether something published since then disagrees. */
function split<T extends Dated>(dated: T[], asOf: string): { vintages: T[][]; superseded: boolean } {
  const vintages: T[][] = [];
  let superseded = false;
  for (const one of dated) {
    const last = vintages.at(-1);
    const disagrees = last?.some(({ bounds }) => !overlap(bounds, one.bounds)) ?? false;
    if (one.published > asOf) superseded ||= disagrees;
    else if (last && !disagrees) last.push(one);
    else vintages.push([one]);
  }
  return { vintages, superseded };
}

function revision(before: Evidence | Derivation, after: Dated[]): Revision {
  const { value, bounds, published } = before;
  const source =
    'release' in before ? { printed: before.printed, release: before.release } : { printed: null, release: null };
  return { until: firstDay(after), value, bounds, published, ...source };
}

function firstDay(dated: Dated[]): string {
  return dated.map(({ published }) => published).sort()[0] as string;
}

/** Exact before about before a limit; then the tier; then a page that names who said it; then the earlier page. */
function comparePreference(a: Evidence, b: Evidence): number {
  const rank = ({ qualifier, value, tier, attributedTo, published, release }: Evidence) =>
    [value === null ? 3 : PRECISION[qualifier], tier, attributedTo === null ? 1 : 0, published, release].join(' ');
  return compareText(rank(a), rank(b));
}

const PRECISION = { exact: 0, about: 1, over: 2, under: 2 };
