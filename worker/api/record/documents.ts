/** Documents about the API: its index, its OpenAPI document, `/llms.txt` for language models, and `/healthz` for the operator. */
import { ownCurrency, retrievalNote } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import { type Route, type RouteRequest, route, type SerializedJson } from '../route/route.ts';

export const openapi = route({
  path: '/openapi.json',
  prerender: [],
  subject: 'documents',
  title: 'This API as an OpenAPI 3.1 document',
  answer: 'AnyObject',
  handler: async ({ catalogue }) => JSON.stringify(await catalogue.openapi()) as SerializedJson,
});

/** Parsing the request has read the index, so a response proves that the Worker reaches its assets. */
export const health = route({
  path: '/healthz',
  subject: 'documents',
  title: 'Whether the Worker answers, and which build it is',
  answer: 'Health',
  cache: 'none',
  handler: ({ index, origin }) => {
    if (!origin) throw new Error('the variable PUBLIC_ORIGIN is not set: absolute links are made of it');
    return { status: 'ok', build: index.build };
  },
});

/** The body of `/v1`, which links to everything. */
export function apiIndex(
  { index, origin }: RouteRequest<unknown>,
  allRoutes: Route[],
): Omit<Answer<'Index'>, 'dataset'> {
  const { areas, releases, dataset } = index;
  return {
    title: dataset.title,
    description: `${dataset.description} No key is needed.`,
    note: retrievalNote(index),
    citation: `${dataset.title}, as of ${dataset.date}. ${origin}/v1`,
    links: {
      docs: '/docs',
      problems: '/docs#errors',
      csv: `/${DOWNLOADS.csv}`,
      parquet: `/${DOWNLOADS.parquet}`,
      record: `/${DOWNLOADS.record}`,
      package: `/${DOWNLOADS.package}`,
      start: '/',
      widget: '/w/v1/trade-card.js',
      cards: areas.filter(({ card }) => card).map(({ id }) => `/v1/cards/${id}`),
    },
    routes: allRoutes.map((route) => ({
      href: uriTemplate(route),
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

/** The URL of a route with its parameters (a URI template, RFC 6570): `/v1/facts/{id}{?lang}`. */
function uriTemplate({ path, parameters }: Route): string {
  const names = Object.keys(parameters);
  return names.length ? `${path}{?${names.join(',')}}` : path;
}

/** The body of `/llms.txt`: what the API is and how to cite its numbers, in Markdown for agents (llmstxt.org). */
export function llmsText({ index, origin }: RouteRequest<unknown>, allRoutes: Route[]): string {
  const { title, description, date, newest } = index.dataset;
  const { fact, day } = index.examples;
  const link = (path: string, about: string) => `- [${path}](${origin}${path}): ${about}`;
  return `# ${title}

> ${description} Every number comes with the page that printed it, or the numbers that it was computed from with their pages, its possible range and its revisions.

Newest printed page: ${newest}. Last change of the record: ${date}. Releases: ${index.releases}. No key is needed. Answers are JSON unless the address ends otherwise; errors are problem documents (RFC 9457) that name the parameter that is wrong and what is allowed.

## Read and cite

- A fact's id is area.indicator.measure.partner.breakdown.period, and permanent: ${fact}
- Its page for people is ${origin}/facts/{id}. Cite the publisher, the day and the address of the page in evidence, then that page.
- asOf=${day} shows what sources published by that day say: ${origin}/facts/${fact}?asOf=${day}
- value is in base units: ${ownCurrency(index)}, not billions of it. bounds is the interval that the printed digits stand for.
- basis is stated where a page printed the number and derived where it was computed from printed ones: say so.
- qualifier about, over or under is part of the number. A bound (over, under) has no value.
- status disputed, corrected or withdrawn, and caveats, are reasons for care: pass them on.

## Routes

${allRoutes.map((route) => link(route.examples(index)[0], `${route.title}. ${route.path}`)).join('\n')}

## For agents

- ${origin}/mcp: Model Context Protocol, stateless HTTP, without a key. Tools find facts, get series and cite a fact.
${link('/openapi.json', 'the API described')}
`;
}
