/** Mounts a page, and shows errors as pages. */
import type { Context } from 'hono';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { day } from '../../../data/fact/format.ts';
import { periodIn } from '../../../data/fact/id.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import { queryOf } from '../../api/route/serve-route.ts';
import { type PagePath, SITE_PAGES } from '../../api/route/site-pages.ts';
import { type Problem, problemHeaders } from '../../http/problem.ts';
import { type App, respond } from '../../http/protocol.ts';
import { type Catalogue, openCatalogue } from '../../select/catalogue.ts';
import { errorPage, ProblemPage } from './error-page.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';
import { keeping } from './markup.ts';
import type { SiteFrame } from './page.ts';
import { knownLang, languagesOf, pageWords } from './page-context.ts';
import { type PageRoute, readPageRequest } from './page-route.ts';

/** `path` as the page is mounted: `/facts/{id}`. */
export async function servePage(c: Context<App>, path: PagePath, route: PageRoute): Promise<Response> {
  const request = await readPageRequest(c.env, { ...route, path }, queryOf(c.req.url), (name) => c.req.param(name));
  const { index, catalogue, origin, values } = request;
  Object.assign(values, route.settle?.(values));
  const address = request.address({});
  const inLanguages = languagesOf(index, (lang) => request.address({ lang }));
  const languages = 'lang' in route.parameters ? { languages: inLanguages } : {};
  return respond(c, {
    build: index.build,
    canonicalUrl: address,
    cache: 'live',
    prerender: SITE_PAGES[path] ?? undefined,
    find: async () => {
      const found = await route.handler(request);
      return async () => {
        const content = typeof found === 'function' ? await found() : found;
        const frame = await siteFrame(catalogue, content.lang);
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
  const own = problem instanceof ProblemPage ? problem.page : null;
  const lang = own ? own.lang : askedLanguage(c);
  const frame = catalogue ? await siteFrame(catalogue, lang).catch(() => undefined) : undefined;
  const to = frame && catalogue && frame.lang !== defaultLang(catalogue.index) ? `?lang=${frame.lang}` : '';
  const languages = frame && catalogue ? languagesOf(catalogue.index, (code) => inLanguage(c, code)) : [];
  const page = own ?? { ...errorPage(problem, frame, to), languages };
  const site = { name: catalogue?.index.dataset.title ?? 'Facts', origin: c.env.PUBLIC_ORIGIN, frame };
  const body = await renderPage(page, c.req.path, site);
  return new Response(body, { status, headers: { ...PAGE_HEADERS, ...problemHeaders(status, details) } });
}

/** Characters of the longest query that a page is asked for. */
const LONGEST_QUERY = 1000;

/**
 * The address that was asked for, in another language: without its path, which may be anything, and without a query that is too long for a
 * page, because each language would repeat it.
 */
function inLanguage(c: Context<App>, lang: string): string {
  const asked = queryOf(c.req.url);
  const query = new URLSearchParams(asked.length > LONGEST_QUERY ? '' : asked);
  query.set('lang', lang);
  return `?${query}`;
}

/** The language that the address asks for, whatever else is wrong with it. */
export function askedLanguage(c: Context<App>): string | undefined {
  return new URLSearchParams(queryOf(c.req.url)).get('lang') ?? undefined;
}

/** The site frame in a language of the data set; without `lang` for English prose. */
export async function siteFrame(catalogue: Catalogue, lang?: string): Promise<SiteFrame> {
  const texts = await catalogue.texts(knownLang(catalogue.index, lang));
  const { code, direction, writing } = texts.language;
  return {
    ...{ words: pageWords(texts), lang: code, dir: direction },
    nameOf: (id) => keeping(titleOfFact(texts, id, commaOf(texts.words)), periodLabel(texts, periodIn(id))),
    dayName: (date) => day(date, { tag: code, writing }),
  };
}
