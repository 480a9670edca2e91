/** `/v1/facts`, the facts of the record by their dimensions in pages, and `/v1/facts.csv`, all that match as one table. */

import { caveatWriter } from '../../../data/card/caveat-text.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { type Serving, servedFact } from '../../../data/fact/served.ts';
import { COLUMNS, type Column, LABEL_COLUMNS } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { Problem } from '../../http/problem.ts';
import { nearestTo } from '../../select/nearest.ts';
import { factsAfter, newestFirst, newestOfEachKey } from '../../select/newest-first.ts';
import { type Filters, selectFacts } from '../../select/select.ts';
import * as parameters from '../route/parameters.ts';
import { list, optional, withDefault } from '../route/query.ts';
import { CSV_MEDIA, type RouteRequest, route } from '../route/route.ts';

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

const bom = parameters.oneOf(['1'], 'A byte order mark, which some spreadsheets need', '1');

/** How a table is written, whatever is in it. */
export const WRITTEN = { lang: optional(parameters.lang), bom: optional(bom) };

const FILTERING = 'A fact matches if it has one of the values of every parameter. No match is an empty list.';
export const GUARDED = 'Text that a spreadsheet would run as a formula has an apostrophe before it.';
export const DESCRIBED = `</${DOWNLOADS.package}>; rel="describedby"; type="application/json"`;

/** The header that names a CSV by its day. */
export function named(name: string, asOf: string | undefined, { dataset }: CatalogueIndex) {
  return { 'Content-Disposition': `inline; filename="${dataset.id}${name}-${asOf ?? dataset.date}.csv"` };
}

export const facts = route({
  path: '/v1/facts',
  prerender: [],
  subject: 'facts',
  title: 'Facts by their dimensions, newest period first',
  description: `${FILTERING} \`missing\` names the values that no fact of the list has. An empty list for an area names the nearest facts, with the same trade in another currency or as the partner reports it.`,
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
  handler: (request) =>
    withFacts(request, async (all) => {
      const { values, address } = request;
      const { limit, cursor, asOf = null } = values;
      const sorted = newestFirst(all);
      const rest = cursor === undefined ? sorted : factsAfter(sorted, cursor);
      const items = rest.slice(0, limit);
      const last = items.length < rest.length ? items.at(-1)?.id : undefined;
      return {
        asOf,
        facts: await served(items, request),
        total: all.length,
        next: last === undefined ? null : address({ cursor: last }),
        ...(all.length
          ? missingOf(all, values)
          : await nearestTo(request.catalogue, { ...values, ...parameters.spanOf(values) })),
      };
    }),
});

/** The requested codes and periods that no fact of the list has. */
function missingOf(facts: readonly Fact[], filters: Filters): { missing?: Record<string, string>[] } {
  const missing = DIMENSIONS.flatMap((name) => {
    const known = new Set(facts.map((fact) => fact[name]));
    return (filters[name] ?? []).filter((code) => !known.has(code)).map((code) => ({ [name]: code }));
  });
  return missing.length ? { missing } : {};
}

export const csvTable = route({
  path: '/v1/facts.csv',
  subject: 'facts',
  title: 'All facts that match, as CSV',
  description: `RFC 4180 in UTF-8, one row per fact. \`/${DOWNLOADS.package}\` describes the columns; with \`lang\` there are labels too. At least one filter is required: all facts are in \`/${DOWNLOADS.csv}\`. ${FILTERING} ${GUARDED}`,
  parameters: { ...FILTERS, ...WRITTEN, limit: optional(parameters.limit) },
  answer: null,
  media: CSV_MEDIA,
  headers: ({ values, index }) => ({ ...named('', values.asOf, index), Link: DESCRIBED }),
  examples: ({ examples: { area } }) => [
    `/v1/facts.csv?area=${area}&indicator=trade&periodType=year&last=8`,
    `/v1/facts.csv?area=${area}&limit=5&bom=1`,
  ],
  handler: (request) => {
    const { asOf: _, ...filters } = FILTERS;
    const names = Object.keys(filters) as (keyof typeof filters)[];
    if (names.every((name) => request.values[name] === undefined)) throw noFilter(names);
    return withFacts(request, async (all) => {
      const { limit, lang, bom } = request.values;
      return marked(csv(columnsIn(lang), await served(newestFirst(all).slice(0, limit), request)), bom);
    });
  },
});

function noFilter(names: readonly string[]): Problem {
  const file = `/${DOWNLOADS.csv}`;
  const detail = `Choose facts with at least one filter, such as "area". The facts of the whole record are the file ${file}.`;
  return new Problem('missing-parameter', detail, { allowed: names, successor: file });
}

type ServingRequest = Pick<RouteRequest<{ lang?: string | undefined }>, 'values' | 'catalogue'>;

/** Fields that depend on the request: caveats in words, and labels if it names a language. */
export async function servingOf({ values: { lang }, catalogue }: ServingRequest): Promise<Serving> {
  const texts = await catalogue.texts(lang ?? parameters.defaultLang(catalogue.index));
  return { caveats: caveatWriter(texts), labels: lang === undefined ? undefined : labelsIn(texts) };
}

async function served(facts: readonly Fact[], request: ServingRequest): Promise<ServedFact[]> {
  const serving = await servingOf(request);
  return facts.map((fact) => servedFact(fact, serving));
}

/** The columns of a table; with labels in a language. */
export function columnsIn(lang: string | undefined): Column<ServedFact>[] {
  return lang === undefined ? COLUMNS : [...COLUMNS, ...LABEL_COLUMNS];
}

/** The text with a byte order mark before it, where one is asked for. */
export function marked(text: string, bom: string | undefined): string {
  return bom ? `\uFEFF${text}` : text;
}

/** Gives the facts to `make`. A list without ids or releases always exists: what it holds is read only if it is sent. */
async function withFacts<T>(
  request: Pick<RouteRequest<Filters & { last?: number | undefined }>, 'values' | 'catalogue'>,
  make: (facts: Fact[]) => T | Promise<T>,
): Promise<T | (() => Promise<T>)> {
  const { values, catalogue } = request;
  const filters = { ...values, ...parameters.spanOf(values) };
  const answer = async () => make(newestOfEachKey(await selectFacts(catalogue, filters), values.last));
  return values.ids || values.release ? answer() : answer;
}
