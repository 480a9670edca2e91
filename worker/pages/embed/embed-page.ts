/** `/embed/{area}`: the card as a document for an iframe, and errors in the same form. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import { CARD_SERIES, findCard } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { cardArea } from '../../api/route/path-parameters.ts';
import { optional, withDefault } from '../../api/route/query.ts';
import type { RequestParts } from '../../api/route/route.ts';
import { type EmbeddedProblem, embeddedCard, embeddedProblem, embedHeaders } from '../../formats/card-iframe.ts';
import { figuresPath } from '../../formats/card-links.ts';
import { PROBLEMS, type Problem, problemHeaders } from '../../http/problem.ts';
import type { App } from '../../http/protocol.ts';
import { oembedAddress } from '../site/addresses.ts';
import { problemDetail, requestedSite } from '../site/error-page.ts';
import { type PageRoute, parsePageRequest } from '../site/page-route.ts';

const PATH_PARAMETERS = { area: cardArea };
const PARAMETERS = {
  ...CARD_SERIES,
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  lang: withDefault(parameters.lang, parameters.defaultLang),
  theme: withDefault(parameters.drawnTheme, 'light' as const),
  view: withDefault(parameters.view, 'compact' as const),
};

export const embedPage: PageRoute = {
  parameters: PARAMETERS,
  pathParameters: PATH_PARAMETERS,
  card: async (parts, path) => (await parseEmbedRequest(parts, path)).values,
  async open(parts, path) {
    const request = await parseEmbedRequest(parts, path);
    const { index, values, origin, self } = request;
    return {
      build: index.build,
      canonicalUrl: self,
      cache: 'live',
      async render() {
        const card = await findCard(request, values.view);
        const links = {
          oembed: oembedAddress(origin, `${origin}${self}`),
          canonical: `${origin}${figuresPath(card)}`,
        };
        return { body: await embeddedCard(card, links, values.theme), headers: await embedHeaders() };
      },
    };
  },
};

function parseEmbedRequest(parts: RequestParts, path: string) {
  return parsePageRequest(parts, { path, parameters: PARAMETERS, pathParameters: PATH_PARAMETERS });
}

/** Shows an error as an embed document, in the language of the URL. */
export async function embedProblem(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, details } = problem;
  const body = await embeddedProblem(status, await problemTexts(c, problem));
  const headers = { ...(await embedHeaders()), ...problemHeaders(status, details) };
  return new Response(body, { status, headers });
}

async function problemTexts(c: Context<App>, problem: Problem): Promise<EmbeddedProblem> {
  const site = await requestedSite(c, problem);
  if (!site) return { title: PROBLEMS[problem.kind].title, detail: html`${problem.message}`, lang: 'en', dir: 'ltr' };
  const { name, origin, frame } = site;
  const { page, lang, language } = frame;
  const link = { href: `${origin}/areas?lang=${lang}`, text: `${name}: ${page.areasPage}` };
  const texts = { title: page.embedMissing, text: page.embedMissingText, link, detail: problemDetail(problem, frame) };
  return { ...texts, lang, dir: language.direction };
}
