/**
 * A chart of columns as static SVG: one place for each year, and a word in those without a number. Positions across are percentages and
 * heights are in rem, so it fits any width and grows with the reader's text. Colours come from charts.css. The same numbers stand in a
 * table beside it, so the drawing is one picture to assistive technology.
 */
import { html } from 'hono/html';
import type { Bounds } from '../../../data/fact/bounds.ts';
import type { Markup } from '../site/markup.ts';
import { chartTexts, classesOf, type ShownText } from './chart-widths.ts';
import { centerOf, gapsOf, type Plot, round, textWidth } from './plot.ts';

/** A limit is drawn up to the limit itself, a range from the end nearer to zero to the other. */
export type BarKind = 'stated' | 'derived' | 'limit' | 'range';

export interface Bar {
  year: number;
  height: number;
  /** Where a range starts; zero for others. */
  start: number;
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
  /** The years from which on the numbers are counted by another definition. */
  breaks: readonly number[];
  /** What stands in years without a number. */
  gapWord: string;
  /** A number at the axis. */
  axis(value: number): string;
}

/** In rem: height of the picture, its highest line, its lowest line without and with columns below zero, the line of the years. */
const [HEIGHT, TOP, BOTTOM, RAISED, FOOT] = [14, 1.9, 12.5, 11.5, 13.7];

/** Of its place, what a column takes, and the most of the plot. */
const [SHARE, MOST] = [0.66, 0.09];

/** The height of an arrow with the space around it. */
const ARROW = 0.8;

