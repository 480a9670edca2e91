/**
 * Trade Facts at the edge: what runs for every request, the API's table of routes (api/routes.ts) and that of the pages
 * (pages/routes.ts). `http/` has the protocol, `select/` the choice of facts.
 */
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { honoPath } from './api/route.ts';
import { ROUTES } from './api/routes.ts';
import { serve } from './api/serve.ts';
import { limitRate } from './http/limit.ts';
import { asProblem, Problem, problemResponse } from './http/problem.ts';
import type { App } from './http/protocol.ts';
import { commonHeaders, crossOrigin, keepAnswers, readOnly } from './http/protocol.ts';
import { Redirect, redirectResponse } from './http/redirect.ts';
import { PAGES } from './pages/routes.ts';
import { errorResponse, isForPeople, servePage } from './pages/serve.ts';

// Hono's own choice of routers would be a tenth of the Worker, for a table that most requests do not reach.
const app = new HonoBase<App>({ router: new TrieRouter() })
  .use(keepAnswers)
  .use(commonHeaders)
  .use(crossOrigin)
  .use(readOnly)
  .use(limitRate);

for (const route of Object.values(ROUTES)) app.get(honoPath(route.path), (c) => serve(c, route));
for (const page of PAGES) app.get(honoPath(page.path), (c) => servePage(c, page));

app
  .notFound((c) => {
    const detail = `There is nothing at ${c.req.path}. The index at /v1 links to every address.`;
    throw new Problem(404, 'not-found', detail, { allowed: ['/v1'] });
  })
  .onError((error, c) => {
    if (error instanceof Redirect) return redirectResponse(error);
    const problem = asProblem(error);
    return isForPeople(c.req.path) ? errorResponse(c, problem) : problemResponse(problem, c.env.PUBLIC_ORIGIN);
  });

export default app;
