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
  const all = card.top?.partners.length === card.top?.upTo;
  const ranked = card.top?.ranked ?? false;
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
    pinned: card.mode === 'pinned',
    newer: card.newer !== null,
    fullYear: isYear(card.newer?.id) && !isYear(card.period.id),
    nation: Boolean(card.parent?.growth),
    trend: card.trend.length > 0,
    others: card.source.others > 1,
    another: card.source.others === 1,
    lead: Boolean(card.lead) && lead >= 0,
    lag: Boolean(card.lead) && lead < 0,
    exceeds: Boolean(card.exceeds?.length),
    shares: Boolean(card.groups?.length),
    overlap: Boolean(card.groups?.length),
    national: Boolean(card.groups?.some(({ shares }) => shares.some(({ parentShare }) => parentShare))),
    count: Boolean(card.count),
    largest: Boolean(card.top) && all && ranked,
    largestUnranked: Boolean(card.top) && all && !ranked,
    top: Boolean(card.top) && !all && ranked,
    unranked: Boolean(card.top) && !all && !ranked,
    via: card.source.attributedTo !== null,
    note: Boolean(card.caveats?.length),
    limit: has('qualifier', 'over') || has('qualifier', 'under'),
    // A full answer has nothing left to wait for, and no control that leads to it.
    loading: !isFull,
    figures: !isFull,
    item: card.trend.length > 0 || card.growth !== null || isFull,
    list: Boolean(card.top),
  };
  return Object.fromEntries(Object.entries(words).filter(([name]) => occasions[name] ?? true));
}

function isYear(period = ''): boolean {
  return /^\d+$/.test(period);
}

/** All numbers of a card, wherever they stand. */
function* factsIn(value: unknown): Generator<CardFact> {
  if (typeof value !== 'object' || value === null) return;
  if ('qualifier' in value) yield value as CardFact;
  else for (const part of Object.values(value)) yield* factsIn(part);
}
