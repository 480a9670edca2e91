/** How well a fact fits what a text names around a figure. No fact fits that the figure's own sentence contradicts. */
import type { Fact } from '../../contract/fact.ts';
import type { Period } from '../../fact/period.ts';
import type { NamedList } from '../names/names.ts';
import { mayMean } from '../periods/periods.ts';
import type { FigureContext } from './figure-context.ts';

export interface Fit {
  /** More is better. */
  score: number;
  /** Whether all that tells the fact from others is named in the sentence, or before where the sentence names nothing else. */
  isNamed: boolean;
}

/** The codes of the whole. They need not be named. */
const WHOLE = new Set(['world', 'none', 'total']);
const DIMENSIONS = [
  ['indicators', 'indicator'],
  ['partners', 'partner'],
  ['breakdowns', 'breakdown'],
] as const;

/** null where the text speaks of something else. */
export function fitOf(fact: Fact, period: Period, value: number, context: FigureContext): Fit | null {
  const fits = [
    areaFit(fact, context),
    periodFit(period, context),
    directionFit(fact, value, context),
    ...DIMENSIONS.map(([list, dimension]) => codeFit(list, fact[dimension], context)),
  ];
  let score = 0;
  let isNamed = true;
  for (const fit of fits) {
    if (!fit) return null;
    score += fit.score;
    isNamed &&= fit.isNamed;
  }
  return { score: score + measureScore(fact, context), isNamed };
}

/** Named in the figure's own words, in its sentence, before it, elsewhere. */
const OWN: Fit = { score: 3, isNamed: true };
const SENTENCE: Fit = { score: 2, isNamed: true };
const BEFORE: Fit = { score: 1, isNamed: true };
const ELSEWHERE: Fit = { score: 0, isNamed: false };
/** Nothing is said of it. */
const NEITHER: Fit = { score: 0, isNamed: true };

function codeFit(list: NamedList, code: string, context: FigureContext): Fit | null {
  const { own, carried, sentence, before, text } = context;
  if (list === 'partners' && own.mayBePartners.has(code)) return OWN;
  if (own[list].size) return own[list].has(code) ? OWN : null;
  if (carried[list].has(code)) return SENTENCE;
  // "Trade with Borland rose 5 percent, and the total was 3 billion": a whole follows a part.
  if (WHOLE.has(code)) return carried[list].size ? NEITHER : BEFORE;
  if (list === 'partners' && sentence.mayBePartners.has(code)) return SENTENCE;
  if (carried[list].size) return null;
  if (sentence[list].size) return sentence[list].has(code) ? BEFORE : null;
  if (before[list].has(code)) return BEFORE;
  // A text that names nothing of the kind, as in a language without names, leaves it open.
  return text[list].has(code) || !text[list].size ? ELSEWHERE : null;
}

function areaFit({ area, partner, measure }: Fact, context: FigureContext): Fit | null {
  const { own, carried, sentence, before, text, parents } = context;
  if (own.areas.has(area)) return OWN;
  // "Xinjiang's trade made up 3 percent of China's": the parent that is named is not whose number it is.
  const isOfParent = measure === 'national-share' || measure === 'lead';
  const parent = parents.get(area);
  const isOther = (code: string) => code !== partner && code !== parent;
  const isParent = (code: string) => code === parent;
  const isNamed = sentence.areas.has(area);
  if ([...own.areas].some(isOther)) return null;
  if ([...own.areas].some(isParent) && !isOfParent && !isNamed) return null;
  if (carried.areas.has(area)) return SENTENCE;
  if ([...carried.areas].some(isOther)) return null;
  if (isNamed) return SENTENCE;
  if (before.areas.has(area)) return BEFORE;
  return text.areas.has(area) ? ELSEWHERE : null;
}

function periodFit(period: Period, context: FigureContext): Fit | null {
  const { ownPeriods, periods, compared, lastPeriods } = context;
  const fits = (named: FigureContext['periods']) => named.some((each) => mayMean(each, period));
  if (fits(ownPeriods)) return OWN;
  if (fits(periods)) return SENTENCE;
  if (fits(compared)) return BEFORE;
  if (ownPeriods.length || periods.length) return null;
  if (fits(lastPeriods)) return BEFORE;
  return lastPeriods.length ? null : ELSEWHERE;
}

/** What is said to fall has fallen in the record. Shares and amounts have no direction of their own. */
function directionFit({ measure, unit }: Fact, value: number, { figure }: FigureContext): Fit | null {
  const isChange = measure === 'growth' || measure === 'growth-usd';
  if (!isChange || unit !== 'percent') return NEITHER;
  const sign = figure.value < 0 ? 'down' : figure.direction;
  if (sign === null) return NEITHER;
  return sign === (value < 0 ? 'down' : 'up') ? NEITHER : null;
}

/** A percentage that rises or falls is growth more often than a share. */
function measureScore({ measure }: Fact, { figure }: FigureContext): number {
  if (figure.unit !== 'percent') return 0;
  const isChange = measure === 'growth' || measure === 'growth-usd';
  return isChange === (figure.direction !== null) ? 1 : 0;
}
