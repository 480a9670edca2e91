/**
 * The sections about the parts of a total: the largest partners, and shares grouped by division (countries, groups of countries, kinds of
 * enterprise). The parts of a division need not add up to the total, and may overlap.
 */
import type { CardShare, FullCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { compareText } from '../fact/id.ts';
import type { CardFacts } from './card-facts.ts';
import { type CardScope, type CardSection, partFacts, type Show, valueOrLowerBound } from './section.ts';

/** A full card shows this many shares; the API has the others. */
const MAX_SHARES = 8;

export const groups: CardSection<FullCard['groups']> = (facts, scope, show) => {
  // Shares of a total that is disputed, corrected or withdrawn are left out.
  if (isDoubtful(show.headline.status)) return [];
  const shares = shareFacts(facts, scope).sort(
    (a, b) => valueOrLowerBound(b) - valueOrLowerBound(a) || compareText(a.id, b.id),
  );
  const sharesByDivision = show.divisions.map((division) => ({
    ...division,
    shares: shares.filter((share) => show.divisionOf(share) === division.id),
  }));
  // Takes the largest share of each division first, so that no division fills the card.
  const shown = new Set(
    sharesByDivision
      .flatMap(({ shares }) => shares.map((share, rank) => ({ share, rank })))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MAX_SHARES)
      .map(({ share }) => share),
  );
  return sharesByDivision.flatMap(({ id, label, shares }) => {
    const cardShares = shares
      .filter((share) => shown.has(share))
      .flatMap((share) => cardShare(facts, share, show) ?? []);
    return cardShares.length ? [{ id, label, shares: cardShares }] : [];
  });
};

/** Shares by partner or by breakdown. A share of both, such as that of a country's private enterprises, is in no division. */
function shareFacts(facts: CardFacts, scope: CardScope): Fact[] {
  return partFacts(facts, scope, 'share').filter(
    ({ partner, breakdown }) => partner === 'world' || breakdown === 'total',
  );
}

/** A share with the growth of the part, and the part's share of the parent's trade with the same partner. */
function cardShare(facts: CardFacts, fact: Fact, show: Show): CardShare | null {
  const share = show.fact(fact);
  if (!share) return null;
  const label = show.label(fact, fact.partner === 'world' ? 'breakdown' : 'partner');
  const growth = show.fact(facts.get({ ...fact, measure: 'growth' }));
  const parentShare = show.fact(facts.get({ ...fact, measure: 'national-share' }));
  return { label, share, growth, parentShare };
}

/**
 * The largest partners by rank, or in the order of the page if it does not rank them. `upTo` is the last rank: 3 for "the three largest partners",
 * even if the page names only two of them.
 */
export const top: CardSection<FullCard['top']> = (facts, scope, show) => {
  const ranks = partnerRanks(facts, scope).sort((a, b) => valueOrLowerBound(a) - valueOrLowerBound(b));
  const upTo = Math.max(0, ...ranks.map(({ bounds }) => bounds[1] ?? 0));
  const partners = ranks.flatMap((rank) => {
    const fact = show.fact(rank);
    return fact ? [{ label: show.label(rank, 'partner'), fact }] : [];
  });
  // "One of the top three" has bounds but no value.
  const ranked = ranks.every(({ value }) => value !== null);
  // The largest partner alone is no list.
  return upTo > 1 ? { upTo, ranked, partners } : null;
};

/** The ranks of partners. The area's own rank among areas has the world as its partner, and is left out. */
function partnerRanks(facts: CardFacts, scope: CardScope): Fact[] {
  return partFacts(facts, scope, 'rank').filter(({ partner }) => partner !== 'world' && partner !== 'none');
}

/** The name of the message that introduces the list. It depends on whether the source ranks the partners, and whether the list has all of them. */
export function topWord({ partners, upTo, ranked }: NonNullable<FullCard['top']>) {
  const isComplete = partners.length === upTo;
  if (ranked) return isComplete ? 'largest' : 'top';
  return isComplete ? 'largestUnranked' : 'unranked';
}
