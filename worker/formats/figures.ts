import type { CardFact, CompactCard } from '../../data/contract/card.ts';

/**
 * The path of the page with the figures and sources behind a card. That of a live card is the area's, which follows the newest period
 * like the card; any other's is that of its number.
 */
export function figuresAddress({ mode, area, headline, pin, lang }: CompactCard): string {
  return `${mode === 'live' ? `/areas/${area.id}` : `/facts/${headline.id}${pin}`}?lang=${lang}`;
}

/** Whether the number is struck out, because readers must not take it for the one that stands. */
export function isStruck({ status }: CardFact): boolean {
  return status === 'withdrawn' || status === 'superseded';
}
