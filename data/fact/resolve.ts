/**
 * Resolves a fact as of a day: what sources published by that day say about it. Status, revisions and most caveats follow from comparing
 * evidence. People enter only correction notices, notes and reasons. Runs in the build and in the Worker.
 *
 *   pages                       as of July 2024             as of July 2025, and today
 *   June 2024   62.6 billion    62.6 billion, superseded    63.1 billion, revised from 62.6 billion
 *   June 2025   63.1 billion
 *
 * Three cases:
 * - Pages print the number (`statedFact`). Evidence that agrees narrows its bounds, and evidence that contradicts it widens them.
 * - Pages print only a bound, such as "over 60 billion". A derivation that fits the bound gives the number (`narrowedBound`).
 * - No page prints either. The derivation of that day gives the number (`derivedFact`).
 */
import type { Correction, Evidence, Fact, Revision } from '../contract/fact.ts';
import { agree, type Bounds, contains, hull, intersect, isBound, preciseMiddle, significantDigits } from './bounds.ts';
import { caveatsOf, contradictionCaveats, doubtCaveats } from './caveats.ts';
import { type DatedContradiction, type Derivation, type FactHistory, updatedOn } from './history.ts';
import { type Key, keyOf } from './id.ts';
import { ALWAYS } from './today.ts';
import {
  type AgreeingEvidence,
  evidenceIn,
  type Vintage,
  type Vintages,
  vintagesOf,
  withNoticeOf,
} from './vintages.ts';

/** The fact as of a day; null if nothing about it was published by then. */
export function resolve(history: FactHistory, asOf = ALWAYS): Fact | null {
  const vintages = vintagesOf(history.evidence.filter(isUsed), asOf);
  const current = vintages.vintages.at(-1);
  const derivation = history.derivations.findLast(({ from }) => from <= asOf);
  if (!current) return derivation ? derivedFact(history, derivation, asOf) : null;
  const fact = statedFact(history, vintages, current, asOf);
  return isBound(fact) && derivation ? narrowedBound(fact, derivation) : fact;
}

/** The facts as of today, by id. */
export function factsToday(histories: readonly FactHistory[]): Map<string, Fact> {
  return new Map(
    histories.flatMap((history): [string, Fact][] => {
      const fact = resolve(history);
      return fact ? [[history.id, fact]] : [];
    }),
  );
}

function statedFact(
  history: FactHistory,
  { vintages, unused, isSuperseded }: Vintages,
  current: Vintage,
  asOf: string,
): Fact {
  const { preferred, rivals } = current;
  const { best } = preferred;
  const used = evidenceIn(current);
  const contradictions = contradictionsAsOf(asOf, history, used);
  const setAside = history.evidence.filter((evidence) => !isUsed(evidence) && evidence.published <= asOf);
  const revisions = vintages.slice(0, -1).map((before, i) => revision(before, vintages[i + 1] as Vintage));
  const correction = used.find((evidence) => evidence.correction)?.correction;
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
    bounds: [...[preferred, ...rivals].map(sharedBounds), ...contradictions.map(({ bounds }) => bounds)].reduce(hull),
    printed: best.printed,
    obsStatus: history.obsStatus === 'A' ? obsStatusOf(best) : history.obsStatus,
    basis: 'stated',
    status: statusOf(correction, rivals.length > 0 || contradictions.length > 0, isSuperseded, revisions),
    published: firstPrinted(current),
    updated: updatedOn(history),
    derivation: null,
    evidence: [...used, ...unused, ...setAside.map((evidence) => withNoticeOf(evidence, asOf))],
    revisions,
    ...(contradictions.length ? { contradictions: contradictions.map(withoutDays) } : {}),
    caveats: [
      ...contradictionCaveats([preferred, ...rivals], contradictions, best.unit),
      ...caveatsOf(history, [best, ...preferred.others], setAside, asOf),
    ],
  };
}

function derivedFact(history: FactHistory, current: Derivation, asOf: string): Fact | null {
  const { value, unit, bounds, qualifier, published, correction, disputed } = current;
  if (value === null) return null;
  const { derivations, evidence } = history;
  const before = derivations.slice(0, derivations.indexOf(current));
  const revisions = before.flatMap((earlier, i) => revisionOfInputs(earlier, derivations[i + 1] as Derivation));
  const isSuperseded =
    evidence.some((printed) => isUsed(printed) && printed.published > asOf && !agree(printed, current)) ||
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
    status: statusOf(correction, disputed ?? false, isSuperseded, revisions),
    published,
    updated: updatedOn(history),
    derivation: servedDerivation(current),
    evidence: [],
    revisions,
    caveats: [...doubtCaveats(current), ...caveatsOf(history, [], [], asOf)],
  };
}

/**
 * Narrows a printed bound by what follows from other numbers. Its value is the derived number if that fits the bound. Otherwise it is the
 * middle of the interval that both allow, or null if that interval is too wide.
 *
 *   "over 343.8 billion", and exports plus imports are at most 343.9    about 343.85
 */
