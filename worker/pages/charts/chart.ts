/**
 * A chart of columns as static SVG: one place for each year, and a dash in those without a number. Widths are percentages and
 * heights pixels, so it fits any width while its text keeps its size. Colours come from charts.css. The same numbers stand in a table
 * beside it, so the drawing is one picture to assistive technology.
 */
import { html } from 'hono/html';
import type { Bounds } from '../../../data/fact/bounds.ts';
import type { Markup } from '../site/markup.ts';

/** A limit is drawn up to the limit itself. */
export type BarKind = 'stated' | 'derived' | 'limit';

export interface Bar {
  year: number;
  height: number;
  bounds: Bounds;
  kind: BarKind;
  /** The number above the column. */
  short: string;
  /** Period and number in words. */
  text: string;
  /** Whether it is set off from the others. */
  own: boolean;
}

interface ChartOptions {
  id: string;
  title: string;
  description: string;
  /** Years go from right to left in languages that are written so. */
  rtl: boolean;
  /** The places, from the first to the last. */
  years: readonly number[];
  /** A number at the axis. */
  axis(value: number): string;
  /** Percent of the width, for the numbers at the axis. */
  margin: number;
}

const [HEIGHT, TOP, BOTTOM] = [220, 22, 196];

export function barChart(
  bars: readonly Bar[],
  { id, title, description, rtl, years, axis, margin }: ChartOptions,
): Markup {
  const ticks = ticksOf(bars.map(({ height }) => height));
  const [lowest = 0, highest = 1] = [ticks[0], ticks.at(-1)];
  const y = (value: number) => round(BOTTOM - ((value - lowest) / (highest - lowest)) * (BOTTOM - TOP));
  const slot = (100 - margin) / years.length;
  const width = Math.min(slot * SHARE, 9);
  const x = (from: number, size = 0) => `${round(rtl ? 100 - from - size : from)}%`;
  const center = (year: number) => margin + slot * (year - (years[0] as number) + 0.5);
  // Named are every year, every second or every fourth, as there is room for four digits each.
  const named = ['all', 'half', 'some'].map(
    (name, i) => `${name}-${roomFor(YEAR, Math.ceil(years.length / 2 ** i), margin)}`,
  );
  const known = new Map(bars.map((bar) => [bar.year, bar]));
  /** Of two numbers side by side, the pixels that each place needs: at one height both need room, else the lower beside the higher column. */
  const placeFor = (bar: Bar): number => {
    const next = known.get(bar.year + 1);
    const own = textWidth(bar.short);
    if (!next) return own / 2;
    if (Math.abs(y(bar.height) - y(next.height)) < LINE) return (own + textWidth(next.short)) / 2;
    const lower = Math.abs(bar.height) < Math.abs(next.height) ? bar : next;
    return textWidth(lower.short) / 2 / (1 - SHARE / 2);
  };
  const room = `from-${widthFor(Math.max(...bars.map(placeFor)), years.length, margin)}`;
  /** The number of a column that is longer than its place stands in front of the column before, where that one is longer. */
  const isCovered = ({ year, height }: Bar): boolean => {
    const before = known.get(year - 1)?.height ?? 0;
    return height < 0 ? y(before) > y(height) + 3 : y(before) < y(height) - 3;
  };

  const column = (bar: Bar): Markup => {
    const { year, height, bounds, kind, short, text, own } = bar;
    const [top, bottom] = [y(Math.max(height, 0)), y(Math.min(height, 0))];
    const left = x(center(year) - width / 2, width);
    return html`<g class="${kind}${own ? ' own' : ''}${isCovered(bar) ? ' covered' : ''}"><title>${text}</title><rect x="${left}" width="${round(width)}%" y="${top}" height="${Math.max(round(bottom - top), 1)}"></rect>${whisker(bounds, kind)}<text class="v" x="${x(center(year))}" y="${height < 0 ? bottom + 13 : top - 5}" text-anchor="middle">${short}</text></g>`;

    function whisker([lower, upper]: Bounds, kind: BarKind): Markup | '' {
      if (kind !== 'derived' || lower === null || upper === null || y(lower) - y(upper) < 4) return '';
      const at = x(center(year));
      return html`<line class="range" x1="${at}" x2="${at}" y1="${y(lower)}" y2="${y(upper)}"></line>`;
    }
  };

  const line = (value: number): Markup =>
    html`<line class="${value === 0 ? 'zero' : 'grid'}" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"></line><text class="axis" x="${x(0)}" y="${y(value) - 4}" text-anchor="${rtl ? 'end' : 'start'}">${axis(value)}</text>`;

  const name = (year: number, i: number): Markup =>
    html`<text class="${nthFromEnd(years.length - 1 - i)}" x="${x(center(year))}" y="${HEIGHT - 6}" text-anchor="middle">${year}</text>`;

  const gap = (year: number): Markup | '' =>
    known.has(year)
      ? ''
      : html`<line class="gap" x1="${x(center(year) - width / 4)}" x2="${x(center(year) + width / 4)}" y1="${y(0) - 3}" y2="${y(0) - 3}"></line>`;

  return html`<svg class="bars ${room} ${named.join(' ')}" width="100%" height="${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${ticks.map(line)}${years.map(gap)}${bars.map(column)}${years.map(name)}</svg>`;
}

/** All years from the first to the last. */
export function yearsOf(points: readonly { year: number }[]): number[] {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Round values at equal distances around all heights and zero, about four. */
export function ticksOf(heights: readonly number[]): number[] {
  const [low, high] = [Math.min(0, ...heights), Math.max(0, ...heights)];
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const [first, last] = [Math.floor(low / step), Math.ceil((high - low ? high : step) / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Widths of a chart, in rem, from which on the texts above and below its columns have room (charts.css). */
const WIDTHS = [12, 19, 27, 30, 34, 44, 60];

/** Of its place, what a column takes. */
const SHARE = 0.7;

/** Pixels from one line of text to the next. */
const LINE = 13;

/** The characters of a year, which are wider than others. */
const YEAR = 4.8;

/** The pixels of a text with the space that sets it off: characters have 6, marks of direction none. */
function textWidth(text: string): number {
  return text.replaceAll(/\p{Cf}/gu, '').length * 6 + 4;
}

/** The width from which on so many texts of so many characters stand side by side. */
function roomFor(characters: number, places: number, margin: number): string {
  return widthFor(characters * 6 + 4, places, margin);
}

/** The width from which on each of so many places has so many pixels. */
function widthFor(pixels: number, places: number, margin: number): string {
  const needed = ((pixels * places) / (100 - margin)) * (100 / 16);
  return String(WIDTHS.find((width) => width >= needed) ?? 'never');
}

/** In narrow charts only every second, fourth or eighth year is named, the last always. */
function nthFromEnd(distance: number): string {
  if (distance % 8 === 0) return 'year';
  if (distance % 4 === 0) return 'year eighth';
  return distance % 2 === 0 ? 'year fourth' : 'year second';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
