import { comparePeriods, dayAfter, lastDay, type Period, parsePeriod, windowOf } from '../fact/period.ts';
import type { Place } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import type { Finding, Rule } from './rule.ts';

/** Regions publish some days after their country, so their pages may report a month later than those of others. */
const DELAY = 7;

/** What a page reports: the newest months of one area in it. */
interface News {
  place: Place;
  end: string;
  published: string;
  isYear: boolean;
}

/**
 * Months are published in their order: a page does not report an older month than the pages about its country that were printed a week
 * before it. The result of a whole year is printed longer.
 */
export const olderMonths: Rule = {
  name: 'older-months',
  check(view) {
    const ofCountry = Map.groupBy(view.ofEachPage(newsOf), ({ place }) => rootOf(view, place.observation.area));
    return [...ofCountry.values()].flatMap(compare);
  },
};

function newsOf(places: Place[]): News[] {
  const timed = places
    .filter(({ observation }) => observation.measure !== 'target')
    .map((place) => ({ place, months: parsePeriod(place.observation.period) as Period }));
  const newest = timed.toSorted((a, b) => comparePeriods(b.months, a.months))[0];
  if (!newest) return [];
  const { place, months } = newest;
  return [{ place, end: lastDay(months), published: place.release.published, isYear: windowOf(months) === 'year' }];
}

function compare(news: News[]): Finding[] {
  const pages = news.toSorted((a, b) => (a.published < b.published ? -1 : 1));
  const waiting = [...pages];
  let newest: News | null = null;
  return pages.flatMap((page): Finding[] => {
    const before = dayAfter(page.published, -DELAY);
    const due = waiting.findIndex(({ published }) => published >= before);
    for (const other of waiting.splice(0, due)) if (!newest || other.end > newest.end) newest = other;
    if (!newest || page.isYear || page.end >= newest.end) return [];
    const message = `its newest month ends on ${page.end}, and ${newest.place.release.id} had printed one that ends on ${newest.end}: correct the periods, or waive with the reason`;
    return [{ places: [page.place, newest.place], message }];
  });
}

function rootOf(view: RecordView, area: string): string {
  const parent = view.parentOf(area);
  return parent === null ? area : rootOf(view, parent);
}
