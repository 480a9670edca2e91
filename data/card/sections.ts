/**
 * The sections of a card, in the order of a reader's questions. Each stands here whole: which facts it may need, how it shows them, and
 * which words say it. A new section is an object here, a field of the same name in contract/card.ts, its place in the view, and its
 * words in vocabulary/words.json.
 */
import type { CardFact, CardView, CompactCard, FullCard } from '../contract/card.ts';
import { isTotalTrade, type Key } from '../fact/id.ts';
import { type Period, periodOf, sameWindow } from '../fact/period.ts';
import { groups } from './groups.ts';
import type { Item, Lookup } from './lookup.ts';
import { type CardScope, type CardSection, leastOf, ofTrade, singleFact } from './section.ts';

/** Years that fill a trend; a compact card has those of them that a source states. */
const MOST_YEARS: Record<CardView, number> = { compact: 5, full: 6 };
/** How many years before its own a trend looks for them: this bounds a card's file as the record grows. */
const YEARS_BACK = 15;

/** The total in the currency that is not the headline's. */
const other: CardSection<CardFact | null> = {
  candidates: (lookup, { total }) => [lookup.get(total), lookup.get({ ...total, measure: 'value-usd' })],
  make: (lookup, { total }, show) =>
    show.fact(lookup.get({ ...total, measure: show.headline === 'value' ? 'value-usd' : 'value' })),
  words: {},
};

/** Points over the parent's growth. */
const lead = singleFact(({ total }) => ({ ...total, measure: 'lead' }), {
  lead: (fact) => fact !== null && leastOf(fact) >= 0,
  lag: (fact) => fact !== null && leastOf(fact) < 0,
});

/** The parent with its growth in the same period. */
const parent: CardSection<FullCard['parent']> = {
  candidates: (lookup, scope) => [parentGrowth(lookup, scope)],
  make: (lookup, scope, show) => show.parent && { ...show.parent, growth: show.fact(parentGrowth(lookup, scope)) },
  words: { parent: (area) => area !== null && area.growth !== null },
};

function parentGrowth<I extends Item>(lookup: Lookup<I>, { total, parent: area }: CardScope): I | undefined {
  return area === null ? undefined : lookup.get({ ...total, area, measure: 'growth' });
}

/** Earlier totals that the page of the headline says were surpassed. */
const exceeds: CardSection<FullCard['exceeds']> = {
  candidates: (lookup, { total }) =>
    lookup.get(total)?.evidence.flatMap(({ release }) => surpassed(lookup.printedBy(release), total, release)) ?? [],
  make: (lookup, { total }, show) => {
    const page = lookup.get(total)?.evidence[0];
    if (!page || page.value === null) return [];
    // Their limit is this total: another limit of the page is of another number.
    return surpassed(lookup.printedBy(page.release), total, page.release)
      .filter(({ evidence }) =>
        evidence.some((piece) => isLimitOf(piece, page.release) && piece.bounds[1] === page.bounds[1]),
      )
      .flatMap((fact) => {
        const shown = show.fact(fact);
        return shown ? [{ period: show.period(fact.period), fact: shown }] : [];
      });
  },
  words: { exceeds: (totals) => totals.length > 0 },
};

function surpassed<I extends Item>(printed: readonly I[], { area }: Key, release: string): I[] {
  return printed.filter(
    (item) => item.area === area && isTotalTrade(item) && item.evidence.some((piece) => isLimitOf(piece, release)),
  );
}

/** Whether the page gives an order and no number ("more than in the first half of last year"). */
function isLimitOf(piece: Item['evidence'][number], release: string): boolean {
  return piece.release === release && piece.value === null;
}

/** The last month of cumulated months, which a release gives beside them. */
const month: CardSection<FullCard['month']> = {
  candidates: (lookup, { total, period }) => monthKeys(total, period).map((key) => lookup.get(key)),
  make: (lookup, { total, period }, show) => {
    const [value, growth] = monthKeys(total, period).map((key) => lookup.get(key));
    const shown = show.fact(value);
    return value && shown ? { period: show.period(value.period), value: shown, growth: show.fact(growth) } : null;
  },
  words: {},
};

