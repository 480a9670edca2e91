/**
 * A fact as of a day: what sources published by that day say. Vintages, revisions and status follow from comparing pages; nobody types them
 * in. Pure and small, because it runs wherever a fact is shown.
 *
 *   pages               asOf July 2024      asOf July 2025, and today
 *   June 2024   62.6    62.6, superseded    63.1, revised from 62.6
 *   June 2025   63.1
 */
import type { Correction, Evidence, Fact, Revision } from '../contract/fact.ts';
import { agree, type Bounds, contains, hull, intersect, isLimit, significantDigits } from './bounds.ts';
import { caveatsOf, contradictionsOf, doubtsOf } from './caveats.ts';
import { type DatedContradiction, type Derivation, type FactHistory, updatedOn } from './history.ts';
import type { Key } from './id.ts';
import { type AgreeingPages, pagesOf, type Vintage, vintagesOf, withNoticeOf } from './vintages.ts';

/** Later than any page: today. */
const ALWAYS = '9999-12-31';

/**
 * The fact as of a day, or null if nothing was published by then. A printed number comes before a derived one. A derived number comes before
 * a printed bound ("over 20 billion"), whose pages stay its evidence.
 */
export function resolve(history: FactHistory, asOf = ALWAYS): Fact | null {
  const joined = history.evidence.filter(({ setAside }) => setAside === undefined);
  const { vintages, unused, superseded } = vintagesOf(joined, asOf);
  const now = vintages.at(-1);
  const derivation = history.derivations.findLast(({ from }) => from <= asOf);
  if (!now) return derivation ? derived(history, joined, derivation, asOf) : null;
  const fact = stated(history, vintages, now, unused, superseded, asOf);
  return isLimit(fact) && derivation ? sharpened(fact, derivation) : fact;
}

/** The facts as known today, by id. */
export function factsToday(histories: readonly FactHistory[]): Map<string, Fact> {
  return new Map(
    histories.flatMap((history): [string, Fact][] => {
      const fact = resolve(history);
      return fact ? [[history.id, fact]] : [];
    }),
  );
}

function stated(
  history: FactHistory,
  vintages: readonly Vintage[],
  now: Vintage,
  unused: readonly Evidence[],
  superseded: boolean,
  asOf: string,
): Fact {
  const { preferred, rivals } = now;
  const { best } = preferred;
  const pages = pagesOf(now);
  const broken = brokenIdentities(history, pages, asOf);
  const isDisputed = rivals.length > 0 || broken.length > 0;
  const aside = history.evidence.filter((piece) => piece.setAside !== undefined && piece.published <= asOf);
  const revisions = vintages.slice(0, -1).flatMap((before, i) => {
    const after = vintages[i + 1];
    return after ? [revision(before, after)] : [];
  });
  const correction = pages.find((piece) => piece.correction)?.correction;
  const value = servedValue(best);
  // If sources contradict each other, any of the numbers may be right.
  const bounds = [...[preferred, ...rivals].map(sharedBounds), ...broken.map((relation) => relation.bounds)].reduce(
    hull,
  );
  return {
    ...keyOf(history),
    id: history.id,
    value,
    // From the bounds of its own page: the number is shown as printed, even if others contradict it.
    digits: significantDigits(value, best.printedBounds ?? best.bounds),
    unit: best.unit,
    qualifier: best.conversion && best.qualifier === 'exact' ? 'about' : best.qualifier,
    bounds,
    printed: best.printed,
    obsStatus: history.obsStatus === 'A' ? obsStatusOf(best) : history.obsStatus,
    basis: 'stated',
    status: statusOf(correction, isDisputed, superseded, revisions),
    published: firstPrinted(now),
    updated: updatedOn(history),
    derivation: null,
    evidence: [...pages, ...unused, ...aside.map((piece) => withNoticeOf(piece, asOf))],
    revisions,
    ...(broken.length ? { contradictions: broken.map(withoutDays) } : {}),
    caveats: [
      ...contradictionsOf([preferred, ...rivals], broken, best.unit),
      ...caveatsOf(history, [best, ...preferred.others], aside, asOf),
    ],
  };
}

/** The most important thing to say about a number. */
function statusOf(
  correction: Correction | undefined,
  isDisputed: boolean,
  superseded: boolean,
  revisions: readonly Revision[],
): Fact['status'] {
  if (correction) return correction.status;
  if (isDisputed) return 'disputed';
  if (superseded) return 'superseded';
  return revisions.length ? 'revised' : 'current';
}

function obsStatusOf({ estimate, preliminary }: Evidence): Fact['obsStatus'] {
  if (estimate) return 'E';
  return preliminary ? 'P' : 'A';
}

