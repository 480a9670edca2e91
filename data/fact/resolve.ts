/**
 * What an entry says on a day: the whole of vintages, revisions and status, computed by comparing releases, never typed in.
 * Pure and small, because it runs wherever a fact is shown.
 */
import type { EarlierPage, Evidence, Fact, Mark, Revision } from '../contract/fact.ts';
import { agree, type Bounds, contains, hull, intersect, isLimit, significantDigits } from './bounds.ts';
import { caveatsOf, contradictionsOf, doubtsOf } from './caveats.ts';
import { type DatedContradiction, type Derivation, type Entry, knownFrom, updatedOn } from './entry.ts';
import { type Vintage, type Vintages, vintagesOf, withMarkOf } from './vintages.ts';

/** Later than any release: today's knowledge. */
const ALWAYS = '9999-12-31';

/**
 * The fact as known on the day `asOf`, or null where nothing was known by then. A stated number stands before a derived one, a
 * derived number before a stated limit, whose pages stay its evidence.
 */
export function resolve(entry: Entry, asOf = ALWAYS): Fact | null {
  const joined = entry.evidence.filter(({ setAside }) => setAside === undefined);
  const found = vintagesOf(joined, asOf);
  const derivation = entry.derivations.findLast((derivation) => knownFrom(derivation) <= asOf);
  if (!found.vintages.length) return derivation ? derived(entry, joined, derivation, asOf) : null;
  const fact = stated(entry, found, asOf);
  return isLimit(fact) && derivation ? sharpened(fact, derivation) : fact;
}

/** What the entries say today, by id; without those that say nothing. */
export function factsToday(entries: readonly Entry[]): Map<string, Fact> {
  return new Map(
    entries.flatMap((entry): [string, Fact][] => {
      const fact = resolve(entry);
      return fact ? [[entry.id, fact]] : [];
    }),
  );
}

function stated(entry: Entry, { vintages, unused, superseded }: Vintages, asOf: string): Fact {
  const groups = vintages.at(-1) as [[Evidence, ...Evidence[]], ...[Evidence, ...Evidence[]][]];
  const now = groups.flat() as [Evidence, ...Evidence[]];
  const [{ unit, qualifier, printed }] = now;
  const broken = brokenIdentities(entry, now, asOf);
  const isDisputed = groups.length > 1 || broken.length > 0;
  const aside = entry.evidence.filter((piece) => piece.setAside !== undefined && knownFrom(piece) <= asOf);
  const revisions = vintages.slice(0, -1).map((before, i) => revision(before, (vintages[i + 1] as Vintage).flat()));
  const mark = now.find((piece) => piece.mark)?.mark;
  const value = servedValue(now[0]);
  // Where pages, or the numbers of one page, contradict each other, any of them may be right.
  const bounds = [
    ...groups.map(sharedBounds),
    ...broken.map((relation) => relation.bounds),
    ...(now[0].conversion ? otherConversions(aside) : []),
  ].reduce(hull);
  return {
    ...keyOf(entry),
    // Of its own page's bounds: those of a number that others contradict are wider, and it is shown as printed.
    ...{ value, digits: significantDigits(value, now[0].bounds), unit, qualifier, bounds, printed },
    obsStatus: entry.obsStatus === 'A' ? obsStatusOf(now[0]) : entry.obsStatus,
    basis: 'stated',
    status: statusOf(mark, isDisputed, superseded, revisions),
    published: firstPrinted(now),
    updated: updatedOn(entry, asOf),
    derivation: null,
    evidence: [...now, ...unused, ...aside.map((piece) => withMarkOf(piece, asOf))],
    revisions,
    ...(broken.length ? { contradictions: broken.map(({ from: _, ...contradiction }) => contradiction) } : {}),
    caveats: [...contradictionsOf(groups, broken), ...caveatsOf(entry, groups[0], aside, asOf)],
  };
}

/** The most important of what can be said of a number. */
function statusOf(
  mark: Mark | undefined,
  isDisputed: boolean | undefined,
  superseded: boolean,
  revisions: readonly Revision[],
): Fact['status'] {
  return (
    mark?.status ?? (isDisputed ? 'disputed' : superseded ? 'superseded' : revisions.length ? 'revised' : 'current')
  );
}

