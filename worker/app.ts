/**
 * Trade Facts at the edge: what runs for every request, and which routes there are.
 * Runtime concerns are in the middleware, protocol in `http/`, choice of facts in `routes/` and `make-card.ts`; `api.ts` lists the
 * routes of the API with what each promises.
 */
import { Hono } from 'hono';
import { areas } from './api/areas.ts';
import { cards } from './api/cards.ts';
import { documents } from './api/documents.ts';
import { fact } from './api/fact.ts';
import { facts } from './api/facts.ts';
import { feeds } from './api/feeds.ts';
import { indicators } from './api/indicators.ts';
import { meta } from './api/meta.ts';
import { releases } from './api/releases.ts';
import { series } from './api/series.ts';
import { contract } from './http/contract.ts';
import { limitRate } from './http/limit.ts';
import { notFound, problemResponse } from './http/problem.ts';
import { docs } from './pages/docs-route.ts';
import { gallery } from './pages/gallery-route.ts';
import { problems } from './pages/problems-route.ts';
import { start } from './pages/start-route.ts';

const app = new Hono<{ Bindings: Env }>().use(contract).use(limitRate);
for (const routes of [
  start,
  gallery,
  docs,
  problems,
  meta,
  facts,
  fact,
  series,
  areas,
  indicators,
  releases,
  cards,
  documents,
  feeds,
]) {
  app.route('/', routes);
}
app
  .notFound((c) => problemResponse(notFound(c.req.path), c.env.PUBLIC_ORIGIN))
  .onError((error, c) => problemResponse(error, c.env.PUBLIC_ORIGIN));

export default app;
