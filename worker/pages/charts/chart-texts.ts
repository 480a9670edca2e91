/**
 * The texts of a chart of columns that is so wide, and where they stand: numbers at the columns, years below them, and a word in gaps.
 * None is in front of a column or of another text. Lengths are in rem, from the left of the plot and from its top; languages written from
 * right to left have it mirrored (chart.ts).
 */
import { APART, centerOf, gapsOf, type Plot, round, textWidth } from './plot.ts';

export interface ChartText {
  kind: 'v' | 'year' | 'none';
  text: string;
  /** Where its middle, its start or its end is: in percent of the plot's width, and so far from there. */
  x: number;
  dx: number;
  anchor: 'middle' | 'start' | 'end';
  /** The line that it stands on. */
  y: number;
  own: boolean;
  /** The end of its column, where a line leads to it because it does not stand there. */
  leader?: { x: number; y: number };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Height of a text above its line, and the space between it and what is below or above. */
const [ASCENT, DESCENT, SPACE] = [0.62, 0.15, 0.3];
/** The highest line that a text may stand on. */
const HIGHEST = 0.5;
/** How far a number may be from its column where another text is beside it. */
const NEAR = 1.2;
/** How far texts may stand over the left and the right side of the plot. */
const [BEFORE, BEHIND] = [0.3, 0.8];

/** The texts of a plot that is `width` wide. They fit a wider one too, in which all is as far apart or farther. */
export function textsAt(width: number, plot: Plot): ChartText[] {
  const taken: Box[] = plot.columns.map(({ year, top, bottom }) => {
    const [middle, half] = [centerOf(year, plot) * width, (plot.columnShare * width) / 2];
    return { left: middle - half, right: middle + half, top, bottom };
  });
  return [...numbers(width, plot, taken), ...gapWords(width, plot, taken), ...yearNames(width, plot)];
}

/**
 * The number in question, the newest and the oldest come first, then the others from the newest on, as far as they have room. Where
 * something is beside them, they stand above it, with a line to their column: the first two however far, others nearby.
 */
function numbers(width: number, plot: Plot, taken: Box[]): ChartText[] {
  const newestFirst = [...plot.columns].reverse();
  const first = newestFirst.filter((column, i) => column.own || i === 0).sort((a, b) => Number(b.own) - Number(a.own));
  const ranked = [...new Set([...first, ...newestFirst.slice(-1), ...newestFirst])];
  return ranked.flatMap((column): ChartText[] => {
    const { year, isNegative, text, size, own } = column;
    const [center, half] = [centerOf(year, plot), size / 2];
    const middle = center * width;
    const inside = Math.max(Math.min(middle, width + BEHIND - half), half - BEFORE);
    const isFirst = first.includes(column);
    if (!isFirst && Math.abs(inside - middle) > half / 2) return [];
    const place = (): Pick<ChartText, 'x' | 'dx' | 'anchor'> => {
      if (inside === middle) return { x: round(center * 100), dx: 0, anchor: 'middle' };
      return inside < middle ? { x: 100, dx: BEHIND, anchor: 'end' } : { x: 0, dx: -BEFORE, anchor: 'start' };
    };
    const end = isNegative ? column.bottom : column.top;
    const boxAt = (y: number) => ({ left: inside - half, right: inside + half, top: y - ASCENT, bottom: y + DESCENT });
    const beside = (edge: number) => (isNegative ? edge + SPACE + ASCENT : edge - SPACE);
    let y = beside(end);
    for (let hit = hitBy(boxAt(y), taken); hit; hit = hitBy(boxAt(y), taken)) {
      y = beside(isNegative ? hit.bottom : hit.top);
    }
    const distance = Math.abs(y - beside(end));
    const isFar = distance > SPACE;
    const line = { left: middle, right: middle, top: Math.min(y, end), bottom: Math.max(y, end) };
    if (y < HIGHEST || y + DESCENT > plot.foot - ASCENT) return [];
    if (!isFirst && (distance > NEAR || (isFar && hitBy(line, taken)))) return [];
    taken.push(boxAt(y), ...(isFar ? [line] : []));
    return [
      {
        ...{ kind: 'v', text, ...place(), y: round(y), own },
        ...(isFar ? { leader: { x: round(center * 100), y: end } } : {}),
      },
    ];
  });
}

/** A word in each run of years without a number, on one line or with each of its words on its own; else a dash for each year. */
function gapWords(width: number, plot: Plot, taken: readonly Box[]): ChartText[] {
  return gapsOf(plot).flatMap(([from, to]) => {
    const center = (centerOf(from, plot) + centerOf(to, plot)) / 2;
    const room = ((to - from + 1) * width) / plot.years.length;
    return written([plot.gapWord]) ?? written(plot.gapWord.split(' ')) ?? range(from, to).flatMap(dash);

    function written(lines: string[], middle = center, place = room): ChartText[] | undefined {
      const half = Math.max(...lines.map(textWidth)) / 2;
      const base = plot.zero - SPACE;
      const top = base - (lines.length - 1) * LINE - ASCENT;
      const box = { left: middle * width - half, right: middle * width + half, top, bottom: base + DESCENT };
      if (2 * half > place || hitBy(box, taken)) return undefined;
      return lines.map((text, i) => ({
        ...{ kind: 'none', text, x: round(middle * 100), dx: 0, anchor: 'middle', own: false },
        y: round(base - (lines.length - 1 - i) * LINE),
      }));
    }

    function dash(year: number): ChartText[] {
      return written(['–'], centerOf(year, plot), width / plot.years.length) ?? [];
    }
  });
}

/** The width of a year with four and with two digits. Two digits beside two others need less space between them. */
const [LONG, SHORT] = [textWidth('2025'), textWidth('25') - APART / 2];

/**
 * All years with four digits, or the first with four and the others with two, or every second so, and so on; that of the number in question
 * always, and the newest where it has room beside it.
 */
function yearNames(width: number, plot: Plot): ChartText[] {
  const place = width / plot.years.length;
  const ways = [1, 2, 4, 8, 16].flatMap((step) => [LONG, SHORT].map((size) => ({ step, size })));
  const { step, size } = ways.find(({ step, size }) => place * step >= size) ?? { step: plot.years.length, size: LONG };
  const last = plot.years.at(-1) as number;
  const own = plot.columns.find((column) => column.own)?.year;
  const isNamed = (year: number) =>
    year === own || ((last - year) % step === 0 && (own === undefined || Math.abs(year - own) >= step));
  const named = plot.years.filter(isNamed);
  return named.map((year, i) => {
    const isShort = size === SHORT && i > 0;
    return {
      ...{ kind: 'year', text: isShort ? `${year}`.slice(-2) : `${year}`, y: plot.foot, own: year === own },
      x: round(centerOf(year, plot) * 100),
      // The first ends where it would end with two digits.
      ...(size === SHORT && i === 0 ? { dx: round(SHORT / 2), anchor: 'end' } : { dx: 0, anchor: 'middle' }),
    };
  });
}

function hitBy(box: Box, taken: readonly Box[]): Box | undefined {
  return taken.find(
    (other) =>
      box.left < other.right &&
      other.left < box.right &&
      box.top < other.bottom - 0.01 &&
      other.top < box.bottom - 0.01,
  );
}

/** From one line of text to the next. */
const LINE = 0.95;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
