/**
 * The recorded numbers that a figure may be, and which of them it is.
 *
 *   "Aland's trade rose 22.9 percent in 2030"   named, best and not round: it is meant
 *   "Aland's trade rose 5 percent in 2030"      a round number may match by chance: it is a choice
 *   "… was 227.67 billion yuan, up 5 percent"   the number beside it confirms the 5 percent
 */
import type { Unit } from '../../contract/enumerations.ts';
import type { FactData } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { DIMENSIONS, WHOLE } from '../../fact/id.ts';
import type { Period } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import { fold } from '../../printed/fold.ts';
import type { Figure } from '../figures/figures.ts';
import type { NamedList } from '../names/names.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import { type FigureContext, mayName } from './figure-context.ts';
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

/**
 * The facts to choose from: those that are named, or else those of the named area and period. If the sentence contradicts them, a short number
 * matches by chance: growth of GDP of 5 percent is not growth of trade.
 */
export function choicesOf({ context, candidates }: FigureWithCandidates): Candidate[] {
  const named = candidates.filter(({ fit }) => fit.isNamed);
  if (named.length) return named;
  return candidates.filter(
    ({ fit, number: { fact, period } }) =>
      isWithin(fact, period, context) && (!fit.isContradicted || isTelling(context.figure)),
  );
}

/** The nearest place that names a field of a fact. `elsewhere` is too far away to count as named. */
export type Nearness = 'clause' | 'sentence' | 'before' | 'elsewhere' | 'contradicted';

const SCORES: Readonly<Record<Nearness, number>> = { clause: 3, sentence: 2, before: 1, elsewhere: 0, contradicted: 0 };

export function isNamed(nearness: Nearness): boolean {
  return SCORES[nearness] > 0;
}

export type NamedField = 'area' | 'period' | 'indicator' | 'partner' | 'breakdown';
type FactKey = Pick<FactData, 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown'>;

interface Fit {
  score: number;
  /** Whether the words name each field of the fact, near enough to be about the figure. */
  isNamed: boolean;
  /** Whether the words name another code for a field. */
  isContradicted: boolean;
}

/**
 * How well a fact fits the words around a figure. Each field of the fact is looked for in the text, from the figure outwards. The nearest place
 * that names something of this kind decides: if it names another code, the fact is contradicted.
 *
 *   "In 2030 Aland's trade with Borland fell. Its exports to Corland were 5 billion yuan."
 *     exports to Corland in 2030: indicator and partner are named in the clause, area and period before it
 *     exports to Borland in 2030: contradicted by the partner
 */
export function fitOf(fact: FactData, period: Period, value: number, context: FigureContext): Fit {
  const fields = Object.values(fieldsOf(fact, period, context));
  const isContradicted = fields.includes('contradicted') || hasOtherDirection(fact, value, context);
  return {
    score: fields.reduce((sum, nearness) => sum + SCORES[nearness], 0),
    isNamed: !isContradicted && fields.every(isNamed),
    isContradicted,
  };
}

export function fieldsOf(fact: FactKey, period: Period, context: FigureContext): Record<NamedField, Nearness> {
  return {
    area: areaNearness(fact, context),
    period: periodNearness(period, context),
    indicator: codeNearness('indicators', fact.indicator, context),
    partner: isBesideOther(fact, context) ? 'contradicted' : codeNearness('partners', fact.partner, context),
    breakdown: codeNearness('breakdowns', fact.breakdown, context),
  };
}

/** The first line that applies decides. */
function codeNearness(list: NamedList, code: string, context: FigureContext): Nearness {
  const { inClause, earlierInSentence, inSentence, beforeSentence, inText } = context;
  if (mayName(inClause, list, code)) return 'clause';
  if (inClause[list].size) return 'contradicted';
  if (mayName(earlierInSentence, list, code)) {
    // "Trade with Borland fell, while exports were 5 billion yuan": the exports need not be those to Borland.
    return list === 'partners' && context.hasOwnIndicator ? 'elsewhere' : 'sentence';
  }
  // No text names a total. "Trade with Borland rose 5 percent, and the total was 3 billion": a total may follow a part.
  if (WHOLE.has(code)) return earlierInSentence[list].size ? 'elsewhere' : 'before';
  if (earlierInSentence[list].size) return 'contradicted';
  if (mayName(inSentence, list, code)) return 'before';
  if (inSentence[list].size) return 'contradicted';
  if (mayName(beforeSentence, list, code)) return 'before';
  // A text that names no code of the list, as in a language without names, leaves it open.
  return mayName(inText, list, code) || !inText[list].size ? 'elsewhere' : 'contradicted';
}

