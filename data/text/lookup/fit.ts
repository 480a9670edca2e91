/**
 * Scores how well a fact fits the words around a figure. For each field, the nearest name of its kind decides: if it is another area or
 * partner, for example, it contradicts the fact.
 *
 *   "In 2030 Aland's trade with Borland fell. Its exports to Corland were 5 billion yuan."
 *     exports to Corland in 2030: the clause names indicator and partner, the words before it name area and period
 *     exports to Borland in 2030: contradicted by the partner
 */
import type { Measure } from '../../contract/enumerations.ts';
import type { FactData } from '../../contract/fact.ts';
import { WHOLE } from '../../fact/id.ts';
import type { Period } from '../../fact/period.ts';
import type { NamedList } from '../names/names.ts';
import { mayMean, type NamedPeriod } from '../periods/periods.ts';
import { isDistinctive } from './distinctive.ts';
import type { FigureContext } from './figure-context.ts';
import { includesCode } from './named-codes.ts';
import type { RecordedNumber } from './number-index.ts';

export interface Fit {
  /** The sum of `SCORES` over the fields of the fact. */
  score: number;
  /** The words name every field of the fact, near enough to be about the figure. */
  namesAllFields: boolean;
  /** The words name another code for a field, or the other direction: "fell" beside a number that rose. */
  isContradicted: boolean;
  /** The words name the area, period and indicator in the sentence of the figure, and only the direction differs. */
  isReversed: boolean;
}

export function fitOf({ fact, period, value }: RecordedNumber, context: FigureContext): Fit {
  const nearness = fieldNearness(fact, period, context);
  const fields = Object.values(nearness);
  const isOtherDirection = hasOtherDirection(fact, value, context);
  const isContradicted = fields.includes('contradicted') || isOtherDirection;
  const isInSentence = [nearness.area, nearness.period, nearness.indicator].every(
    (field) => field === 'clause' || field === 'sentence',
  );
  return {
    score: fields.reduce((sum, nearness) => sum + SCORES[nearness], 0),
    namesAllFields: !isContradicted && fields.every(isNear),
    isContradicted,
    isReversed: isOtherDirection && isInSentence && fields.every(isNear),
  };
}

/**
 * Where the words name a field of a fact, from the figure outwards: in its clause, in its sentence, before the sentence, or elsewhere, which
 * is too far away to count. `contradicted`: the nearest name is of another area, period and so on.
 */
export type Nearness = 'clause' | 'sentence' | 'before' | 'elsewhere' | 'contradicted';

const SCORES: Readonly<Record<Nearness, number>> = { clause: 3, sentence: 2, before: 1, elsewhere: 0, contradicted: 0 };

export function isNear(nearness: Nearness): boolean {
  return SCORES[nearness] > 0;
}

export type NamedField = 'area' | 'period' | 'indicator' | 'partner' | 'breakdown';
type FactKey = Pick<FactData, 'area' | 'indicator' | 'partner' | 'breakdown'>;

/**
 * `isProbablyOfFact`: the figure is probably the fact's because of its number, so any period of the text is near. Default: whether the number
 * is distinctive.
 */
export function fieldNearness(
  fact: FactKey,
  period: Period,
  context: FigureContext,
  isProbablyOfFact?: boolean,
): Record<NamedField, Nearness> {
  return {
    area: areaNearness(fact, context),
    period: periodNearness(period, context, isProbablyOfFact),
    indicator: codeNearness('indicators', fact.indicator, context),
    partner: namesOtherPartner(context, fact) ? 'contradicted' : codeNearness('partners', fact.partner, context),
    breakdown: codeNearness('breakdowns', fact.breakdown, context),
  };
}

/** The first `return` that applies decides. */
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
  const namesPartner = includesCode(inClause, 'partners', partner) || inClause.partners.size > 0;
  if (namesPartner || !inClause.areas.has(area)) return false;
  return [...inClause.mayBePartners].some((other) => other !== area && other !== parents.get(area));
}

/** The first `return` that applies decides. */
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

/** The first `return` that applies decides. */
function periodNearness(period: Period, { figure, periods }: FigureContext, isProbablyOfFact?: boolean): Nearness {
  const isAmong = (namedPeriods: readonly NamedPeriod[]) => namedPeriods.some((each) => mayMean(each, period));
  if (isAmong(periods.inClause)) return 'clause';
  if (isAmong(periods.inSentence)) return 'sentence';
  if (isAmong(periods.comparisons)) return 'before';
  if (periods.decisive.length) return 'contradicted';
  if (isAmong(periods.before)) return 'before';
  // A sentence without a period may be about any period of the text.
  if (isAmong(periods.inText)) return (isProbablyOfFact ?? isDistinctive(figure)) ? 'before' : 'elsewhere';
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
