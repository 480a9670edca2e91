/**
 * Resolves a fact as of a day: what sources published by that day say about it. Status, revisions and most caveats follow from comparing pages.
 * People enter only correction notices, notes and reasons. It runs in the build and in the Worker.
 *
 *   pages                       as of July 2024             as of July 2025, and today
 *   June 2024   62.6 billion    62.6 billion, superseded    63.1 billion, revised from 62.6 billion
 *   June 2025   63.1 billion
 *
 * Three cases:
 * - Pages print the number: `stated`. The pages that agree narrow its bounds, and the pages that contradict it widen them.
 * - Pages print only a bound ("over 60 billion"): stated too, and a derivation that fits the bound gives the number (`sharpened`).
 * - No page prints either: the derivation of that day gives the number (`derived`).
 */
import type { Correction, Evidence, Fact, Revision } from '../contract/fact.ts';
import { agree, type Bounds, contains, hull, intersect, isLimit, significantDigits, usefulMiddle } from './bounds.ts';
import { caveatsOf, contradictionsOf, doubtsOf } from './caveats.ts';
import { type DatedContradiction, type Derivation, type FactHistory, updatedOn } from './history.ts';
import { type Key, keyOf } from './id.ts';
import { ALWAYS } from './today.ts';
import { type AgreeingPages, pagesOf, type Vintage, type Vintages, vintagesOf, withNoticeOf } from './vintages.ts';

/** The fact as of a day; null if nothing about it was published by then. */
export function resolve(history: FactHistory, asOf = ALWAYS): Fact | null {
  const printed = vintagesOf(history.evidence.filter(isUsed), asOf);
  const current = printed.vintages.at(-1);
  const derivation = history.derivations.findLast(({ from }) => from <= asOf);
  if (!current) return derivation ? derived(history, derivation, asOf) : null;
  const fact = stated(history, printed, current, asOf);
  return isLimit(fact) && derivation ? sharpened(fact, derivation) : fact;
}

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
  { vintages, unused, superseded }: Vintages,
  current: Vintage,
  asOf: string,
): Fact {
  const { preferred, rivals } = current;
  const { best } = preferred;
  const pages = pagesOf(current);
  const broken = brokenIdentities(history, pages, asOf);
  const setAside = history.evidence.filter((page) => !isUsed(page) && page.published <= asOf);
  const revisions = vintages.slice(0, -1).map((before, i) => revision(before, vintages[i + 1] as Vintage));
  const correction = pages.find((page) => page.correction)?.correction;
  const value = servedValue(best);
  return {
    ...keyOf(history),
    id: history.id,
    value,
    // From the bounds of its own page: the number is shown as printed, even if others contradict it.
    digits: significantDigits(value, best.printedBounds ?? best.bounds),
    unit: best.unit,
    qualifier: best.conversion && best.qualifier === 'exact' ? 'about' : best.qualifier,
    // If sources contradict each other, any of the numbers may be right.
    bounds: [...[preferred, ...rivals].map(sharedBounds), ...broken.map(({ bounds }) => bounds)].reduce(hull),
    printed: best.printed,
    obsStatus: history.obsStatus === 'A' ? obsStatusOf(best) : history.obsStatus,
    basis: 'stated',
    status: statusOf(correction, rivals.length > 0 || broken.length > 0, superseded, revisions),
    published: firstPrinted(current),
    updated: updatedOn(history),
    derivation: null,
    evidence: [...pages, ...unused, ...setAside.map((page) => withNoticeOf(page, asOf))],
    revisions,
    ...(broken.length ? { contradictions: broken.map(withoutDays) } : {}),
    caveats: [
      ...contradictionsOf([preferred, ...rivals], broken, best.unit),
      ...caveatsOf(history, [best, ...preferred.others], setAside, asOf),
    ],
  };
}

