/** The section `top` of a card. */
import type { FullCard } from '../contract/card.ts';
import { type CardSection, leastOf, ofParts } from './section.ts';

/** The largest partners, by their rank, or in the order of the page where it gives them none. */
export const top: CardSection<FullCard['top']> = {
  candidates: (lookup, scope) => ofParts(lookup, scope, 'rank'),
  make: (lookup, scope, show) => {
    const ranks = ofParts(lookup, scope, 'rank').sort((a, b) => leastOf(a) - leastOf(b));
    const upTo = Math.max(0, ...ranks.map(({ bounds }) => bounds[1] ?? 0));
    const partners = ranks.flatMap((rank) => {
      const fact = show.fact(rank);
      return fact ? [{ label: show.label(rank, 'partner'), fact }] : [];
    });
    const ranked = ranks.every(({ value }) => value !== null);
    return upTo > 1 ? { upTo, ranked, partners } : null;
  },
  words: {
    top: (value) => value !== null && topWord(value) === 'top',
    unranked: (value) => value !== null && topWord(value) === 'unranked',
    largest: (value) => value !== null && topWord(value) === 'largest',
    largestUnranked: (value) => value !== null && topWord(value) === 'largestUnranked',
    list: (value) => value !== null,
  },
};

/** The name of the word that says the list: by whether it has an order, and whether every rank that it goes down to has its partner. */
export function topWord({ partners, upTo, ranked }: NonNullable<FullCard['top']>) {
  const isComplete = partners.length === upTo;
  if (ranked) return isComplete ? 'largest' : 'top';
  return isComplete ? 'largestUnranked' : 'unranked';
}
