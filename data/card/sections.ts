/** The sections of a card. Each function makes one field of the response. CONTRIBUTING.md lists what a new section needs. */
import type { CardFact, CardView, CompactCard, FullCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import { isAmountOfAllTrade, isWorldTotal, parseFactId } from '../fact/id.ts';
import { periodOf } from '../fact/period.ts';
import { flows, share } from './flows.ts';
import { groups, top } from './groups.ts';
import { type CardSection, singleFact } from './section.ts';
import { earlier, trend } from './trend.ts';

/**
 * The headline's amount in the other currency.
 *
 *   headline        other currency          full   compact
 *   yuan            dollars, printed        yes    yes
 *   yuan            dollars, derived        yes    no
 *   dollars         yuan                    yes    no
 */
const other: CardSection<CardFact | null> = (facts, { key }, show) => {
  const { headline, view } = show;
  const fact = facts.get({ ...key, measure: headline.measure === 'value-usd' ? 'value' : 'value-usd' });
  if (!fact) return null;
  // Another page may have a newer amount than a headline that is not current.
  const isSamePage = headline.evidence[0]?.release === fact.evidence[0]?.release;
  if (headline.status !== 'current' && !isSamePage) return null;
  if (view === 'full') return show.fact(fact);
  // Some areas have the dollar as their own currency.
  const isOtherUnit = fact.unit !== headline.unit;
  return headline.measure === 'value' && isOtherUnit && fact.basis === 'stated' ? show.fact(fact) : null;
};

/** What the partner country itself reports for the same trade. A doubtful number is only on the page of the fact, which says why it is doubtful. */
const partnersFigure: CardSection<CardFact | null> = (facts, _, show) => {
  const headline = facts.byId(show.headline.id);
  const { partnerFact } = headline?.caveats.find(({ kind }) => kind === 'mirror') ?? {};
  const key = partnerFact && parseFactId(partnerFact.id);
  if (!key || partnerFact.value === null || isDoubtful(partnerFact.status)) return null;
  // `partnerFact` has all fields that a card shows. The headline only fills the others, such as evidence.
  return show.fact({ ...show.headline, ...key, ...partnerFact, caveats: [] });
};

/** How many percentage points the area's growth is above its parent's. */
const growthDifference = singleFact('growth-difference');

/**
 * The parent area, with its growth in the same series. The growth is shown only beside the area's own growth, because readers would take it for
 * the area's. A compact card of a partner or a part omits it, because "China" would read as the partner.
 */
const parent: CardSection<FullCard['parent']> = (facts, { key }, show) => {
  if (!show.parent) return null;
  const canBePartner = show.view === 'compact' && !isWorldTotal(key);
  const hasGrowth = show.growth?.measure === 'growth' && !canBePartner;
  const growth = hasGrowth ? facts.get({ ...key, area: show.parent.id, measure: 'growth' }) : undefined;
  return { ...show.parent, growth: show.fact(growth) };
};

/**
 * Earlier totals that the current total exceeds, according to the page of the headline. If a page says "227.67 billion yuan, more than in all of
 * 2021", the record has "under 227.675 billion" for 2021: the upper bound of the current total.
 */
const exceeds: CardSection<FullCard['exceeds']> = (facts, { key }, show) => {
  const page = facts.get(key)?.evidence[0];
  if (!page || page.value === null) return [];
  return facts
    .series(key)
    .filter(({ surpassed }) => surpassed?.release === page.release && surpassed.number === page.bounds[1])
    .flatMap((fact) => {
      const shown = show.fact(fact);
      return shown ? [{ period: show.period(fact.period), fact: shown }] : [];
    });
};

/** The last month of a cumulative period, such as May of January to May. */
const month: CardSection<FullCard['month']> = (facts, { key, period: { year, from, to } }, show) => {
  // December says little about a whole year.
  const lastMonth = from === to || to === 12 ? null : periodOf(year, to, to);
  if (!lastMonth) return null;
  const value = show.fact(facts.get({ ...key, period: lastMonth.id, measure: 'value' }));
  const growth = facts.get({ ...key, period: lastMonth.id, measure: 'growth' });
  return value && { period: show.period(lastMonth.id), value, growth: show.fact(growth) };
};

/** The number of trade partners. For other series a count is the headline, so they have no such section. */
const partners = singleFact('count');
const count: typeof partners = (facts, scope, show) =>
  isAmountOfAllTrade(scope.key) ? partners(facts, scope, show) : null;

/** The names are fields of the card, and values of the parameter `show`. */
export const CARD_SECTIONS = {
  other,
  partnersFigure,
  growthDifference,
  parent,
  exceeds,
  share,
  month,
  flows,
  groups,
  count,
  top,
  trend,
  earlier,
} satisfies { [Field in keyof FullCard]?: CardSection<FullCard[Field]> };

type CardSectionName = keyof typeof CARD_SECTIONS;
export type SectionValues = { [K in CardSectionName]: ReturnType<(typeof CARD_SECTIONS)[K]> };

/** The sections of each view. */
export const SECTIONS_OF: Record<CardView, readonly CardSectionName[]> = {
  compact: ['other', 'parent', 'trend', 'earlier', 'share'] satisfies (keyof CompactCard)[],
  full: Object.keys(CARD_SECTIONS) as CardSectionName[],
};
