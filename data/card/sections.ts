/**
 * The sections of a card, in the order of a reader's questions. Each is defined here in full: how it shows its facts, and which words say it. A new section is an object here, a field of the same name in contract/card.ts, its place in the view, and its
 * words in vocabulary/words.json.
 */
import type { CardFact, CardView, CompactCard, FullCard } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { isTotalTrade, isWorldTotal, type Key } from '../fact/id.ts';
import { type Period, periodOf } from '../fact/period.ts';
import { beside } from './beside.ts';
import type { CardFacts } from './card-facts.ts';
import { flows, share } from './flows.ts';
import { groups, top } from './groups.ts';
import { wholeMessage } from './number-parts.ts';
import { type CardScope, type CardSection, leastOf, singleFact } from './section.ts';
import { earlier, trend } from './trend.ts';

/**
 * The amount in the currency that is not the headline's. Beside a headline stand only dollars, and those that a page printed; beside one that
 * was revised or is in doubt those of its own page.
 */
const other: CardSection<CardFact | null> = {
  make: (lookup, { key }, show) => {
    const own = show.headline;
    const fact = lookup.get({ ...key, measure: own.measure === 'value-usd' ? 'value' : 'value-usd' });
    const isOne = own.status === 'current' || own.evidence[0]?.release === fact?.evidence[0]?.release;
    const isBeside = own.measure === 'value' && fact?.basis === 'stated' && fact.unit !== own.unit;
    return show.fact(isOne && (show.view === 'full' || isBeside) ? fact : undefined);
  },
  words: {},
};

/** Points over the parent's growth. */
const growthDifference = singleFact(({ key }) => ({ ...key, measure: 'growth-difference' }), {
  growthAbove: (fact) => fact !== null && leastOf(fact) >= 0,
  growthBelow: (fact) => fact !== null && leastOf(fact) < 0,
});

/**
 * The parent with the growth of its same series. It needs the area's own growth beside it: alone, readers would take it for that of the
 * area. A compact card of a partner or a part has none, because "China" would read as the partner.
 */
const parent: CardSection<FullCard['parent']> = {
  make: (lookup, scope, show) => {
    const isClear = show.view === 'full' || isWorldTotal(scope.key);
    const growth = show.growth?.measure === 'growth' && isClear ? parentGrowth(lookup, scope) : undefined;
    return show.parent && { ...show.parent, growth: show.fact(growth) };
  },
  words: {
    parentRise: (value) => parentMessage(value) === 'parentRise',
    parentFall: (value) => parentMessage(value) === 'parentFall',
    parentSame: (value) => parentMessage(value) === 'parentSame',
  },
};

function parentMessage(parent: FullCard['parent']): string | null {
  return parent?.growth ? wholeMessage(parent.growth) : null;
}

function parentGrowth(lookup: CardFacts, { key, parent: area }: CardScope): Fact | undefined {
  return area === null ? undefined : lookup.get({ ...key, area, measure: 'growth' });
}

/** Earlier totals that the page of the headline says were surpassed. */
const exceeds: CardSection<FullCard['exceeds']> = {
  make: (facts, { key }, show) => {
    const page = facts.get(key)?.evidence[0];
    if (!page || page.value === null) return [];
    return facts
      .series(key)
      .filter(({ surpassed }) => surpassed?.release === page.release && surpassed.number === page.bounds[1])
      .flatMap((fact) => {
        const shown = show.fact(fact);
        return shown ? [{ period: show.period(fact.period), fact: shown }] : [];
      });
  },
  words: { exceeds: (totals) => totals.length > 0 },
};

/** The last month of cumulated months, which a release gives beside them. */
const month: CardSection<FullCard['month']> = {
  make: (lookup, { key, period }, show) => {
    const [value, growth] = monthKeys(key, period).map((key) => lookup.get(key));
    const shown = show.fact(value);
    return value && shown ? { period: show.period(value.period), value: shown, growth: show.fact(growth) } : null;
  },
  words: {},
};

/** A whole year is not explained by its December. */
function monthKeys(key: Key, { year, from, to }: Period): Key[] {
  const last = from === to || to === 12 ? null : periodOf(year, to, to);
  return last ? ['value', 'growth'].map((measure) => ({ ...key, period: last.id, measure })) : [];
}

/** Of trade the number of partners; of what is counted it is the headline. */
const partners = singleFact(({ key }) => ({ ...key, measure: 'count' }), { count: (fact) => fact !== null });
const count: typeof partners = {
  ...partners,
  make: (lookup, scope, show) => (isTotalTrade(scope.key) ? partners.make(lookup, scope, show) : null),
};

/** By their names in the answer, which the parameter `show` takes. */
export const CARD_SECTIONS = {
  other,
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
  beside,
};

export type CardSectionName = keyof typeof CARD_SECTIONS;
export type SectionValues = { [K in CardSectionName]: ReturnType<(typeof CARD_SECTIONS)[K]['make']> };

/** The sections of each view. */
export const SECTIONS_OF: Record<CardView, readonly CardSectionName[]> = {
  compact: ['other', 'parent', 'trend', 'earlier', 'share', 'beside'] satisfies (keyof CompactCard)[],
  full: (Object.keys(CARD_SECTIONS) as CardSectionName[]).filter((name) => name !== 'beside'),
};
