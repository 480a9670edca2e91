/** Trade Facts at the edge: everything in the table of api/routes.ts. Pages and `mcp/` are loaded on demand. */
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { problemPicture } from './api/cards/card-formats.ts';
import { shortened } from './api/route/query.ts';
import { type Asked, endingOf, honoPath, type Opened, showsPicture } from './api/route/route.ts';
import { PAGE_ROUTES, type PageName, type PagePath, ROUTES } from './api/routes.ts';
import { forgetFiles } from './http/asset-files.ts';
import { asProblem, Problem, problemResponse, Redirect, redirectResponse } from './http/problem.ts';
import { type App, protocol, queryOf, respond } from './http/protocol.ts';
import { isEmbed, isForPeople } from './pages/paths.ts';

// Hono's own choice of routers would be a tenth of the Worker.
const app = new HonoBase<App>({ router: new TrieRouter() }).use(protocol);

for (const route of Object.values(ROUTES)) mount(route, route.open);
for (const [name, page] of Object.entries(PAGE_ROUTES) as [PageName, PagePath][])
  mount(page, async (asked) => (await pages()).PAGES[name].open(asked, page.path));
app.post('/mcp', async (c) => (await import('./mcp/mcp.ts')).answer(c.req.raw, c.env));

app
  .notFound((c) => {
    if (isForPeople(c.req.path)) redirectFromSlash(c.req.url);
    const path = shortened(c.req.path);
    const detail = `There is nothing at ${path}. /v1 lists all routes.`;
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

function mount({ path, prerender }: PagePath, open: (asked: Asked) => Promise<Opened>): void {
  const ending = endingOf(path).length;
  app.get(honoPath(path), async (c) => {
    const pathText = (name: string) => c.req.param(name)?.slice(0, ending ? -ending : undefined);
    const opened = await open({ env: c.env, query: queryOf(c.req.url), pathText });
    return respond(c, { ...opened, prerender });
  });
}

/** `/areas/CN/?lang=fr` moves to `/areas/CN?lang=fr`. The path stays encoded as it was requested: a header cannot contain every character. */
function redirectFromSlash(url: string): void {
  const [, path] = /^\w+:\/\/[^/]*(\/[^/?#][^?#]*[^/?#])\/(?:[?#]|$)/.exec(url) ?? [];
  const query = queryOf(url);
  if (path) throw new Redirect(query ? `${path}?${query}` : path);
}

function pages() {
  return import('./pages/page-routes.ts');
}

export default app;
