/** `/embed/{area}`: the card as a page for an iframe. Parameters that it does not know are ignored, as on pages. */
import type { Context } from 'hono';
import { findCompact, findFull } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { cardPlace } from '../../api/route/path-values.ts';
import type { Values } from '../../api/route/query.ts';
import { onlyKnown, optional, withDefault } from '../../api/route/query.ts';
import type { Question } from '../../api/route/route.ts';
import { queryOf, readQuestion } from '../../api/route/serve-route.ts';
import { figuresAddress } from '../../formats/card-links.ts';
import { embeddedCard, embeddedProblem, frameHeaders } from '../../formats/embed-document.ts';
import type { Problem } from '../../http/problem.ts';
import { PROBLEMS, problemHeaders } from '../../http/problem.ts';
import type { App } from '../../http/protocol.ts';
import { respond } from '../../http/protocol.ts';
import { oembedAddress } from '../site/addresses.ts';

export const EMBED = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  lang: withDefault(parameters.lang, parameters.defaultLang),
  theme: optional(parameters.theme),
  view: withDefault(parameters.view, () => 'compact'),
};
export const EMBED_PATH = { area: cardPlace };

export type Embedded = Values<typeof EMBED> & { area: string };

export async function answerEmbed(c: Context<App>): Promise<Response> {
  const route = { path: '/embed/{area}', pathValues: EMBED_PATH, parameters: EMBED };
  const query = onlyKnown(queryOf(c.req.url), EMBED);
  const question = (await readQuestion(c.env, route, query, (name) => c.req.param(name))) as Question<Embedded>;
  const { index, values, origin, address } = question;
  return respond(c, {
    build: index.build,
    question: address({}),
    cache: 'live',
    find: async () => {
      const card = await (values.view === 'full' ? findFull(question) : findCompact(question));
      return async () => {
        const here = `${origin}${address({})}`;
        const links = { oembed: oembedAddress(origin, here), canonical: `${origin}${figuresAddress(card)}` };
        return { body: await embeddedCard(card, links, values.theme), headers: await frameHeaders() };
      };
    },
  });
}

/** The problem inside the frame. */
export async function embedProblem({ status, kind, message, details }: Problem): Promise<Response> {
  const body = await embeddedProblem(status, PROBLEMS[kind], message);
  const headers = { ...(await frameHeaders()), ...problemHeaders(status, details) };
  return new Response(body, { status, headers });
}
