/**
 * A chart of columns on a time axis without gaps: each column has its figure above and its period below. A period without a figure has a dotted
 * line at zero. Each column is a small SVG with positions in percent, so the chart fits any width.
 */
import { html } from 'hono/html';
import { numberOf } from '../../../data/fact/format.ts';
import { factText, fillText } from '../../../data/fact/number-text.ts';
import { doubtLabel } from '../../../widget/view/notes.ts';
import type { Markup } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import type { Point } from './figures.ts';
import { type Scale, scaledText } from './scale.ts';

interface ChartColumn {
  /** The label below the column, such as a year. Empty if it would not fit. */
  name: string;
  /** Null if the period has no figure. */
  point: Point | null;
}

interface ChartOptions {
  /** The name of the chart for screen readers. */
  title: string;
  scale: Scale;
  /** The id of the fact whose column is highlighted. By default that of the last figure. */
  highlightedId?: string | undefined;
  /** Each column links to its figure. A chart above a table with the same figures needs no links. */
  hasLinks?: boolean;
}

/** Charts with more columns show no figures. */
const MAX_LABELLED = 16;
/** Significant digits of a figure above a column. */
const MAX_DIGITS = 4;

export function columnChart(columns: readonly ChartColumn[], options: ChartOptions, context: PageContext): Markup {
  const { title, scale, hasLinks = false } = options;
  const isDense = columns.length > MAX_LABELLED;
  const highlightedId = options.highlightedId ?? columns.findLast(({ point }) => point)?.point?.id;
  const yOf = verticalAxis(columns);
  const drawn = columns.map(({ name, point }) => {
    const label = point && !isDense ? scaledText(point, scale, MAX_DIGITS) : '';
    const svg = point ? columnSvg(numberOf(point), label, yOf) : gapSvg(yOf);
    return {
      point,
      classes: classesOf(point, highlightedId, context),
      drawing: html`${svg}<span class="period">${name}</span>`,
    };
  });

  const listClasses = `columns${isDense ? ' dense' : ''}`;
  if (!hasLinks) {
    const divs = drawn.map(({ classes, drawing }) => html`<div class="${classes}">${drawing}</div>`);
    return html`${HATCH}<div class="${listClasses}" role="img" aria-label="${title}">${divs}</div>`;
  }
  const items = drawn.map(({ point, classes, drawing }) =>
    point
      ? html`<li class="${classes}"><a href="${factLink(point.id, context)}">${drawing}<span class="sr">: ${spokenText(point, context)}</span></a></li>`
      : html`<li class="${classes}">${drawing}<span class="sr">: ${context.page.noFigure}</span></li>`,
  );
  return html`${HATCH}<ol class="${listClasses}">${items}</ol>`;
}

/** The pattern that fills computed columns. */
const HATCH = html`<svg class="hatch" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6"></rect></pattern></defs></svg>`;

/** The distance of a value from the top of the chart, in percent of its height. */
type VerticalAxis = (value: number) => number;

/** The space for a figure above or below a column, in percent of the chart's height. */
const LABEL_PERCENT = 11;

/** Includes zero. Leaves space for the figures above the columns, and if there are negative ones, also below. */
function verticalAxis(columns: readonly ChartColumn[]): VerticalAxis {
  const values = columns.flatMap(({ point }) => (point ? [numberOf(point)] : []));
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const plotHeight = 100 - LABEL_PERCENT - (lowest < 0 ? LABEL_PERCENT : 0);
  return (value) => LABEL_PERCENT + ((highest - value) / (highest - lowest || 1)) * plotHeight;
}

/** A column of a small figure stays visible. */
const MIN_HEIGHT_PERCENT = 0.4;

/** The figure of a positive value is above its column, that of a negative value below. */
function columnSvg(value: number, label: string, yOf: VerticalAxis): Markup {
  const top = yOf(Math.max(value, 0));
  const bottom = yOf(Math.min(value, 0));
  const height = Math.max(bottom - top, MIN_HEIGHT_PERCENT);
  const [labelY, labelShift] = value < 0 ? [bottom, '1.1em'] : [top, '-0.35em'];
  const text = label && html`<text x="50%" y="${labelY.toFixed(2)}%" dy="${labelShift}">${label}</text>`;
  return html`<svg aria-hidden="true"><rect width="100%" y="${top.toFixed(2)}%" height="${height.toFixed(2)}%"></rect>${text}</svg>`;
}

function gapSvg(yOf: VerticalAxis): Markup {
  const zero = yOf(0).toFixed(2);
  return html`<svg aria-hidden="true"><line x1="0" x2="100%" y1="${zero}%" y2="${zero}%"></line></svg>`;
}

/** The classes of charts.css. `open` is a column without an exact value, `own` the highlighted one. */
function classesOf(point: Point | null, highlightedId: string | undefined, { words }: PageContext): string {
  if (!point) return 'gap';
  const classes: string[] = [point.value === null ? 'open' : point.basis];
  if (doubtLabel(point.status, words)) classes.push('doubt');
  if (point.id === highlightedId) classes.push('own');
  return classes.join(' ');
}

/** The figure for screen readers: `227.67 billion yuan (Figures disagree)`. */
function spokenText(point: Point, { page, words, locale }: PageContext): string {
  const number = factText(point, words, locale);
  const doubt = doubtLabel(point.status, words);
  return doubt ? fillText(page.inParentheses, number, doubt) : number;
}
