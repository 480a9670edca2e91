/** Paths of the pages that a card links to, and whether its number is struck out. */
import { showsAllTrade } from '../../data/card/series.ts';
import type { Card, CardFact } from '../../data/contract/card.ts';
import { factPath } from '../../data/fact/id.ts';

/**
 * The path of the page with the figures behind a card. A live card of all trade leads to the page of its area, which also follows the newest
 * period. Other cards lead to the page of their number.
 */
export function figuresPath(card: Card): string {
  const isLiveTotal = card.mode === 'live' && showsAllTrade(card);
  return isLiveTotal ? `/areas/${card.area.id}?lang=${card.lang}` : numberPath(card);
}

/** The path of the page of a card's headline number, which names all of its sources. */
export function numberPath({ headline, asOf, lang }: Card): string {
  return factPath(headline.id, { asOf, lang });
}

/** Only a withdrawn number is struck out. A replaced one is not: a pinned card shows the number that the text around it quotes. */
export function isStruckOut({ status }: CardFact): boolean {
  return status === 'withdrawn';
}
