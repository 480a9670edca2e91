/** Rules about the numbers of one page. */
import { DIMENSIONS, type Dimension } from '../fact/id.ts';
import { comparePeriods, lastDay, type Period, parsePeriod, periodOf, shiftYears } from '../fact/period.ts';
import { isOfType } from '../fact/period-type.ts';
import { isSiteOfAgency } from '../record/agencies.ts';
import { DATA } from '../record/folders.ts';
import type { Place } from './record-view.ts';
import { pageRule, type Violation } from './rule.ts';

/** Only the agency's own site can have tier A, because it ranks first and receipts call it the agency's own page. */
export const tier = pageRule('tier', ([place], { record: { agencies } }) => {
  if (!place || place.release.tier === 'B' || isSiteOfAgency(place.release, agencies)) return [];
  const { publisher, agency } = place.release;
  const message = `the page has tier A, but ${publisher} is not a site of ${agency}: write B, or add it to "sites" of ${agency} in ${DATA}/vocabulary/agencies.json`;
  return [{ places: [place], message }];
});

/** Converted dollars are left out of series. So a page with amounts in dollars must say who converted them, or that they are official. */
export const dollars = pageRule('dollars', (places) => {
  const [first] = places;
  if (!first) return [];
  const inDollars = places.find(({ observation }) => observation.measure === 'value-usd');
  const saysWhose = first.release.dollars !== undefined;
  if (inDollars && !saysWhose) {
    const message =
      '"dollars" of the page is missing: write official if they are the customs office\'s own, converted if a newsroom converted them';
    return [{ places: [inDollars], message }];
  }
  if (saysWhose && !inDollars)
    return [{ places: [first], message: 'the page has "dollars" but no observation of value-usd: remove it' }];
  return [];
});

/** Measures that a page prints side by side for one figure. */
const FIGURE_MEASURES = ['value', 'value-usd', 'count', 'growth', 'growth-usd', 'share', 'rank', 'growth-difference'];
/** Measures that a page may print for one partner beside the amount of another: "trade with Russia, 12 percent of the total". */
const OWN_PARTNER_MEASURES = ['share', 'rank', 'growth-difference'];
/** What a figure is about: its key without the measure. */
const SUBJECT = DIMENSIONS.filter((dimension) => dimension !== 'measure');

/**
 * Growth, conversion and share belong to the amount beside them. If two neighbors in a paragraph differ in one dimension, and have no
 * measure in common on the page, they are probably one figure with a wrong code.
 *
 *   amount with KZ, then growth with RU                            reported: probably one partner
 *   amount and growth with KZ, then amount and growth with RU      two figures
 */
export const oneFigure = pageRule('one-figure', (places) => {
  const bySubject = Map.groupBy(places.filter(isFigure), subjectOf);
  const measures = new Map([...bySubject].map(([subject, list]) => [subject, new Set(list.map(measureOf))]));
  return places.flatMap((place, i): Violation[] => {
    const before = places[i - 1];
    if (!before || !isFigure(place) || !isFigure(before)) return [];
    if (before.observation.paragraph !== place.observation.paragraph) return [];
    const [differing, ...others] = SUBJECT.filter((name) => before.observation[name] !== place.observation[name]);
    if (!differing || others.length) return [];
    const subjectMeasures = measures.get(subjectOf(place));
    const measuresBefore = measures.get(subjectOf(before));
    if (!subjectMeasures || !measuresBefore || [...subjectMeasures].some((measure) => measuresBefore.has(measure)))
      return [];
    if (isOfOtherPartner(differing, place, before)) return [];
    const { printed, [differing]: code } = before.observation;
    const message = `it is beside the ${before.observation.measure} ${printed} of the ${differing} ${code}, and neither has the other's measure: correct one of the two`;
    return [{ places: [place, before], message }];
  });
});

function isFigure({ observation }: Place): boolean {
  return FIGURE_MEASURES.includes(observation.measure);
}

function isOfOtherPartner(differing: Dimension, ...pair: [Place, Place]): boolean {
  if (differing !== 'partner' && differing !== 'breakdown') return false;
  return pair.some((place) => OWN_PARTNER_MEASURES.includes(measureOf(place)));
}

function measureOf({ observation }: Place): string {
  return observation.measure;
}

function subjectOf({ observation }: Place): string {
  return SUBJECT.map((dimension) => observation[dimension]).join('.');
}

