import type { Fact } from '../../contract/fact.ts';

/**
 * Whether a total has a card: its number is known, or a page prints a limit of it ("over 20 billion"). That a page calls it less than
 * another total is no number of its own.
 */
export function isKnown({ value, evidence }: Pick<Fact, 'value' | 'evidence'>): boolean {
  return value !== null || evidence.some((piece) => piece.value !== null && piece.setAside === undefined);
}
