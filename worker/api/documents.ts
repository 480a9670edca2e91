/** Documents that the build made whole and the Worker hands on: what the API is, and what its CSV is. */
import { Hono } from 'hono';
import { send } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const documents = new Hono<{ Bindings: Env }>()
  .get('/openapi.json', (c) => document(c.env, c.req.url, 'openapi'))
  .get('/datapackage.json', (c) => document(c.env, c.req.url, 'datapackage'));

async function document({ ASSETS }: Env, url: string, name: 'openapi' | 'datapackage'): Promise<Response> {
  const catalogue = openCatalogue(ASSETS);
  readQuery(url, ROUTES[name], await catalogue.index());
  return send(JSON.stringify(await catalogue.document(name)), 'application/json; charset=utf-8');
}
