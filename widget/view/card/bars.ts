/**
 * Totals of the same window of several years as columns, at the distances of time: a year without a number is a tick. A list of the
 * page's own boxes, because text in SVG costs more to lay out. A column is an empty `svg`: its height is an attribute, where a strict
 * `style-src` forbids `style`.
 */
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { amount } from '../../../data/fact/format.ts';
import type { Writer } from '../writer.ts';

type Trend = CompactCard['trend'];

/** Of the height, in percent: how high the highest column is. Values and years have the rest. */
const HIGHEST = 57;
/** Years that the compact card looks back, where three totals are left in them. */
const YEARS = 6;

/** Years without a number between two columns that have a tick, whatever an answer says. */
const MOST = 50;

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

/** All points have values: a limit is in no trend. `spoken` is the text that is heard and copied in place of a column. */
export function bars({ html, locale }: Writer, points: Trend, spoken: (point: Trend[number]) => unknown): unknown {
  const highest = Math.max(...points.map(({ fact }) => fact.value ?? 0));
  const column = (point: Trend[number], i: number): unknown => {
    const { year, fact } = point;
    const length = Math.min(i && Number(year) - Number(points[i - 1]?.year) - 1, MOST);
    const missing = Array.from(
      { length },
      () => html`<li class="missing" aria-hidden="true"><svg height="5"></svg></li>`,
    );
    const inner = i && i < points.length - 1 ? 'inner' : '';
    const [digits] = amount(comparable(fact), locale);
    return html`${missing}<li><span class="sr">${spoken(point)}</span><span class="amount ${inner}" aria-hidden="true">${digits}</span><svg height="${((fact.value ?? 0) / highest) * HIGHEST}%"></svg><span class="${inner}" aria-hidden="true">${year}</span></li>`;
  };
  return html`<ul class="bars">${points.map(column)}</ul>`;
}
