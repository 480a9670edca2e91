/** Renders errors as pages: in the reader's language if the reader can cause them, else in English. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import { fill } from '../../../data/fact/number-text.ts';
import { PROBLEMS, Problem, problemHeaders } from '../../http/problem.ts';
import { type App, queryOf } from '../../http/protocol.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import { searchBox } from './forms.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';
import { chips, dayOf, type Markup, titleLink } from './markup.ts';
import type { Page, Site } from './page.ts';
import { contextIn, languagesOf, type PageContext, type PageLanguage } from './page-context.ts';

/** An error with its own page, such as a form whose choice has no result. */
export class ProblemPage extends Problem {
  readonly page: Page;

  constructor(status: 400 | 404, detail: string, page: Page) {
    super(status === 404 ? 'not-found' : 'invalid-parameter', detail);
    this.page = page;
  }
}

export async function errorResponse(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, details } = problem;
  const origin = c.env.PUBLIC_ORIGIN;
  const site = await requestedSite(c, problem);
  const errorPage = problem instanceof ProblemPage ? problem.page : pageOfProblem(problem, site?.frame);
  const languages = site?.languages ?? [];
  const body = await renderPage({ languages, ...errorPage }, c.req.path, site ?? { name: FALLBACK_NAME, origin });
  return new Response(body, { status, headers: { ...PAGE_HEADERS, ...problemHeaders(status, details) } });
}

/** The title of the site if the catalogue cannot be read. */
const FALLBACK_NAME = 'Facts';

interface RequestedSite extends Site {
  frame: PageContext;
  /** Links to the same address in each language. */
  languages: PageLanguage[];
}

/**
 * The site in the language of the error page. An error without its own page uses `lang` of the URL, even if the rest of the URL is invalid.
 * Null if the catalogue cannot be read.
 */
export async function requestedSite(c: Context<App>, problem: Problem): Promise<RequestedSite | null> {
  if (problem.kind === 'unavailable') return null;
  try {
    const catalogue = await openCatalogue(c.env.ASSETS);
    const { index } = catalogue;
    const query = queryOf(c.req.url);
    const requestedLang = new URLSearchParams(query).get('lang') ?? undefined;
    const lang = problem instanceof ProblemPage ? problem.page.lang : requestedLang;
    return {
      name: index.dataset.title,
      origin: c.env.PUBLIC_ORIGIN,
      frame: await contextIn(catalogue, lang),
      languages: languagesOf(index, (code) => queryIn(code, query)),
    };
  } catch {
    return null;
  }
}

/** A longer query is not repeated in the links to other languages. */
const MAX_QUERY_LENGTH = 1000;

/** The query with another language. The path is left out, because it may be anything, even another host: `//example.org`. */
function queryIn(lang: string, query: string): string {
  const parameters = new URLSearchParams(query.length > MAX_QUERY_LENGTH ? '' : query);
  parameters.set('lang', lang);
  return `?${parameters}`;
}

/** Wrong addresses (404) and parameters (400) are translated. */
function pageOfProblem(problem: Problem, frame: PageContext | undefined): Page {
  const { status } = problem;
  if (!frame || (status !== 404 && status !== 400)) return englishPage(problem);
  const { page, lang, language, langQuery } = frame;
  const title = status === 404 ? page.notFoundTitle : page.addressTitle;
  const links = [
    [`/${langQuery}#make`, page.makeCard],
    [`/areas${langQuery}`, page.areasPage],
    [`/check${langQuery}`, page.checkPage],
    [`/releases${langQuery}`, page.releasesPage],
  ] as const;
  return {
    title,
    description: title,
    listed: false,
    lang,
    dir: language.direction,
    main: html`<div class="error"><h1>${title}</h1>
<p class="fine">${problemDetail(problem, frame)}</p>
${nearestFacts(problem, frame)}</div>
<p>${page.notFoundText}</p>
${searchBox(page, frame)}
${chips(links)}`,
  };
}

function englishPage({ status, kind, message, details }: Problem): Page {
  const { title } = PROBLEMS[kind];
  // `/v1/facts/{id}` becomes `/facts/{id}`, the page of the same fact.
  const successorPage = details.successor?.replace(/^\/v1\//, '/');
  return {
    title,
    description: title,
    listed: false,
    main: html`<h1>${title}</h1>
<p>${message}</p>
${successorPage ? html`<p>Use <a href="${successorPage}">${successorPage}</a> instead.</p>` : ''}
<p class="fine">Status <code>${status}</code>. <a href="/problems/${kind}">What this means</a>. <a href="/">Start page</a>.</p>`,
  };
}

/** Links to the facts that are nearest to the one in the address. */
function nearestFacts({ details: { parameter, allowed } }: Problem, frame: PageContext): Markup | '' {
  if (parameter !== 'id' || !Array.isArray(allowed)) return '';
  const links = allowed.map((id) => html`<li>${titleLink(id, frame)}</li>`);
  return html`<p class="fine">${frame.page.nearestWord}</p><ul class="plain">${links}</ul>`;
}

/** The error message in the language of the frame if it is translated; else in English, marked as English. */
export function problemDetail({ pageMessage, message }: Problem, frame: PageContext): Markup {
  if (!pageMessage) return html`<span lang="en" dir="ltr">${message}</span>`;
  const { name, texts = [], days = [] } = pageMessage;
  const fillers = [...texts.map((text) => html`<bdi>${text}</bdi>`), ...days.map((date) => dayOf(date, frame))];
  return html`${fill(frame.page[name], ...fillers)}`;
}
