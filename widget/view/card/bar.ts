/**
 * One number as a bar from the start of its line. What nobody printed is striped. A limit has no end where the number is: "over 50" goes
 * on beyond it in ever smaller pieces, "under 50" breaks up before it. A bar is an `svg`, whose width is an attribute: a strict
 * `style-src` forbids `style`.
 */
import type { CardFact } from '../../../data/contract/card.ts';
import { isLimit } from '../../../data/fact/bounds.ts';
import { numberOf } from '../../../data/fact/format.ts';
import type { Html } from '../writer.ts';

/** Where the pieces of an open end begin and how wide they are, behind the solid part. */
const PIECES = [
  [1.2, 3],
  [5.4, 2],
  [8.6, 1],
] as const;
const OPEN = 10;

export const KINDS = ['stated', 'derived', 'limit'] as const;

/** How a number is drawn. */
export function kindOf(fact: CardFact): (typeof KINDS)[number] {
  return isLimit(fact) ? 'limit' : fact.basis;
}

/** `most` is the number whose bar is as long as the line. A negative number has the length of its size. */
export function bar(html: Html, fact: CardFact, most: number): unknown {
  const length = most ? Math.abs(numberOf(fact) / most) * 100 : 0;
  if (kindOf(fact) !== 'limit') {
    return html`<span class="axis" aria-hidden="true"><svg class="bar ${fact.basis}" width="${length}%"></svg></span>`;
  }
  const solid = fact.qualifier === 'over' ? length : Math.max(0, length - OPEN);
  const pieces = [[0, solid], ...PIECES.map(([from, width]) => [solid + from, width])];
  return html`<span class="axis" aria-hidden="true"><svg class="bar limit" width="100%">${pieces.map(([x, width]) => html`<svg x="${x}%" width="${width}%"><rect width="100%" height="100%"></rect></svg>`)}</svg></span>`;
}
