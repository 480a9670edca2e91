/**
 * Finds the candidates for a figure: recorded numbers that it may print. Decides whether one of them is certain.
 *
 *   "Aland's trade rose 22.9 percent in 2030"   certain: the words name the fact, and the number is not round
 *   "Aland's trade rose 5 percent in 2030"      only a choice: a round number may match by chance
 *   "… was 227.67 billion yuan, up 5 percent"   the number beside it confirms the 5 percent
 */
import type { Measure, Unit } from '../../contract/enumerations.ts';
import type { FactData } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { DIMENSIONS, WHOLE } from '../../fact/id.ts';
import type { Period } from '../../fact/period.ts';
import { isCurrency } from '../../fact/unit.ts';
import { fold } from '../../printed/fold.ts';
import type { Figure } from '../figures/figures.ts';
import type { NamedList } from '../names/names.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import { type FigureContext, includesCode } from './figure-context.ts';
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

export function findCandidates(context: FigureContext, indexes: Indexes): FigureWithCandidates {
  const byFact = new Map<string, RecordedNumber>();
  for (const { index } of indexes) {
    for (const number of numbersPrintedAs(index, context.figure)) {
      const other = byFact.get(number.fact.id);
      // A current number takes precedence over a replaced one.
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

export function hasLookupUnit(figure: Figure): boolean {
  const { unit } = figure;
  // "5.51 trillion" may be an amount in a currency that no grammar has; "2 ports" is not a count that is on record.
  if (unit === null || unit === 'count') return isDistinctive(figure);
  return UNITS.has(unit) || isCurrency(unit);
}

/**
 * The best candidate whose fields the words all name, unless two are equally good. If there is no such candidate, the only one of the area
 * and period.
 */
export function certainCandidate({ context, candidates }: FigureWithCandidates): Candidate | undefined {
  if (!hasLookupUnit(context.figure)) return undefined;
  const [best, second] = candidates.filter(({ fit }) => fit.namesAllFields);
  if (best && second && best.fit.score === second.fit.score) return undefined;
  const candidate = best ?? onlyCandidate(candidates, context);
  return candidate && isSpecific(context.figure, candidate) ? candidate : undefined;
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
  return printedDigits(text) > 1 || (isLimit(number) && number.qualifier === qualifier);
}

/** The only candidate whose fact differs in one dimension from that of a neighboring figure: "3.2 billion, up 5 percent". */
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
 * The candidates for a reader to choose from: those whose fields the words all name, or else those of the area and period. If the sentence
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

/**
 * Where the words name a field of a fact, from the figure outwards: in its clause, in its sentence, before the sentence, or elsewhere, which
 * is too far away to count. `contradicted`: the nearest name is another one.
 */
export type Nearness = 'clause' | 'sentence' | 'before' | 'elsewhere' | 'contradicted';

const SCORES: Readonly<Record<Nearness, number>> = { clause: 3, sentence: 2, before: 1, elsewhere: 0, contradicted: 0 };

export function isNear(nearness: Nearness): boolean {
  return SCORES[nearness] > 0;
}

export type NamedField = 'area' | 'period' | 'indicator' | 'partner' | 'breakdown';
type FactKey = Pick<FactData, 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown'>;

interface Fit {
  score: number;
  /** Whether the words name every field of the fact, near enough to be about the figure. */
  namesAllFields: boolean;
  /** Whether the words name another code for a field, or the other direction. */
  isContradicted: boolean;
}

/**
 * Scores how well a fact fits the words around a figure. For each field, the nearest name of its kind decides: if it is another area or
 * partner, for example, it contradicts the fact.
 *
 *   "In 2030 Aland's trade with Borland fell. Its exports to Corland were 5 billion yuan."
 *     exports to Corland in 2030: the clause names indicator and partner, the words before it name area and period
 *     exports to Borland in 2030: contradicted by the partner
 */
export function fitOf(fact: FactData, period: Period, value: number, context: FigureContext): Fit {
  const fields = Object.values(fieldNearness(fact, period, context));
  const isContradicted = fields.includes('contradicted') || hasOtherDirection(fact, value, context);
  return {
    score: fields.reduce((sum, nearness) => sum + SCORES[nearness], 0),
    namesAllFields: !isContradicted && fields.every(isNear),
    isContradicted,
  };
}

export function fieldNearness(fact: FactKey, period: Period, context: FigureContext): Record<NamedField, Nearness> {
  return {
    area: areaNearness(fact, context),
    period: periodNearness(period, context),
    indicator: codeNearness('indicators', fact.indicator, context),
    partner: namesOtherPartner(context, fact) ? 'contradicted' : codeNearness('partners', fact.partner, context),
    breakdown: codeNearness('breakdowns', fact.breakdown, context),
  };
}

/** The first line that applies decides. */
function codeNearness(list: NamedList, code: string, context: FigureContext): Nearness {
  const { inClause, earlierInSentence, inSentence, beforeSentence, inText } = context;
  if (includesCode(inClause, list, code)) return 'clause';
  if (inClause[list].size) return 'contradicted';
  if (includesCode(earlierInSentence, list, code)) {
    // "Trade with Borland fell, while exports were 5 billion yuan": the exports need not be those to Borland.
    return list === 'partners' && context.clauseNamesIndicator ? 'elsewhere' : 'sentence';
  }
  // Texts do not name a total, so it is near unless a part is named: "trade with Borland rose 5 percent, and the total was 3 billion".
  if (WHOLE.has(code)) return earlierInSentence[list].size ? 'elsewhere' : 'before';
  if (earlierInSentence[list].size) return 'contradicted';
  if (includesCode(inSentence, list, code)) return 'before';
  if (inSentence[list].size) return 'contradicted';
  if (includesCode(beforeSentence, list, code)) return 'before';
  // A text that names no code of the list does not contradict any. Some languages have no names in the vocabulary.
  return includesCode(inText, list, code) || !inText[list].size ? 'elsewhere' : 'contradicted';
}

/** In "trade between Aland and Corland", the country beside the area is its partner. It contradicts facts of other partners. */
function namesOtherPartner({ inClause, parents }: FigureContext, { area, partner }: FactKey): boolean {
  if (includesCode(inClause, 'partners', partner) || inClause.partners.size || !inClause.areas.has(area)) return false;
  return [...inClause.mayBePartners].some((other) => other !== area && other !== parents.get(area));
}

/** The first line that applies decides. */
function areaNearness({ area, partner }: FactKey, context: FigureContext): Nearness {
  const { inClause, earlierInSentence, inSentence, beforeSentence, inText, parents } = context;
  if (inClause.areas.has(area)) return 'clause';
  // "China's exports to Kazakhstan" are not those of Kazakhstan, although the text may be about both.
  const nearest = inClause.areas.size || inClause.partners.size ? inClause : earlierInSentence;
  if (nearest.partners.has(area)) return 'contradicted';

  const areas = inClause.areas.size ? inClause.areas : earlierInSentence.areas;
  if (areas.has(area)) return 'sentence';
  // In "Aland traded most with Borland. Corland followed with 3 billion", Corland is a partner, not the area.
  const isPartner = areas.has(partner) || inClause.partners.has(partner);
  const parent = parents.get(area);
  if (!isPartner && [...areas].some((code) => code !== parent)) return 'contradicted';
  if (inSentence.areas.has(area)) return 'sentence';
  if (beforeSentence.areas.has(area)) return 'before';
  return inText.areas.has(area) ? 'elsewhere' : 'contradicted';
}

/** The first line that applies decides. */
function periodNearness(period: Period, { figure, periods }: FigureContext): Nearness {
  const isAmong = (namedPeriods: readonly NamedPeriod[]) => namedPeriods.some((each) => mayMean(each, period));
  if (isAmong(periods.inClause)) return 'clause';
  if (isAmong(periods.inSentence)) return 'sentence';
  if (isAmong(periods.comparisons)) return 'before';
  if (periods.decisive.length) return 'contradicted';
  if (isAmong(periods.before)) return 'before';
  // A sentence without a period may be about any period of the text. A distinctive number tells which.
  if (isAmong(periods.inText)) return isDistinctive(figure) ? 'before' : 'elsewhere';
  return periods.inText.length ? 'contradicted' : 'elsewhere';
}

/**
 * Whether texts give a percentage of this measure as a change, with a direction ("rose 5 percent"), or as a level without one ("made up 5
 * percent"). Only measures in percent are compared by it.
 */
const STATED_AS: Record<Measure, 'change' | 'level'> = {
  value: 'level',
  'value-usd': 'level',
  growth: 'change',
  'growth-usd': 'change',
  share: 'level',
  'national-share': 'level',
  count: 'level',
  rank: 'level',
  'growth-difference': 'level',
  target: 'level',
};

export function isChange({ measure }: Pick<FactData, 'measure'>): boolean {
  return STATED_AS[measure as Measure] === 'change';
}

/** Whether the words say "fell" and the fact is growth, or the other way around. The direction of a share or an amount is not checked. */
function hasOtherDirection(fact: FactData, value: number, { figure }: FigureContext): boolean {
  const direction = figure.value < 0 ? 'down' : figure.direction;
  if (!isChange(fact) || fact.unit !== 'percent' || direction === null) return false;
  return direction !== (value < 0 ? 'down' : 'up');
}

/** Whether the words up to the end of the sentence name the area and, if they name periods, the period. */
function namesAreaAndPeriod(context: FigureContext, { area }: FactData, period: Period): boolean {
  const { inClause, inSentence, beforeSentence, periods } = context;
  const isAreaNamed = [inClause, inSentence, beforeSentence].some(({ areas }) => areas.has(area));
  const namedPeriods = [...periods.inSentence, ...periods.comparisons, ...periods.before];
  return isAreaNamed && (!namedPeriods.length || namedPeriods.some((each) => mayMean(each, period)));
}

/** Whether the clause of the figure names the partner. The world need not be named. */
function namesPartner({ inClause }: FigureContext, { partner }: FactData): boolean {
  return WHOLE.has(partner) || inClause.partners.has(partner);
}

export const MIN_DISTINCTIVE_DIGITS = 3;

/** Whether the figure has so many digits that it is unlikely to match a number by chance. */
export function isDistinctive({ text }: Pick<Figure, 'text'>): boolean {
  return printedDigits(text) >= MIN_DISTINCTIVE_DIGITS;
}

/** Counts the printed digits, without the zeros of a round number: 2 for "5.0" and "0.2", 1 for "5000", 3 for "9兆4900億". */
function printedDigits(text: string): number {
  const plain = fold(text);
  const digits = plain.replace(/\D/g, '');
  return (/\d[.,]\d/.test(plain) ? digits : digits.replace(/0+$/, '')).length;
}
