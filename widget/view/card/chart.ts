/**
 * Draws the chart that data/card/chart-columns.ts computed, as an SVG of any size: positions are in percent, and the style sheet sets the size. It
 * has no `style` attributes, which a strict `style-src` forbids. Derived columns are hatched. Negative columns hang below the line of zero.
 *
 * Every template begins with `<svg`, because Lit makes HTML elements of a template that begins with another SVG element.
 */
import type { CardChart, ChartColumn } from '../../../data/contract/display.ts';
import type { Html } from '../writer.ts';

/** A frame with slanting lines for derived columns, in a box of 8 × 24. */
const HATCH = 'M0 0H8V24H0zM0 4L8 0M0 8L8 4M0 12L8 8M0 16L8 12M0 20L8 16M0 24L8 20';
/** A sample of it before the text that explains it, 8 × 8 pixels. */
const SAMPLE = 'M0 0H8V-8H0zM0-4L8-8M0 0L8-4';

export function chart(html: Html, { isRtl, zero, width, key, columns }: CardChart): unknown {
  const last = columns.length - 1;
  const slot = 100 / columns.length;
  const [left, right] = [50 - width / 2, 50 + width / 2];
  // Years are on the other side of the line of zero than the columns: below it, or above it if all numbers are negative (`zero` is 0). With columns
  // on both sides, the years are below the numbers of the negative columns. Distances are in em.
  const yearDistance = zero % 100 ? 2.3 : 1.2;
  const [yearY, yearDy] = zero ? [100, yearDistance] : [0, -0.4];

  const column = ({ kind, height, numberLabel, yearLabel }: ChartColumn, i: number): unknown => {
    const place = !i ? 'first' : i === last ? 'last' : 'mid';
    const className = place === 'last' ? 'mark' : 'past';
    const size = Math.abs(height);
    const isBelow = height < 0;
    const top = isBelow ? zero : zero - height;
    // The labels of the first and last year stay within the chart.
    const [yearX, anchor] = place === 'mid' ? [50, 'middle'] : !i === isRtl ? [right, 'end'] : [left, 'start'];
    // The part of the hatch that fits the height of the column, so that all columns have the same distance between lines.
    const hatchHeight = size * 0.24;
    const hatch = html`<svg x="${left}%" width="${width}%" y="${top}%" height="${size}%" viewBox="0 ${isBelow ? 24 - hatchHeight : 0} 8 ${hatchHeight}" preserveAspectRatio="none"><path class="${className}" d="${HATCH}" vector-effect="non-scaling-stroke"></path></svg>`;
    return html`<svg x="${slot * (isRtl ? last - i : i)}%" width="${slot}%" overflow="visible"><line class="past stub" x1="${left}%" x2="${kind === 'missing' ? right : left}%" y1="${zero}%" y2="${zero}%"></line><rect class="${className}" x="${left}%" width="${width}%" y="${top}%" height="${kind === 'derived' ? 0 : size}%"></rect>${kind === 'derived' ? hatch : ''}<text class="number ${place}" x="50%" y="${isBelow ? top + size : top}%" dy="${isBelow ? '1.1em' : '-.35em'}" text-anchor="middle">${numberLabel}</text><text class="year ${place}" x="${yearX}%" y="${yearY}%" dy="${yearDy}em" text-anchor="${anchor}">${yearLabel}</text></svg>`;
  };
  const [keyX, sign, keyAnchor] = isRtl ? [100, -1, 'end'] : [0, 1, 'start'];
  const keyLine = html`<svg class="key" x="${keyX}%" y="100%" overflow="visible"><svg y="${yearDistance + 1.2}em" overflow="visible"><path class="past" d="${SAMPLE}" transform="scale(${sign} 1)"></path><text x="${12 * sign}" text-anchor="${keyAnchor}">${key}</text></svg></svg>`;
  return html`<svg class="chart" overflow="visible"><line class="past" x1="0" x2="100%" y1="${zero}%" y2="${zero}%"></line>${columns.map(column)}${
    key ? keyLine : ''
  }</svg>`;
}
