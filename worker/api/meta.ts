/** `/v1`, the index from which everything is found, and `/healthz` for the operator. */
import { Hono } from 'hono';
import type { Answer } from '../../data/contract/answers.ts';
import { answer } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { readQuery } from './parameters.ts';
import type { Route } from './routes.ts';
import { ROUTES } from './routes.ts';

export const meta = new Hono<{ Bindings: Env }>()
  .get('/v1', async (c) => {
    const index = await openCatalogue(c.env.ASSETS).index();
    readQuery(c.req.url, ROUTES.index, index);
    const { areas, releases, dataset } = index;
    const body: Omit<Answer<'Index'>, 'dataset'> = {
      title: dataset.title,
      description: `${dataset.description} No key is needed.`,
      links: {
        docs: '/docs',
        openapi: '/openapi.json',
        problems: '/problems',
        facts: '/v1/facts',
        csv: '/v1/facts.csv',
        areas: '/v1/areas',
        indicators: '/v1/indicators',
        releases: '/v1/releases',
        datapackage: '/datapackage.json',
        feed: '/feed.json',
        atom: '/feed.xml',
        health: '/healthz',
        start: '/',
        widget: '/w/v1/trade-card.js',
        cards: areas.filter(({ card }) => card).map(({ id }) => `/v1/cards/${id}`),
      },
      routes: Object.values(ROUTES).map((route: Route) => ({
        href: template(route),
        title: route.title,
        example: route.examples[0],
      })),
      counts: {
        facts: areas.reduce((sum, area) => sum + area.facts, 0),
        releases,
        areas: areas.length,
      },
    };
    return answer(index, body, { link: DESCRIPTIONS });
  })
  // Never cached: an operator asks whether this Worker answers now. Reading the index proves that its assets are there.
  .get('/healthz', async (c) => {
    const index = await openCatalogue(c.env.ASSETS).index();
    readQuery(c.req.url, ROUTES.health, index);
    const body: Omit<Answer<'Health'>, 'dataset'> = { status: 'ok', build: index.build };
    return answer(index, body, { cache: 'none' });
  });

/** Where the API is described, for programs and for people (RFC 8631). */
const DESCRIPTIONS = '</openapi.json>; rel="service-desc"; type="application/json", </docs>; rel="service-doc"';

/** RFC 6570: `/v1/facts/{id}{?lang}`. */
function template({ path, parameters }: Route): string {
  return parameters.length ? `${path}{?${parameters.join(',')}}` : path;
}
