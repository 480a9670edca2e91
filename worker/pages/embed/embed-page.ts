/** `/embed/{area}`: the card as a document for an iframe. Parameters that it does not know are ignored, as on pages. */

import type { Context } from 'hono';
import { html } from 'hono/html';
import { CARD_SERIES, findCard } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { cardArea } from '../../api/route/path-values.ts';
import { optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { queryOf } from '../../api/route/serve-route.ts';
import { type EmbeddedProblem, embeddedCard, embeddedProblem, embedHeaders } from '../../formats/card-document.ts';
import { figuresAddress } from '../../formats/card-links.ts';
import { themeOf } from '../../formats/static-view.ts';
import type { Prerender } from '../../http/prerendered.ts';
import { PROBLEMS, type Problem, problemHeaders } from '../../http/problem.ts';
import { type App, respond } from '../../http/protocol.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import { oembedAddress } from '../site/addresses.ts';
import { detailIn } from '../site/error-page.ts';
import { type CardSource, readPageRequest, type ShownCard } from '../site/page-route.ts';
import { askedLanguage, siteFrame } from '../site/serve-page.ts';

const PARAMETERS = {
  ...CARD_SERIES,
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  lang: withDefault(parameters.lang, parameters.defaultLang),
  theme: withDefault(parameters.drawnTheme, 'light' as const),
  view: withDefault(parameters.view, 'compact' as const),
};
type EmbedRequest = RouteRequest<Values<typeof PARAMETERS> & { area: string }>;

export const EMBED: CardSource = {
  pathValues: { area: cardArea },
  parameters: PARAMETERS,
  card: ({ values }) => values as unknown as ShownCard,
};

export async function answerEmbed(c: Context<App>, prerender: Prerender | null): Promise<Response> {
  const request = await readPageRequest(c.env, { ...EMBED, path: '/embed/{area}' }, queryOf(c.req.url), (name) =>
    c.req.param(name),
  );
  const { index, values, origin, self } = request as EmbedRequest;
  return respond(c, {
    build: index.build,
    canonicalUrl: self,
    cache: 'live',
    prerender: prerender ?? undefined,
    find: async () => {
      const card = await findCard(request as EmbedRequest, values.view);
      return async () => {
        const here = `${origin}${self}`;
        const links = { oembed: oembedAddress(origin, here), canonical: `${origin}${figuresAddress(card)}` };
        return { body: await embeddedCard(card, links, themeOf(values.theme)), headers: await embedHeaders() };
      };
    },
  });
}

/** The problem as an embed document: for the reader of the page around, in the language that the address asks for. */
export async function embedProblem(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, kind, message, details } = problem;
  const body = await embeddedProblem(status, {
    ...{ title: PROBLEMS[kind].title, detail: html`${message}`, lang: 'en', dir: 'ltr' },
    ...(kind === 'unavailable' ? {} : await forReaders(c, problem)),
  });
  const headers = { ...(await embedHeaders()), ...problemHeaders(status, details) };
  return new Response(body, { status, headers });
}

/** The words of the problem in the reader's language; empty where the catalogue cannot be read. */
async function forReaders(c: Context<App>, problem: Problem): Promise<Partial<EmbeddedProblem>> {
  const catalogue = await openCatalogue(c.env.ASSETS).catch(() => null);
  const frame = catalogue && (await siteFrame(catalogue, askedLanguage(c)).catch(() => null));
  if (!frame) return {};
  const { words, lang, dir } = frame;
  const { title } = catalogue.index.dataset;
  const link = { href: `${c.env.PUBLIC_ORIGIN}/areas?lang=${lang}`, text: `${title}: ${words.areasPage}` };
  const detail = detailIn(frame, problem);
  return { title: words.embedMissing, text: words.embedMissingText, link, detail, lang, dir };
}
