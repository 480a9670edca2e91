/** The small trend of a picture: totals of the same window of several years as columns, at the distances of time. */
import type { CompactCard } from '../../data/contract/card.ts';
import { amount } from '../../data/fact/format.ts';
import { comparable } from '../../widget/view/card/bars.ts';
import type { Writer } from '../../widget/view/writer.ts';
import { type Canvas, round } from './svg-canvas.ts';
import { widthOf } from './text-width.ts';

type Trend = CompactCard['trend'];

const SIZE = 12;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function columns({ card, locale }: Writer, draw: Canvas, points: Trend, box: Box): string[] {
  const first = Number(points[0]?.year);
  const places = Number(points.at(-1)?.year) - first + 1;
  const slot = box.width / places;
  const highest = Math.max(...points.map(({ fact }) => fact.value ?? 0));
  const base = box.y + box.height - SIZE - 4;
  const tallest = box.height - 2 * SIZE - 10;
  const bar = Math.min(slot * 0.62, 30);

  const drawn = points.map(({ year, fact }) => {
    const along = (Number(year) - first + 0.5) * slot;
    const centre = box.x + (card.dir === 'rtl' ? box.width - along : along);
    const [digits] = amount(comparable(fact), locale);
    return { year, digits, centre, height: ((fact.value ?? 0) / highest) * tallest };
  });
  // Where labels would touch each other, only the first and the last year has its own.
  const isRoomy = (texts: string[]) => texts.every((text) => widthOf(text, SIZE) + 4 <= slot);
  const [allYears, allAmounts] = [isRoomy(drawn.map(({ year }) => year)), isRoomy(drawn.map(({ digits }) => digits))];

  const label = (text: string, x: number, y: number) => {
    // Its half reaches beyond the area at most as far as there is room for a picture's margin.
    const half = widthOf(text, SIZE) / 2;
    const inside = Math.min(Math.max(x, box.x + half - 12), box.x + box.width - half + 12);
    return draw.label(text, inside, y, SIZE, 'soft');
  };
  return drawn.flatMap(({ year, digits, centre, height }, i) => {
    const isEnd = i === 0 || i === drawn.length - 1;
    const isLast = i === drawn.length - 1;
    return [
      `<rect ${draw.fill('mark')}${isLast ? '' : ' opacity=".65"'} x="${round(centre - bar / 2)}" y="${round(base - height)}" width="${round(bar)}" height="${round(height)}"/>`,
      allYears || isEnd ? label(year, centre, base + SIZE + 3) : '',
      allAmounts || isLast ? label(digits, centre, base - height - 5) : '',
    ].filter(Boolean);
  });
}
