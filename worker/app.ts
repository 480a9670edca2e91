/**
 * Trade Facts at the edge: what runs for every request, and which routes there are.
 * Runtime concerns are in the middleware, protocol in `http/`, choice of facts in `routes/` and `make-card.ts`; `api.ts` lists the
 * routes of the API with what each promises.
 */
import { Hono } from 'hono';
import { contract } from './http/contract.ts';
import { limitRate } from './http/limit.ts';
import { notFound, problemResponse } from './http/problem.ts';
import { areas } from './routes/areas.ts';
import { cards } from './routes/cards.ts';
import { docs } from './routes/docs.ts';
import { documents } from './routes/documents.ts';
import { fact } from './routes/fact.ts';
import { facts } from './routes/facts.ts';
import { feeds } from './routes/feeds.ts';
import { gallery } from './routes/gallery.ts';
import { indicators } from './routes/indicators.ts';
import { meta } from './routes/meta.ts';
import { problems } from './routes/problems.ts';
import { releases } from './routes/releases.ts';
import { series } from './routes/series.ts';
import { start } from './routes/start.ts';

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
