/**
 * Computes the chart of a card: a column for each year, all for the same months. A year without a number has a dotted line instead of a column.
 * A year with only a bound has a label without a column: `>200`. Positions and heights are in percent of the chart, so that each format can draw
 * it at its own size.
 */
import type { Card, CardFact } from '../contract/card.ts';
import type { CardChart, ChartColumn } from '../contract/display.ts';
import type { FullWords } from '../contract/enumerations.ts';
import { isBound } from '../fact/bounds.ts';
import { type Locale, numberOf, scaled } from '../fact/format.ts';
import { fillText, numberText } from '../fact/number-text.ts';
import { withBasis } from './number-parts.ts';

/** The minimum height of a column that is not zero, in percent: about a pixel. */
const MIN_HEIGHT = 1.6;
/** The width of a column in percent of its slot, for a chart with 0, 1, 2 … slots. A chart with 6 to `MAX_YEARS` slots has `MAX_WIDTH`. */
const WIDTHS = [50, 50, 50, 50, 56, 64];
const MAX_WIDTH = 74;
/** The same for more than `MAX_YEARS` slots, where `MAX_WIDTH` would be too thin. */
const LONG_CHART_WIDTH = 87;
/**
 * The most years in a compact card's chart. The style sheet has a width for each number of years up to this. In a longer chart of a full card,
 * only the first and the last column are labeled.
 */
export const MAX_YEARS = 8;

/** How many characters of a label fit into a slot. It is at least 28 pixels wide (LABEL_PX of the style sheet), and the letters are bold, with 11 pixels. */
const SLOT_CHARACTERS = 4;

/** The space for one year on the axis. */
interface Slot {
  year: number;
  /** The name of its period. */
  label: string;
  /** The number or bound, or undefined for a year without one. */
  fact: CardFact | undefined;
}

type ChartedCard = Pick<Card, 'trend' | 'dir' | 'headline'> & { words: FullWords };

/**
 * `labels` is `all` for as many labels of columns and years as fit in a wide card, or `ends` for only the years below the first and the last
 * column.
 */
export function chartOf(card: ChartedCard, locale: Locale, labels: 'ends' | 'all' = 'all'): CardChart {
  const { trend, dir, headline, words } = card;
  const slots = slotsOf(trend);
  const count = slots.length;
  const values = slots.map(({ fact }) => (fact && !isBound(fact) ? numberOf(fact) : 0));
  // The axis always includes zero.
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const percentFromTop = (value: number) => ((highest - value) / (highest - lowest || 1)) * 100;
  const zero = percentFromTop(0);
  const canLabelAll = labels === 'all' && count <= MAX_YEARS;
  const isYear = /\.\d{4}$/.test(headline.id);
  // The name of a period such as January–May also takes the space of the years before it.
  const lastLabelSlots = isYear ? 1 : Math.ceil(shortPeriod(slots.at(-1)?.label ?? '').length / SLOT_CHARACTERS);
  const writeNumber = scaled(headline, locale);
  const numberLabel = (fact: CardFact): string => {
    if (!isBound(fact)) return writeNumber(fact);
    return `${fact.qualifier === 'over' ? '>' : '<'}${writeNumber(fact)}`;
  };
  const yearLabel = ({ year, label }: Slot, i: number): string => {
    const isLast = i === count - 1;
    if (isLast) return isYear ? `${year}` : shortPeriod(label);
    if (!isYear && labels === 'ends') return '';
    if (i === 0) return `${year}`;
    const isCovered = i >= count - lastLabelSlots;
    return canLabelAll && !isCovered ? shortYear(year, locale) : '';
  };

  const column = (slot: Slot, i: number): ChartColumn => {
    const { fact } = slot;
    const isEnd = i === 0 || i === count - 1;
    const value = values[i] as number;
    const height = value ? Math.max(MIN_HEIGHT, Math.abs(percentFromTop(value) - zero)) : 0;
    const hasNumber = fact !== undefined && labels === 'all' && (isEnd || canLabelAll);
    return {
      kind: kindOf(fact),
      height: round(value < 0 ? -height : height),
      numberLabel: hasNumber ? numberLabel(fact) : '',
      yearLabel: yearLabel(slot, i),
    };
  };

  const spokenNumber = (fact: CardFact): string => withBasis(numberText(fact, words, locale), fact, words);
  const spoken = slots.map(({ label, fact }) =>
    fillText(words.item, label, fact ? spokenNumber(fact) : (words.missingFigure ?? '')),
  );
  const negativeClass = highest > 0 ? 'mixed' : 'below';
  const isHatched = slots.some(({ fact }) => fact?.basis === 'derived');
  return {
    looks: [`n${Math.min(count, MAX_YEARS)}`, lowest < 0 && negativeClass, !isYear && 'part', isHatched && 'keyed']
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

function kindOf(fact: CardFact | undefined): ChartColumn['kind'] {
  if (!fact) return 'missing';
  return isBound(fact) ? 'bound' : fact.basis;
}

/** Rounds to a tenth of a percent, which is far less than a pixel. */
function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** Without the word for "year" and without spaces around the dash, so that it fits below a narrow chart: `янв. – июнь 2025 г.` becomes `янв.–июнь 2025`. */
function shortPeriod(name: string): string {
  return name.replace(/(\d) [^\s\d]\./, '$1').replace(' – ', '–');
}

/** `’22`, or `22` in a language that has no apostrophe. */
function shortYear(year: number, { tag }: Locale): string {
  return `${/^(zh|ja|ko|ar|fa)/.test(tag) ? '' : '’'}${`${year}`.slice(2)}`;
}