function derived(history: FactHistory, current: Derivation, asOf: string): Fact | null {
  const { value, unit, bounds, qualifier, published, correction, disputed } = current;
  if (value === null) return null;
  const { derivations, evidence } = history;
  const before = derivations.slice(0, derivations.indexOf(current));
  const revisions = before.flatMap((earlier, i) => revisionOfInputs(earlier, derivations[i + 1] as Derivation));
  const superseded =
    evidence.some((page) => isUsed(page) && page.published > asOf && !agree(page, current)) ||
    derivations.some((later) => later.from > asOf && !agree(later, current));
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
    derivation: servedDerivation(current),
    evidence: [],
    revisions,
    caveats: [...doubtsOf(current), ...caveatsOf(history, [], [], asOf)],
  };
}

/**
 * A printed bound with what follows from other numbers: the derived number if it fits, else the middle of the interval that the two give, else
 * the narrowed bound.
 *
 *   "over 343.8 billion", exports plus imports of at most 343.9    about 343.85
 */
function sharpened(limit: Fact, derivation: Derivation): Fact {
  if (!agree(limit, derivation) || limit.status === 'superseded') return limit;
  const { unit, published, correction, disputed } = derivation;
  const bounds = intersect(limit.bounds, derivation.bounds);
  if (String(bounds) === String(limit.bounds)) return limit;
  const isInside = derivation.value !== null && contains(bounds, derivation.value);
  // A disputed number does not narrow a bound that is not disputed, and growth of the next year confirms nothing.
  if (!isInside && (correction || disputed || derivation.formula === 'year-before')) return limit;
  const value = isInside ? derivation.value : usefulMiddle(limit.measure, bounds);
  // Not all of `limit`, so that the type check asks for a new field of facts whether narrower bounds change it.
  const unchanged: Pick<Fact, keyof Key | 'id' | 'updated' | 'evidence' | 'revisions' | 'contradictions'> = limit;
  const printed: Pick<
    Fact,
    'digits' | 'unit' | 'qualifier' | 'printed' | 'basis' | 'obsStatus' | 'published' | 'status' | 'caveats'
  > = limit;
  const narrowed = {
    ...unchanged,
    value,
    bounds,
    derivation: { ...servedDerivation(derivation), limit: limit.bounds },
  };
  if (value === null) return { ...printed, ...narrowed };
  const ownStatus = correction?.status ?? (disputed ? 'disputed' : limit.status);
  return {
    ...narrowed,
    digits: significantDigits(value, bounds),
    unit,
    qualifier: isInside ? derivation.qualifier : 'about',
    printed: null,
    basis: 'derived',
    obsStatus: limit.obsStatus === 'B' ? 'B' : 'E',
    published,
    status: limit.status === 'current' ? ownStatus : limit.status,
    caveats: [...doubtsOf(derivation), ...limit.caveats],
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

function isUsed({ setAside }: Evidence): boolean {
  return setAside === undefined;
}

/** A printed bound is not a value. */
function servedValue({ value, qualifier }: Evidence): number | null {
  return isLimit({ qualifier }) ? null : value;
}

/**
 * The interval that agreeing pages have in common. A page does not narrow it if that would exclude the best page's number (the two rounded
 * differently), or if the page says "about" and the best one does not.
 *
 *   best page    62.6 billion, rounded       [62.55, 62.65]
 *   another      62.5 billion, digits cut    [62.5, 62.6]
 *   in common                                [62.55, 62.6]
 */
function sharedBounds({ best, others }: AgreeingPages): Bounds {
  const value = servedValue(best);
  return others.reduce((bounds, other) => {
    if (other.qualifier === 'about' && best.qualifier !== 'about') return bounds;
    const both = intersect(bounds, other.bounds);
    return value === null || contains(both, value) ? both : bounds;
  }, best.bounds);
}

/** The relations that a page breaks whose number is in use. */
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

/**
 * A derived value was revised if a page published later printed another value for an input, so that the bounds before and after exclude each
 * other. Narrower bounds, another formula, other inputs, or an older page that was found later are not revisions.
 */
function revisionOfInputs(before: Derivation, after: Derivation): Revision[] {
  const { value, bounds, published } = before;
  const source = ({ formula, inputs }: Derivation) => [formula, ...inputs.map(({ id }) => id)].join();
  const isRevision = source(before) === source(after) && after.published >= published && !agree(after, before);
  if (value === null || !isRevision) return [];
  return [{ until: after.published, value, bounds, published, printed: null, release: null }];
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