/** Numbers of a list have these in common. */
const SHARED_DIMENSIONS = ['area', 'indicator', 'breakdown', 'period'] as const;

/** In a list of partners, a number has the same dimensions as its two neighbors, if these agree. */
export const partnerList = pageRule('partner-list', (places) => {
  const ofPartners = places.filter(({ observation: { partner } }) => partner !== 'world' && partner !== 'none');
  const lists = Map.groupBy(ofPartners, ({ observation: { paragraph, measure } }) => `${paragraph} ${measure}`);
  return [...lists.values()].flatMap((list) =>
    list.flatMap((place, i) => compareInList(list[i - 1], place, list[i + 1])),
  );
});

function compareInList(before: Place | undefined, place: Place, after: Place | undefined): Violation[] {
  if (!before || !after) return [];
  const [first, middle, last] = [before.observation, place.observation, after.observation];
  if (new Set([first.partner, middle.partner, last.partner]).size < 3) return [];
  if (SHARED_DIMENSIONS.some((name) => first[name] !== last[name])) return [];
  const differing = SHARED_DIMENSIONS.find((name) => middle[name] !== first[name]);
  if (!differing) return [];
  const message = `in a list of partners it has the ${differing} ${middle[differing]}, but its neighbors have ${first[differing]}: correct it, or suppress the rule with the reason`;
  return [{ places: [place, before, after], message }];
}

/** Measures that pages print only for the period that they report, and not for the same months of the year before. */
const ONLY_REPORTED_PERIOD = ['growth', 'growth-usd', 'growth-difference', 'rank', 'national-share'];

/**
 * A page reports one period. These are usual beside it: periods that end in the same month, amounts of the same months a year before, whole
 * years, quarters, months in a row up to it, and periods with several numbers. Any other earlier period is a question: the page may name it
 * only for comparison ("the most since March"), so its number may belong to the reported period.
 */
export const pagePeriods = pageRule('page-periods', (places) => {
  const numbers = places
    .filter(({ observation }) => observation.measure !== 'target')
    .map((place) => ({ place, period: parsePeriod(place.observation.period) as Period }));
  const reported = numbers
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  if (!reported) return [];
  const byPeriod = Map.groupBy(numbers, ({ period }) => period.id);
  const isUsual = (period: Period) =>
    isOfType(period.id, 'year') ||
    isOfType(period.id, 'quarter') ||
    (byPeriod.get(period.id)?.length ?? 0) > 1 ||
    isInRow(period, reported, byPeriod);
  return numbers.flatMap(({ place, period }): Violation[] => {
    const { value, measure } = place.observation;
    if (value === null || lastMonthOf(period) === lastMonthOf(reported)) return [];
    const isYearBefore = byPeriod.has(shiftYears(period, 1).id);
    const isUnusual = isYearBefore ? ONLY_REPORTED_PERIOD.includes(measure) : !isUsual(period);
    if (!isUnusual) return [];
    const subject = isYearBefore ? `${measure} of the year before` : `a single number of ${period.id}`;
    const message = `the page reports ${reported.id}, and ${subject} is unusual beside it: correct the period, or confirm it`;
    return [{ places: [place], message, asks: 'period' }];
  });
});

/** Returns true for a month if the page has every month between it and the reported one. */
function isInRow({ year, from, to }: Period, reported: Period, byPeriod: ReadonlyMap<string, unknown>): boolean {
  if (from !== to || year !== reported.year) return false;
  const between = Array.from({ length: reported.to - to - 1 }, (_, i) => to + 1 + i);
  return between.every((month) => byPeriod.has(periodOf(year, month, month)?.id ?? ''));
}

/** Counted from year 0, so that different months have different numbers. */
function lastMonthOf({ year, to }: Period): number {
  return year * 12 + to;
}

/** The newest period of a page ended less than a year before the page was published. */
export const oldNews = pageRule('old-news', (places) => {
  const [newest] = places
    .map((place) => ({ place, end: lastDay(parsePeriod(place.observation.period) as Period) }))
    .sort((a, b) => (a.end < b.end ? 1 : -1));
  if (!newest) return [];
  const { place, end } = newest;
  const days = (Date.parse(place.release.published) - Date.parse(end)) / 86_400_000;
  if (days < 365) return [];
  const message = `the newest period of the page ended ${days} days before it was published: correct the year of its periods, or suppress the rule with the reason`;
  return [{ places: [place], message }];
});
