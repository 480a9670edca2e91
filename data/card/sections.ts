/**
 * The parts of a card, in the order of a reader's questions. Each stands here whole: which facts it may need and how it shows them.
 * A new part is an object here, a field of the same name in contract/card.ts, and its place in the view.
 */
import type { CardFact, FullCard } from '../contract/card.ts';
import type { Key } from '../fact/id.ts';
import { isTotalTrade } from '../fact/id.ts';
import type { Period } from '../fact/period.ts';
import { periodOf, sameWindow } from '../fact/period.ts';
import { groups } from './groups.ts';
import type { Item } from './lookup.ts';
import type { CardPart } from './section.ts';
import { leastOf, ofTrade, singlePart } from './section.ts';

/** Years that fill a trend. */
const MOST_YEARS = 6;
/** How many years before its own a trend looks for them: this bounds a card's file as the record grows. */
const YEARS_BACK = 15;

/** The total in the currency that is not the headline's. */
const other: CardPart<CardFact | null> = {
  candidates: (lookup, { total }) => [lookup.get(total), lookup.get({ ...total, measure: 'value-usd' })],
  make: (lookup, { total }, show) =>
    show.fact(lookup.get({ ...total, measure: show.headline === 'value' ? 'value-usd' : 'value' })),
  words: [],
};

/** Points over the parent's growth. */
const lead = singlePart(({ total }) => ({ ...total, measure: 'lead' }), ['lead', 'lag']);

/** The parent's growth in the same period. */
const parent = singlePart(
  ({ total, parent: area }) => (area === null ? null : { ...total, area, measure: 'growth' }),
  ['nation'],
);

/** Earlier totals that the page of the headline says were surpassed. */
const exceeds: CardPart<FullCard['exceeds']> = {
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
  words: ['exceeds'],
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
const month: CardPart<FullCard['month']> = {
  candidates: (lookup, { total, period }) => monthKeys(total, period).map((key) => lookup.get(key)),
  make: (lookup, { total, period }, show) => {
    const [value, growth] = monthKeys(total, period).map((key) => lookup.get(key));
    const shown = show.fact(value);
    return value && shown ? { period: show.period(value.period), value: shown, growth: show.fact(growth) } : null;
  },
  words: [],
};

/** A whole year is not explained by its December. */
function monthKeys(total: Key, { year, from, to }: Period): Key[] {
  const last = from === to || to === 12 ? null : periodOf(year, to, to);
  return last ? ['value', 'growth'].map((measure) => ({ ...total, period: last.id, measure })) : [];
}

const count = singlePart(({ total }) => ({ ...total, measure: 'count' }), ['count']);

/** The largest partners, by their rank, or in the order of the page where it gives them none. */
const top: CardPart<FullCard['top']> = {
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
  words: ['top', 'unranked', 'largest', 'largestUnranked', 'list'],
};

/** The same window of the years up to this one, of which a number is known. One year alone is no trend. */
const trend: CardPart<FullCard['trend']> = {
  candidates: (lookup, { total, period }) => trendKeys(total, period).map((key) => lookup.get(key)),
  make: (lookup, { total, period }, show) => {
    const known = trendKeys(total, period)
      .map((key) => lookup.get(key))
      .filter((fact) => fact !== undefined && fact.value !== null)
      .slice(-MOST_YEARS);
    if (known.length < 2) return [];
    return known.flatMap((fact) => {
      const shown = show.fact(fact);
      return fact && shown ? [{ year: fact.period.slice(0, 4), fact: shown }] : [];
    });
  },
  words: [],
};

/** Oldest first. */
function trendKeys(total: Key, period: Period): Key[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, i) => ({
    ...total,
    period: sameWindow(period, i - YEARS_BACK).id,
  }));
}

/** By their names in the answer, which the parameter `show` takes. */
export const CARD_PARTS = { other, lead, parent, exceeds, month, groups, count, top, trend };

export type CardPartName = keyof typeof CARD_PARTS;
export const CARD_PART_NAMES = Object.keys(CARD_PARTS).sort() as CardPartName[];

/** Those that a compact card has; the others are for readers who ask for more. */
export const COMPACT_PARTS = ['parent', 'trend'] as const satisfies CardPartName[];
