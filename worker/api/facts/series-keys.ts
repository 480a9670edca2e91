/** The keys that a request about series names, with the points of each. */
import { type SeriesNumber, seriesNumber } from '../../../data/catalogue/series-file.ts';
import { compareText, type Key } from '../../../data/fact/id.ts';
import { liesWithin } from '../../../data/fact/period.ts';
import { isInWindow, windowsOf } from '../../../data/fact/window.ts';
import { Problem } from '../../http/problem.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { selectFacts } from '../../select/select.ts';
import * as parameters from '../route/parameters.ts';
import {
  invalid,
  type Kind,
  LONGEST_LIST,
  list,
  listWithDefault,
  optional,
  required,
  requiredList,
  type Values,
  withDefault,
} from '../route/query.ts';
import type { RouteRequest } from '../route/route.ts';

export type SeriesKey = Omit<Key, 'period'>;

export interface Found {
  key: SeriesKey;
  /** Oldest first; none where the key has none in this window and span. */
  points: SeriesNumber[];
}

/** Bases that growth implies are what single pages counted from: side by side they would look like levels. */
const NO_SERIES = 'implied-base';

const measure: Kind<string> = {
  ...parameters.measure,
  read: (text, context) => (text === NO_SERIES ? undefined : parameters.measure.read(text, context)),
  allowed: (context) => [parameters.measure.allowed(context)].flat().filter((code) => code !== NO_SERIES),
};

export const KEYS = {
  area: requiredList(parameters.area),
  indicator: withDefault(parameters.indicator, () => 'trade'),
  measure: required(measure),
  partner: listWithDefault(parameters.partner, () => ['world']),
  breakdown: withDefault(parameters.breakdown, () => 'total'),
  window: required(parameters.window),
  from: optional(parameters.from),
  to: optional(parameters.to),
  basis: list(parameters.basis),
  asOf: optional(parameters.asOf),
};

type Asked = Pick<RouteRequest<Values<typeof KEYS>>, 'values' | 'catalogue'>;

/** Throws a 404 where no key has a point: an empty series would look like an answer. */
export async function findKeys({ values, catalogue }: Asked): Promise<Found[]> {
  const { area: areas, partner: partners, indicator, measure, breakdown, window, basis } = values;
  parameters.checkSpan(values);
  const count = areas.length * partners.length;
  if (count > LONGEST_LIST) {
    const detail = `${areas.length} areas and ${partners.length} partners make ${count} series.`;
    throw invalid('partner', detail, `at most ${LONGEST_LIST} series`);
  }
  const keys = areas.flatMap((area) => partners.map((partner) => ({ area, indicator, measure, partner, breakdown })));
  const all = await (values.asOf === undefined ? knownToday(catalogue, keys) : knownOn(catalogue, keys, values.asOf));
  const inBasis = all.map((numbers) => numbers.filter((number) => basis?.includes(number.basis) ?? true));
  const found = keys.map((key, i) => ({
    key,
    points: (inBasis[i] ?? [])
      .filter(({ period }) => liesWithin(period, values) && isInWindow(period, window))
      .sort((a, b) => compareText(a.period, b.period)),
  }));
  if (found.every(({ points }) => points.length === 0)) throw nothing(values, inBasis.flat());
  return found;
}

/** The numbers of each key, one file a key. */
function knownToday(catalogue: Catalogue, keys: readonly SeriesKey[]): Promise<SeriesNumber[][]> {
  return Promise.all(keys.map(async (key) => (await catalogue.series(key)).filter((point) => 'value' in point)));
}

/** The same as known on a day, which only the shards with all evidence tell. */
async function knownOn(catalogue: Catalogue, keys: readonly SeriesKey[], asOf: string): Promise<SeriesNumber[][]> {
  const of = (name: keyof SeriesKey) => [...new Set(keys.map((key) => key[name]))];
  const filters = { area: of('area'), indicator: of('indicator'), measure: of('measure') };
  const { facts } = await selectFacts(catalogue, {
    ...filters,
    partner: of('partner'),
    breakdown: of('breakdown'),
    asOf,
  });
  const byKey = Map.groupBy(facts, ({ area, partner }) => `${area} ${partner}`);
  return keys.map(({ area, partner }) => (byKey.get(`${area} ${partner}`) ?? []).map(seriesNumber));
}

/** A 404 that names the periods there are outside the span, or else the windows. */
function nothing(
  { area, indicator, measure, partner, breakdown, window, asOf }: Asked['values'],
  known: SeriesNumber[],
): Problem {
  const what = `${[area, indicator, measure, partner, breakdown].join('.')}${asOf ? ` as of ${asOf}` : ''}`;
  const periods = known.map(({ period }) => period).filter((period) => isInWindow(period, window));
  if (periods.length) {
    const [first, last] = [periods.toSorted()[0], periods.toSorted().at(-1)];
    const allowed = first === last ? `the period ${first}` : `periods from ${first} to ${last}`;
    const detail = `The series "${window}" of ${what} has no period between "from" and "to".`;
    return new Problem(404, 'not-found', detail, { parameter: 'from', allowed });
  }
  const windows = [...new Set(known.flatMap(({ period }) => windowsOf(period)))].sort();
  return windows.length
    ? new Problem(404, 'not-found', `There is no series "${window}" of ${what}.`, {
        parameter: 'window',
        allowed: windows,
      })
    : new Problem(404, 'not-found', `There are no facts of ${what}. /v1/facts lists all facts.`, {
        allowed: ['/v1/facts'],
      });
}
