import { lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { ruleOfPages } from './rule.ts';

const A_YEAR = 365;

/** The newest period of a page ended less than a year before the page: by then the same months of the next year are the news. */
export const oldNews = ruleOfPages('old-news', (places) => {
  const [newest] = places
    .map((place) => ({ place, end: lastDay(parsePeriod(place.observation.period) as Period) }))
    .sort((a, b) => (a.end < b.end ? 1 : -1));
  if (!newest) return [];
  const { place, end } = newest;
  const days = (Date.parse(place.release.published) - Date.parse(end)) / 86_400_000;
  if (days < A_YEAR) return [];
  const message = `the newest period of the page ended ${days} days before it was published: correct the year of its periods, or waive with the reason`;
  return [{ places: [place], message }];
});
