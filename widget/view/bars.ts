/**
 * Totals of the same window of several years as columns, at the distances of time: a year without a number leaves its place empty. Each
 * piece is a picture of its own that spans the whole, because lit makes SVG only of templates whose root it is; all sizes are in
 * percent, so that the pictures stretch and their text does not.
 */
import type { CardFact, CompactCard } from '../../data/contract/card.ts';
import { amount } from '../../data/fact/format.ts';
import type { Writer } from './writer.ts';

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

/** A total of the trend with as many digits as compare well; the page of the number has all of them. */
export function comparable(fact: CardFact): CardFact {
  return { ...fact, digits: fact.digits && Math.min(fact.digits, 4) };
}

/** The totals that the compact card draws. */
export function recent(trend: Trend): Trend {
  const last = Number(trend.at(-1)?.year);
  const near = trend.filter(({ year }) => Number(year) > last - YEARS);
  return near.length > 2 ? near : trend;
}

/** All points have values: a limit is in no trend. */
export function bars({ html, card, locale }: Writer, points: Trend): unknown {
  const last = Number(points.at(-1)?.year);
  const step = (100 - 2 * MARGIN) / (last - Number(points[0]?.year) || 1);
  const highest = Math.max(...points.map(({ fact }) => fact.value ?? 0));
  const width = Math.min(step * 0.62, WIDEST);
  // From the newest on, each that has room before the one after it has labels.
  let room = 100;

  const column = ({ year, fact }: Trend[number], i: number): unknown => {
    const along = 100 - MARGIN - (last - Number(year)) * step;
    const centre = card.dir === 'rtl' ? 100 - along : along;
    const height = ((fact.value ?? 0) / highest) * HIGHEST;
    const [digits] = amount(comparable(fact), locale);
    const inner = i && i < points.length - 1 ? 'inner' : '';
    const isLabelled = along <= room;
    if (isLabelled) room = along - APART;
    const [above, below] = isLabelled ? [digits, year] : ['', ''];
    return html`<svg class="${fact.basis} ${i ? '' : 'now'}"><rect class="part" x="${centre - width / 2}%" y="${BASE - height}%" width="${width}%" height="${height}%"></rect><text class="amount" x="${centre}%" y="${BASE - height - 3}%">${above}</text><text class="${inner}" x="${centre}%" y="98%">${below}</text></svg>`;
  };

  return html`<div class="bars" aria-hidden="true">${[...points].reverse().map(column)}</div>`;
}
