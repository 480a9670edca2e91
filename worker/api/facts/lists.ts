/** `/v1/facts`, the facts that match, page by page, and `/v1/facts.csv`, all that match in one table. */
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { Problem } from '../../http/problem.ts';
import { nearestTo } from '../../select/nearest.ts';
import { factsAfter, newestFirst, newestOfEachSeries } from '../../select/newest-first.ts';
import { type Filters, selectFacts } from '../../select/select.ts';
import * as parameters from '../route/parameters.ts';
import { list, optional, withDefault } from '../route/query.ts';
import { CSV_MEDIA, type RouteRequest, route } from '../route/route.ts';
import { columnsIn, csvFile, DESCRIPTION_LINK, fileNameHeader, TABLE_PARAMETERS } from './csv-tables.ts';
import { servedFacts } from './serving.ts';

const FILTERS = {
  ids: list(parameters.factIds),
  area: list(parameters.area),
  indicator: list(parameters.indicator),
  measure: list(parameters.measure),
  partner: list(parameters.partner),
  breakdown: list(parameters.breakdown),
  period: list(parameters.period),
  from: optional(parameters.from),
  to: optional(parameters.to),
  last: optional(parameters.last),
  periodType: list(parameters.periodType),
  release: list(parameters.release),
  basis: list(parameters.basis),
  status: list(parameters.status),
  updatedAfter: optional(parameters.updatedAfter),
  asOf: optional(parameters.asOf),
};

const FILTERING = 'A fact matches if it has one of the values of every parameter. No match is an empty list.';

export const facts = route({
  path: '/v1/facts',
  prerender: [],
  subject: 'facts',
  title: 'Facts by their dimensions, newest period first',
  description: `${FILTERING} \`missing\` lists the values of your filters for which there is no fact. If the list of an area is empty, it names the nearest facts: also the same trade in another currency, or as the partner reports it.`,
  parameters: {
    ...FILTERS,
    lang: optional(parameters.lang),
    limit: withDefault(parameters.limit, parameters.DEFAULT_LIMIT),
    cursor: optional(parameters.factCursor),
  },
  answer: 'FactList',
  examples: ({ examples: { area, period, day }, languages }) => [
    `/v1/facts?area=${area}&period=${period}`,
    '/v1/facts?measure=value,growth&limit=2',
    '/v1/facts?status=changed',
    `/v1/facts?area=${area}&from=${period.slice(0, 4)}&to=${period.slice(0, 4)}&periodType=month&lang=${languages.at(-1)?.code}`,
    `/v1/facts?updatedAfter=${day}&limit=2`,
  ],
  handler: async (request) => {
    const all = await matchingFacts(request);
    const { values, address, catalogue } = request;
    const { limit, cursor, asOf = null } = values;
    const fromCursor = cursor === undefined ? all : factsAfter(all, cursor);
    const items = fromCursor.slice(0, limit);
    const lastItem = items.length < fromCursor.length ? items.at(-1) : undefined;
    const filters = { ...values, ...parameters.spanOf(values) };
    const missingOrNearest = all.length ? missingCodes(all, values) : await nearestTo(catalogue, filters);
    return {
      asOf,
      facts: await servedFacts(items, request),
      total: all.length,
      next: lastItem ? address({ cursor: lastItem.id }) : null,
      ...missingOrNearest,
    };
  },
});

/** The requested codes and periods that no fact has: `{ missing: [{ partner: 'KZ' }] }`. */
function missingCodes(facts: readonly Fact[], filters: Filters): { missing?: Record<string, string>[] } {
  const missing = DIMENSIONS.flatMap((name) => {
    const codes = filters[name];
    if (!codes) return [];
    const present = new Set(facts.map((fact) => fact[name]));
    return codes.filter((code) => !present.has(code)).map((code) => ({ [name]: code }));
  });
  return missing.length ? { missing } : {};
}

export const csvTable = route({
  path: '/v1/facts.csv',
  subject: 'facts',
  title: 'All facts that match, as CSV',
  description: `RFC 4180 in UTF-8, one row per fact. \`/${DOWNLOADS.package}\` describes the columns. At least one filter is required: all facts are in \`/${DOWNLOADS.csv}\`. ${FILTERING}`,
  parameters: { ...FILTERS, ...TABLE_PARAMETERS, limit: optional(parameters.limit) },
  answer: null,
  media: CSV_MEDIA,
  headers: ({ values, index }) => ({ ...fileNameHeader('', values.asOf, index), ...DESCRIPTION_LINK }),
  examples: ({ examples: { area } }) => [
    `/v1/facts.csv?area=${area}&indicator=trade&periodType=year&last=8`,
    `/v1/facts.csv?area=${area}&limit=5&bom=1`,
  ],
  handler: async (request) => {
    // An as-of date alone would select all facts.
    const { asOf: _, ...filters } = FILTERS;
    const names = Object.keys(filters) as (keyof typeof filters)[];
    if (names.every((name) => request.values[name] === undefined)) throw noFilterProblem(names);
    const { limit, lang, bom } = request.values;
    const all = await matchingFacts(request);
    const rows = await servedFacts(all.slice(0, limit), request);
    return csvFile(columnsIn(lang), rows, bom);
  },
});

function noFilterProblem(names: readonly string[]): Problem {
  const file = `/${DOWNLOADS.csv}`;
  const detail = `Give at least one filter, such as "area". All facts are in ${file}.`;
  return new Problem('missing-parameter', detail, { allowed: names, successor: file });
}

/** The matching facts, newest first. */
async function matchingFacts({
  values,
  catalogue,
}: Pick<RouteRequest<Filters & { last?: number | undefined }>, 'values' | 'catalogue'>): Promise<Fact[]> {
  const matches = await selectFacts(catalogue, { ...values, ...parameters.spanOf(values) });
  return newestOfEachSeries(newestFirst(matches), values.last);
}
