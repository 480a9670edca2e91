/** The recorded numbers that a figure may be, and which of them it is. */
import type { Unit } from '../../contract/enumerations.ts';
import { isLimit } from '../../fact/bounds.ts';
import { DIMENSIONS } from '../../fact/id.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figures.ts';
import type { FigureContext } from './figure-context.ts';
import { type Fit, fitOf, isWithin, namesPartner } from './fit.ts';
import { type NumberIndex, numbersPrintedAs, type RecordedNumber } from './number-index.ts';
import { isTelling, printedDigits } from './similar-number.ts';

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
  const byFact = new Map<string, Candidate>();
  for (const { index } of indexes) {
    for (const number of numbersPrintedAs(index, context.figure)) {
      const other = byFact.get(number.fact.id);
      // A current number comes before an earlier one.
      if (other && (number.replaced || !other.number.replaced)) continue;
      byFact.set(number.fact.id, { number, fit: fitOf(number.fact, number.period, number.value, context) });
    }
  }
  return { context, candidates: [...byFact.values()].sort((a, b) => b.fit.score - a.fit.score) };
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
  const candidate = best ?? onlyCandidate(candidates, context);
  const isBest = candidate && candidate.fit.score > (second?.fit.score ?? -1);
  return isBest && isSpecific(context.figure, candidate) ? candidate : undefined;
}

/** The candidate whose fact differs in one dimension from that of a neighbor: "3.2 billion, up 5 percent". */
export function confirmedBy(
  { candidates }: FigureWithCandidates,
  neighbors: readonly (Candidate | undefined)[],
): Candidate | undefined {
  const isConfirmed = ({ number: { fact }, fit }: Candidate) =>
    neighbors.some((neighbor) => {
      const differing = DIMENSIONS.filter((name) => fact[name] !== neighbor?.number.fact[name]);
      return differing.length === 1 && !fit.isContradicted;
    });
  const [only, ...others] = candidates.filter(isConfirmed);
  return others.length ? undefined : only;
}

/** The one fact of the named area and period that prints a long number, if the words are about its partner. */
function onlyCandidate(candidates: readonly Candidate[], context: FigureContext): Candidate | undefined {
  const [only, ...others] = candidates.filter(({ number: { fact, period } }) => isWithin(fact, period, context));
  if (!only || others.length || only.fit.isContradicted) return undefined;
  return isTelling(context.figure) && namesPartner(only.number.fact, context) ? only : undefined;
}

/** Whether the number is not a round one that may match by chance. "Over 20" is specific as a bound. */
function isSpecific({ text, qualifier }: Figure, { number }: Candidate): boolean {
  return printedDigits(text) > 1 || (isLimit(number) && number.qualifier === qualifier);
}

/** The facts to choose from: those that are named, or else those of the named area and period, even if the sentence contradicts them. */
export function choicesOf({ context, candidates }: FigureWithCandidates): Candidate[] {
  const named = candidates.filter(({ fit }) => fit.isNamed);
  if (named.length) return named;
  return candidates.filter(({ number: { fact, period } }) => isWithin(fact, period, context));
}
