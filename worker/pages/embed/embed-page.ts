/** `/embed/{area}`: the card as a document for an iframe. Parameters that it does not know are ignored, as on pages. */

import type { Context } from 'hono';
import { findCard } from '../../api/cards/cards.ts';
import * as drawing from '../../api/route/card-parameters.ts';
import { SERIES } from '../../api/route/few-parameters.ts';
import * as parameters from '../../api/route/parameters.ts';
import { cardArea } from '../../api/route/path-values.ts';
import { optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { queryOf } from '../../api/route/serve-route.ts';
import { figuresAddress } from '../../formats/card-links.ts';
import { embeddedCard, embeddedProblem, embedHeaders } from '../../formats/embed-document.ts';
import { themeOf } from '../../formats/static-view.ts';
import { PROBLEMS, type Problem, problemHeaders } from '../../http/problem.ts';
import { type App, respond } from '../../http/protocol.ts';
import { oembedAddress } from '../site/addresses.ts';
import { type CardSource, readPageRequest, type ShownCard } from '../site/page-route.ts';

const PARAMETERS = {
  ...SERIES,
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  lang: withDefault(parameters.lang, parameters.defaultLang),
  theme: withDefault(drawing.drawnTheme, () => 'light' as const),
  view: withDefault(drawing.view, () => 'compact' as const),
};
type EmbedRequest = RouteRequest<Values<typeof PARAMETERS> & { area: string }>;

export const EMBED: CardSource = {
  pathValues: { area: cardArea },
  parameters: PARAMETERS,
  card: ({ values }) => values as unknown as ShownCard,
};

/** The build makes the documents of the newest card of each area in each language. */
export const EMBED_ROUTE = { ...EMBED, path: '/embed/{area}', ready: ['area', 'lang'] };

export async function answerEmbed(c: Context<App>): Promise<Response> {
  const request = await readPageRequest(c.env, EMBED_ROUTE, queryOf(c.req.url), (name) => c.req.param(name));
  const { index, values, origin, self } = request as EmbedRequest;
  return respond(c, {
    build: index.build,
    address: self,
    cache: 'live',
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

/** The problem as an embed document. */
export async function embedProblem({ status, kind, message, details }: Problem): Promise<Response> {
  const body = await embeddedProblem(status, PROBLEMS[kind], message);
  const headers = { ...(await embedHeaders()), ...problemHeaders(status, details) };
  return new Response(body, { status, headers });
}
