/**
 * How well a fact fits the words around a figure.
 *
 * Area, indicator, partner, breakdown and period are each looked for where they are named nearest: in the figure's clause, earlier in its
 * sentence, in the sentences before, in the heading. Another code there contradicts the fact. A sentence without a period, or with "in the
 * period", may mean any period that was named before; the nearest fits best.
 */
import type { FactData } from '../../contract/fact.ts';
import type { Period } from '../../fact/period.ts';
import { type NamedList, WHOLE } from '../names/names.ts';
import { mayMean } from '../periods/periods.ts';
import type { FigureContext } from './figure-context.ts';
import { isTelling } from './similar-number.ts';

export interface Fit {
  /** Higher is better. */
  score: number;
  /** Whether the words name each field of the fact, near enough to be about the figure. */
  isNamed: boolean;
  /** Whether the words name another code for a field. */
  isContradicted: boolean;
}

/** How well one field of the fact fits. null: the words name another code. */
type FieldFit = Pick<Fit, 'score' | 'isNamed'> | null;

/** The fields of a fact that a text may name. */
export type NamedField = 'area' | 'period' | 'indicator' | 'partner' | 'breakdown';
type FactKey = Pick<FactData, 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown'>;

export function fitOf(fact: FactData, period: Period, value: number, context: FigureContext): Fit {
  const all = [directionFit(fact, value, context), ...Object.values(fitsOf(fact, period, context))];
  const fits = all.filter((fit) => fit !== null);
  const isContradicted = fits.length < all.length;
  return {
    score: fits.reduce((sum, { score }) => sum + score, 0),
    isNamed: !isContradicted && fits.every(({ isNamed }) => isNamed),
    isContradicted,
  };
}

export function fitsOf(fact: FactKey, period: Period, context: FigureContext): Record<NamedField, FieldFit> {
  return {
    area: areaFit(fact, context),
    period: periodFit(period, context),
    indicator: codeFit('indicators', fact.indicator, context, fact.area),
    partner: codeFit('partners', fact.partner, context, fact.area),
    breakdown: codeFit('breakdowns', fact.breakdown, context, fact.area),
  };
}

/** Whether the paragraph of the figure, or the topic of the text, is the area and the period of the fact. */
export function isWithin({ area }: FactData, period: Period, context: FigureContext): boolean {
  const { inClause, inSentence, beforeSentence, periods } = context;
  const earlier = periods.last.length ? periods.last : periods.text;
  const named = [...periods.clause, ...periods.sentence, ...periods.compared, ...earlier];
  const isAreaNamed = [inClause, inSentence, beforeSentence].some(({ areas }) => areas.has(area));
  return isAreaNamed && (!named.length || named.some((each) => mayMean(each, period)));
}

/** Whether the words around the figure are about the partner. The world has no name. */
export function namesPartner({ partner, area }: FactData, context: FigureContext): boolean {
  const { inClause, inSentence } = context;
  if (WHOLE.has(partner) || inSentence.mayBePartners.has(partner)) return true;
  if (!inSentence.partners.has(partner)) return false;
  return inClause.partners.has(partner) || codeFit('partners', partner, context, area)?.isNamed === true;
}

/** By where a code is named: in the clause of the figure, in its sentence, before its sentence, elsewhere in the text or nowhere. */
const CLAUSE = { score: 3, isNamed: true };
export const SENTENCE = { score: 2, isNamed: true };
const BEFORE = { score: 1, isNamed: true };
const ELSEWHERE = { score: 0, isNamed: false };
/** The words say nothing for or against it. */
const NEUTRAL = { score: 0, isNamed: true };

function codeFit(list: NamedList, code: string, context: FigureContext, area: string): FieldFit {
  const { inClause, hasSubject, carried, inSentence, beforeSentence, inText } = context;
  if (list === 'partners' && inClause.mayBePartners.has(code)) return CLAUSE;
  if (inClause[list].size) return inClause[list].has(code) ? CLAUSE : null;

  // "Trade between Xinjiang and Borland": a country beside the area is its partner.
  const isBeside = (other: string) => other !== area && other !== context.parents.get(area);
  if (list === 'partners' && inClause.areas.has(area) && [...inClause.mayBePartners].some(isBeside)) return null;

  // A clause that names its own indicator need not be about the partner of another clause.
  if (carried[list].has(code)) return list === 'partners' && hasSubject ? ELSEWHERE : SENTENCE;
  // "Trade with Borland rose 5 percent, and the total was 3 billion": a total follows a part.
  if (WHOLE.has(code)) return carried[list].size ? ELSEWHERE : BEFORE;
  if (list === 'partners' && inSentence.mayBePartners.has(code)) return SENTENCE;
  if (carried[list].size) return null;
  if (inSentence[list].size) return inSentence[list].has(code) ? BEFORE : null;
  if (beforeSentence[list].has(code)) return BEFORE;
  // A text that names no code of the list, as in a language without names, leaves it open.
  return inText[list].has(code) || !inText[list].size ? ELSEWHERE : null;
}

function areaFit({ area, partner }: FactKey, context: FigureContext): FieldFit {
  const { inClause, carried, inSentence, beforeSentence, inText, parents } = context;
  if (inClause.areas.has(area)) return CLAUSE;
  // "China's exports to Kazakhstan" is not about the exports of Kazakhstan, although the topic of the text may be both.
  const named = inClause.areas.size || inClause.partners.size ? inClause : carried;
  if (named.partners.has(area)) return null;
  const nearest = inClause.areas.size ? inClause.areas : carried.areas;
  if (nearest.has(area)) return SENTENCE;

  // "Borland and Cland followed with 3 and 2 percent": these are partners in a list, not areas.
  const isPartner = nearest.has(partner) || inClause.partners.has(partner);
  const parent = parents.get(area);
  if (!isPartner && [...nearest].some((code) => code !== parent)) return null;
  if (inSentence.areas.has(area)) return SENTENCE;
  if (beforeSentence.areas.has(area)) return BEFORE;
  return inText.areas.has(area) ? ELSEWHERE : null;
}

function periodFit(period: Period, { figure, periods }: FigureContext): FieldFit {
  const isAmong = (named: FigureContext['periods']['text']) => named.some((each) => mayMean(each, period));
  if (isAmong(periods.clause)) return CLAUSE;
  if (isAmong(periods.sentence)) return SENTENCE;
  if (isAmong(periods.compared)) return BEFORE;
  if (periods.dating.length) return null;
  if (isAmong(periods.last)) return BEFORE;
  // "During the period" may mean any period that was named before. A long number tells which.
  if (isAmong(periods.text)) return { score: periods.last.length ? 0 : 1, isNamed: isTelling(figure) };
  return periods.last.length ? null : ELSEWHERE;
}

/** Growth must have the sign that the words say. Shares and amounts have no direction of their own. */
function directionFit({ measure, unit }: FactData, value: number, { figure }: FigureContext): FieldFit {
  const isGrowth = measure === 'growth' || measure === 'growth-usd';
  const direction = figure.value < 0 ? 'down' : figure.direction;
  if (!isGrowth || unit !== 'percent' || direction === null) return NEUTRAL;
  return direction === (value < 0 ? 'down' : 'up') ? NEUTRAL : null;
}
