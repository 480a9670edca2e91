/** Rules about single observations. */

import type { Measure } from '../contract/enumerations.ts';
import { type Bounds, type Qualifier, tidy } from '../fact/bounds.ts';
import { isWorldTotal } from '../fact/id.ts';
import { isChange, isShare, isSize } from '../fact/measure.ts';
import { lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { parsePrintedNumber } from '../printed/printed.ts';
import { DATA } from '../record/folders.ts';
import { unknownCodes } from '../record/references.ts';
import type { Observation, Vocabulary } from '../record/schema.ts';
import { isBalance } from './arithmetic.ts';
import type { RecordView } from './record-view.ts';
import { observationRule } from './rule.ts';

/**
 * Every code is in the vocabulary. The indicator is one that the kind of area has: border goods are counted at ports. An indicator with
 * a fixed partner has that partner.
 */
export const codes = observationRule('codes', ({ observation }, { record: { vocabulary } }) => {
  const unknown = unknownCodes(vocabulary, observation);
  if (!unknown.length)
    return (
      problemOfAreaKind(observation, vocabulary) ??
      problemOfPartner(observation, vocabulary) ??
      problemOfParent(observation, vocabulary)
    );
  const missing = unknown.map(([field, list]) => `the ${field} is not in ${DATA}/vocabulary/${list}.json`);
  return `${missing.join(', ')}: correct the code, or add it to newCodes of the release with its labels`;
});

function problemOfAreaKind({ area, indicator }: Observation, { areas, indicators }: Vocabulary): string | null {
  const { kinds } = indicators[indicator] ?? {};
  const kind = areas[area]?.kind;
  if (!kinds || !kind || kinds.includes(kind)) return null;
  return `${area} is a ${kind}, and ${indicator} is counted for a ${kinds.join(' or ')}: correct the area`;
}

function problemOfPartner({ indicator, partner }: Observation, { indicators }: Vocabulary): string | null {
  const fixed = indicators[indicator]?.partner;
  return fixed && partner !== fixed
    ? `the partner of ${indicator} is always ${fixed}, not ${partner}: correct it`
    : null;
}

/** A national share is one of the country that the area belongs to. */
function problemOfParent({ area, measure }: Observation, { areas }: Vocabulary): string | null {
  return measure === 'national-share' && areas[area]?.parent === undefined
    ? `${area} has no parent, so it has no national share: correct the area, or write share`
    : null;
}

/** A placeholder for the currency of the area. */
const CURRENCY = 'currency';

const UNITS_OF: Record<Measure, string[]> = {
  value: [CURRENCY, 'tonnes'],
  'value-usd': ['USD'],
  growth: ['percent'],
  'growth-usd': ['percent'],
  share: ['percent'],
  'national-share': ['percent'],
  count: ['count'],
  rank: ['rank'],
  'growth-difference': ['points'],
  target: ['percent', CURRENCY],
};

/** Each measure has its unit: growth is in percent, a value in the area's currency or in tonnes. */
export const unitOfMeasure = observationRule('unit-of-measure', ({ observation: { area, measure, unit } }, view) => {
  const units = unitsOf(measure, area, view);
  if (units.includes(unit)) return null;
  const hint = view.currencyOf(area) ? '' : `, or add the currency of ${area} to ${DATA}/vocabulary/areas.json`;
  return `the unit is ${unit}, but ${measure} of ${area} is given in ${units.join(' or ')}: correct it${hint}`;
});

/** The units that a measure of an area can have. Without a currency of the area, units of money are left out. */
function unitsOf(measure: Measure, area: string, view: RecordView): string[] {
  const currency = view.currencyOf(area);
  const units = UNITS_OF[measure];
  return currency
    ? units.map((unit) => unit.replace(CURRENCY, currency))
    : units.filter((unit) => !unit.includes(CURRENCY));
}

/** A page is published after the period that it reports, except for estimates and targets. */
export const publishedAfterPeriod = observationRule(
  'published-after-period',
  ({ release: { published }, observation }) => {
    const { measure, period, estimate = false } = observation;
    const isOver = published > lastDay(parsePeriod(period) as Period);
    if (estimate && isOver) return `it is marked as an estimate, but its period ${period} had ended: remove "estimate"`;
    if (measure === 'target' || isOver || estimate) return null;
    return `the release was published on ${published}, before its period ${period} ended: correct one of the two, or add "estimate": true`;
  },
);

/** `value`, `unit` and `qualifier` are those of the printed token. If no number can be read from it, bounds say what it means. */
export const printedValue = observationRule('printed-value', ({ observation, release }) =>
  problemOfToken(observation, release.language),
);

function problemOfToken(observation: Observation, language: string): string | null {
  const { value, unit, qualifier, printed, bounds } = observation;
  const token = parsePrintedNumber(printed, language);
  if (value === null || !token) {
    if (!bounds) return 'no number can be read from the token: add the bounds that it stands for';
    if (value === null || isMiddleOrEnd(value, bounds, qualifier)) return null;
    return `the value ${value} is neither the middle nor an end of the bounds ${JSON.stringify(bounds)}: correct one of the two`;
  }
  if (bounds) return 'bounds are given, but the token gives them already: remove them';
  const isFallInWords = token.value === -value && !token.isSigned && mayFall(observation);
  if (token.value !== value && !isFallInWords)
    return `the token says ${token.value}, but value is ${value}: copy the number again from the page`;
  if (token.unit && token.unit !== unit)
    return `the token says ${token.unit}, but unit is ${unit}: correct one of the two`;
  const stated = isFallInWords ? qualifierOfFall(token.qualifier) : token.qualifier;
  if (stated && stated !== qualifier) {
    return `the token says "${stated}", but qualifier is "${qualifier}": correct one of the two`;
  }
  return null;
}

/** Checks a value against the bounds that a person gave for words. "Over half" has the bounds [50, null], so its value is 50. */
function isMiddleOrEnd(value: number, [lower, upper]: Bounds, qualifier: Qualifier): boolean {
  if (lower === null || upper === null) return value === (qualifier === 'under' ? upper : lower);
  return [lower, tidy((lower + upper) / 2), upper].includes(value);
}

/** Values that can be negative. The token often has no sign ("fell 3.2 percent"), so `desk check` compares the words around it. */
export function mayFall(observation: Pick<Observation, 'measure' | 'indicator'>): boolean {
  return isChange(observation) || observation.indicator === 'balance';
}

/** The qualifier of a fall. "Fell by over 5 percent" is growth of under -5 percent. */
export function qualifierOfFall<Q extends string | null>(qualifier: Q): Q | 'over' | 'under' {
  if (qualifier === 'over') return 'under';
  return qualifier === 'under' ? 'over' : qualifier;
}

/** Amounts, counts and ranks are not negative. Nothing falls by 100 percent or more. A share is between 0 and 100 percent. */
export const possibleValue = observationRule('possible-value', ({ observation }) => {
  const { measure, value, partner } = observation;
  if (value === null) return null;
  if (measure === 'count' && !['world', 'none'].includes(partner))
    return 'a count of trading partners cannot have a partner: write world';
  if (measure === 'share' && isWorldTotal(observation))
    return 'a share of the whole needs a partner or a breakdown: add it';
  const problem = problemOfValue(observation, value);
  return problem && `${problem}: copy the number again from the page`;
});

function problemOfValue(observation: Observation, value: number): string | null {
  const { measure } = observation;
  if (isShare(observation) && (value < 0 || value > 100)) return `a share of ${value} percent is not between 0 and 100`;
  if (isChange(observation) && value <= -100) return `growth of ${value} percent is impossible`;
  return isSize(observation) && !isBalance(observation) && value < 0 ? `${measure} cannot be negative` : null;
}

/** In percent. Trade with one partner, or of one product, can start near zero, so its limits are wider. */
const LIMITS_OF_TOTAL = [-60, 150] as const;
const LIMITS_OF_PART = [-90, 500] as const;

/** A person looks at unusual growth before it is served. */
export const growthLimit = observationRule('growth-limit', ({ observation }) => {
  const { value } = observation;
  const [low, high] = isWorldTotal(observation) ? LIMITS_OF_TOTAL : LIMITS_OF_PART;
  if (!isChange(observation) || value === null || (value >= low && value <= high)) return null;
  return `growth is outside ${low} to ${high} percent: copy it again, or suppress the rule with the reason`;
});

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const CHINESE = '一二三四五六七八九十';

/** The bounds of a rank follow from its words: "second-largest" is [2, 2], "top three" is [1, 3]. */
export const rankWords = observationRule('rank-words', ({ observation: { measure, printed, bounds } }) => {
  const ranks = measure === 'rank' ? ranksIn(printed.toLowerCase()) : null;
  if (!ranks || !bounds || (bounds[0] === ranks[0] && bounds[1] === ranks[1])) return null;
  return `the words say ${JSON.stringify(ranks)}, but bounds is ${JSON.stringify(bounds)}: correct one of the two`;
});

/** The bounds of a rank in English or Chinese words. Returns null for other words. */
function ranksIn(words: string): [number, number] | null {
  // "top 3", "three largest"
  const count = /\btop (\w+)/.exec(words)?.[1] ?? /\b(\w+) (?:largest|biggest|top)\b/.exec(words)?.[1] ?? '';
  const last = Number(count) || CARDINALS.indexOf(count) + 1;
  if (last) return [1, last];

  const rank = ordinalIn(words);
  if (rank) return [rank, rank];
  const isFirst = /\b(?:largest|biggest)\b|首位|榜首|居首/.test(words);
  return isFirst ? [1, 1] : null;
}

/** "8th", "eighth", 第8 or 第八 → 8. 0 if there is none. */
function ordinalIn(words: string): number {
  const [, digits] = /(\d+)(?:st|nd|rd|th)\b/.exec(words) ?? /第(\d+)/.exec(words) ?? [];
  if (Number(digits)) return Number(digits);
  const [, chinese] = /第([一二三四五六七八九十])(?![一二三四五六七八九十])/.exec(words) ?? [];
  if (chinese) return CHINESE.indexOf(chinese) + 1;
  return ORDINALS.findIndex((word) => new RegExp(`\\b${word}\\b`).test(words)) + 1;
}
