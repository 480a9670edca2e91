/** The section of a card that compares years. */
import type { FactSummary } from '../catalogue/format/summaries.ts';
import type { CardFact, FullCard } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { isLimit } from '../fact/bounds.ts';
import { definitionOf } from '../fact/definition.ts';
import { numberOf } from '../fact/format.ts';
import { compareText, isTotalTrade, type Key } from '../fact/id.ts';
import { type Period, parsePeriod } from '../fact/period.ts';
import type { CardSection } from './section.ts';

type Point = Fact | FactSummary;

/** Values of a full card's trend. */
const MOST_VALUES = 6;
/** Years of a compact card's trend, how many of them must have a value, and of all how large a part. */
const MOST_YEARS = 7;
const LEAST_VALUES = 3;
const LEAST_PART = 0.5;
/** A trend does not reach further back. */
const YEARS_BACK = 15;

/**
 * The same window of the years up to this one, of which a number or a limit is known. One year alone is no trend, and columns have no place for
 * deficits.
 */
export const trend: CardSection<FullCard['trend']> = {
  make: (facts, { key, period }, show) => {
    const { headline } = show;
    // Beside a headline in dollars stand no columns in another currency.
    if (!trendMeasures(key).includes(headline.measure)) return [];
    const known = facts
      .series({ ...key, measure: headline.measure })
      .filter((fact) => isSameMonths(fact, period) && !fact.isUnknown && (fact.value !== null || isLimit(fact)))
      .sort((a, b) => compareText(a.period, b.period))
      .slice(-MOST_VALUES)
      .map((fact) => (fact.id === headline.id ? headline : fact));
    if (known.some((fact) => numberOf(fact) < 0)) return [];
    const definition = (of: Period) => definitionOf(of, show.breaksOf(key));
    // The columns of a compact card have no room to say that they are not comparable, or that one is a limit alone.
    const isComparable = (fact: Point) => definition(parsePeriod(fact.period) as Period) === definition(period);
    const drawn = known.filter((fact) => fact.basis === 'stated' && !isLimit(fact) && isComparable(fact));
    const years = show.view === 'full' ? known : window(drawn, period.year);
    if (years.length < 2) return [];
    const definitions = years.map((fact) => definition(parsePeriod(fact.period) as Period));
    return years.map((fact, i) => ({
      year: fact.period.slice(0, 4),
      fact: comparable(show.fact(fact) as CardFact),
      ...(i && definitions[i] !== definitions[i - 1] ? { isBreak: true as const } : {}),
    }));
  },
  words: {
    trend: (years, view) => view === 'full' && years.length > 0,
    missingYears: (years, view) => view === 'full' && hasGap(years),
    otherDefinition: (years) => years.some(({ isBreak }) => isBreak),
  },
};

/** A total of the trend has as many digits as compare well; its own page has all of them. */
function comparable(fact: CardFact): CardFact {
  return { ...fact, digits: fact.digits && Math.min(fact.digits, 4) };
}

/** The most years up to that of the card in which enough have a value; none where its own has none. */
function window(facts: readonly Point[], last: number): readonly Point[] {
  const yearOf = ({ period }: Point) => Number(period.slice(0, 4));
  if (!facts.some((fact) => yearOf(fact) === last)) return [];
  const starts = facts.map((_, i) => facts.slice(i));
  const isFull = ([first, ...rest]: readonly Point[]) => {
    const [values, years] = [rest.length + 1, first ? last - yearOf(first) + 1 : Infinity];
    return years <= MOST_YEARS && values >= LEAST_VALUES && values >= years * LEAST_PART;
  };
  return starts.find(isFull) ?? [];
}

/** Whether years between the first and the last are not known. */
function hasGap(years: FullCard['trend']): boolean {
  return years.length > 0 && Number(years.at(-1)?.year) - Number(years[0]?.year) >= years.length;
}

/** In the order of headlines. Growth and ranks are no columns. */
function trendMeasures(key: Key): string[] {
  return isTotalTrade(key) ? ['value'] : ['value', 'value-usd', 'count', 'share'];
}

/** Whether the fact is of the same months as the period, of its year or one of the years before it. */
function isSameMonths(fact: FactSummary, { year, from, to }: Period): boolean {
  const own = parsePeriod(fact.period);
  return own !== null && own.from === from && own.to === to && own.year <= year && own.year >= year - YEARS_BACK;
}
