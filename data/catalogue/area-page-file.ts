/**
 * What the file of an area has for its page: the series that are drawn, the periods and pages to choose from, and the areas within it. Every list
 * has a largest length, so that the page costs the same however large the record is.
 */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { isTotalTrade, isWorldTotal } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod, windowOf } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { TradeRecord } from '../record/schema.ts';
import { standingOf } from './area-list.ts';
import { type AreaPageFile, type AreaSeries, type Point, pointOf } from './format/catalogue-files.ts';
import type { ReleaseSummary } from './format/catalogue-index.ts';

const MOST_YEARS = 20;
const MOST_PERIODS = 60;
const MOST_RELEASES = 8;
const MOST_CARDS = 4;

export function* areaPages(
  { vocabulary }: TradeRecord,
  entries: Entry[],
  releases: ReleaseSummary[],
  date: string,
): Generator<[string, AreaPageFile]> {
  const inArea = Map.groupBy(entries, ({ area }) => area);
  for (const id of Object.keys(vocabulary.areas)) {
    const facts = (inArea.get(id) ?? []).flatMap((entry) => resolve(entry) ?? []);
    const pages = releases.filter(({ areas }) => areas.includes(id));
    const periods = distinctPeriods(facts);
    yield [
      id,
      {
        series: seriesOf(facts),
        periods: periods.slice(0, MOST_PERIODS).map((period) => period.id),
        releases: pages.slice(0, MOST_RELEASES).map(({ id, agency, publisher, title, url, language, published }) => ({
          ...{ id, agency, publisher, title, url, language, published },
        })),
        releaseCount: pages.length,
        children: Object.keys(vocabulary.areas).filter((code) => vocabulary.areas[code]?.parent === id),
        years: [...new Set(periods.map(({ year }) => year))].reverse(),
        standing: standingOf(facts, date),
        partners: partnersOf(facts, vocabulary),
        cards: cardsOf(facts),
      },
    ];
  }
}

function partnersOf(facts: Fact[], { partners }: Pick<TradeRecord['vocabulary'], 'partners'>): string[] {
  const known = new Set(facts.map(({ partner }) => partner));
  return Object.keys(partners).filter((code) => isOnePartner(code) && known.has(code));
}

const FLOWS = ['exports', 'imports'];

/** First exports and imports with the world, then all trade with one partner. */
function cardsOf(facts: Fact[]): AreaPageFile['cards'] {
  const values = facts.filter(
    ({ measure, breakdown, value }) => measure === 'value' && breakdown === 'total' && value !== null,
  );
  const flows = values.filter(({ indicator, partner }) => FLOWS.includes(indicator) && partner === 'world');
  const partners = values.filter(({ indicator, partner }) => indicator === 'trade' && isOnePartner(partner));
  return [...newestSeries(flows), ...newestSeries(partners)].slice(0, MOST_CARDS);
}

/** The series of the facts: the newest first, then those of which most periods are known. */
function newestSeries(facts: Fact[]): AreaPageFile['cards'] {
  const lists = Map.groupBy(facts, ({ indicator, partner }) => `${indicator} ${partner}`).values();
  return Array.from(lists, (list) => {
    const { indicator, partner, breakdown } = list[0] as Fact;
    return {
      series: { indicator, partner, breakdown },
      newest: distinctPeriods(list)[0] as Period,
      count: list.length,
    };
  })
    .sort((a, b) => comparePeriods(b.newest, a.newest) || b.count - a.count)
    .map(({ series }) => series);
}

/** Whether it is a country or a group of them. */
function isOnePartner(partner: string): boolean {
  return partner !== 'world' && partner !== 'none';
}

/** Newest first. */
function distinctPeriods(facts: Fact[]): Period[] {
  const ids = [...new Set(facts.map(({ period }) => period))];
  return ids.map((id) => parsePeriod(id) as Period).sort((a, b) => comparePeriods(b, a));
}

function seriesOf(facts: Fact[]): AreaSeries[] {
  const values = facts.filter(isTotalTrade);
  const growth = facts.filter((fact) => fact.indicator === 'trade' && fact.measure === 'growth' && isWorldTotal(fact));
  const newest = Math.max(...values.map(({ period }) => yearOf(period)));
  const recent = (fact: Fact) => yearOf(fact.period) > newest - MOST_YEARS;
  const all = Map.groupBy(values.filter(recent), ({ period }) => windowOf(parsePeriod(period) as Period));
  const fullest = [...all]
    .filter(([window]) => window.startsWith('ytd-'))
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? 1 : -1))[0]?.[0];
  return ['year', fullest].flatMap((window) => {
    const points = (window && all.get(window)) || [];
    if (points.length < 2) return [];
    const inWindow = growth.filter(recent).filter(({ period }) => windowOf(parsePeriod(period) as Period) === window);
    const sorted = points.map(pointOf).sort(byYear);
    return [{ period: (sorted.at(-1) as Point).period, values: sorted, growth: inWindow.map(pointOf).sort(byYear) }];
  });
}

function byYear(a: Point, b: Point): number {
  return yearOf(a.period) - yearOf(b.period);
}

function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}
