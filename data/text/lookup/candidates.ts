/**
 * Finds the candidates for a figure: recorded numbers that it may print. Decides whether one of them is certain.
 *
 *   "Aland's trade rose 22.9 percent in 2030"   certain: the words name the fact, and the number is not round
 *   "Aland's trade rose 5 percent in 2030"      only a choice: a round number may match by chance
 *   "… was 227.67 billion yuan, up 5 percent"   the number beside it confirms the 5 percent
 */
import type { Unit } from '../../contract/enumerations.ts';
import type { FactData } from '../../contract/fact.ts';
import { isBound } from '../../fact/bounds.ts';
import { DIMENSIONS, WHOLE } from '../../fact/id.ts';
import type { Period } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Figure } from '../figures/figures.ts';
import { mayMean } from '../periods/periods.ts';
import { countPrintedDigits, isDistinctive } from './distinctive.ts';
import type { FigureContext } from './figure-context.ts';
import { type Fit, fitOf } from './fit.ts';
import { type NumberIndex, numbersPrintedAs, type RecordedNumber } from './number-index.ts';

/** The recorded numbers of each area that the text names. */
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

export function findCandidates(context: FigureContext, indexes: Indexes): FigureWithCandidates {
  const byFact = new Map<string, RecordedNumber>();
  for (const { index } of indexes) {
    for (const number of numbersPrintedAs(index, context.figure)) {
      const earlier = byFact.get(number.fact.id);
      // A current number takes precedence over a replaced one.
      if (!earlier || (earlier.replaced && !number.replaced)) byFact.set(number.fact.id, number);
    }
  }
  const candidates = Array.from(byFact.values(), (number) => ({ number, fit: fitOf(number, context) }));
  return { context, candidates: candidates.sort((a, b) => b.fit.score - a.fit.score) };
}

/** Units that are looked up, besides currencies and counts. */
const UNITS = new Set<Unit>(['percent', 'points', 'tonnes']);

export function hasLookupUnit(figure: Figure): boolean {
  const { unit } = figure;
  // "5.51 trillion" may be an amount in a currency that no grammar has; "2 ports" is not a count that is on record.
  if (unit === null || unit === 'count') return isDistinctive(figure);
  return UNITS.has(unit) || isCurrency(unit);
}

/**
 * The best candidate for which the words name all fields, or else the only candidate of the area and period. undefined if two are equally good,
 * or if the figure may match by chance.
 */
export function certainCandidate({ context, candidates }: FigureWithCandidates): Candidate | undefined {
  if (!hasLookupUnit(context.figure)) return undefined;
  const [best, second] = candidates.filter(({ fit }) => fit.namesAllFields);
  if (best && second && best.fit.score === second.fit.score) return undefined;
  const candidate = best ?? onlyCandidate(candidates, context);
  return candidate && isSpecific(context.figure, candidate) ? candidate : undefined;
}

/**
 * The only candidate that the words fit except for the direction: "trade fell 22.9 percent" if it rose 22.9 percent. The word for the direction must
 * be directly before the number.
 */
export function reversedCandidate({ context, candidates }: FigureWithCandidates): Candidate | undefined {
  const { figure } = context;
  if (!figure.isDirectionStated || figure.qualifier !== null) return undefined;
  if (candidates.some(({ fit }) => fit.namesAllFields)) return undefined;
  const reversed = candidates.filter((candidate) => {
    const { fit, number } = candidate;
    return fit.isReversed && number.replaced === null && isSpecific(figure, candidate);
  });
  return reversed.length === 1 ? reversed[0] : undefined;
}

/** The only candidate of the area and period, if the figure has enough digits and its clause names the partner. */
function onlyCandidate(candidates: readonly Candidate[], context: FigureContext): Candidate | undefined {
  if (!isDistinctive(context.figure)) return undefined;
  const [only, ...others] = candidates.filter(({ number: { fact, period } }) =>
    namesAreaAndPeriod(context, fact, period),
  );
  if (!only || others.length || only.fit.isContradicted) return undefined;
  return namesPartner(context, only.number.fact) ? only : undefined;
}

/** False for a round number, which may match by chance. "Over 20" is specific if the same bound is on record. */
function isSpecific({ text, qualifier }: Figure, { number }: Candidate): boolean {
  return countPrintedDigits(text) > 1 || (isBound(number) && number.qualifier === qualifier);
}

/**
 * The only candidate whose fact differs in one dimension from that of a neighboring figure. In "3.2 billion, up 5 percent", both facts have the
 * same key except for the measure.
 */
export function candidateConfirmedBy(
  neighbors: readonly (Candidate | undefined)[],
  { candidates }: FigureWithCandidates,
): Candidate | undefined {
  const confirmed = candidates.filter((candidate) => {
    if (candidate.fit.isContradicted) return false;
    return neighbors.some((neighbor) => neighbor && differInOneDimension(candidate, neighbor));
  });
  return confirmed.length === 1 ? confirmed[0] : undefined;
}

function differInOneDimension(a: Candidate, b: Candidate): boolean {
  return DIMENSIONS.filter((name) => a.number.fact[name] !== b.number.fact[name]).length === 1;
}

/**
 * The candidates for a reader to choose from: those for which the words name all fields, or else those of the area and period. If the sentence
 * contradicts a candidate, a short number matches only by chance: "GDP grew 5 percent" is not the growth of trade.
 */
export function choicesOf({ context, candidates }: FigureWithCandidates): Candidate[] {
  const fullyNamed = candidates.filter(({ fit }) => fit.namesAllFields);
  if (fullyNamed.length) return fullyNamed;
  return candidates.filter(({ fit, number: { fact, period } }) => {
    const mayBeChance = fit.isContradicted && !isDistinctive(context.figure);
    return namesAreaAndPeriod(context, fact, period) && !mayBeChance;
  });
}

/** Whether the words up to the end of the sentence name the area and, if they name periods, the period. */
function namesAreaAndPeriod(context: FigureContext, { area }: FactData, period: Period): boolean {
  const { inClause, inSentence, beforeSentence, periods } = context;
  const isAreaNamed = [inClause, inSentence, beforeSentence].some(({ areas }) => areas.has(area));
  const namedPeriods = [...periods.inSentence, ...periods.comparisons, ...periods.before];
  const isPeriodNamed = !namedPeriods.length || namedPeriods.some((named) => mayMean(named, period));
  return isAreaNamed && isPeriodNamed;
}

/** Whether the clause of the figure names the partner. Trade with the whole world needs no name. */
function namesPartner({ inClause }: FigureContext, { partner }: FactData): boolean {
  return WHOLE.has(partner) || inClause.partners.has(partner);
}
