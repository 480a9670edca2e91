/**
 * Trade Facts at the edge: the middleware of every request in the order in which it runs, then the routes of the API (api/routes.ts) and the
 * pages (pages/page-routes.ts). Pages and `mcp/` are loaded on demand.
 */
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { problemPicture } from './api/cards/card-formats.ts';
import { shortened } from './api/route/query.ts';
import { honoPath, showsPicture } from './api/route/route.ts';
import { serve } from './api/route/serve-route.ts';
import { type PagePath, SITE_PAGES } from './api/route/site-pages.ts';
import { ROUTES } from './api/routes.ts';
import { forgetFiles } from './http/asset-files.ts';
import { asProblem, Problem, problemResponse, Redirect, redirectResponse } from './http/problem.ts';
import { type App, commonHeaders, crossOrigin, readOnly } from './http/protocol.ts';
import { limitRate } from './http/rate-limit.ts';
import { EMBEDS, type EmbedPath, isEmbed, isForPeople } from './pages/paths.ts';

// Hono's own choice of routers would be a tenth of the Worker.
const app = new HonoBase<App>({ router: new TrieRouter() })
  .use(commonHeaders)
  .use(crossOrigin)
  .use(readOnly)
  .use(limitRate);

for (const route of Object.values(ROUTES)) app.get(honoPath(route.path), (c) => serve(c, route));
app.post('/mcp', async (c) => (await import('./mcp/mcp.ts')).answer(c.req.raw, c.env));
for (const path of Object.keys({ ...SITE_PAGES, ...EMBEDS }) as (PagePath | EmbedPath)[])
  app.get(honoPath(path), async (c) => (await pages()).answerPage(c, path));

app
  .notFound((c) => {
    const path = shortened(c.req.path);
    const detail = `There is nothing at ${path}. The index at /v1 links to every address.`;
    throw new Problem('not-found', detail, { allowed: ['/v1'] }, { name: 'nothingAt', texts: [path] });
  })
  .onError(async (error, c) => {
    if (error instanceof Redirect) return redirectResponse(error);
    const problem = asProblem(error);
    if (problem.kind === 'internal') forgetFiles();
    if (isForPeople(c.req.path)) return (await pages()).errorResponse(c, problem);
    if (isEmbed(c.req.path)) return (await pages()).embedProblem(c, problem);
    if (showsPicture(c.req.path)) return problemPicture(c.req.url, problem);
    return problemResponse(problem, c.env.PUBLIC_ORIGIN);
  });

function pages() {
  return import('./pages/page-routes.ts');
}

export default app;
