/** Which of its words a card has occasion to say: an answer that every page view carries leaves the others out. */
import type { CardFact, CompactCard, FullCard, Words } from '../../data/contract/card.ts';

/** A card before its words are chosen. */
export type Wordless = Omit<CompactCard, 'self' | 'words'> & Partial<Omit<FullCard, 'self' | 'words'>>;

/** The words without those that the card has no occasion to say. */
export function withOccasion(words: Words, card: Wordless): Words {
  const facts = [...factsIn(card)];
  const has = (field: 'qualifier' | 'status' | 'basis', value: string) => facts.some((fact) => fact[field] === value);
  const growths = facts.filter(({ id }) => id.includes('.growth.')).map(({ value }) => value ?? 0);
  const isFull = card.groups !== undefined;
  const lead = card.lead?.value ?? card.lead?.bounds?.[0] ?? 0;
  const occasions: Record<string, boolean> = {
    // Where it is left out the number stands alone, which is what it says in every language.
    exact: false,
    about: has('qualifier', 'about'),
    over: has('qualifier', 'over'),
    under: has('qualifier', 'under'),
    derived: has('basis', 'derived'),
    disputed: has('status', 'disputed'),
    corrected: has('status', 'corrected'),
    withdrawn: has('status', 'withdrawn'),
    revised: card.revised !== null,
    up: growths.some((value) => value > 0),
    down: growths.some((value) => value < 0),
    onYear: growths.length > 0,
    live: card.mode === 'live',
    // A compact card says that there is a newer period instead.
    fixed: card.mode === 'fixed' && isFull,
    pinned: card.mode === 'pinned',
    newer: card.newer !== null,
    nation: Boolean(card.parent?.growth),
    trend: card.trend.length > 0 && isFull,
    others: card.source.others > 0,
    another: card.source.others === 1,
    lead: Boolean(card.lead) && lead >= 0,
    lag: Boolean(card.lead) && lead < 0,
    exceeds: Boolean(card.exceeds?.length),
    shares: Boolean(card.groups?.length),
    overlap: Boolean(card.groups?.length),
    national: Boolean(card.groups?.some(({ shares }) => shares.some(({ parentShare }) => parentShare))),
    count: Boolean(card.count),
    top: Boolean(card.top?.ranked),
    unranked: card.top?.ranked === false,
    list: Boolean(card.top),
  };
  return Object.fromEntries(Object.entries(words).filter(([name]) => occasions[name] ?? true));
}

/** All numbers of a card, wherever they stand. */
function* factsIn(value: unknown): Generator<CardFact> {
  if (typeof value !== 'object' || value === null) return;
  if ('qualifier' in value) yield value as CardFact;
  else for (const part of Object.values(value)) yield* factsIn(part);
}
