/** Rules about what one page prints together, and on which day. */
import { DIMENSIONS, type Dimension } from '../fact/id.ts';
import { comparePeriods, dayAfter, lastDay, type Period, parsePeriod, periodOf, shiftYears } from '../fact/period.ts';
import { periodTypeOf, periodTypesOf } from '../fact/period-type.ts';
import type { Place, RecordView } from './record-view.ts';
import { type Finding, type Rule, ruleOfPages } from './rule.ts';

/** A place, a day, and perhaps an agency, as agencies begin a story: `BAKU, Azerbaijan, Feb. 26`, `URUMQI, June 19 (Xinhua) --`. */
const DATELINE =
  /^\p{Lu}[\p{L}.'’-]*(,? \p{Lu}[\p{L}.'’-]*)*, (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(, \d{4})?( \([^()]*\))?[ .–—-]*$/u;

export function isDateline(title: string): boolean {
  return DATELINE.test(title);
}

/** The title of a page is its headline, and not the dateline that a copy without the headline begins with. */
export const dateline = ruleOfPages('dateline', ([place]) => {
  const title = place?.release.title;
  if (!place || !title || !isDateline(title)) return [];
  const message = `the title of the page is the dateline "${title}": copy the headline, or write null if it was not seen`;
  return [{ places: [place], message }];
});

/** Converted dollars are in no series, so a page with dollars beside the area's currency says whose they are. */
export const dollars = ruleOfPages('dollars', (places) => {
  const [first] = places;
  const inDollars = places.find(({ observation }) => observation.measure === 'value-usd');
  const place = inDollars ?? first;
  if (!place || (inDollars !== undefined) === (place.release.dollars !== undefined)) return [];
  const message = inDollars
    ? '"dollars" of the page is missing: write official if they are the customs office\'s own, converted if a newsroom converted them'
    : 'the page has "dollars" but no observation of value-usd: remove it';
  return [{ places: [place], message }];
});

/** What a page prints of one figure, side by side: the amount, its conversion, its growth, its share of the whole, its place. */
const OF_A_FIGURE = ['value', 'value-usd', 'count', 'growth', 'growth-usd', 'share', 'rank', 'growth-difference'];
/** Of these, what pages also print of one partner or part beside the amount of another. */
const OF_ANOTHER_PART = ['share', 'rank', 'growth-difference'];
const SUBJECT = DIMENSIONS.filter((dimension) => dimension !== 'measure');

/**
 * Growth, conversion and share are of the amount beside them. Two neighbours in a paragraph whose keys differ in one dimension, and which have
 * no measure in common on the page, are one figure of which a part has a wrong dimension.
 */
export const oneFigure = ruleOfPages('one-figure', (places) => {
  const ofFigures = Map.groupBy(places.filter(isOfFigure), subjectOf);
  const measures = new Map([...ofFigures].map(([subject, list]) => [subject, new Set(list.map(measureOf))]));
  return places.flatMap((place, i): Finding[] => {
    const before = places[i - 1];
    if (!before || !isOfFigure(place) || !isOfFigure(before)) return [];
    if (before.observation.paragraph !== place.observation.paragraph) return [];
    const [differing, ...others] = SUBJECT.filter((name) => before.observation[name] !== place.observation[name]);
    if (!differing || others.length) return [];
    const [own, beside] = [measures.get(subjectOf(place)), measures.get(subjectOf(before))];
    if (!own || !beside || [...own].some((measure) => beside.has(measure))) return [];
    if (isOfAnotherPart(differing, place, before)) return [];
    const { printed, [differing]: code } = before.observation;
    const message = `it stands beside the ${before.observation.measure} ${printed} of the ${differing} ${code}, and neither has the other's measure: correct one of the two`;
    return [{ places: [place, before], message }];
  });
});

function isOfFigure({ observation }: Place): boolean {
  return OF_A_FIGURE.includes(observation.measure);
}

function isOfAnotherPart(differing: Dimension, ...pair: [Place, Place]): boolean {
  return (
    ['partner', 'breakdown'].includes(differing) && pair.some((place) => OF_ANOTHER_PART.includes(measureOf(place)))
  );
}

function measureOf({ observation }: Place): string {
  return observation.measure;
}

function subjectOf({ observation }: Place): string {
  return SUBJECT.map((dimension) => observation[dimension]).join('.');
}

/** What the numbers of a list have in common. */
const SHARED = ['area', 'indicator', 'breakdown', 'period'] as const;

/** A list of partners in a paragraph gives one quantity of each: a number of it has the dimensions of the two beside it, where these agree. */
export const partnerList = ruleOfPages('partner-list', (places) => {
  const ofPartners = places.filter(({ observation: { partner } }) => partner !== 'world' && partner !== 'none');
  const lists = Map.groupBy(ofPartners, ({ observation: { paragraph, measure } }) => `${paragraph} ${measure}`);
  return [...lists.values()].flatMap((list) =>
    list.flatMap((place, i) => compareInList(list[i - 1], place, list[i + 1])),
  );
});

function compareInList(before: Place | undefined, place: Place, after: Place | undefined): Finding[] {
  if (!before || !after) return [];
  const [first, own, last] = [before.observation, place.observation, after.observation];
  if (new Set([first.partner, own.partner, last.partner]).size < 3) return [];
  if (SHARED.some((name) => first[name] !== last[name])) return [];
  const odd = SHARED.find((name) => own[name] !== first[name]);
  if (!odd) return [];
  const message = `in a list of partners it has the ${odd} ${own[odd]}, where those beside it have ${first[odd]}: correct it, or suppress the rule with the reason`;
  return [{ places: [place, before, after], message }];
}

/** The places that report on past months. */
function withMonths(places: Place[]) {
  return places
    .filter(({ observation }) => observation.measure !== 'target')
    .map((place) => ({ place, months: parsePeriod(place.observation.period) as Period }));
}

/** What pages print of the period that they report, and not of the year before it. */
const OF_THE_NEWS = ['growth', 'growth-usd', 'growth-difference', 'rank', 'national-share'];

/**
 * A page reports the months up to one month. Besides them it prints whole years, quarters, months in a row up to it, the same months
 * of the year before (not their growth, which was news then), and other periods of which it prints several numbers. Pages also name an
 * earlier period for comparison ("7.1 percent in the months to August"), so that the rule asks and the words decide.
 */
export const pagePeriods = ruleOfPages('page-periods', (places) => {
  const timed = withMonths(places);
  const [first] = timed;
  if (!first) return [];
  const newest = timed.map(({ months }) => months).reduce((a, b) => (endOf(b) > endOf(a) ? b : a), first.months);
  const count = new Map<string, number>();
  for (const { months } of timed) count.set(months.id, (count.get(months.id) ?? 0) + 1);
  return timed.flatMap(({ place, months }): Finding[] => {
    const { value, measure } = place.observation;
    if (value === null || endOf(months) === endOf(newest)) return [];
    const isYearBefore = count.has(shiftYears(months, 1).id);
    if (isYearBefore ? !OF_THE_NEWS.includes(measure) : isPrintedBeside(months, newest, count)) return [];
    const what = isYearBefore ? `${measure} of the year before` : `a number of ${months.id} alone`;
    const message = `the page reports ${newest.id}, and ${what} is seldom printed with it: correct the period, or confirm it`;
    return [{ places: [place], message, asks: 'period' }];
  });
});

function isPrintedBeside(months: Period, newest: Period, count: ReadonlyMap<string, number>): boolean {
  const isUsual = periodTypesOf(months.id).some((type) => type === 'year' || type === 'quarter');
  return isUsual || (count.get(months.id) ?? 0) > 1 || isInRow(months, newest, count);
}

/** Whether it is a month, and the page has all months between it and the newest. */
function isInRow({ year, from, to }: Period, newest: Period, count: ReadonlyMap<string, number>): boolean {
  if (from !== to || year !== newest.year) return false;
  const between = Array.from({ length: newest.to - to - 1 }, (_, i) => to + 1 + i);
  return between.every((month) => count.has(periodOf(year, month, month)?.id ?? ''));
}

function endOf({ year, to }: Period): number {
  return year * 12 + to;
}

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
  const message = `the newest period of the page ended ${days} days before it was published: correct the year of its periods, or suppress the rule with the reason`;
  return [{ places: [place], message }];
});

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
    const ofCountry = Map.groupBy([...view.pages.values()].flatMap(newsOf), ({ place }) =>
      rootOf(view, place.observation.area),
    );
    return [...ofCountry.values()].flatMap(compareNews);
  },
};

function newsOf(places: Place[]): News[] {
  const timed = withMonths(places);
  const newest = timed.toSorted((a, b) => comparePeriods(b.months, a.months))[0];
  if (!newest) return [];
  const { place, months } = newest;
  return [{ place, end: lastDay(months), published: place.release.published, isYear: periodTypeOf(months) === 'year' }];
}

function compareNews(news: News[]): Finding[] {
  const pages = news.toSorted((a, b) => (a.published < b.published ? -1 : 1));
  const waiting = [...pages];
  let newest: News | null = null;
  return pages.flatMap((page): Finding[] => {
    const before = dayAfter(page.published, -DELAY);
    const due = waiting.findIndex(({ published }) => published >= before);
    for (const other of waiting.splice(0, due)) if (!newest || other.end > newest.end) newest = other;
    if (!newest || page.isYear || page.end >= newest.end) return [];
    const message = `its newest month ends on ${page.end}, and ${newest.place.release.id} had printed one that ends on ${newest.end}: correct the periods, or suppress the rule with the reason`;
    return [{ places: [page.place, newest.place], message }];
  });
}

function rootOf(view: RecordView, area: string): string {
  const parent = view.parentOf(area);
  return parent === null ? area : rootOf(view, parent);
}
