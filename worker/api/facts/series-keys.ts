/** The keys that a request about series names, with the facts of each that are its points. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Key } from '../../../data/fact/id.ts';
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
  withDefault,
} from '../route/query.ts';
import type { RouteRequest } from '../route/route.ts';

type SeriesKey = Omit<Key, 'period'>;

export interface Found {
  key: SeriesKey;
  /** Oldest first; none where the key has none in this window and span. */
  facts: Fact[];
}

export const KEYS = {
  area: requiredList(parameters.area),
  indicator: withDefault(parameters.indicator, 'trade'),
  measure: required(parameters.measure),
  partner: listWithDefault(parameters.partner, ['world']),
  breakdown: withDefault(parameters.breakdown, 'total'),
  window: required(parameters.window),
  from: optional(parameters.from),
  to: optional(parameters.to),
  basis: list(parameters.basis),
  asOf: optional(parameters.asOf),
  publishedBy: optional(parameters.publishedBy),
  gaps: optional(flag('Also the periods between the first and the last that have no number')),
};

type KeyValues = Omit<Values<typeof KEYS>, 'measure'> & { measure: string[] };
interface KeysRequest {
  values: KeyValues;
  catalogue: RouteRequest<KeyValues>['catalogue'];
}

/** Codes of areas, for examples with several. */
export function some({ areas }: CatalogueIndex): string {
  return areas
    .slice(0, 5)
    .map(({ id }) => id)
    .join(',');
}

/** Throws a 404 where no key has a point: an empty series would look like an answer. */
export async function findKeys({ values, catalogue }: KeysRequest): Promise<Found[]> {
  const { area: areas, partner: partners, measure: measures, indicator, breakdown, window, from, to, basis } = values;
  const { asOf, publishedBy } = values;
  parameters.checkSpan(values);
  parameters.checkClocks(values);
  const count = areas.length * partners.length * measures.length;
  if (count > LONGEST_LIST) {
    const counted =
      measures.length > 1
        ? `${areas.length} areas, ${partners.length} partners and ${measures.length} measures`
        : `${areas.length} areas and ${partners.length} partners`;
    const detail = `${counted} make ${count} series.`;
    throw invalid('partner', detail, `at most ${LONGEST_LIST} series`);
  }
  const rest = { indicator: [indicator], measure: measures, breakdown: [breakdown] };
  const wanted = { area: areas, partner: partners, ...rest, basis, asOf, publishedBy };
  const select = async (span: Span) =>
    asOf === undefined && publishedBy === undefined
      ? knownToday(catalogue, values, span)
      : (await selectFacts(catalogue, { ...wanted, ...span })).facts;
  const facts = await select({ from, to });
  const byKey = Map.groupBy(facts, (fact) => `${fact.area} ${fact.partner} ${fact.measure}`);
  const found = areas.flatMap((area) =>
    partners.flatMap((partner) =>
      measures.map((measure) => ({
        key: { area, indicator, measure, partner, breakdown },
        facts: (byKey.get(`${area} ${partner} ${measure}`) ?? [])
          .filter(({ period }) => isInWindow(period, window))
          .sort((a, b) => byTime(a.period, b.period)),
      })),
    ),
  );
  // The message names what there is outside the span, which no answer reads.
  if (found.every(({ facts }) => facts.length === 0)) {
    throw nothing(values, await select({}));
  }
  return found;
}

/** From one file a key; what was known on a day is read from the shards of the areas, which alone have all evidence. */
async function knownToday(
  catalogue: Catalogue,
  { area: areas, partner: partners, measure: measures, indicator, breakdown, basis }: KeyValues,
  span: Span,
): Promise<Fact[]> {
  const keys = areas.flatMap((area) =>
    partners.flatMap((partner) => measures.map((measure) => ({ area, indicator, measure, partner, breakdown }))),
  );
  const points = await Promise.all(keys.map((key) => catalogue.series(key)));
  return points
    .flat()
    .filter((point) => 'value' in point)
    .filter((fact) => (basis?.includes(fact.basis) ?? true) && liesWithin(fact.period, span));
}

/** Orders periods as a series has them: by their end. */
export function byTime(a: string, b: string): number {
  return comparePeriods(parsePeriod(a) as Period, parsePeriod(b) as Period);
}

/** The periods of the window between the first and the last of some, and they themselves. */
export function withGaps(window: string, periods: string[]): string[] {
  const sorted = periods.toSorted(byTime);
  return periodsOfWindow(window, sorted[0] ?? '', sorted.at(-1) ?? '').map(({ id }) => id);
}

/** A 404 that names the periods there are outside the span, or else the windows. */
function nothing(
  { area, indicator, measure, partner, breakdown, window, asOf, publishedBy }: KeyValues,
  known: Fact[],
): Problem {
  const what = `${[area, indicator, measure, partner, breakdown].join('.')}${asOf ? ` as of ${asOf}` : ''}${publishedBy ? ` published by ${publishedBy}` : ''}`;
  const periods = known.map(({ period }) => period).filter((period) => isInWindow(period, window));
  if (periods.length) {
    const [first, last] = [periods.toSorted()[0], periods.toSorted().at(-1)];
    const allowed = first === last ? `the period ${first}` : `periods from ${first} to ${last}`;
    const detail = `The series "${window}" of ${what} has no period between "from" and "to".`;
    return new Problem('not-found', detail, { parameter: 'from', allowed });
  }
  const windows = [...new Set(known.flatMap(({ period }) => windowsOf(period)))].sort();
  return windows.length
    ? new Problem('not-found', `There is no series "${window}" of ${what}.`, {
        parameter: 'window',
        allowed: windows,
      })
    : new Problem('not-found', `There are no facts of ${what}. /v1/facts lists all facts.`, {
        allowed: ['/v1/facts'],
      });
}
