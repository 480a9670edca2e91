/**
 * Trade Facts at the edge: what runs for every request, and which routes there are.
 * Runtime concerns are in the middleware, protocol in `http/`, choice of facts in `select.ts` and `card.ts`.
 */
import { Hono } from 'hono';
import { contract } from './http/contract.ts';
import { limitRate } from './http/limit.ts';
import { notFound, problemResponse } from './http/problem.ts';
import { cards } from './routes/cards.ts';
import { facts } from './routes/facts.ts';
import { meta } from './routes/meta.ts';
import { releases } from './routes/releases.ts';
import { start } from './routes/start.ts';

const app = new Hono<{ Bindings: Env }>()
  .use(contract)
  .use(limitRate)
  .route('/', start)
  .route('/', meta)
  .route('/v1/facts', facts)
  .route('/v1/releases', releases)
  .route('/v1/cards', cards)
  .notFound((c) => problemResponse(notFound(c.req.path), c.env.PUBLIC_ORIGIN))
  .onError((error, c) => problemResponse(error, c.env.PUBLIC_ORIGIN));

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