function obsStatusOf({ estimate, preliminary }: Evidence): Fact['obsStatus'] {
  return estimate ? 'E' : preliminary ? 'P' : 'A';
}

/** Outlets convert at rates of their own: a number that is set aside for that is one that the amount may be converted to. */
function otherConversions(aside: Evidence[]): Bounds[] {
  return aside.filter(({ conversion }) => conversion).map(({ bounds }) => bounds);
}

/** The relations that a page breaks whose number is in use. */
function brokenIdentities({ contradictions = [] }: Entry, now: Evidence[], asOf: string): DatedContradiction[] {
  const pages = new Set(now.map(({ release }) => release));
  return contradictions.filter(({ from, release }) => from <= asOf && pages.has(release));
}

function servedValue({ value, qualifier }: Evidence): number | null {
  return isLimit({ qualifier }) ? null : value;
}

/**
 * What all agreeing pages leave: each narrows the bounds of the preferred one, unless that would leave out its number (a page
 * that rounded otherwise), or the page says "about", which is no bound.
 */
function sharedBounds([best, ...others]: [Evidence, ...Evidence[]]): Bounds {
  const value = servedValue(best);
  return others.reduce((bounds, other) => {
    if (other.qualifier === 'about' && best.qualifier !== 'about') return bounds;
    const both = intersect(bounds, other.bounds);
    return value === null || contains(both, value) ? both : bounds;
  }, best.bounds);
}

/** The derived number where it fits the stated limit; else the limit, its bounds narrowed where the two agree. */
function sharpened(limit: Fact, derivation: Derivation): Fact {
  if (!agree(limit, derivation) || limit.status === 'superseded') return limit;
  const { value, unit, qualifier, published, mark, disputed } = derivation;
  const bounds = intersect(limit.bounds, derivation.bounds);
  if (String(bounds) === String(limit.bounds)) return limit;
  const narrowed: Fact = { ...limit, bounds, derivation: { ...servedDerivation(derivation), limit: limit.bounds } };
  // What follows from a number in doubt does not narrow a limit that is not.
  if (value === null || !contains(bounds, value)) return mark || disputed ? limit : narrowed;
  const status = limit.status === 'current' ? (mark?.status ?? (disputed ? 'disputed' : limit.status)) : limit.status;
  const shown = { value, digits: significantDigits(value, bounds), unit, qualifier, printed: null };
  const obsStatus = limit.obsStatus === 'B' ? 'B' : 'E';
  const caveats = [...doubtsOf(derivation), ...limit.caveats];
  return { ...narrowed, ...shown, basis: 'derived', obsStatus, published, status, caveats };
}

function derived(entry: Entry, joined: Evidence[], now: Derivation, asOf: string): Fact | null {
  const { value, unit, bounds, qualifier, published, mark, disputed } = now;
  const obsStatus = entry.obsStatus === 'B' ? 'B' : 'E';
  if (value === null) return null;
  const others = entry.derivations;
  const revisions = others
    .slice(0, others.indexOf(now))
    .flatMap((before, i) => revisionOfInputs(before, others[i + 1] as Derivation));
  const superseded =
    joined.some((number) => knownFrom(number) > asOf && !agree(number, now)) ||
    others.some((number) => knownFrom(number) > asOf && replaces(number, now));
  return {
    ...keyOf(entry),
    ...{ value, digits: significantDigits(value, bounds), unit, bounds, qualifier, obsStatus, published, revisions },
    printed: null,
    updated: updatedOn(entry, asOf),
    basis: 'derived',
    status: statusOf(mark, disputed, superseded, revisions),
    derivation: servedDerivation(now),
    evidence: [],
    caveats: [...doubtsOf(now), ...caveatsOf(entry, [], [], asOf)],
  };
}

function servedDerivation({ formula, inputs, allowance, mark, disputed }: Derivation): NonNullable<Fact['derivation']> {
  return {
    formula,
    inputs,
    ...(allowance ? { allowance } : {}),
    ...(mark ? { mark } : {}),
    ...(disputed ? { disputed } : {}),
  };
}

