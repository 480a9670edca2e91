/**
 * The parts of the whole: the largest partners, and shares grouped by what they divide it into: countries, groups of countries, kinds of
 * enterprise and so on. Each is a share of the whole; nothing says that those of a group are all of it, or that they don't overlap.
 */
import type { CardShare, FullCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { compareText } from '../fact/id.ts';
import type { CardFacts } from './card-facts.ts';
import { type CardScope, type CardSection, leastOf, ofParts, type Show } from './section.ts';

/** Shares that fill a card; the others are in the API. */
const MOST_SHARES = 8;

export const groups: CardSection<FullCard['groups']> = (lookup, scope, show) => {
  // Shares of a total that is in doubt, corrected or withdrawn are left out.
  if (isDoubtful(show.headline.status)) return [];
  const shares = sharesOf(lookup, scope).sort((a, b) => leastOf(b) - leastOf(a) || compareText(a.id, b.id));
  const parts = show.divisions.map((division) => ({
    ...division,
    facts: shares.filter((share) => show.divisionOf(share) === division.id),
  }));
  // The largest of each group first, so that no group fills the card.
  const shown = new Set(
    parts
      .flatMap(({ facts }) => facts.map((fact, rank) => ({ fact, rank })))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_SHARES)
      .map(({ fact }) => fact),
  );
  return parts.flatMap(({ id, label, facts }) => {
    const shares = facts.filter((fact) => shown.has(fact)).flatMap((fact) => shareOf(lookup, fact, show) ?? []);
    return shares.length ? [{ id, label, shares }] : [];
  });
};

/** Shares by partner or by breakdown. A share of both, such as that of a country's private enterprises, is in no group. */
function sharesOf(lookup: CardFacts, scope: CardScope): Fact[] {
  return ofParts(lookup, scope, 'share').filter(
    ({ partner, breakdown }) => partner === 'world' || breakdown === 'total',
  );
}

/** A share with the growth of the part and its share of the parent's trade with the same partner. */
function shareOf(lookup: CardFacts, fact: Fact, show: Show): CardShare | null {
  const share = show.fact(fact);
  const [growth = null, parentShare = null] = ['growth', 'national-share'].map((measure) =>
    show.fact(lookup.get({ ...fact, measure })),
  );
  const label = show.label(fact, fact.partner === 'world' ? 'breakdown' : 'partner');
  return share && { label, share, growth, parentShare };
}

/** The largest partners, by their rank, or in the order of the page where it gives them none. */
export const top: CardSection<FullCard['top']> = (lookup, scope, show) => {
  const ranks = partnerRanks(lookup, scope).sort((a, b) => leastOf(a) - leastOf(b));
  const upTo = Math.max(0, ...ranks.map(({ bounds }) => bounds[1] ?? 0));
  const partners = ranks.flatMap((rank) => {
    const fact = show.fact(rank);
    return fact ? [{ label: show.label(rank, 'partner'), fact }] : [];
  });
  const ranked = ranks.every(({ value }) => value !== null);
  return upTo > 1 ? { upTo, ranked, partners } : null;
};

/** Without the area's own rank among areas, whose partner is the world. */
function partnerRanks(lookup: CardFacts, scope: CardScope): Fact[] {
  return ofParts(lookup, scope, 'rank').filter(({ partner }) => partner !== 'world' && partner !== 'none');
}

/** The name of the word that says the list: by whether it has an order, and whether every rank that it goes down to has its partner. */
export function topWord({ partners, upTo, ranked }: NonNullable<FullCard['top']>) {
  const isComplete = partners.length === upTo;
  if (ranked) return isComplete ? 'largest' : 'top';
  return isComplete ? 'largestUnranked' : 'unranked';
}
