/** `/v1/series`: one or several series over periods of one type, such as years, so that the points of a series are comparable. */
import { seriesOf as withFixedPartner } from '../../../data/card/series.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { POINT_FIELDS, pickFields } from '../../../data/contract/number-fields.ts';
import { breakOf } from '../../../data/fact/definition.ts';
import { isConverted } from '../../../data/fact/evidence.ts';
import { type Key, seriesId } from '../../../data/fact/id.ts';
import {
  comparePeriods,
  firstDay,
  lastDay,
  lastMonth,
  liesWithin,
  type Period,
  parsePeriod,
} from '../../../data/fact/period.ts';
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

export const SERIES_PARAMETERS = {
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
type SeriesValues = Values<typeof SERIES_PARAMETERS>;

type Series = Answer<'SeriesOfKey'>;

export const series = route({
  path: '/v1/series',
  subject: 'series',
  title: 'One key, or several, over the periods of one type, oldest first',
  description:
    'The points of a series can be compared with each other, with two exceptions. Points on different sides of one of `breaks` have different definitions. In a series of `yearToDate`, `quarter` and the like, compare only the same months of each year. Several codes of a dimension give a list of at most 100 series; `missing` names keys without a point. An indicator with one fixed partner, such as `trading-enterprises` with `none`, has that one instead of `world`.',
  parameters: { ...SERIES_PARAMETERS, lang: optional(parameters.lang) },
  answer: 'SeriesAnswer',
  examples: (index) => [
    `/v1/series?area=${index.examples.area}&measure=value&periodType=year`,
    `/v1/series?area=${index.examples.area}&measure=growth&periodType=year&from=2020-01&lang=${index.languages.at(-1)?.code}`,
    `/v1/series?area=${exampleAreas(index)}&measure=value&periodType=year`,
    `/v1/series?area=${index.examples.area}&indicator=exports,imports&measure=value&periodType=year`,
  ],
  handler: async (request) => {
    const { values, index } = request;
    const keys = await findKeys(request, loadSummaries);
    const { periodType, asOf = null } = values;
    const serving = await servingOf(request);
    const keysWithPoints = keys.filter(({ facts }) => facts.length);
    const allSeries = keysWithPoints.map((key) => seriesOf(index, key, periodType, serving));
    const [first] = allSeries;
    if (first && keys.length === 1) return { asOf, ...first };
    const missing = keys.filter(({ facts }) => !facts.length).map(({ key }) => key);
    return { asOf, series: allSeries, missing };
  },
});

function seriesOf(
  index: CatalogueIndex,
  { key, facts }: KeyWithFacts<FactSummary>,
  periodType: string,
  serving: Serving,
): Series {
  const [{ unit }] = facts as [FactSummary];
  const { labels: labelsOf } = serving;
  // The labels of a key include its period, which a series does not have.
  const { period: _, ...labels } = labelsOf?.({ ...key, period: '' }) ?? {};
  return {
    ...key,
    periodType,
    unit,
    frequency: frequencyOfType(periodType),
    ...(labelsOf ? { labels: labels as NonNullable<Series['labels']> } : {}),
    points: facts.map((fact) => pointOf(fact, serving)),
    breaks: breaksIn(index, key.partner, facts),
  };
}

function pointOf(fact: FactSummary, { labels, caveats }: Serving): Series['points'][number] {
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
 * Where points stop being comparable, because the definition of the partner changed: "Belt and Road" has more countries since 2023-08. A break
 * lies before the first point that uses the new definition. That may be the first point of the series, if its period contains the change.
 */
function breaksIn({ vocabulary }: CatalogueIndex, partner: string, facts: FactSummary[]): Series['breaks'] {
  const { breaks: changeMonths = [], note = null } = vocabulary.partners[partner] ?? {};
  return changeMonths.flatMap((month) => {
    const position = facts.findIndex(({ period }) => lastMonth(parsePeriod(period) as Period) >= month);
    const [from, before] = [facts[position], facts[position - 1]];
    if (!from) return [];
    if (!before && breakOf(from.period, [month]) === null) return [];
    return [{ year: month.slice(0, 4), before: before?.period ?? null, from: from.period, note }];
  });
}

export type SeriesKey = Omit<Key, 'period'>;

export interface KeyWithFacts<F extends FactSummary | Fact> {
  key: SeriesKey;
  /** The points of the series, oldest first. Empty if there are none of the period type in the span. */
  facts: F[];
}

/** Loads the facts of keys. They may include other period types. */
type LoadFacts<F> = (catalogue: Catalogue, keys: readonly SeriesKey[], values: SeriesValues) => Promise<F[]>;

/** The codes of some areas, joined by commas, for the URLs of examples. */
export function exampleAreas({ areas }: CatalogueIndex): string {
  return areas
    .slice(0, 5)
    .map(({ id }) => id)
    .join(',');
}

/** Series are listed by area first, and by measure last. */
const DIMENSIONS = ['area', 'indicator', 'partner', 'breakdown', 'measure'] as const;

/** A key for each combination of the codes, with its facts. Throws a 404 if no key has any. */
export async function findKeys<F extends FactSummary | Fact>(
  { values: requested, catalogue }: { values: SeriesValues; catalogue: Catalogue },
  load: LoadFacts<F>,
): Promise<KeyWithFacts<F>[]> {
  const keys = withFixedPartners(combinations(requested), catalogue.index);
  const partner = [...new Set(keys.map((key) => key.partner))];
  const values = { ...requested, ...parameters.spanOf(requested), partner };
  const facts = await load(catalogue, keys, values);
  // Newsrooms convert dollars at rates of their own, so these are not comparable.
  const points = facts.filter(
    (fact) => isOfType(fact.period, values.periodType) && liesWithin(fact.period, values) && !isConverted(fact),
  );
  if (!points.length) {
    const { periodType, ...filters } = values;
    const inAnySpan = await selectFacts(catalogue, { ...filters, from: undefined, to: undefined });
    const sameTrade = () => sameTradeAs(catalogue, { ...filters, periodType: [periodType] });
    throw await noSeriesProblem(values, inAnySpan, sameTrade);
  }
  points.sort((a, b) => comparePeriodIds(a.period, b.period));
  const pointsByKey = Map.groupBy(points, seriesId);
  // slice(-0) keeps all.
  const { last = 0 } = values;
  return keys.map((key) => ({ key, facts: pointsByKey.get(seriesId(key))?.slice(-last) ?? [] }));
}

/** `area=CN,KZ&measure=value,growth` has four keys. Throws a 400 for too many. */
function combinations(values: SeriesValues): SeriesKey[] {
  const count = DIMENSIONS.reduce((product, name) => product * values[name].length, 1);
  if (count > MAX_LIST_LENGTH) {
    const allowed = `at most ${MAX_LIST_LENGTH} series`;
    throw invalid('area', `These codes make ${count} series; a response has ${allowed}.`, allowed);
  }
  let keys: SeriesKey[] = [{ area: '', indicator: '', measure: '', partner: '', breakdown: '' }];
  for (const name of DIMENSIONS) keys = keys.flatMap((key) => values[name].map((code) => ({ ...key, [name]: code })));
  return keys;
}

/** Replaces the world by the fixed partner of an indicator, as cards do. Each key is then there once. */
function withFixedPartners(keys: readonly SeriesKey[], { vocabulary }: CatalogueIndex): SeriesKey[] {
  const keysById = new Map<string, SeriesKey>();
  for (const key of keys) {
    const keyWithPartner = { ...key, ...withFixedPartner(key, vocabulary.indicators) };
    keysById.set(seriesId(keyWithPartner), keyWithPartner);
  }
  return [...keysById.values()];
}

/** Loads summaries, which are in one file for each area. */
export const loadSummaries: LoadFacts<FactSummary> = async (catalogue, keys, { basis, status, asOf }) => {
  const points = await Promise.all(keys.map((key) => catalogue.series(key, asOf)));
  return points.flat().filter((point) => (basis?.includes(point.basis) ?? true) && hasStatus(point, status));
};

/** Loads facts with all their evidence. */
export const loadWholeFacts: LoadFacts<Fact> = (catalogue, _keys, { periodType, ...filters }) =>
  selectFacts(catalogue, { ...filters, periodType: [periodType] });

/** Orders the ids of periods by their end. */
export function comparePeriodIds(a: string, b: string): number {
  return comparePeriods(parsePeriod(a) as Period, parsePeriod(b) as Period);
}

/**
 * A 404 that names what there is instead: periods outside the span, or else other period types, or else facts of the same trade. `facts` are
 * the facts of the keys in all periods.
 */
async function noSeriesProblem(
  { area, indicator, measure, partner, breakdown, periodType, asOf }: SeriesValues,
  facts: readonly Fact[],
  sameTrade: () => Promise<readonly SameTrade[]>,
): Promise<Problem> {
  const onDay = asOf ? ` as of ${asOf}` : '';
  const key = `${[area, indicator, measure, partner, breakdown].join('.')}${onDay}`;
  const allPeriods = facts.filter((fact) => !isConverted(fact)).map(({ period }) => period);
  const periods = allPeriods.filter((period) => isOfType(period, periodType)).sort();
  if (periods.length) {
    const [first, last] = [periods[0], periods.at(-1)];
    const allowed = first === last ? `the period ${first}` : `periods from ${first} to ${last}`;
    const detail = `The "${periodType}" series of ${key} has no period between "from" and "to". It has ${allowed}.`;
    return notFound('from', detail, allowed);
  }
  const types = [...new Set(allPeriods.flatMap((period) => periodTypesOf(period)))].sort();
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
