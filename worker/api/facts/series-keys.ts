/** The keys that a request about series names, with the facts of each that are its points. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { factId, type Key } from '../../../data/fact/id.ts';
import { comparePeriods, liesWithin, type Period, parsePeriod, type Span } from '../../../data/fact/period.ts';
import { isInWindow, periodsOfWindow, windowsOf } from '../../../data/fact/window.ts';
import { Problem } from '../../http/problem.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { selectFacts } from '../../select/select.ts';
import * as parameters from '../route/parameters.ts';
import {
  flag,
  invalid,
  LONGEST_LIST,
  list,
  listWithDefault,
  optional,
  required,
  requiredList,
  type Values,
} from '../route/query.ts';

export type SeriesKey = Omit<Key, 'period'>;

export interface Found {
  key: SeriesKey;
  /** Oldest first; none where the key has none in this window and span. */
  facts: Fact[];
}

export const KEYS = {
  area: requiredList(parameters.area),
  indicator: listWithDefault(parameters.indicator, ['trade']),
  measure: requiredList(parameters.measure),
  partner: listWithDefault(parameters.partner, ['world']),
  breakdown: listWithDefault(parameters.breakdown, ['total']),
  window: required(parameters.window),
  from: optional(parameters.from),
  to: optional(parameters.to),
  basis: list(parameters.basis),
  status: list(parameters.status),
  asOf: optional(parameters.asOf),
  publishedBy: optional(parameters.publishedBy),
  gaps: optional(
    flag(
      'Also the periods from `from` to `to`, or else between the first and the last, that have no number: up to 50 years before the first and after the last that have one',
    ),
  ),
};

export type KeyValues = Values<typeof KEYS>;

/** Codes of areas, for examples with several. */
export function some({ areas }: CatalogueIndex): string {
  return areas
    .slice(0, 5)
    .map(({ id }) => id)
    .join(',');
}

/** A key for each combination of the codes. Throws a 404 where no key has a point: an empty series would look like an answer. */
export async function findKeys({ values, catalogue }: { values: KeyValues; catalogue: Catalogue }): Promise<Found[]> {
  const { area, indicator, measure, partner, breakdown, window, from, to } = values;
  parameters.checkSpan(values);
  parameters.checkClocks(values);
  const count = [area, indicator, measure, partner, breakdown].reduce((product, { length }) => product * length, 1);
  if (count > LONGEST_LIST) {
    throw invalid('area', `These codes make ${count} series.`, `at most ${LONGEST_LIST} series`);
  }
  const keys = keysOf(values);
  const facts = await knownFacts(catalogue, keys, values, { from, to });
  const byKey = Map.groupBy(facts, nameOf);
  const found = keys.map((key) => ({
    key,
    facts: (byKey.get(nameOf(key)) ?? [])
      .filter(({ period }) => isInWindow(period, window))
      .sort((a, b) => byTime(a.period, b.period)),
  }));
  // The message names what there is outside the span, which no answer reads.
  if (found.every((each) => each.facts.length === 0)) {
    throw nothing(values, await knownFacts(catalogue, keys, values, {}));
  }
  return found;
}

function keysOf({
  area: areas,
  indicator: indicators,
  measure: measures,
  partner: partners,
  breakdown: breakdowns,
}: KeyValues) {
  const keys: SeriesKey[] = [];
  for (const area of areas)
    for (const indicator of indicators)
      for (const partner of partners)
        for (const breakdown of breakdowns)
          for (const measure of measures) keys.push({ area, indicator, measure, partner, breakdown });
  return keys;
}

/** A key as ids begin and as tables name its column: `CN-XJ.trade.value.world.total`. */
export function nameOf(key: SeriesKey): string {
  return factId({ ...key, period: '' }).slice(0, -1);
}

/** Facts of the keys. Today's are in one file a key; what was known on a day is read from the shards, which alone have all evidence. */
async function knownFacts(
  catalogue: Catalogue,
  keys: readonly SeriesKey[],
  { area, indicator, measure, partner, breakdown, basis, status, asOf, publishedBy }: KeyValues,
  span: Span,
): Promise<Fact[]> {
  if (asOf !== undefined || publishedBy !== undefined) {
    const filters = { area, indicator, measure, partner, breakdown, basis, status, asOf, publishedBy, ...span };
    return (await selectFacts(catalogue, filters)).facts;
  }
  const points = await Promise.all(keys.map((key) => catalogue.series(key)));
  return points
    .flat()
    .filter((point) => 'value' in point)
    .filter((fact) => (basis?.includes(fact.basis) ?? true) && (status?.includes(fact.status) ?? true))
    .filter(({ period }) => liesWithin(period, span));
}

/** Orders periods as a series has them: by their end. */
export function byTime(a: string, b: string): number {
  return comparePeriods(parsePeriod(a) as Period, parsePeriod(b) as Period);
}

/** Gaps are listed up to so many years before the first known period and after the last. */
const MOST_YEARS = 50;

/** The periods of the window from the month `from` to the month `to`; an end that is not given is that of the known periods. */
export function withGaps(window: string, known: string[], span: Span): string[] {
  const sorted = known.toSorted(byTime);
  const [start = '', end = ''] = [sorted[0], sorted.at(-1)];
  const yearOf = (period: string) => Number(period.slice(0, 4));
  const [, first = ''] = [span.from ?? start, `${yearOf(start) - MOST_YEARS}-01`].sort();
  const [last = ''] = [span.to?.slice(0, 4) ?? end, `${yearOf(end) + MOST_YEARS}`].sort();
  return periodsOfWindow(window, first, last)
    .map(({ id }) => id)
    .filter((id) => liesWithin(id, span));
}

/** A 404 that names the periods there are outside the span, or else the windows. */
function nothing(
  { area, indicator, measure, partner, breakdown, window, asOf, publishedBy }: KeyValues,
  known: Fact[],
): Problem {
  const clock = asOf ? ` as of ${asOf}` : publishedBy ? ` published by ${publishedBy}` : '';
  const what = `${[area, indicator, measure, partner, breakdown].join('.')}${clock}`;
  const periods = known.map(({ period }) => period).filter((period) => isInWindow(period, window));
  if (periods.length) {
    const [first, last] = [periods.toSorted()[0], periods.toSorted().at(-1)];
    const allowed = first === last ? `the period ${first}` : `periods from ${first} to ${last}`;
    const detail = `The series "${window}" of ${what} has no period between "from" and "to".`;
    return new Problem('not-found', detail, { parameter: 'from', allowed });
  }
  const windows = [...new Set(known.flatMap(({ period }) => windowsOf(period)))].sort();
  if (windows.length) {
    const detail = `There is no series "${window}" of ${what}.`;
    return new Problem('not-found', detail, { parameter: 'window', allowed: windows });
  }
  const detail = `There are no facts of ${what}. /v1/facts lists all facts.`;
  return new Problem('not-found', detail, { allowed: ['/v1/facts'] });
}
