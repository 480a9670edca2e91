/** Mounts a page. Pages ignore parameters that they do not know, such as those that trackers add to links. */
import type { Context } from 'hono';
import type { Parameters } from '../api/query.ts';
import { onlyKnown } from '../api/query.ts';
import type { PathValues, Question } from '../api/route.ts';
import { queryOf, readQuestion } from '../api/serve.ts';
import type { Problem } from '../http/problem.ts';
import { problemHeaders } from '../http/problem.ts';
import type { App } from '../http/protocol.ts';
import { respond } from '../http/protocol.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { errorPage } from './error-page.ts';
import type { Page } from './layout.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';

export interface PageRoute<Q = Record<string, unknown>> {
  pathValues?: PathValues;
  parameters?: Parameters;
  /** May return a function where making the page costs much more than knowing that there is one. */
  handler(question: Question<Q>): Page | Promise<Page> | (() => Page | Promise<Page>);
}

/** `path` as the page is mounted: `/facts/{id}`. */
export async function servePage(c: Context<App>, path: string, page: PageRoute): Promise<Response> {
  const { pathValues = {}, parameters = {}, handler } = page;
  const question = await readQuestion(
    c.env,
    { path, pathValues, parameters },
    onlyKnown(queryOf(c.req.url), parameters),
    (name) => c.req.param(name),
  );
  const { index, origin } = question;
  const address = question.address({});
  return respond(c, {
    build: index.build,
    question: address,
    cache: 'live',
    find: async () => {
      const found = await handler(question);
      return async () => {
        const content = typeof found === 'function' ? await found() : found;
        const body = await renderPage(content, address, { name: index.dataset.title, origin });
        return { body, headers: PAGE_HEADERS };
      };
    },
  });
}

/** The error as a page for people. The catalogue may be what failed, so the site's name may be unknown. */
export async function errorResponse(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, details } = problem;
  const index = await openCatalogue(c.env.ASSETS)
    .index()
    .catch(() => null);
  const site = { name: index?.dataset.title ?? 'Facts', origin: c.env.PUBLIC_ORIGIN };
  const body = await renderPage(errorPage(problem), c.req.path, site);
  return new Response(body, { status, headers: { ...PAGE_HEADERS, ...problemHeaders(status, details) } });
}