export function barChart(
  bars: readonly Bar[],
  { id, title, description, rtl, years, breaks, gapWord, axis }: ChartOptions,
): Markup {
  const ticks = ticksOf(bars.map(({ height }) => height));
  const [lowest = 0, highest = 1] = [ticks[0], ticks.at(-1)];
  const bottom = lowest < 0 ? RAISED : BOTTOM;
  const y = (value: number) => round(bottom - ((value - lowest) / (highest - lowest)) * (bottom - TOP));
  const place = 100 / years.length;
  const columnShare = Math.min(SHARE / years.length, MOST);
  const width = round(columnShare * 100);
  const x = (from: number, size = 0) => `${round(rtl ? 100 - from - size : from)}%`;
  const center = (year: number) => centerOf(year, { years }) * 100;
  /** Whether the number is on the far side of the column's end, where an arrow then is. */
  const isBeyond = ({ kind, bounds, height }: Bar) =>
    kind === 'limit' && (bounds[1] === null ? height >= 0 : height < 0);
  const axisWidth = round(Math.max(...ticks.map((value) => textWidth(axis(value)))) + 0.25);

  const column = (bar: Bar): Markup => {
    const { year, height, start, bounds, kind, text } = bar;
    const left = x(center(year) - width / 2, width);
    const solid = kind === 'range' ? rectangle(0, start) : kind === 'limit' ? '' : rectangle(0, height);
    const open = kind === 'range' || kind === 'limit' ? rectangle(start, height, 'open') : '';
    return html`<g class="${classOf(bar, bars)}"><title>${text}</title>${solid}${open}${kind === 'limit' ? limit() : whisker(bounds)}</g>`;

    function rectangle(from: number, to: number, name = ''): Markup {
      const [top, end] = [y(Math.max(from, to)), y(Math.min(from, to))];
      return html`<rect${name ? html` class="${name}"` : ''} x="${left}" width="${width}%" y="${top}rem" height="${Math.max(round(end - top), 0.0625)}rem"></rect>`;
    }

    /** A thick line at the limit, and an arrow to where the number is, unless the column is too low to hold it. */
    function limit(): Markup {
      const at = y(height);
      const [arrow, line] = bounds[1] === null ? ['↑', at - 0.15] : ['↓', at + ARROW];
      const hasRoom = isBeyond(bar) || Math.abs(y(0) - at) > ARROW;
      return html`<line class="cap" x1="${left}" x2="${x(center(year) + width / 2, -width)}" y1="${at}rem" y2="${at}rem"></line>${hasRoom ? html`<text class="arrow" x="${x(center(year))}" y="${round(line)}rem">${arrow}</text>` : ''}`;
    }

    function whisker([lower, upper]: Bounds): Markup | '' {
      if (kind !== 'derived' || lower === null || upper === null || y(lower) - y(upper) < 0.25) return '';
      const at = x(center(year));
      return html`<line class="bounds" x1="${at}" x2="${at}" y1="${y(lower)}rem" y2="${y(upper)}rem"></line>`;
    }
  };

  const plot: Plot = {
    columns: bars.map((bar) => ({
      year: bar.year,
      top: y(Math.max(bar.height, 0)) - (isBeyond(bar) && bar.height >= 0 ? ARROW : 0),
      bottom: y(Math.min(bar.height, 0)) + (isBeyond(bar) && bar.height < 0 ? ARROW : 0),
      isNegative: bar.height < 0,
      text: bar.short,
      size: textWidth(bar.short),
      own: bar.own,
    })),
    ...{ years, columnShare, zero: y(0), foot: FOOT, gapWord, axisWidth },
  };

  const text = (shown: ShownText): Markup => {
    const { kind, text, x: from, dx, anchor, y: line, own, leader } = shown;
    const classes = classesOf(shown);
    const side = { middle: '', start: rtl ? 'end' : 'start', end: rtl ? 'start' : 'end' }[anchor];
    const place = html`${dx ? html` dx="${rtl ? -dx : dx}rem"` : ''}${side ? html` text-anchor="${side}"` : ''}`;
    return html`${leader ? lead(leader, line, classes) : ''}<text class="${[kind, ...(own ? ['own'] : []), ...classes].join(' ')}" x="${x(from)}"${place} y="${line}rem">${text}</text>`;
  };
  const lead = (end: { x: number; y: number }, line: number, classes: string[]): Markup =>
    html`<line class="${['leader', ...classes].join(' ')}" x1="${x(end.x)}" x2="${x(end.x)}" y1="${round(end.y)}rem" y2="${round(end.y < line ? line - 0.7 : line + 0.15)}rem"></line>`;

  const grid = (value: number): Markup | '' => (value === 0 ? '' : across('grid', 0, 100, value));
  const tick = (value: number): Markup =>
    html`<text x="${rtl ? '0' : '100%'}" dx="${rtl ? 0.4 : -0.4}rem" y="${round(y(value) + 0.27)}rem" text-anchor="${rtl ? 'start' : 'end'}">${axis(value)}</text>`;
  const across = (name: string, from: number, to: number, value: number): Markup =>
    html`<line class="${name}" x1="${x(from)}" x2="${x(to)}" y1="${y(value)}rem" y2="${y(value)}rem"></line>`;
  const gap = ([from, to]: [number, number]): Markup =>
    across('none', center(from) - place / 2, center(to) + place / 2, 0);
  const redefined = (year: number): Markup => {
    const at = x(center(year) - place / 2);
    return html`<line class="break" x1="${at}" x2="${at}" y1="${TOP}rem" y2="${bottom}rem"></line>`;
  };

  return html`<div class="plot"><svg class="ticks" width="${axisWidth}rem" height="${HEIGHT}rem" aria-hidden="true">${ticks.map(tick)}</svg><svg class="bars" text-anchor="middle" height="${HEIGHT}rem" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${ticks.map(grid)}${breaks.map(redefined)}${bars.map(column)}${across('zero', 0, 100, 0)}${gapsOf(plot).map(gap)}${chartTexts(plot).map(text)}</svg></div>`;
}

/** Of a column or its key: the kind of number, and whether it is the one in question or one of those around it. */
export function classOf({ kind, own }: Pick<Bar, 'kind' | 'own'>, bars: readonly Bar[]): string {
  if (own) return `${kind} own`;
  return bars.some((bar) => bar.own) ? `${kind} past` : kind;
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
