/**
 * Draws the columns of data/card/chart-columns.ts as an `svg` of any size: positions are in percent, and the style sheet sets
 * the size. There is no `style`, which a strict `style-src` forbids. Derived columns are hatched, negative ones hang below the line.
 * Every template begins with `<svg`, because Lit would make HTML elements of any other.
 */
import type { CardChart, ChartColumn } from '../../../data/contract/display.ts';
import type { Html } from '../writer.ts';

/** A frame with slanting lines, for a column that nobody printed, in a box of 8 × 24, and the sample beside its key, 8 pixels high. */
const HATCH = 'M0 0H8V24H0zM0 4L8 0M0 8L8 4M0 12L8 8M0 16L8 12M0 20L8 16M0 24L8 20';
const SAMPLE = 'M0 0H8V-8H0zM0-4L8-8M0 0L8-4';

export function chart(html: Html, { isRtl, zero, width, key, columns }: CardChart): unknown {
  const last = columns.length - 1;
  const slot = 100 / columns.length;
  const [left, right] = [50 - width / 2, 50 + width / 2];
  // Years are on the other side of the line than the columns, below the numbers if there are columns on both sides.
  const under = zero % 100 ? 2.3 : 1.2;
  const [yearY, yearDy] = zero ? [100, under] : [0, -0.4];

  const column = ({ kind, height, numberLabel, yearLabel }: ChartColumn, i: number): unknown => {
    const place = !i ? 'first' : i === last ? 'last' : 'mid';
    const colour = place === 'last' ? 'mark' : 'past';
    const size = Math.abs(height);
    const isBelow = height < 0;
    const top = isBelow ? zero : zero - height;
    // The label of a period at an end stays within the drawing.
    const [yearX, anchor] = place === 'mid' ? [50, 'middle'] : !i === isRtl ? [right, 'end'] : [left, 'start'];
    // The box shows as much of the hatch as the column is high, so that all columns have the same distance between lines.
    const hatched = size * 0.24;
    const hatch = html`<svg x="${left}%" width="${width}%" y="${top}%" height="${size}%" viewBox="0 ${isBelow ? 24 - hatched : 0} 8 ${hatched}" preserveAspectRatio="none"><path class="${colour}" d="${HATCH}" vector-effect="non-scaling-stroke"></path></svg>`;
    return html`<svg x="${slot * (isRtl ? last - i : i)}%" width="${slot}%" overflow="visible"><line class="past stub" x1="${left}%" x2="${kind === 'missing' ? right : left}%" y1="${zero}%" y2="${zero}%"></line><rect class="${colour}" x="${left}%" width="${width}%" y="${top}%" height="${kind === 'derived' ? 0 : size}%"></rect>${kind === 'derived' ? hatch : ''}<text class="number ${place}" x="50%" y="${isBelow ? top + size : top}%" dy="${isBelow ? '1.1em' : '-.35em'}" text-anchor="middle">${numberLabel}</text><text class="year ${place}" x="${yearX}%" y="${yearY}%" dy="${yearDy}em" text-anchor="${anchor}">${yearLabel}</text></svg>`;
  };
  const [keyX, side, keyAnchor] = isRtl ? [100, -1, 'end'] : [0, 1, 'start'];
  const keyed = html`<svg class="key" x="${keyX}%" y="100%" overflow="visible"><svg y="${under + 1.2}em" overflow="visible"><path class="past" d="${SAMPLE}" transform="scale(${side} 1)"></path><text x="${12 * side}" text-anchor="${keyAnchor}">${key}</text></svg></svg>`;
  return html`<svg class="chart" overflow="visible"><line class="past" x1="0" x2="100%" y1="${zero}%" y2="${zero}%"></line>${columns.map(column)}${
    key ? keyed : ''
  }</svg>`;
}
