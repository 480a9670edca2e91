/**
 * The sections of a card, in the order of a reader's questions. A new section is a function here, a field of the same name in contract/card.ts, its place in the
 * view, and its words in words.ts and vocabulary/words.json.
 */
import type { CardFact, CardView, CompactCard, FullCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import { isAmountOfAllTrade, isWorldTotal, parseFactId } from '../fact/id.ts';
import { periodOf } from '../fact/period.ts';
import { flows, share } from './flows.ts';
import { groups, top } from './groups.ts';
import { type CardSection, singleFact } from './section.ts';
import { earlier, trend } from './trend.ts';

/**
 * The amount in the currency that is not the headline's. Beside a headline stand only dollars, and those that a page printed; beside one that
 * was revised or is in doubt those of its own page.
 */
const other: CardSection<CardFact | null> = (lookup, { key }, show) => {
  const own = show.headline;
  const fact = lookup.get({ ...key, measure: own.measure === 'value-usd' ? 'value' : 'value-usd' });
  const isOne = own.status === 'current' || own.evidence[0]?.release === fact?.evidence[0]?.release;
  const isBeside = own.measure === 'value' && fact?.basis === 'stated' && fact.unit !== own.unit;
  return show.fact(isOne && (show.view === 'full' || isBeside) ? fact : undefined);
};

/** What the partner country itself reports for the same trade. A doubtful number is left to the page of the figure, which says why. */
const partnersFigure: CardSection<CardFact | null> = (lookup, _, show) => {
  const headline = lookup.byId(show.headline.id);
  const { partnerFact } = headline?.caveats.find(({ kind }) => kind === 'mirror') ?? {};
  const key = partnerFact && parseFactId(partnerFact.id);
  if (!key || partnerFact.value === null || isDoubtful(partnerFact.status)) return null;
  return show.fact({ ...show.headline, ...key, ...partnerFact, caveats: [] });
};

/** Points over the parent's growth. */
const growthDifference = singleFact('growth-difference');

/**
 * The parent with the growth of its same series. It needs the area's own growth beside it: alone, readers would take it for that of the
 * area. A compact card of a partner or a part has none, because "China" would read as the partner.
 */
const parent: CardSection<FullCard['parent']> = (lookup, { key }, show) => {
  if (!show.parent) return null;
  const isClear = show.view === 'full' || isWorldTotal(key);
  const hasGrowth = show.growth?.measure === 'growth' && isClear;
  const growth = hasGrowth ? lookup.get({ ...key, area: show.parent.id, measure: 'growth' }) : undefined;
  return { ...show.parent, growth: show.fact(growth) };
};

/** Earlier totals that the page of the headline says were surpassed. */
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

/** The last month of cumulated months, which a release gives beside them. */
const month: CardSection<FullCard['month']> = (lookup, { key, period: { year, from, to } }, show) => {
  // A whole year is not explained by its December.
  const last = from === to || to === 12 ? null : periodOf(year, to, to);
  if (!last) return null;
  const value = show.fact(lookup.get({ ...key, period: last.id, measure: 'value' }));
  const growth = lookup.get({ ...key, period: last.id, measure: 'growth' });
  return value && { period: show.period(last.id), value, growth: show.fact(growth) };
};

/** Of trade the number of partners; of what is counted it is the headline. */
const partners = singleFact('count');
const count: typeof partners = (lookup, scope, show) =>
  isAmountOfAllTrade(scope.key) ? partners(lookup, scope, show) : null;

/** By their names, which are fields of the card, and which the parameter `show` takes. */
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
