/** A cell with a figure and a bar as long as its share of the largest one. */
import { html } from 'hono/html';
import { numberOf } from '../../../data/fact/format.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { numberLink, type Point } from './number-link.ts';
import type { Scale } from './scale.ts';

/** The bar of a small figure stays visible. */
const MIN_PERCENT = 0.3;

export function barCell(fact: Point, largest: number, scale: Scale, context: PageContext): Markup {
  const width = Math.max(MIN_PERCENT, (100 * Math.abs(numberOf(fact))) / largest).toFixed(2);
  return html`<td class="amount"><span class="track"><svg class="bar ${fact.basis}" width="${width}%" height="100%" aria-hidden="true"></svg></span><span class="digits">${numberLink(fact, context, scale)}</span></td>`;
}
