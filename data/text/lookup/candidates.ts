/**
 * The recorded numbers that a figure may be, and which of them it is.
 *
 *   "Aland's trade rose 22.9 percent in 2030"   named, best and not round: it is meant
 *   "Aland's trade rose 5 percent in 2030"      a round number may match by chance: it is a choice
 *   "… was 227.67 billion yuan, up 5 percent"   the number beside it confirms the 5 percent
 */
import type { Unit } from '../../contract/enumerations.ts';
import { isLimit } from '../../fact/bounds.ts';
import { DIMENSIONS } from '../../fact/id.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figures.ts';
import type { FigureContext } from './figure-context.ts';
import { type Fit, fitOf, isTelling, isWithin, namesPartner, printedDigits } from './fit.ts';
import { type NumberIndex, numbersPrintedAs, type RecordedNumber } from './number-index.ts';

export type Indexes = readonly { area: string; index: NumberIndex }[];

export interface Candidate {
  number: RecordedNumber;
  fit: Fit;
}

export interface FigureWithCandidates {
  context: FigureContext;
  /** One for each fact, the best fit first. */
  candidates: readonly Candidate[];
}

export function withCandidates(context: FigureContext, indexes: Indexes): FigureWithCandidates {
  const byFact = new Map<string, RecordedNumber>();
  for (const { index } of indexes) {
    for (const number of numbersPrintedAs(index, context.figure)) {
      const other = byFact.get(number.fact.id);
      // A current number comes before an earlier one.
      if (!other || (other.replaced && !number.replaced)) byFact.set(number.fact.id, number);
    }
  }
  const candidates = Array.from(byFact.values(), (number) => ({
    number,
    fit: fitOf(number.fact, number.period, number.value, context),
  }));
  return { context, candidates: candidates.sort((a, b) => b.fit.score - a.fit.score) };
}

/** Units that are looked up, besides currencies and counts. */
const UNITS = new Set<Unit>(['percent', 'points', 'tonnes']);

export function isLookedUp(figure: Figure): boolean {
  const { unit } = figure;
  // "5.51 trillion" may be an amount in a currency that no grammar has; "two ports" is not a count that is on record.
  if (unit === null || unit === 'count') return isTelling(figure);
  return UNITS.has(unit) || isCurrency(unit);
}

/** The candidate that is named and fits better than all others, or the only candidate. */
export function surelyMeant({ context, candidates }: FigureWithCandidates): Candidate | undefined {
  if (!isLookedUp(context.figure)) return undefined;
  const [best, second] = candidates.filter(({ fit }) => fit.isNamed);
  if (best && second && best.fit.score === second.fit.score) return undefined;
  const candidate = best ?? onlyCandidate(candidates, context);
  return candidate && isSpecific(context.figure, candidate) ? candidate : undefined;
}

/** The one fact of the named area and period that prints a long number, if the words are about its partner. */
function onlyCandidate(candidates: readonly Candidate[], context: FigureContext): Candidate | undefined {
  if (!isTelling(context.figure)) return undefined;
  const [only, ...others] = candidates.filter(({ number: { fact, period } }) => isWithin(fact, period, context));
  if (!only || others.length || only.fit.isContradicted) return undefined;
  return namesPartner(only.number.fact, context) ? only : undefined;
}

/** Whether the number is not a round one that may match by chance. "Over 20" is specific as a bound. */
function isSpecific({ text, qualifier }: Figure, { number }: Candidate): boolean {
  return printedDigits(text) > 1 || (isLimit(number) && number.qualifier === qualifier);
}

/** The candidate whose fact differs in one dimension from that of a neighbor: "3.2 billion, up 5 percent". */
export function confirmedBy(
  { candidates }: FigureWithCandidates,
  neighbors: readonly (Candidate | undefined)[],
): Candidate | undefined {
  const confirmed = candidates.filter(
    (candidate) =>
      !candidate.fit.isContradicted && neighbors.some((neighbor) => neighbor && differInOne(candidate, neighbor)),
  );
  return confirmed.length === 1 ? confirmed[0] : undefined;
}

function differInOne(a: Candidate, b: Candidate): boolean {
  return DIMENSIONS.filter((name) => a.number.fact[name] !== b.number.fact[name]).length === 1;
}

/** The facts to choose from: those that are named, or else those of the named area and period, even if the sentence contradicts them. */
export function choicesOf({ context, candidates }: FigureWithCandidates): Candidate[] {
  const named = candidates.filter(({ fit }) => fit.isNamed);
  if (named.length) return named;
  return candidates.filter(({ number: { fact, period } }) => isWithin(fact, period, context));
}
