/** Rules about how new the numbers of a page are when it is published. */
import { comparePeriods, dayAfter, lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { periodTypeOf } from '../fact/period-type.ts';
import type { Place, RecordView } from './record-view.ts';
import { pageRule, type Rule, type Violation } from './rule.ts';

/** The newest period that a page reports. */
interface News {
  place: Place;
  end: string;
  published: string;
  isYear: boolean;
}

const A_YEAR = 365;

/** The newest period of a page ended less than a year before the page was published. */
export const oldNews = pageRule('old-news', (places) => {
  const [newest] = places
    .map((place) => ({ place, end: lastDay(parsePeriod(place.observation.period) as Period) }))
    .sort((a, b) => (a.end < b.end ? 1 : -1));
  if (!newest) return [];
  const { place, end } = newest;
  const days = (Date.parse(place.release.published) - Date.parse(end)) / 86_400_000;
  if (days < A_YEAR) return [];
  const message = `the newest period of the page ended ${days} days before it was published: correct the year of its periods, or suppress the rule with the reason`;
  return [{ places: [place], message }];
});

/** In days. Regions publish after their country. */
const DELAY = 7;

/**
 * Months are published in order: a page does not report an older month than pages about its country of a week before. Results of a whole
 * year are repeated for longer.
 */
export const olderMonths: Rule = {
  name: 'older-months',
  check(view) {
    const ofCountry = Map.groupBy([...view.pages.values()].flatMap(newsOf), ({ place }) =>
      rootOf(view, place.observation.area),
    );
    return [...ofCountry.values()].flatMap(compareNews);
  },
};

function newsOf(places: Place[]): News[] {
  const [newest] = withMonths(places).sort((a, b) => comparePeriods(b.months, a.months));
  if (!newest) return [];
  const { place, months } = newest;
  return [{ place, end: lastDay(months), published: place.release.published, isYear: periodTypeOf(months) === 'year' }];
}

function compareNews(news: News[]): Violation[] {
  const pages = news.toSorted((a, b) => (a.published < b.published ? -1 : 1));
  let newest: News | null = null;
  let next = 0;
  return pages.flatMap((page): Violation[] => {
    const weekBefore = dayAfter(page.published, -DELAY);
    // The pages that are more than a week older.
    for (let other = pages[next]; other && other.published < weekBefore; other = pages[++next])
      if (!newest || other.end > newest.end) newest = other;
    if (!newest || page.isYear || page.end >= newest.end) return [];
    const message = `its newest month ends on ${page.end}, and ${newest.place.release.id} had printed one that ends on ${newest.end}: correct the periods, or suppress the rule with the reason`;
    return [{ places: [page.place, newest.place], message }];
  });
}

function rootOf(view: RecordView, area: string): string {
  const parent = view.parentOf(area);
  return parent === null ? area : rootOf(view, parent);
}

/** The places that report on past months. */
export function withMonths(places: Place[]) {
  return places
    .filter(({ observation }) => observation.measure !== 'target')
    .map((place) => ({ place, months: parsePeriod(place.observation.period) as Period }));
}