/** "Trade between Aland and Corland": a country beside the area is its partner, so the fact of another partner is contradicted. */
function isBesideOther({ area, partner }: FactKey, { inClause, parents }: FigureContext): boolean {
  if (mayName(inClause, 'partners', partner) || inClause.partners.size || !inClause.areas.has(area)) return false;
  return [...inClause.mayBePartners].some((other) => other !== area && other !== parents.get(area));
}

/** The first line that applies decides. */
function areaNearness({ area, partner }: FactKey, context: FigureContext): Nearness {
  const { inClause, earlierInSentence, inSentence, beforeSentence, inText, parents } = context;
  if (inClause.areas.has(area)) return 'clause';
  // "China's exports to Kazakhstan" are not the exports of Kazakhstan, although the text may be about both.
  const nearest = inClause.areas.size || inClause.partners.size ? inClause : earlierInSentence;
  if (nearest.partners.has(area)) return 'contradicted';

  const areas = inClause.areas.size ? inClause.areas : earlierInSentence.areas;
  if (areas.has(area)) return 'sentence';
  // "Aland traded most with Borland. Corland followed with 3 billion": Corland is the next partner, and not an area.
  const isPartner = areas.has(partner) || inClause.partners.has(partner);
  const parent = parents.get(area);
  if (!isPartner && [...areas].some((code) => code !== parent)) return 'contradicted';
  if (inSentence.areas.has(area)) return 'sentence';
  if (beforeSentence.areas.has(area)) return 'before';
  return inText.areas.has(area) ? 'elsewhere' : 'contradicted';
}

/** The first line that applies decides. */
function periodNearness(period: Period, { figure, periods }: FigureContext): Nearness {
  const isAmong = (named: readonly NamedPeriod[]) => named.some((each) => mayMean(each, period));
  if (isAmong(periods.inClause)) return 'clause';
  if (isAmong(periods.inSentence)) return 'sentence';
  if (isAmong(periods.compared)) return 'before';
  if (periods.dating.length) return 'contradicted';
  if (isAmong(periods.before)) return 'before';
  // A sentence without a period may be about any period that the text names. A long number tells which.
  if (isAmong(periods.inText)) return isTelling(figure) ? 'before' : 'elsewhere';
  return periods.inText.length ? 'contradicted' : 'elsewhere';
}

/** Growth must have the sign that the words say. Shares and amounts have no direction of their own. */
function hasOtherDirection({ measure, unit }: FactData, value: number, { figure }: FigureContext): boolean {
  const isGrowth = measure === 'growth' || measure === 'growth-usd';
  const direction = figure.value < 0 ? 'down' : figure.direction;
  if (!isGrowth || unit !== 'percent' || direction === null) return false;
  return direction !== (value < 0 ? 'down' : 'up');
}

/** Whether the paragraph of the figure, or the topic of the text, is the area and the period of the fact. */
function isWithin({ area }: FactData, period: Period, context: FigureContext): boolean {
  const { inClause, inSentence, beforeSentence, periods } = context;
  const isAreaNamed = [inClause, inSentence, beforeSentence].some(({ areas }) => areas.has(area));
  const named = [...periods.inSentence, ...periods.compared, ...periods.before];
  return isAreaNamed && (!named.length || named.some((each) => mayMean(each, period)));
}

/** Whether the clause of the figure names the partner. The world has no name. */
function namesPartner({ partner }: FactData, { inClause }: FigureContext): boolean {
  return WHOLE.has(partner) || inClause.partners.has(partner);
}

/** Numbers with fewer digits often match by chance. */
export const MIN_TELLING_DIGITS = 3;

/** Whether the figure has enough digits that it hardly matches a number by chance. */
export function isTelling({ text }: Pick<Figure, 'text'>): boolean {
  return printedDigits(text) >= MIN_TELLING_DIGITS;
}

/** The number of printed digits, without the zeros of a round number: 2 for "5.0" and "0.2", 1 for "5000", 3 for "9兆4900億". */
function printedDigits(text: string): number {
  const plain = fold(text);
  const digits = plain.replace(/\D/g, '');
  return (/\d[.,]\d/.test(plain) ? digits : digits.replace(/0+$/, '')).length;
}
