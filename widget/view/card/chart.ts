/**
 * The same months of several years as columns on a true time axis: a year without a number keeps its place. Derived columns are hatched,
 * and negative ones hang below the line. The drawing is an `svg` whose shapes have their place in percent, so that it fills any box: the
 * style sheet gives the size. A strict `style-src` forbids `style`, so there is none. Every template begins with `<svg`, because Lit would
 * make HTML elements of any other.
 */
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { type Locale, numberOf, scaled } from '../../../data/fact/format.ts';
import type { Html } from '../writer.ts';

/** With so many columns or fewer each has its value and year. */
const ALL_LABELLED = 5;
/** A column that is not zero has at least this part of the height, about a pixel. */
const MIN_HEIGHT = 1.6;
/** How much of its slot a column fills, in percent, by the number of slots. */
const WIDTHS = [50, 50, 50, 50, 56, 64];
const MAX_WIDTH = 74;

/** A frame with slanting lines, for a column that nobody printed, in a box of 8 × 24. */
const HATCH = 'M0 0H8V24H0zM0 4L8 0M0 8L8 4M0 12L8 8M0 16L8 12M0 20L8 16M0 24L8 20';

/** A year of the axis. */
export interface Slot {
  year: number;
  /** The name of its period, for the ends of the axis. */
  label: string;
  /** The number, or undefined for a year without one. */
  fact: CardFact | undefined;
}

/** Every year from the first to the last, oldest first. */
export function slotsOf(trend: CompactCard['trend']): Slot[] {
  const first = Number(trend[0]?.year);
  const count = Number(trend.at(-1)?.year) - first + 1;
  return Array.from({ length: count }, (_, i) => {
    const year = first + i;
    const point = trend.find((point) => Number(point.year) === year);
    return {
      year,
      label: point?.label ?? `${year}`,
      fact: point && Number.isFinite(point.fact.value) ? point.fact : undefined,
    };
  });
}

/** `labels` are the ends of the axis only, or everything that a wide card has room for. */
export function chart(
  html: Html,
  card: Pick<CompactCard, 'trend' | 'dir' | 'headline'>,
  locale: Locale,
  labels: 'ends' | 'all' = 'all',
): unknown {
  const slots = slotsOf(card.trend);
  const values = slots.map(({ fact }) => (fact ? numberOf(fact) : 0));
  // Zero is always part of the plot.
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const percent = (value: number) => ((high - value) / (high - low || 1)) * 100;
  const zero = percent(0);
  const count = slots.length;
  const isRtl = card.dir === 'rtl';
  const isAllLabelled = labels === 'all' && card.trend.length <= ALL_LABELLED;
  // January–May of several years: only the ends of the axis have room for the name of a period.
  const isYear = /\.\d{4}$/.test(card.headline.id);
  const width = WIDTHS[count] ?? MAX_WIDTH;
  const [left, right] = [50 - width / 2, 50 + width / 2];
  const write = scaled(card.headline, locale);
  // Years are on the other side of the line than the columns, below numbers if there are both kinds.
  const isBelow = low < 0 && high <= 0;
  const yearAt = isBelow ? ['0', '-.4em'] : ['100%', low < 0 ? '2.3em' : '1.2em'];

  const column = ({ year, label, fact }: Slot, i: number): unknown => {
    const place = i === 0 ? 'first' : i === count - 1 ? 'last' : 'mid';
    const isEnd = place !== 'mid';
    // The label of a period at an end stays within the drawing.
    const isAtLeft = isRtl ? place === 'last' : place === 'first';
    const [x, anchor] = !isEnd ? [50, 'middle'] : isAtLeft ? [left, 'start'] : [right, 'end'];
    const period = place === 'last' && !isYear ? label : place === 'mid' ? shortYear(year, locale) : `${year}`;
    const value = fact ? numberOf(fact) : 0;
    const height = value ? Math.max(MIN_HEIGHT, Math.abs(percent(value) - zero)) : 0;
    const top = value < 0 ? zero : zero - height;
    const colour = place === 'last' ? 'mark' : 'past';
    const hasNumber = fact && labels === 'all' && (isEnd || isAllLabelled);
    const hasYear = isYear || labels === 'all' ? isEnd || (isAllLabelled && isYear && fact) : place === 'last';
    const isHatched = fact?.basis === 'derived';
    const box = { x: left, width, y: top, height };
    return html`<svg x="${((isRtl ? count - 1 - i : i) / count) * 100}%" width="${100 / count}%" overflow="visible"><line class="stub" x1="${left}%" x2="${fact ? left : right}%" y1="${zero}%" y2="${zero}%"></line><rect class="${colour}" x="${left}%" width="${width}%" y="${top}%" height="${isHatched ? 0 : height}%"></rect>${isHatched ? hatch(box, colour) : ''}<text class="number ${place}" x="50%" y="${value < 0 ? zero + height : top}%" dy="${value < 0 ? '1.1em' : '-.35em'}" text-anchor="middle">${hasNumber ? write(fact) : ''}</text><text class="year ${place}" x="${x}%" y="${yearAt[0]}" dy="${yearAt[1]}" text-anchor="${anchor}">${hasYear ? period : ''}</text></svg>`;
  };
  const hatch = (box: Record<'x' | 'y' | 'width' | 'height', number>, colour: string) =>
    html`<svg x="${box.x}%" width="${box.width}%" y="${box.y}%" height="${box.height}%" viewBox="0 0 8 24" preserveAspectRatio="none"><path class="${colour}" d="${HATCH}" vector-effect="non-scaling-stroke"></path></svg>`;
  const shape = low < 0 ? (high > 0 ? 'mixed' : 'below') : '';
  return html`<svg class="chart n${Math.min(count, 8)} ${shape} ${isYear ? '' : 'part'}" overflow="visible"><line class="base" x1="0" x2="100%" y1="${zero}%" y2="${zero}%"></line>${slots.map(column)}</svg>`;
}

/** `’22`, or `22` in a language that has no apostrophe. */
function shortYear(year: number, { tag }: Locale): string {
  return `${/^(zh|ja|ko|ar|fa)/.test(tag) ? '' : '’'}${`${year}`.slice(2)}`;
}
