/** The small trend of a picture, drawn as on the card: columns at the distances of time, the last in another hue, a tick for a missing year. */
import type { CompactCard } from '../../data/contract/card.ts';
import { amount } from '../../data/fact/format.ts';
import { comparable } from '../../widget/view/card/bars.ts';
import type { Writer } from '../../widget/view/writer.ts';
import { type Canvas, type Colour, round } from './svg-canvas.ts';
import { widthOf } from './text-width.ts';

type Trend = CompactCard['trend'];

/** The font size of labels. */
const SIZE = 13;
const WIDEST_COLUMN = 44;
/** How far a label may reach beyond the columns: its width is estimated for a wide font. */
const BEYOND = 6;
/** The most years that are drawn, so that a picture stays within bounds. */
const MOST_YEARS = 50;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function columns({ card, locale }: Writer, draw: Canvas, points: Trend, box: Box): string[] {
  const first = Number(points[0]?.year);
  const places = Math.min(Number(points.at(-1)?.year) - first + 1, MOST_YEARS);
  const slot = box.width / places;
  const bar = Math.min(slot * 0.72, WIDEST_COLUMN);
  const highest = Math.max(...points.map(({ fact }) => fact.value ?? 0));
  const base = box.y + box.height - SIZE - 5;
  const tallest = box.height - 2 * SIZE - 12;
  // The last column ends where the text does.
  const centreOf = (place: number) => {
    const along = box.width - bar / 2 - (places - 1 - place) * slot;
    return box.x + (card.dir === 'rtl' ? box.width - along : along);
  };

  const drawn = points.map(({ year, fact }) => {
    const [digits] = amount(comparable(fact), locale);
    const place = Number(year) - first;
    return { year, digits, place, centre: centreOf(place), height: ((fact.value ?? 0) / highest) * tallest };
  });
  // Where labels would touch each other, only the first and the last column are labelled.
  const isRoomy = (texts: string[]) => texts.every((text) => widthOf(text, SIZE) + 4 <= slot);
  const [allYears, allAmounts] = [isRoomy(drawn.map(({ year }) => year)), isRoomy(drawn.map(({ digits }) => digits))];

  const label = (text: string, x: number, y: number, isLast: boolean) => {
    const half = widthOf(text, SIZE, isLast) / 2;
    const inside = Math.min(Math.max(x, box.x - BEYOND + half), box.x + box.width + BEYOND - half);
    return draw.label(text, inside, y, SIZE, isLast ? 'ink' : 'soft', isLast);
  };
  const column = (colour: Colour, centre: number, height: number, width = bar) =>
    `<rect ${draw.fill(colour)} x="${round(centre - width / 2)}" y="${round(base - height)}" width="${round(width)}" height="${round(height)}" rx="${Math.min(width / 2, 1.5)}"/>`;
  const edge = card.dir === 'rtl' ? box.x : box.x + slot - bar;
  const missing = Array.from({ length: places }, (_, place) => place).filter((at) =>
    drawn.every(({ place }) => place !== at),
  );
  return [
    `<rect ${draw.fill('line')} x="${round(edge)}" y="${round(base)}" width="${round(box.width - slot + bar)}" height="1"/>`,
    ...missing.map((place) => column('past', centreOf(place), 6, 3)),
    ...drawn.flatMap(({ year, digits, centre, height }, i) => {
      const isLast = i === drawn.length - 1;
      return [
        column(isLast ? 'mark' : 'past', centre, height),
        allYears || i === 0 || isLast ? label(year, centre, base + SIZE + 4, isLast) : '',
        allAmounts || isLast ? label(digits, centre, base - height - 5, isLast) : '',
      ].filter(Boolean);
    }),
  ];
}