/** A whole year is not explained by its December. */
function monthKeys(total: Key, { year, from, to }: Period): Key[] {
  const last = from === to || to === 12 ? null : periodOf(year, to, to);
  return last ? ['value', 'growth'].map((measure) => ({ ...total, period: last.id, measure })) : [];
}

const count = singleFact(({ total }) => ({ ...total, measure: 'count' }), { count: (fact) => fact !== null });

/** The largest partners, by their rank, or in the order of the page where it gives them none. */
const top: CardSection<FullCard['top']> = {
  candidates: (lookup, { total }) => ofTrade(lookup.at(total.area, total.period), 'rank'),
  make: (lookup, { total }, show) => {
    const ranks = ofTrade(lookup.at(total.area, total.period), 'rank').sort((a, b) => leastOf(a) - leastOf(b));
    const upTo = Math.max(0, ...ranks.map(({ bounds }) => bounds[1] ?? 0));
    const partners = ranks.flatMap((rank) => {
      const fact = show.fact(rank);
      return fact ? [{ label: show.label(rank, 'partner'), fact }] : [];
    });
    const ranked = ranks.every(({ value }) => value !== null);
    return upTo ? { upTo, ranked, partners } : null;
  },
  words: {
    top: (value) => value?.ranked === true && !isWhole(value),
    unranked: (value) => value?.ranked === false && !isWhole(value),
    largest: (value) => value?.ranked === true && isWhole(value),
    largestUnranked: (value) => value?.ranked === false && isWhole(value),
    list: (value) => value !== null,
  },
};

/** Whether every rank that the list goes down to has its partner. */
function isWhole({ partners, upTo }: NonNullable<FullCard['top']>): boolean {
  return partners.length === upTo;
}

/** The same window of the years up to this one, of which a number is known. One year alone is no trend. */
const trend: CardSection<FullCard['trend']> = {
  candidates: (lookup, { total, period }) => trendKeys(total, period).map((key) => lookup.get(key)),
  make: (lookup, { total, period }, show) => {
    const known = trendKeys(total, period)
      .map((key) => lookup.get(key))
      .filter((fact) => fact !== undefined && fact.value !== null)
      .slice(-MOST_YEARS.full);
    const years = known
      .filter((fact) => show.view === 'full' || fact?.basis === 'stated')
      .slice(-MOST_YEARS[show.view]);
    if (years.length < 2) return [];
    return years.flatMap((fact) => {
      const shown = show.fact(fact);
      return fact && shown ? [{ year: fact.period.slice(0, 4), fact: shown }] : [];
    });
  },
  words: {
    trend: (years, view) => view === 'full' && years.length > 0,
    missingYears: (years, view) => view === 'full' && hasGap(years),
  },
};

/** Whether years between the first and the last are not known. */
function hasGap(years: FullCard['trend']): boolean {
  return years.length > 0 && Number(years.at(-1)?.year) - Number(years[0]?.year) >= years.length;
}

/** Oldest first. */
function trendKeys(total: Key, period: Period): Key[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, i) => ({
    ...total,
    period: sameWindow(period, i - YEARS_BACK).id,
  }));
}

/** By their names in the answer, which the parameter `show` takes. */
export const CARD_SECTIONS = { other, lead, parent, exceeds, month, groups, count, top, trend };

export type CardSectionName = keyof typeof CARD_SECTIONS;
export type SectionValues = { [K in CardSectionName]: ReturnType<(typeof CARD_SECTIONS)[K]['make']> };

/** Those of each view: a compact card has few, and the others are for readers who ask for more. */
export const SECTIONS_OF: Record<CardView, readonly CardSectionName[]> = {
  compact: ['parent', 'trend'] satisfies (keyof CompactCard)[],
  full: Object.keys(CARD_SECTIONS) as CardSectionName[],
};
