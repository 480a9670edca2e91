/** Mounts a page. Pages ignore parameters that they do not know, such as those that trackers add to links. */
import type { Context } from 'hono';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { Parameters } from '../../api/route/query.ts';
import { onlyKnown } from '../../api/route/query.ts';
import type { PathValues, RouteRequest } from '../../api/route/route.ts';
import { queryOf, readRequest } from '../../api/route/serve-route.ts';
import type { Problem } from '../../http/problem.ts';
import { problemHeaders } from '../../http/problem.ts';
import type { App } from '../../http/protocol.ts';
import { respond } from '../../http/protocol.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import { errorPage, ProblemPage } from './error-page.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';
import type { Frame, Page } from './page.ts';
import { pageWords } from './page-words.ts';
import { languagesOf } from './setting.ts';

export interface PageRoute<Q = Record<string, unknown>> {
  pathValues?: PathValues;
  parameters?: Parameters;
  /** The values without those that have no part in the page: whatever they are, it is the same question. */
  settle?(values: Q): Q;
  /** Of which requests the build makes the page (build/ready-answers.ts). */
  ready?: readonly string[];
  /** May return a function where making the page costs much more than knowing that there is one. */
  handler(question: RouteRequest<Q>): Page | Promise<Page> | (() => Page | Promise<Page>);
}

/** `path` as the page is mounted: `/facts/{id}`. */
export async function servePage(c: Context<App>, path: string, page: PageRoute): Promise<Response> {
  const { pathValues = {}, parameters = {}, settle, handler } = page;
  const question = await readRequest(
    c.env,
    { path, pathValues, parameters },
    onlyKnown(queryOf(c.req.url), parameters),
    (name) => c.req.param(name),
  );
  const { index, catalogue, origin, values } = question;
  Object.assign(values, settle?.(values));
  const address = question.address({});
  question.self = address;
  const languages = 'lang' in parameters ? { languages: languagesOf(index, (lang) => question.address({ lang })) } : {};
  return respond(c, {
    build: index.build,
    address,
    cache: 'live',
    find: async () => {
      const found = await handler(question);
      return async () => {
        const content = typeof found === 'function' ? await found() : found;
        const frame = await frameOf(catalogue, index, content.lang);
        const body = await renderPage({ ...languages, ...content }, content.address ?? address, {
          name: index.dataset.title,
          origin,
          frame,
        });
        return { body, headers: PAGE_HEADERS };
      };
    },
  });
}

/** The error as a page for people. The catalogue may be what failed, so the site's name may be unknown. */
export async function errorResponse(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, details } = problem;
  const isReadable = problem.kind !== 'unavailable';
  const catalogue = isReadable ? await openCatalogue(c.env.ASSETS).catch(() => null) : null;
  const page = problem instanceof ProblemPage ? problem.page : errorPage(problem);
  const frame = catalogue ? await frameOf(catalogue, catalogue.index, page.lang).catch(() => undefined) : undefined;
  const site = { name: catalogue?.index.dataset.title ?? 'Facts', origin: c.env.PUBLIC_ORIGIN, frame };
  const body = await renderPage(page, c.req.path, site);
  return new Response(body, { status, headers: { ...PAGE_HEADERS, ...problemHeaders(status, details) } });
}

/** Banner and foot in a language of the data set: English prose has its own where English is one, else the first. */
async function frameOf(catalogue: Catalogue, index: CatalogueIndex, lang = 'en'): Promise<Frame> {
  const known = index.languages.some(({ code }) => code === lang) ? lang : defaultLang(index);
  const texts = await catalogue.texts(known);
  return { words: pageWords(texts), lang: known, dir: texts.language.direction };
}
