/** Shows errors as pages. */
import type { Context } from 'hono';
import { defaultLang } from '../../api/route/parameters.ts';
import { type Problem, problemHeaders } from '../../http/problem.ts';
import { type App, queryOf } from '../../http/protocol.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import { errorPage, ProblemPage } from './error-page.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';
import { languagesOf } from './page-context.ts';
import { siteFrame } from './site-frame.ts';

/** If the catalogue cannot be read, the name of the site is unknown. */
export async function errorResponse(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, details } = problem;
  const isReadable = problem.kind !== 'unavailable';
  const catalogue = isReadable ? await openCatalogue(c.env.ASSETS).catch(() => null) : null;
  const problemPage = problem instanceof ProblemPage ? problem.page : null;
  const lang = problemPage ? problemPage.lang : askedLanguage(c);
  const frame = catalogue ? await siteFrame(catalogue, lang).catch(() => undefined) : undefined;
  const to = frame && catalogue && frame.lang !== defaultLang(catalogue.index) ? `?lang=${frame.lang}` : '';
  const languages = frame && catalogue ? languagesOf(catalogue.index, (code) => inLanguage(c, code)) : [];
  const page = problemPage ?? { ...errorPage(problem, frame, to), languages };
  const site = { name: catalogue?.index.dataset.title ?? 'Facts', origin: c.env.PUBLIC_ORIGIN, frame };
  const body = await renderPage(page, c.req.path, site);
  return new Response(body, { status, headers: { ...PAGE_HEADERS, ...problemHeaders(status, details) } });
}

/** A longer query is not repeated in the links to other languages. */
const MAX_QUERY_LENGTH = 1000;

/** The requested query in another language. The path is left out, because it may be anything, even another host. */
function inLanguage(c: Context<App>, lang: string): string {
  const requested = queryOf(c.req.url);
  const query = new URLSearchParams(requested.length > MAX_QUERY_LENGTH ? '' : requested);
  query.set('lang', lang);
  return `?${query}`;
}

/** The language in the URL, even if the rest of the URL is invalid. */
export function askedLanguage(c: Context<App>): string | undefined {
  return new URLSearchParams(queryOf(c.req.url)).get('lang') ?? undefined;
}