function narrowedBound(stated: Fact, derivation: Derivation): Fact {
  if (!agree(stated, derivation) || stated.status === 'superseded') return stated;
  const { unit, published, correction, disputed } = derivation;
  const bounds = intersect(stated.bounds, derivation.bounds);
  if (String(bounds) === String(stated.bounds)) return stated;
  const isInside = derivation.value !== null && contains(bounds, derivation.value);
  // A disputed number does not narrow a bound that is not disputed, and growth of the next year confirms nothing.
  if (!isInside && (correction || disputed || derivation.formula === 'year-before')) return stated;
  const value = isInside ? derivation.value : preciseMiddle(stated.measure, bounds);
  // Lists the fields, so that the type check asks about each new field of facts: do narrower bounds change it?
  const unchanged: Pick<Fact, keyof Key | 'id' | 'updated' | 'evidence' | 'revisions' | 'contradictions'> = stated;
  const printed: Pick<
    Fact,
    'digits' | 'unit' | 'qualifier' | 'printed' | 'basis' | 'obsStatus' | 'published' | 'status' | 'caveats'
  > = stated;
  const narrowed = {
    ...unchanged,
    value,
    bounds,
    derivation: { ...servedDerivation(derivation), statedBounds: stated.bounds },
  };
  if (value === null) return { ...printed, ...narrowed };
  const derivedStatus = correction?.status ?? (disputed ? 'disputed' : 'current');
  return {
    ...narrowed,
    digits: significantDigits(value, bounds),
    unit,
    qualifier: isInside ? derivation.qualifier : 'about',
    printed: null,
    basis: 'derived',
    obsStatus: stated.obsStatus === 'B' ? 'B' : 'E',
    published,
    status: stated.status === 'current' ? derivedStatus : stated.status,
    caveats: [...doubtCaveats(derivation), ...stated.caveats],
  };
}

/** The most important thing to say about a number. */
function statusOf(
  correction: Correction | undefined,
  isDisputed: boolean,
  isSuperseded: boolean,
  revisions: readonly Revision[],
): Fact['status'] {
  if (correction) return correction.status;
  if (isDisputed) return 'disputed';
  if (isSuperseded) return 'superseded';
  return revisions.length ? 'revised' : 'current';
}

function obsStatusOf({ estimate, preliminary }: Evidence): Fact['obsStatus'] {
  if (estimate) return 'E';
  return preliminary ? 'P' : 'A';
}

function isUsed({ setAside }: Evidence): boolean {
  return setAside === undefined;
}

/** null for a bound: the 20 of "over 20" is not the value. */
function servedValue({ value, qualifier }: Evidence): number | null {
  return isBound({ qualifier }) ? null : value;
}

/**
 * The interval that agreeing evidence has in common. Evidence does not narrow it if that would exclude the best number (the two rounded
 * differently), or if only this evidence says "about".
 *
 *   best         62.6 billion, rounded       [62.55, 62.65]
 *   another      62.5 billion, digits cut    [62.5, 62.6]
 *   in common                                [62.55, 62.6]
 */
function sharedBounds({ best, others }: AgreeingEvidence): Bounds {
  const value = servedValue(best);
  return others.reduce((bounds, other) => {
    if (other.qualifier === 'about' && best.qualifier !== 'about') return bounds;
    const narrower = intersect(bounds, other.bounds);
    return value === null || contains(narrower, value) ? narrower : bounds;
  }, best.bounds);
}

/** The contradictions within the pages whose numbers are used. */
function contradictionsAsOf(
  asOf: string,
  { contradictions = [] }: FactHistory,
  used: readonly Evidence[],
): DatedContradiction[] {
  const releases = new Set(used.map(({ release }) => release));
  return contradictions.filter(({ from, release }) => from <= asOf && releases.has(release));
}

function withoutDays({ from: _from, recorded: _recorded, ...contradiction }: DatedContradiction) {
  return contradiction;
}

/** The revision that replaced a vintage by the one after it. */
function revision(vintage: Vintage, after: Vintage): Revision {
  const { preferred, rivals } = vintage;
  const { best } = preferred;
  const [, ...others] = evidenceIn(vintage);
  return {
    until: firstDay(evidenceIn(after)),
    value: servedValue(best),
    bounds: [preferred, ...rivals].map(sharedBounds).reduce(hull),
    published: firstPrinted(vintage),
    printed: best.printed,
    release: best.release,
    page: best,
    ...(others.length ? { others } : {}),
  };
}

/** The first day on which the best number of the vintage was printed. */
function firstPrinted(vintage: Vintage): string {
  const { best } = vintage.preferred;
  return firstDay(
    evidenceIn(vintage).filter(({ value, qualifier }) => value === best.value && qualifier === best.qualifier),
  );
}

function firstDay(evidence: readonly Evidence[]): string {
  return evidence.map(({ published }) => published).sort()[0] ?? '';
}

/**
 * The revision of a derived number, if there was one: a later page printed another value for an input, so that the numbers before and after
 * do not agree. Narrower bounds, another formula, other inputs, or an older page that entered the record later are not revisions.
 */
function revisionOfInputs(before: Derivation, after: Derivation): Revision[] {
  const { value, bounds, published } = before;
  const calculation = ({ formula, inputs }: Derivation) => [formula, ...inputs.map(({ id }) => id)].join();
  const isSameCalculation = calculation(before) === calculation(after);
  const isRevision = isSameCalculation && after.published >= published && !agree(after, before);
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
