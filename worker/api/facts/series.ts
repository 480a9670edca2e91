/** `/v1/series`: one key, or several, over the periods of one type, so that all points of a series are comparable. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { POINT_FIELDS, pickFields } from '../../../data/contract/number-fields.ts';
import { breakOf } from '../../../data/fact/definition.ts';
import { isConverted } from '../../../data/fact/evidence.ts';
import { type Key, seriesId } from '../../../data/fact/id.ts';
import { comparePeriods, firstDay, lastDay, liesWithin, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { frequencyOfType, isOfType, periodTypesOf } from '../../../data/fact/period-type.ts';
import type { Serving } from '../../../data/fact/served.ts';
import { invalid, notFound, Problem } from '../../http/problem.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { type SameTrade, sameTradeAs, sameTradeText } from '../../select/nearest.ts';
import { hasStatus, selectFacts } from '../../select/select.ts';
import * as parameters from '../route/parameters.ts';
import {
  allowedText,
  list,
  MAX_LIST_LENGTH,
  optional,
  requiredList,
  type Values,
  withDefault,
} from '../route/query.ts';
import { route } from '../route/route.ts';
import { servingOf } from './serving.ts';

export const KEYS = {
  area: requiredList(parameters.area),
  indicator: withDefault(requiredList(parameters.indicator), ['trade']),
  measure: requiredList(parameters.measure),
  partner: withDefault(requiredList(parameters.partner), ['world']),
  breakdown: withDefault(requiredList(parameters.breakdown), ['total']),
  periodType: parameters.periodType,
  from: optional(parameters.from),
  to: optional(parameters.to),
  last: optional(parameters.last),
  basis: list(parameters.basis),
  status: list(parameters.status),
  asOf: optional(parameters.asOf),
};
type KeyValues = Values<typeof KEYS>;

type Series = Answer<'SeriesOfKey'>;

export const series = route({
  path: '/v1/series',
  subject: 'series',
  title: 'One key, or several, over the periods of one type, oldest first',
  description:
    'The points of a series are comparable, except across `breaks`, where a definition changed, and except for `yearToDate`, `quarter` and so on, where only the same months are. Several codes of a dimension give a list of at most 100 series; `missing` names keys without a point.',
  parameters: { ...KEYS, lang: optional(parameters.lang) },
  answer: 'SeriesAnswer',
  examples: (index) => [
    `/v1/series?area=${index.examples.area}&measure=value&periodType=year`,
    `/v1/series?area=${index.examples.area}&measure=growth&periodType=year&from=2020-01&lang=${index.languages.at(-1)?.code}`,
    `/v1/series?area=${exampleAreas(index)}&measure=value&periodType=year`,
    `/v1/series?area=${index.examples.area}&indicator=exports,imports&measure=value&periodType=year`,
  ],
  handler: async (request) => {
    const { values, index } = request;
    const keys = await findKeys(request, summaries);
    const { periodType, asOf = null } = values;
    const serving = await servingOf(request);
    const withPoints = keys.filter(({ facts }) => facts.length);
    const all = withPoints.map((each) => seriesOf(index, each, periodType, serving));
    const [first] = all;
    if (first && keys.length === 1) return { asOf, ...first };
    const missing = keys.filter(({ facts }) => !facts.length).map(({ key }) => key);
    return { asOf, series: all, missing };
  },
});

function seriesOf(
  index: CatalogueIndex,
  { key, facts }: KeyWithPoints<FactSummary>,
  periodType: string,
  serving: Serving,
): Series {
  const [{ unit }] = facts as [FactSummary];
  const { labels: labelsOf } = serving;
  const { period: _, ...labels } = labelsOf?.({ ...key, period: '' }) ?? {};
  return {
    ...key,
    periodType,
    unit,
    frequency: frequencyOfType(periodType),
    ...(labelsOf ? { labels: labels as NonNullable<Series['labels']> } : {}),
    points: facts.map((fact) => point(fact, serving)),
    breaks: breaks(index, key.partner, facts),
  };
}

function point(fact: FactSummary, { labels, caveats }: Serving): Series['points'][number] {
  const period = parsePeriod(fact.period) as Period;
  return {
    ...pickFields(fact, POINT_FIELDS),
    start: firstDay(period),
    end: lastDay(period),
    ...(labels ? { label: labels(fact).period } : {}),
    release: fact.release,
    caveats: caveats(fact),
  };
}

/**
 * The changes of the partner's definition among the points. A change belongs to the first point that counts by the new definition, which may be
 * the first of the series.
 */
function breaks({ vocabulary }: CatalogueIndex, partner: string, facts: FactSummary[]): Series['breaks'] {
  const { breaks: months = [], note = null } = vocabulary.partners[partner] ?? {};
  return months.flatMap((month) => {
    const first = facts.findIndex(({ period }) => lastDay(parsePeriod(period) as Period).slice(0, 7) >= month);
    const [from, before] = [facts[first], facts[first - 1]];
    if (!from || (!before && breakOf(from.period, [month]) === null)) return [];
    return [{ year: month.slice(0, 4), before: before?.period ?? null, from: from.period, note }];
  });
}

