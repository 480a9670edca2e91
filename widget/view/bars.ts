/**
 * Totals of the same window of several years as columns, at the distances of time: a year without a number leaves its place empty. Each
 * piece is a picture of its own that spans the whole, because lit makes SVG only of templates whose root it is; all sizes are in
 * percent, so that the pictures stretch and their text does not.
 */
import type { CompactCard } from '../../data/contract/card.ts';
import { amount, numberOf } from '../../data/fact/format.ts';
import { kindOf, piecesOf } from './bar.ts';
import type { Writer } from './writer.ts';
import { fill } from './writer.ts';

type Trend = CompactCard['trend'];

/** Of the height: where columns stand, and how high the highest is. Values stand above the columns, years below. */
const BASE = 82;
const HIGHEST = 66;
/** Of the width: from the edge to the middle of the first and of the last column, so that their years have room. */
const MARGIN = 14;
/** Of the width: how wide a column is at most, and how far apart two labels are at least. */
const WIDEST = 17;
const APART = 19;
/** The compact card leaves out what is older, where three totals are left: it would push them together. */
const YEARS = 6;

/** The totals that the compact card draws. */
export function recent(trend: Trend): Trend {
  const last = Number(trend.at(-1)?.year);
  const near = trend.filter(({ year }) => Number(year) > last - YEARS);
  return near.length > 2 ? near : trend;
}

export function bars({ html, card, words, locale }: Writer, points: Trend): unknown {
  const first = Number(points[0]?.year);
  const steps = Number(points.at(-1)?.year) - first;
  const step = (100 - 2 * MARGIN) / Math.max(steps, 1);
  const highest = Math.max(...points.map(({ fact }) => numberOf(fact)));
  const width = Math.min(step * 0.62, WIDEST);
  const along = ({ year }: Trend[number]) => (steps ? MARGIN + (Number(year) - first) * step : 50);

  // From the newest on, each that has room before the one after it.
  const labelled = new Set<string>();
  let room = 100;
  for (const point of [...points].reverse()) {
    if (along(point) > room) continue;
    labelled.add(point.year);
    room = along(point) - APART;
  }

  const column = (point: Trend[number], i: number): unknown => {
    const { year, fact } = point;
    const centre = card.dir === 'rtl' ? 100 - along(point) : along(point);
    const pieces = piecesOf(fact, highest).map(([from, length]) => [from, length].map((of) => (of * HIGHEST) / 100));
    const [digits] = amount({ ...fact, digits: fact.digits && Math.min(fact.digits, 4) }, locale);
    const [top = 0, height = 0] = pieces.at(-1) ?? [];
    const inner = i && i < points.length - 1 ? 'inner' : '';
    const rect = ([from = 0, length = 0]: number[]): unknown =>
      html`<svg class="${kindOf(fact)} ${i === points.length - 1 ? 'now' : ''}"><rect class="part" x="${centre - width / 2}%" y="${BASE - from - length}%" width="${width}%" height="${length}%"></rect></svg>`;
    const label = html`<svg><text class="amount" x="${centre}%" y="${BASE - top - height - 3}%">${fill(words[fact.qualifier], digits).join('')}</text><text class="${inner}" x="${centre}%" y="98%">${year}</text></svg>`;
    return [pieces.map(rect), labelled.has(year) ? label : ''];
  };

  return html`<div class="bars" aria-hidden="true">${points.map(column)}</div>`;
}
