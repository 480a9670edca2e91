/**
 * A chart of columns as static SVG: a place for each period, empty where there is no number. Positions across are percentages and heights
 * are in rem, so it fits any width and grows with the reader's text. Colours come from charts.css. Few labels: the numbers stand in the
 * table below it, so the drawing is one picture to assistive technology.
 */
import { html } from 'hono/html';
import type { Markup } from '../site/markup.ts';

/** `open`: no number is known, but a limit or an interval; the column ends there. */
export type BarKind = 'stated' | 'derived' | 'open';

export interface Bar {
  place: number;
  value: number;
  kind: BarKind;
  /** Its series, from 0. Where there are several, the first is the sum of the others and stands behind them. */
  series: number;
  /** Whether the number is in doubt. */
  doubt: boolean;
  /** Whether it is set off from the others; it alone has its number, `label`. */
  own: boolean;
  label: string;
}

interface ChartOptions {
  title: string;
  /** Places go from right to left in languages that are written so. */
  rtl: boolean;
  /** From the first to the last. */
  places: readonly number[];
  /** What stands below a place; empty for most. */
  nameOf(place: number): string;
  /** A number at the axis. */
  axis(value: number): string;
}

/** In rem: height of the picture, its highest and lowest line, and the line of the names. */
const [HEIGHT, TOP, BOTTOM, FOOT] = [11, 1.4, 9.6, 10.8];
/** What columns take of their place; the most that one takes of the plot, in percent. */
const [ALONE, BEHIND, BESIDE, MOST] = [0.66, 0.88, 0.6, 9];
/** Names that have room beside each other in a wide chart, and on the narrowest screen. */
const [MOST_NAMES, MOST_ON_NARROW] = [14, 6];

export function barChart(bars: readonly Bar[], { title, rtl, places, nameOf, axis }: ChartOptions): Markup {
  const ticks = ticksOf(bars.map(({ value }) => value));
  const [lowest = 0, highest = 1] = [ticks[0], ticks.at(-1)];
  const y = (value: number) => round(BOTTOM - ((value - lowest) / (highest - lowest)) * (BOTTOM - TOP));
  const place = 100 / places.length;
  const x = (from: number, size = 0) => `${round(rtl ? 100 - from - size : from)}%`;
  const center = (at: number) => (at - (places[0] as number) + 0.5) * place;
  const series = Math.max(...bars.map((bar) => bar.series)) + 1;
  const share = series === 1 ? ALONE : BEHIND;
  const size = Math.min(share * place, MOST * (series === 1 ? 1 : 2));

  const column = ({ place: at, value, series: number, kind, doubt, own }: Bar): Markup => {
    const part = number === 0 ? size : (BESIDE * size) / (series - 1);
    const left = center(at) - (number === 0 ? size / 2 : (BESIDE * size) / 2 - (number - 1) * part);
    const [top, end] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
    return html`<rect class="s${number} ${kind}${doubt ? ' doubt' : ''}${own ? ' own' : ''}" x="${x(left, part)}" width="${round(part)}%" y="${top}rem" height="${Math.max(round(end - top), 0.0625)}rem"></rect>`;
  };
  const across = (name: string, value: number): Markup =>
    html`<line class="${name}" x2="100%" y1="${y(value)}rem" y2="${y(value)}rem"></line>`;
  const words = (name: string, text: string, at: number, line: number): Markup =>
    html`<text${name ? html` class="${name}"` : ''} x="${x(at)}" y="${line}rem">${text}</text>`;
  const own = bars.find((bar) => bar.own);
  const number = own
    ? words('own', own.label, center(own.place), own.value < 0 ? y(own.value) + 0.95 : y(own.value) - 0.35)
    : '';
  const named = places.filter((at) => nameOf(at));
  const step = Math.ceil(named.length / MOST_NAMES);
  const few = step * Math.ceil(named.length / step / MOST_ON_NARROW);
  const names = named.map((at, i) => {
    const back = named.length - 1 - i;
    const look = own?.place === at ? 'own' : back % few ? 'more' : '';
    return back % step ? '' : words(look, nameOf(at), center(at), FOOT);
  });
  const axisWidth = round(Math.max(...ticks.map((value) => axis(value).length)) * 0.46 + 0.5);
  const tick = (value: number): Markup =>
    html`<text x="${rtl ? '0' : '100%'}" dx="${rtl ? 0.4 : -0.4}rem" y="${round(y(value) + 0.27)}rem" text-anchor="${rtl ? 'start' : 'end'}">${axis(value)}</text>`;
  return html`<div class="plot"><svg width="${axisWidth}rem" height="${HEIGHT}rem" aria-hidden="true">${ticks.map(tick)}</svg><svg class="bars${own ? ' past' : ''}" height="${HEIGHT}rem" role="img" aria-label="${title}">${ticks.map((value) => across(value === 0 ? 'zero' : 'grid', value))}${bars.map(column)}${number}${names}</svg></div>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
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
