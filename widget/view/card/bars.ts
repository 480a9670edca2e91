/**
 * Totals of the same window of several years as columns, at the distances of time: a year without a number is empty, above an axis that
 * goes on. One drawing for card, frame and picture: an `svg` as large as the text around it, whose measures are attributes, where a strict
 * `style-src` forbids `style`. Its classes are colours.
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { TEXT_PX, TREND } from '../styles/measures.ts';
import type { Html } from '../writer.ts';

type Trend = CompactCard['trend'];

/** The last year, and the width of a column, of the way to the next and of all, in whole pixels of the card. */
export function measure(trend: Trend) {
  const { widest, narrowest, around } = TREND;
  const last = Number(trend.at(-1)?.year);
  const years = last - Number(trend[0]?.year) + 1;
  const column = Math.round(Math.min(widest, Math.max(narrowest, around / (years * 1.4))));
  const step = Math.round(column * 1.3);
  return { last, column, step, width: column + (years - 1) * step };
}

export function bars(html: Html, { trend, dir }: CompactCard): unknown {
  const { last, column, step, width } = measure(trend);
  const { height, label, size } = TREND;
  const base = height - label;
  const highest = Math.max(...trend.map(({ fact }) => numberOf(fact)));
  const isRtl = dir === 'rtl';
  const columns = trend.map(({ year, fact }) => {
    const back = (last - Number(year)) * step;
    const tall = Math.max(0, Math.round((numberOf(fact) / highest) * (base - 1))) || 0;
    return `M${isRtl ? back : width - column - back} ${base}v${-tall}h${column}v${tall}z`;
  });
  const [left, right] = isRtl ? [trend.at(-1), trend[0]] : [trend[0], trend.at(-1)];
  const line = height - 3;
  return html`<svg width="${width / TEXT_PX}em" height="${height / TEXT_PX}em" viewBox="0 0 ${width} ${height}" overflow="visible"><g font-size="${size}"><path class="past" d="${columns.slice(0, -1).join('')}M0 ${base}h${width}v1H0z"></path><path class="mark" d="${columns.at(-1)}"></path><text class="${isRtl ? 'ink' : 'soft'}" y="${line}">${left?.year}</text><text class="${isRtl ? 'soft' : 'ink'}" x="${width}" y="${line}" text-anchor="end">${right?.year}</text></g></svg>`;
}
