/**
 * How well a fact fits what a text names around a figure.
 *
 * A fact that prints the figure is `found` if it alone fits best. Area, indicator, partner, breakdown and period are each asked for where they are
 * named nearest: in the figure's own words, in its sentence before, in the sentences before, in the heading. Another code there contradicts the fact.
 * A sentence that says no period, or "in the period", may mean any that was named before; the nearest fits best. A number of one digit is found only
 * as the same limit ("over 20"), where a figure beside it is found whose fact differs in its measure alone, or in a list with it. Without a day in
 * the text its year is that by which most figures fit.
 */
import type { Fact } from '../../contract/fact.ts';
import type { Period } from '../../fact/period.ts';
import { type NamedList, WHOLE } from '../names/names.ts';
import { mayMean } from '../periods/periods.ts';
import type { FigureContext } from './figure-context.ts';
import { LONG, significantDigits } from './hint.ts';

export interface Fit {
  /** More is better. */
  score: number;
  /** Whether each field of the fact is named in the sentence, or before it where the sentence names no other code. */
  isNamed: boolean;
  /** Whether the figure's own sentence speaks of something else, or the text nowhere of this. */
  isContradicted: boolean;
}

type PartFit = Omit<Fit, 'isContradicted'>;

/** What a text may name of a fact. */
export type NamedField = 'area' | 'period' | 'indicator' | 'partner' | 'breakdown';
type Named = Pick<Fact, 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown'>;

export function fitOf(fact: Fact, period: Period, value: number, context: FigureContext): Fit {
  const fits = [directionFit(fact, value, context), ...Object.values(fitsOf(fact, period, context))];
  const parts = fits.filter((fit) => fit !== null);
  const score = parts.reduce((sum, fit) => sum + fit.score, 0);
  const isContradicted = parts.length < fits.length;
  return { score, isNamed: !isContradicted && parts.every((fit) => fit.isNamed), isContradicted };
}

/** How well each field of the fact is named; null for a field of which the text names another code. */
export function fitsOf(fact: Named, period: Period, context: FigureContext): Record<NamedField, PartFit | null> {
  return {
    area: areaFit(fact, context),
    period: periodFit(period, context),
    indicator: codeFit('indicators', fact.indicator, context, fact.area),
    partner: codeFit('partners', fact.partner, context, fact.area),
    breakdown: codeFit('breakdowns', fact.breakdown, context, fact.area),
  };
}

/** Whether the text names area and period of the fact in the figure's paragraph, or as what it is about. */
export function isWithin({ area }: Fact, period: Period, context: FigureContext): boolean {
  const { own, sentence, before, ownPeriods, periods, compared, lastPeriods, textPeriods } = context;
  const named = [...ownPeriods, ...periods, ...compared, ...(lastPeriods.length ? lastPeriods : textPeriods)];
  const isArea = [own, sentence, before].some(({ areas }) => areas.has(area));
  return isArea && (!named.length || named.some((each) => mayMean(each, period)));
}

/** Whether the words around the figure are about the partner. The world has no name. */
export function namesPartner({ partner, area }: Fact, context: FigureContext): boolean {
  const { own, sentence } = context;
  if (WHOLE.has(partner) || sentence.mayBePartners.has(partner)) return true;
  return (
    sentence.partners.has(partner) &&
    (own.partners.has(partner) || codeFit('partners', partner, context, area)?.isNamed === true)
  );
}

/** By where a code is named: in the figure's own words, in its sentence, before its sentence, elsewhere in the text or nowhere. */
const OWN: PartFit = { score: 3, isNamed: true };
export const SENTENCE: PartFit = { score: 2, isNamed: true };
const BEFORE: PartFit = { score: 1, isNamed: true };
const ELSEWHERE: PartFit = { score: 0, isNamed: false };
/** The words say nothing of it, for or against. */
const NEITHER: PartFit = { score: 0, isNamed: true };

function codeFit(list: NamedList, code: string, context: FigureContext, area: string): PartFit | null {
  const { own, hasSubject, carried, sentence, before, text } = context;
  if (list === 'partners' && own.mayBePartners.has(code)) return OWN;
  if (own[list].size) return own[list].has(code) ? OWN : null;
  // "Trade between Xinjiang and Borland": a country beside the area is its partner.
  const isBeside = (other: string) => other !== area && other !== context.parents.get(area);
  if (list === 'partners' && own.areas.has(area) && [...own.mayBePartners].some(isBeside)) return null;
  // A clause that names its own indicator need not be about the partner of another clause.
  if (carried[list].has(code)) return list === 'partners' && hasSubject ? ELSEWHERE : SENTENCE;
  // "Trade with Borland rose 5 percent, and the total was 3 billion": a whole follows a part.
  if (WHOLE.has(code)) return carried[list].size ? ELSEWHERE : BEFORE;
  if (list === 'partners' && sentence.mayBePartners.has(code)) return SENTENCE;
  if (carried[list].size) return null;
  if (sentence[list].size) return sentence[list].has(code) ? BEFORE : null;
  if (before[list].has(code)) return BEFORE;
  // A text that names nothing of the kind, as in a language without names, leaves it open.
  return text[list].has(code) || !text[list].size ? ELSEWHERE : null;
}

function areaFit({ area, partner }: Named, context: FigureContext): PartFit | null {
  const { own, carried, sentence, before, text, parents } = context;
  if (own.areas.has(area)) return OWN;
  const parent = parents.get(area);
  const isNamed = sentence.areas.has(area);
  // "Borland and Cland followed with 3 and 2 percent": partners in a list, and no areas.
  const nearest = own.areas.size ? own.areas : carried.areas;
  if (nearest.has(area)) return SENTENCE;
  const isPartner = nearest.has(partner) || own.partners.has(partner);
  if (!isPartner && [...nearest].some((code) => code !== parent)) return null;
  if (isNamed) return SENTENCE;
  if (before.areas.has(area)) return BEFORE;
  return text.areas.has(area) ? ELSEWHERE : null;
}

function periodFit(period: Period, context: FigureContext): PartFit | null {
  const { figure, ownPeriods, periods, compared, toldPeriods, lastPeriods, textPeriods } = context;
  const fits = (named: FigureContext['periods']) => named.some((each) => mayMean(each, period));
  if (fits(ownPeriods)) return OWN;
  if (fits(periods)) return SENTENCE;
  if (fits(compared)) return BEFORE;
  if (toldPeriods.length) return null;
  if (fits(lastPeriods)) return BEFORE;
  // "During the period" may mean any that was named before; a long number tells which.
  if (fits(textPeriods)) return { score: lastPeriods.length ? 0 : 1, isNamed: significantDigits(figure.text) >= LONG };
  return lastPeriods.length ? null : ELSEWHERE;
}

/** What is said to fall has fallen in the record. Shares and amounts have no direction of their own. */
function directionFit({ measure, unit }: Fact, value: number, { figure }: FigureContext): PartFit | null {
  const isChange = measure === 'growth' || measure === 'growth-usd';
  if (!isChange || unit !== 'percent') return NEITHER;
  const sign = figure.value < 0 ? 'down' : figure.direction;
  if (sign === null) return NEITHER;
  return sign === (value < 0 ? 'down' : 'up') ? NEITHER : null;
}