export type SeriesKey = Omit<Key, 'period'>;

/** A key with its points. */
export interface KeyWithPoints<F extends FactSummary | Fact> {
  key: SeriesKey;
  /** Oldest first; empty if the key has none of this type in the span. */
  facts: F[];
}

/** Finds the points of keys of any type. */
type Loader<F> = (
  catalogue: Catalogue,
  keys: readonly SeriesKey[],
  values: Omit<KeyValues, 'periodType'>,
) => Promise<F[]>;

/** Codes of areas, for examples with several. */
export function exampleAreas({ areas }: CatalogueIndex): string {
  return areas
    .slice(0, 5)
    .map(({ id }) => id)
    .join(',');
}

/** Series are listed in this order. */
const DIMENSIONS = ['area', 'indicator', 'partner', 'breakdown', 'measure'] as const;

/** A key for each combination of the codes. Throws a 404 if no key has a point. */
export async function findKeys<F extends FactSummary | Fact>(
  { values: given, catalogue }: { values: KeyValues; catalogue: Catalogue },
  load: Loader<F>,
): Promise<KeyWithPoints<F>[]> {
  const values = { ...given, ...parameters.spanOf(given) };
  const count = DIMENSIONS.reduce((product, name) => product * values[name].length, 1);
  if (count > MAX_LIST_LENGTH) {
    const allowed = `at most ${MAX_LIST_LENGTH} series`;
    throw invalid('area', `These codes make ${count} series; a response has ${allowed}.`, allowed);
  }
  let keys: SeriesKey[] = [{ area: '', indicator: '', measure: '', partner: '', breakdown: '' }];
  for (const name of DIMENSIONS) keys = keys.flatMap((key) => values[name].map((code) => ({ ...key, [name]: code })));
  const { periodType: _, ...filters } = values;
  const facts = await load(catalogue, keys, filters);
  const points = facts.filter(
    (fact) => isOfType(fact.period, values.periodType) && liesWithin(fact.period, values) && !isConverted(fact),
  );
  if (!points.length) {
    const inAnySpan = await selectFacts(catalogue, { ...filters, from: undefined, to: undefined });
    const sameTrade = () => sameTradeAs(catalogue, { ...filters, periodType: [values.periodType] });
    throw await noSeriesProblem(values, inAnySpan, sameTrade);
  }
  const byKey = Map.groupBy(
    points.sort((a, b) => byTime(a.period, b.period)),
    seriesId,
  );
  const { last = 0 } = values;
  return keys.map((key) => ({ key, facts: byKey.get(seriesId(key))?.slice(-last) ?? [] }));
}

/** Summaries, which the file of each area has for every day. */
export const summaries: Loader<FactSummary> = async (catalogue, keys, { basis, status, asOf }) => {
  const points = await Promise.all(keys.map((key) => catalogue.series(key, asOf)));
  return points.flat().filter((point) => (basis?.includes(point.basis) ?? true) && hasStatus(point, status));
};

/** The facts with all their evidence. */
export const wholeFacts: Loader<Fact> = (catalogue, _keys, filters) => selectFacts(catalogue, filters);

/** Orders periods as a series has them: by their end. */
export function byTime(a: string, b: string): number {
  return comparePeriods(parsePeriod(a) as Period, parsePeriod(b) as Period);
}

/** A 404 that names the periods outside the span, or else other period types, or else facts that are in no series or of the same trade. */
async function noSeriesProblem(
  { area, indicator, measure, partner, breakdown, periodType, asOf }: KeyValues,
  facts: readonly Fact[],
  sameTrade: () => Promise<readonly SameTrade[]>,
): Promise<Problem> {
  const onDay = asOf ? ` as of ${asOf}` : '';
  const key = `${[area, indicator, measure, partner, breakdown].join('.')}${onDay}`;
  const inSeries = facts.filter((fact) => !isConverted(fact));
  const periods = inSeries
    .map(({ period }) => period)
    .filter((period) => isOfType(period, periodType))
    .sort();
  if (periods.length) {
    const [first, last] = [periods[0], periods.at(-1)];
    const allowed = first === last ? `the period ${first}` : `periods from ${first} to ${last}`;
    const detail = `The "${periodType}" series of ${key} has no period between "from" and "to". It has ${allowed}.`;
    return notFound('from', detail, allowed);
  }
  const types = [...new Set(inSeries.flatMap(({ period }) => periodTypesOf(period)))].sort();
  if (types.length) {
    const detail = `There is no "${periodType}" series of ${key}. "periodType" must be ${allowedText(types)}.`;
    return notFound('periodType', detail, types);
  }
  const reason = facts.length
    ? `The record has ${facts.length} facts of ${key}, but no series: newsrooms converted these amounts, each at a rate of its own.`
    : `The record has no facts of ${key}.`;
  const detail = `${reason}${sameTradeText(await sameTrade())} /v1/facts lists all facts.`;
  return new Problem('not-found', detail, { allowed: ['/v1/facts'] });
}
