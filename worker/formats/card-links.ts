/** Paths of the pages that a card links to, and whether its number is struck out. */

import { showsAllTrade } from '../../data/card/series.ts';
import type { Card, CardFact } from '../../data/contract/card.ts';
import { factPath } from '../../data/fact/id.ts';

/**
 * The path of the page with the figures and sources behind a card. That of a live card of all trade is the area's, which follows the
 * newest period like the card; any other's is that of its number.
 */
export function figuresAddress(card: Card): string {
  const isAreas = card.mode === 'live' && showsAllTrade(card);
  return isAreas ? `/areas/${card.area.id}?lang=${card.lang}` : numberAddress(card);
}

/** The path of the page of a card's headline, which names all of its sources. */
export function numberAddress({ headline, asOf, lang }: Card): string {
  return factPath(headline.id, { asOf, lang });
}

/** Whether the number is struck out: not one that was replaced, which a pinned card shows because its text quotes it. */
export function isStruck({ status }: CardFact): boolean {
  return status === 'withdrawn';
}
