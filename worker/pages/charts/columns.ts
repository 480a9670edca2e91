/**
 * A chart of columns on a true time axis: each column has its figure above and its period below. A period without a figure is a dotted stub.
 * Each column is a small SVG with positions in percent, so the chart fits any width.
 */
import { html } from 'hono/html';
import { numberOf } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { doubtLabel } from '../../../widget/view/notes.ts';
import type { Markup } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { type Point, type Scale, scaled } from './number-link.ts';

interface ChartColumn {
  /** The period; empty if it would not fit below the column. */
  name: string;
  /** Null if there is no figure. */
  point: Point | null;
}

interface ChartOptions {
  /** The name of the chart for screen readers. */
  title: string;
  scale: Scale;
  /** The id of the highlighted figure; by default the last one. */
  own?: string | undefined;
  /** Each column links to its figure. A chart above a table with the same figures needs no links. */
  hasLinks?: boolean;
}

/** The height of a figure above or below a column, in percent of the chart's height. */
const LABEL = 11;
/** Charts with more columns show no figures. */
const MAX_LABELLED = 16;

export function columnChart(columns: readonly ChartColumn[], options: ChartOptions, context: PageContext): Markup {
  const { title, scale, hasLinks = false } = options;
  const { page, words, locale } = context;
  const values = columns.flatMap(({ point }) => (point ? [numberOf(point)] : []));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const plot = 100 - LABEL - (lowest < 0 ? LABEL : 0);
  const y = (value: number) => LABEL + ((highest - value) / (highest - lowest || 1)) * plot;
  const highlighted = options.own ?? columns.findLast(({ point }) => point)?.point?.id;
  const isDense = columns.length > MAX_LABELLED;

  const drawingOf = (point: Point): Markup => {
    const value = numberOf(point);
    const [top, end] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
    const [place, shift] = value < 0 ? [end, '1.1em'] : [top, '-0.35em'];
    const label = html`<text x="50%" y="${place.toFixed(2)}%" dy="${shift}">${scaled(point, scale, 4)}</text>`;
    return html`<svg aria-hidden="true"><rect width="100%" y="${top.toFixed(2)}%" height="${Math.max(end - top, 0.4).toFixed(2)}%"></rect>${isDense ? '' : label}</svg>`;
  };
  const spoken = (point: Point) => {
    const [text, doubt] = [factText(point, words, locale), doubtLabel(point.status, words)];
    return doubt ? fillText(page.aside, text, doubt) : text;
  };
  const gap = html`<svg aria-hidden="true"><line x1="0" x2="100%" y1="${y(0).toFixed(2)}%" y2="${y(0).toFixed(2)}%"></line></svg>`;
  const looksOf = (point: Point | null) => {
    if (!point) return 'gap';
    const kind = point.value === null ? 'open' : point.basis;
    return [kind, doubtLabel(point.status, words) && 'doubt', point.id === highlighted && 'own']
      .filter(Boolean)
      .join(' ');
  };
  const parts = columns.map(({ name, point }) => {
    const drawing = html`${point ? drawingOf(point) : gap}<span class="period">${name}</span>`;
    return { point, drawing, looks: looksOf(point) };
  });
  const looks = `columns${isDense ? ' dense' : ''}`;
  if (!hasLinks)
    return html`${HATCH}<div class="${looks}" role="img" aria-label="${title}">${parts.map((part) => html`<div class="${part.looks}">${part.drawing}</div>`)}</div>`;
  const item = ({ point, drawing, looks }: (typeof parts)[number]): Markup =>
    point
      ? html`<li class="${looks}"><a href="${factLink(point.id, context)}">${drawing}<span class="sr">: ${spoken(point)}</span></a></li>`
      : html`<li class="gap">${drawing}<span class="sr">: ${page.noFigure}</span></li>`;
  return html`${HATCH}<ol class="${looks}">${parts.map(item)}</ol>`;
}

/** The pattern of computed columns. */
const HATCH = html`<svg class="hatch" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6"></rect></pattern></defs></svg>`;
