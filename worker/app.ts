/** The Worker's Hono app: mounts the routes and pages of api/routes.ts, and turns errors into responses. Pages and `mcp/` are loaded on demand. */
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { problemPicture } from './api/cards/card-formats.ts';
import { shortened } from './api/route/query.ts';
import { extensionOf, honoPath, type RequestParts, showsPicture } from './api/route/route.ts';
import { PAGE_ROUTES, type PageName, type PagePath, ROUTES } from './api/routes.ts';
import { forgetFiles } from './http/asset-files.ts';
import { asProblem, Problem, problemResponse, Redirect, redirectResponse } from './http/problem.ts';
import { type App, protocol, queryOf, type Resource, respond, respondAgain } from './http/protocol.ts';
import { isEmbedPath, isPagePath } from './pages/paths.ts';

// Hono's default router would add a tenth to the size of the Worker.
const app = new HonoBase<App>({ router: new TrieRouter() }).use(protocol);

for (const route of Object.values(ROUTES)) mount(route, route.open);
for (const [name, page] of Object.entries(PAGE_ROUTES) as [PageName, PagePath][])
  mount(page, async (parts) => (await pages()).PAGES[name].open(parts, page.path));
app.post('/mcp', async (c) => (await import('./mcp/mcp.ts')).respondToMessage(c.req.raw, c.env));

app
  .notFound((c) => {
    if (isPagePath(c.req.path)) redirectWithoutSlash(c.req.url);
    const path = shortened(c.req.path);
    const detail = `There is nothing at ${path}. /v1 lists all routes.`;
    throw new Problem('not-found', detail, { allowed: ['/v1'] }, { name: 'nothingAt', texts: [path] });
  })
  .onError(async (error, c) => {
    if (error instanceof Redirect) return redirectResponse(error);
    const problem = asProblem(error);
    if (problem.kind === 'internal') forgetFiles();
    if (isPagePath(c.req.path)) return (await pages()).errorResponse(c, problem);
    if (isEmbedPath(c.req.path)) return (await pages()).embedProblem(c, problem);
    if (showsPicture(c.req.path)) return problemPicture(c.req.url, problem);
    return problemResponse(problem, c.env.PUBLIC_ORIGIN);
  });

function mount({ path, prerender }: PagePath, open: (parts: RequestParts) => Promise<Resource>): void {
  const extension = extensionOf(path).length;
  app.get(honoPath(path), async (c) => {
    const repeated = respondAgain(c);
    if (repeated) return repeated;
    const pathValue = (name: string) => c.req.param(name)?.slice(0, extension ? -extension : undefined);
    const resource = await open({ env: c.env, query: queryOf(c.req.url), pathValue });
    return respond(c, { ...resource, prerender });
  });
}

/**
 * Redirects `/areas/CN/?lang=fr` to `/areas/CN?lang=fr`. Takes the path from the URL as requested, because a header can contain only encoded
 * characters.
 */
function redirectWithoutSlash(url: string): void {
  const [, path] = /^\w+:\/\/[^/]*(\/[^/?#][^?#]*[^/?#])\/(?:[?#]|$)/.exec(url) ?? [];
  const query = queryOf(url);
  if (path) throw new Redirect(query ? `${path}?${query}` : path);
}

function pages() {
  return import('./pages/page-routes.ts');
}

export default app;
