/**
 * The routes of the numbers: lists, tables, single facts and series. Part of the table in routes.ts.
 */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { FACT, FACT_PATH, fact, factPolicy } from './facts/fact.ts';
import { FACTS, facts } from './facts/fact-list.ts';
import { SERIES, series } from './facts/series.ts';
import { CSV, JSON_TABLE, SERIES_TABLE } from './facts/table-parameters.ts';
import { loaded } from './loaded.ts';
import { CSV_MEDIA, JSON_MEDIA } from './route/media.ts';
import { type Route, route } from './route/route.ts';

const DESCRIBED = '</datapackage.json>; rel="describedby"; type="application/json"';

/** The headers of a CSV, which name it by its day. */
function named(
  name: string,
  { asOf }: { asOf?: string | undefined },
  { index: { dataset } }: { index: CatalogueIndex },
) {
  return { 'Content-Disposition': `inline; filename="${dataset.id}${name}-${asOf ?? dataset.date}.csv"` };
}

/** Codes of areas, for examples with several. */
function some(areas: CatalogueIndex['areas']): string[] {
  return areas.slice(0, 5).map(({ id }) => id);
}

export const FACT_ROUTES: Record<string, Route> = {
  facts: route({
    path: '/v1/facts',
    ready: [{}],
    subject: 'facts',
    title: 'Facts by their dimensions, sorted by id',
    parameters: FACTS,
    answer: 'FactList',
    media: JSON_MEDIA,
    cache: 'live',
    examples: ({ examples: { area, period, day }, languages }) => [
      `/v1/facts?area=${area}&period=${period}`,
      '/v1/facts?measure=value,growth&limit=2',
      '/v1/facts?status=revised',
      `/v1/facts?area=${area}&from=${period.slice(0, 4)}-01&to=${period.slice(0, 4)}-12&window=month&lang=${languages.at(-1)?.code}`,
      `/v1/facts?updatedAfter=${day}&limit=2`,
    ],
    handler: facts,
  }),
  csv: route({
    path: '/v1/facts.csv',
    subject: 'facts',
    title: 'All facts that match, as CSV',
    parameters: CSV,
    answer: null,
    media: CSV_MEDIA,
    cache: 'live',
    headers: (values, context) => ({ ...named('', values, context), Link: DESCRIBED }),
    examples: ({ examples: { area } }) => [
      `/v1/facts.csv?area=${area}&indicator=trade`,
      '/v1/facts.csv?limit=5&fields=id,value,unit&bom=1',
    ],
    handler: loaded('factsCsv'),
  }),
  table: route({
    path: '/v1/facts.json',
    subject: 'facts',
    title: 'The same table as JSON: a bare array of flat records, as data frames read it',
    parameters: JSON_TABLE,
    answer: 'FactTable',
    media: JSON_MEDIA,
    cache: 'live',
    headers: () => ({ Link: DESCRIBED }),
    examples: ({ examples: { area }, languages }) => [
      `/v1/facts.json?area=${area}&measure=value&window=year`,
      `/v1/facts.json?limit=5&fields=area,area_label,value&lang=${languages.at(-1)?.code}`,
    ],
    handler: loaded('factsJson'),
  }),
  fact: route({
    path: '/v1/facts/{id}',
    pathValues: FACT_PATH,
    ready: [{ id: 'all' }],
    subject: 'facts',
    title: 'One fact with evidence, bounds, caveats and revisions',
    parameters: FACT,
    answer: 'FactAnswer',
    media: JSON_MEDIA,
    cache: factPolicy,
    statuses: [308, 404, 410],
    examples: ({ examples: { fact, day }, languages }) => [
      `/v1/facts/${fact}`,
      `/v1/facts/${fact}@${day}`,
      `/v1/facts/${fact}?lang=${languages.at(-1)?.code}`,
    ],
    handler: (request) => {
      const { lang } = request.values;
      return lang ? loaded('labelledFact')({ ...request, values: { ...request.values, lang } }) : fact(request);
    },
  }),
  series: route({
    path: '/v1/series',
    subject: 'series',
    title: 'One key, or several areas and partners, over the periods of one window, oldest first',
    parameters: SERIES,
    answer: 'SeriesAnswer',
    media: JSON_MEDIA,
    cache: 'live',
    statuses: [404],
    examples: ({ examples: { area }, areas, languages }) => [
      `/v1/series?area=${area}&measure=value&window=year`,
      `/v1/series?area=${area}&measure=growth&window=year&from=2020-01&lang=${languages.at(-1)?.code}`,
      `/v1/series?area=${some(areas).join(',')}&measure=value&window=year`,
    ],
    handler: series,
  }),
  seriesTable: route({
    path: '/v1/series.csv',
    subject: 'series',
    title: 'Series as CSV, one row a point or one row a period',
    parameters: SERIES_TABLE,
    answer: null,
    media: CSV_MEDIA,
    cache: 'live',
    statuses: [404],
    headers: (values, context) => ({
      ...named('-series', values, context),
      ...(values.shape === 'long' ? { Link: DESCRIBED } : {}),
    }),
    examples: ({ examples: { area }, areas }) => [
      `/v1/series.csv?area=${area}&measure=value&window=year`,
      `/v1/series.csv?area=${some(areas).join(',')}&measure=growth&window=year&shape=wide`,
      `/v1/series.csv?area=${area}&measure=value,growth&window=ytd&shape=wide&bounds=1&gaps=1`,
    ],
    handler: loaded('seriesCsv'),
  }),
};
