/**
 * The chart of a card: the same months of several years as columns on a time axis. A year without a number has a dotted line. A year with
 * only a bound has no column, only its label: `>200`. Positions and heights are in percent of the chart, so that each format
 * can draw the columns at its own size.
 */
import type { Card, CardFact } from '../contract/card.ts';
import type { CardChart, ChartColumn } from '../contract/display.ts';
import type { FullWords } from '../contract/enumerations.ts';
import { isLimit } from '../fact/bounds.ts';
import { type Locale, numberOf, scaled } from '../fact/format.ts';
import { fillText, numberText } from '../fact/number-text.ts';

/** The minimum height of a column that is not zero, in percent: about a pixel. */
const MIN_HEIGHT = 1.6;
/** The width of a column in percent of its slot. The index is the number of slots; longer charts have `MAX_WIDTH`. */
const WIDTHS = [50, 50, 50, 50, 56, 64];
const MAX_WIDTH = 74;
/** In the chart of a full card with more slots than a compact one has, where the same share would be too thin. */
const LONG_CHART_WIDTH = 87;
/**
 * The most years in a compact card's chart. The style sheet has a width for each number of years up to this. In a longer chart of a full card,
 * only the first and the last column are labeled.
 */
export const MAX_YEARS = 8;

/** The characters of a label that fit into a slot: at least 28 pixels (LABEL_PX of the style sheet), in bold letters of 11 pixels. */
const SLOT_CHARACTERS = 4;

/** A year of the axis. */
interface Slot {
  year: number;
  /** The name of its period. */
  label: string;
  /** The number or bound, or undefined for a year without one. */
  fact: CardFact | undefined;
}

/** Every year from the first to the last, oldest first. */
function slotsOf(trend: Card['trend']): Slot[] {
  const first = Number(trend[0]?.year);
  const count = Number(trend.at(-1)?.year) - first + 1;
  return Array.from({ length: count }, (_, i) => {
    const year = first + i;
    const point = trend.find((point) => Number(point.year) === year);
    return {
      year,
      label: point?.label ?? `${year}`,
      fact: point && Number.isFinite(numberOf(point.fact)) ? point.fact : undefined,
    };
  });
}

type ChartedCard = Pick<Card, 'trend' | 'dir' | 'headline'> & { words: FullWords };

/** `ends` writes only years, below the first and the last column. `all` also labels columns, as many as fit in a wide card. */
export function chartOf(card: ChartedCard, locale: Locale, labels: 'ends' | 'all' = 'all'): CardChart {
  const { trend, dir, headline, words } = card;
  const slots = slotsOf(trend);
  const count = slots.length;
  const values = slots.map(({ fact }) => (fact && !isLimit(fact) ? numberOf(fact) : 0));
  // Zero is always part of the plot.
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const percent = (value: number) => ((highest - value) / (highest - lowest || 1)) * 100;
  const zero = percent(0);
  const isAllLabelled = labels === 'all' && count <= MAX_YEARS;
  const isYear = /\.\d{4}$/.test(headline.id);
  // The name of a period such as January–May also takes the space of the years before it.
  const lastLabelSlots = isYear ? 1 : Math.ceil(shortPeriod(slots.at(-1)?.label ?? '').length / SLOT_CHARACTERS);
  const writeNumber = scaled(headline, locale);
  const label = (fact: CardFact): string => {
    if (!isLimit(fact)) return writeNumber(fact);
    return `${fact.qualifier === 'over' ? '>' : '<'}${writeNumber(fact)}`;
  };

  const column = ({ year, label: name, fact }: Slot, i: number): ChartColumn => {
    const isLast = i === count - 1;
    const isEnd = i === 0 || isLast;
    const value = values[i] as number;
    const height = value ? Math.max(MIN_HEIGHT, Math.abs(percent(value) - zero)) : 0;
    const hasNumber = fact !== undefined && labels === 'all' && (isEnd || isAllLabelled);
    const hasYear = isYear || labels === 'all' ? isEnd || (isAllLabelled && i < count - lastLabelSlots) : isLast;
    const period = isLast && !isYear ? shortPeriod(name) : isEnd ? `${year}` : shortYear(year, locale);
    return {
      kind: !fact ? 'missing' : isLimit(fact) ? 'bound' : fact.basis,
      height: round(value < 0 ? -height : height),
      numberLabel: hasNumber ? label(fact) : '',
      yearLabel: hasYear ? period : '',
    };
  };

  const shape = lowest < 0 ? (highest > 0 ? 'mixed' : 'below') : '';
  const inWords = (fact: CardFact): string => {
    const number = numberText(fact, words, locale);
    return fact.basis === 'derived' ? fillText(words.isComputed, number) : number;
  };
  const spoken = slots.map(({ label, fact }) =>
    fillText(words.item, label, fact ? inWords(fact) : (words.missingFigure ?? '')),
  );
  const isHatched = slots.some(({ fact }) => fact?.basis === 'derived');
  return {
    looks: [`n${Math.min(count, MAX_YEARS)}`, shape, isYear ? '' : 'part', isHatched ? 'keyed' : '']
      .filter(Boolean)
      .join(' '),
    spoken: spoken.join(' '),
    isRtl: dir === 'rtl',
    zero: round(zero),
    width: WIDTHS[count] ?? (count > MAX_YEARS ? LONG_CHART_WIDTH : MAX_WIDTH),
    key: isHatched ? (words.hatched ?? '') : '',
    columns: slots.map(column),
  };
}

/** Rounds to a tenth of a percent, which is far less than a pixel. */
function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** `янв.–июнь 2025 г.` without the word for "year" and without spaces at the dash, so that it fits below a narrow chart. */
function shortPeriod(name: string): string {
  return name.replace(/(\d) [^\s\d]\./, '$1').replace(' – ', '–');
}

/** `’22`, or `22` in a language that has no apostrophe. */
function shortYear(year: number, { tag }: Locale): string {
  return `${/^(zh|ja|ko|ar|fa)/.test(tag) ? '' : '’'}${`${year}`.slice(2)}`;
}