/** The relations that are broken by a page whose number is in use. */
function brokenIdentities(
  { contradictions = [] }: FactHistory,
  pages: readonly Evidence[],
  asOf: string,
): DatedContradiction[] {
  const used = new Set(pages.map(({ release }) => release));
  return contradictions.filter(({ from, release }) => from <= asOf && used.has(release));
}

function withoutDays({ from: _, recorded: _r, ...contradiction }: DatedContradiction) {
  return contradiction;
}

function servedValue({ value, qualifier }: Evidence): number | null {
  return isLimit({ qualifier }) ? null : value;
}

/**
 * The interval that all agreeing pages leave. Each page narrows the bounds of the best one, unless that would exclude the best page's number
 * (a page that rounded differently), or unless the page says "about", which is no bound.
 */
function sharedBounds({ best, others }: AgreeingPages): Bounds {
  const value = servedValue(best);
  return others.reduce((bounds, other) => {
    if (other.qualifier === 'about' && best.qualifier !== 'about') return bounds;
    const both = intersect(bounds, other.bounds);
    return value === null || contains(both, value) ? both : bounds;
  }, best.bounds);
}

/** The derived number if it fits the printed bound; otherwise the bound, narrowed if the two agree. */
function sharpened(limit: Fact, derivation: Derivation): Fact {
  if (!agree(limit, derivation) || limit.status === 'superseded') return limit;
  const { value, unit, qualifier, published, correction, disputed } = derivation;
  const bounds = intersect(limit.bounds, derivation.bounds);
  if (String(bounds) === String(limit.bounds)) return limit;
  const narrowed: Fact = { ...limit, bounds, derivation: { ...servedDerivation(derivation), limit: limit.bounds } };
  if (value === null || !contains(bounds, value)) {
    // A disputed number does not narrow a bound that is not disputed, and growth of the next year confirms nothing.
    return correction || disputed || derivation.formula === 'year-before' ? limit : narrowed;
  }
  const ownStatus = correction?.status ?? (disputed ? 'disputed' : limit.status);
  return {
    ...narrowed,
    value,
    digits: significantDigits(value, bounds),
    unit,
    qualifier,
    printed: null,
    basis: 'derived',
    obsStatus: limit.obsStatus === 'B' ? 'B' : 'E',
    published,
    status: limit.status === 'current' ? ownStatus : limit.status,
    caveats: [...doubtsOf(derivation), ...limit.caveats],
  };
}

function derived(history: FactHistory, joined: Evidence[], now: Derivation, asOf: string): Fact | null {
  const { value, unit, bounds, qualifier, published, correction, disputed } = now;
  if (value === null) return null;
  const { derivations } = history;
  const revisions = derivations.slice(0, derivations.indexOf(now)).flatMap((before, i) => {
    const after = derivations[i + 1];
    return after ? revisionOfInputs(before, after) : [];
  });
  const superseded =
    joined.some((number) => number.published > asOf && !agree(number, now)) ||
    derivations.some((later) => later.from > asOf && replaces(later, now));
  return {
    ...keyOf(history),
    id: history.id,
    value,
    digits: significantDigits(value, bounds),
    unit,
    bounds,
    qualifier,
    printed: null,
    obsStatus: history.obsStatus === 'B' ? 'B' : 'E',
    basis: 'derived',
    status: statusOf(correction, disputed ?? false, superseded, revisions),
    published,
    updated: updatedOn(history),
    derivation: servedDerivation(now),
    evidence: [],
    revisions,
    caveats: [...doubtsOf(now), ...caveatsOf(history, [], [], asOf)],
  };
}

function servedDerivation({
  formula,
  inputs,
  revisionTolerance,
  correction,
  disputed,
}: Derivation): NonNullable<Fact['derivation']> {
  return {
    formula,
    inputs,
    ...(revisionTolerance ? { revisionTolerance } : {}),
    ...(correction ? { correction } : {}),
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

function revision(vintage: Vintage, after: Vintage): Revision {
  const { preferred, rivals } = vintage;
  const { best } = preferred;
  const [, ...others] = pagesOf(vintage);
  return {
    until: firstDay(pagesOf(after)),
    value: servedValue(best),
    bounds: [preferred, ...rivals].map(sharedBounds).reduce(hull),
    published: firstPrinted(vintage),
    printed: best.printed,
    release: best.release,
    page: best,
    ...(others.length ? { others } : {}),
  };
}

/** The first day on which the number of the best page was printed. */
function firstPrinted(vintage: Vintage): string {
  const { best } = vintage.preferred;
  return firstDay(
    pagesOf(vintage).filter(({ value, qualifier }) => value === best.value && qualifier === best.qualifier),
  );
}

function firstDay(dated: readonly { published: string }[]): string {
  return dated.map(({ published }) => published).sort()[0] ?? '';
}

function keyOf({ area, indicator, measure, partner, breakdown, period }: FactHistory): Key {
  return { area, indicator, measure, partner, breakdown, period };
}
