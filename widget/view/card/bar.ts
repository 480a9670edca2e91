/**
 * One number as a bar from the start of its line. What nobody printed is an outline. A limit has no end where the number is: "over 50"
 * goes on beyond it in ever smaller pieces, "under 50" breaks up before it.
 */
import type { CardFact } from '../../../data/contract/card.ts';
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
export function kindOf({ basis, qualifier }: CardFact): (typeof KINDS)[number] {
  return qualifier === 'over' || qualifier === 'under' ? 'limit' : basis;
}

/** `most` is the number whose bar is as long as the line. */
export function bar(html: Html, fact: CardFact, most: number): unknown {
  const length = Math.max(0, (numberOf(fact) / most) * 100);
  if (kindOf(fact) !== 'limit') {
    return html`<svg class="bar ${fact.basis}" aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect class="part" width="${length}%" height="100%"></rect></svg>`;
  }
  const solid = fact.qualifier === 'over' ? length : Math.max(0, length - OPEN);
  const [first, second, third] = PIECES.map(([from, width]) => [`${solid + from}%`, `${width}%`]);
  return html`<svg class="bar limit" aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect class="part" width="${solid}%" height="100%"></rect><rect class="clear" x="${solid}%" width="${OPEN}%" height="100%"></rect><rect class="part" x="${first?.[0]}" width="${first?.[1]}" height="100%"></rect><rect class="part" x="${second?.[0]}" width="${second?.[1]}" height="100%"></rect><rect class="part" x="${third?.[0]}" width="${third?.[1]}" height="100%"></rect></svg>`;
}