/**
 * A derived value was revised where a later page printed another value for an input; another formula, other inputs, or an older page that
 * entered the record later revise nothing.
 */
function revisionOfInputs(before: Derivation, after: Derivation): Revision[] {
  const made = ({ formula, inputs }: Derivation) => [formula, ...inputs.map(({ id }) => id)].join();
  if (made(before) !== made(after) || before.value === null || !replaces(after, before)) return [];
  const { value, bounds, published } = before;
  if (after.published < published) return [];
  return [{ until: after.published, value, bounds, published, printed: null, release: null }];
}

/** Whether the later number lies outside what was known before. */
function replaces({ value, ...later }: Derivation, before: Derivation): boolean {
  return value === null ? !agree(later, before) : !contains(before.bounds, value);
}

function revision(vintage: Vintage, after: Evidence[]): Revision {
  const before = vintage.flat() as [Evidence, ...Evidence[]];
  const [{ printed, release, page }, ...others] = before.map((piece) => ({
    ...{ printed: piece.printed, value: piece.value, release: piece.release, page: pageOf(piece) },
  })) as [NonNullable<Revision['others']>[number]];
  const bounds = (vintage as [Evidence, ...Evidence[]][]).map(sharedBounds).reduce(hull);
  return {
    ...{ until: firstDay(after), value: servedValue(before[0]), bounds, published: firstPrinted(before) },
    ...{ printed, release, page },
    ...(others.length ? { others } : {}),
  };
}

function pageOf(piece: Evidence): EarlierPage {
  const { publisher, agency, language, published, recorded, paragraph, url, qualifier, normalised } = piece;
  const page = { publisher, agency, language, published, recorded, paragraph, url, qualifier };
  return { ...page, ...(normalised ? { normalised } : {}) };
}

/** The first day on which the number of the preferred piece was printed. */
function firstPrinted(now: Evidence[]): string {
  const [best] = now;
  return firstDay(now.filter(({ value, qualifier }) => value === best?.value && qualifier === best.qualifier));
}

function firstDay(dated: { published: string }[]): string {
  return dated.map(({ published }) => published).sort()[0] as string;
}

function keyOf({ id, area, indicator, measure, partner, breakdown, period }: Entry) {
  return { id, area, indicator, measure, partner, breakdown, period };
}

/**
 * A fact as one day knew it, without anything that came later: what a pinned address serves; null where nothing was known by then.
 * `resolve` with `asOf` shows the same number but may add that it was superseded since.
 */
export function pin(entry: Entry, day: string): Fact | null {
  const until = <T extends { published: string; recorded: string }>(dated: T[]) =>
    dated.filter((piece) => knownFrom(piece) <= day);
  return resolve({ ...entry, evidence: until(entry.evidence), derivations: until(entry.derivations) }, day);
}

/**
 * A fact as pages that were published by a day give it, whenever they entered the record; a page that is found later changes it.
 * null where no page of the record had printed it by then. A derived number is one that the record computed, from pages that were all
 * published by the day. Marks count from their own day, as everywhere.
 */
export function publishedBy(entry: Entry, day: string): Fact | null {
  const evidence = entry.evidence.filter(({ published }) => published <= day).map(atPublication);
  const derivation = entry.derivations.findLast(({ published }) => published <= day);
  const days = new Map(entry.evidence.map(({ release, published }) => [release, published]));
  const contradictions = entry.contradictions?.map((found) => ({
    ...found,
    from: days.get(found.release) ?? found.from,
  }));
  return resolve(
    {
      ...entry,
      evidence,
      derivations: derivation && !isPrinted(evidence) ? [atPublication(derivation)] : [],
      ...(contradictions ? { contradictions } : {}),
    },
    day,
  );
}

/** As if it had entered the record on the day of its publication. */
function atPublication<T extends { published: string; recorded: string }>(dated: T): T {
  return { ...dated, recorded: dated.published };
}

/** Whether a page states a number by then: nothing is derived beside it. */
function isPrinted(evidence: Entry['evidence']): boolean {
  return evidence.some((piece) => piece.setAside === undefined && !isLimit(piece));
}
