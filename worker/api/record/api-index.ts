/** `/v1`, the index from which everything is found. */

import { retrievalNote } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS, downloadNames } from '../../../data/catalogue/format/download-names.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Route, RouteRequest } from '../route/route.ts';

export function index({ index }: RouteRequest<unknown>, table: Route[]): Omit<Answer<'Index'>, 'dataset'> {
  const { areas, releases, dataset } = index;
  const files = downloadNames(index);
  return {
    title: dataset.title,
    description: `${dataset.description} No key is needed.`,
    note: retrievalNote(index),
    links: {
      docs: '/docs',
      openapi: '/openapi.json',
      llms: '/llms.txt',
      problems: '/problems',
      facts: '/v1/facts',
      csv: '/v1/facts.csv',
      parquet: `/${DOWNLOADS}/${files.parquet}`,
      record: `/${DOWNLOADS}/${files.json}`,
      areas: '/v1/areas',
      indicators: '/v1/indicators',
      releases: '/v1/releases',
      datapackage: '/datapackage.json',
      feed: '/feed.json',
      atom: '/feed.xml',
      calendar: '/calendar.ics',
      health: '/healthz',
      start: '/',
      widget: '/w/v1/trade-card.js',
      cards: areas.filter(({ card }) => card).map(({ id }) => `/v1/cards/${id}`),
    },
    routes: table.map((route) => ({
      href: template(route),
      title: route.title,
      example: route.examples(index)[0],
    })),
    counts: {
      facts: areas.reduce((sum, area) => sum + area.facts, 0),
      releases,
      areas: areas.length,
    },
  };
}

/** A URI template (RFC 6570): `/v1/facts/{id}{?lang}`. */
function template({ path, parameters }: Route): string {
  const names = Object.keys(parameters);
  return names.length ? `${path}{?${names.join(',')}}` : path;
}
