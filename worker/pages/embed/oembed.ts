/**
 * `/oembed`: how other sites learn to embed a page of ours (oEmbed 1.0). It answers for addresses of this deployment alone, and asks
 * nothing of any address. `rich`, with a bare iframe: WordPress keeps nothing else.
 */
import type { Context } from 'hono';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { readCard } from '../../api/cards/cards.ts';
import { type Kind, optional, required, shortened, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { type Bindings, queryOf } from '../../api/route/serve-route.ts';
import { escapeHtml, escapePlain } from '../../formats/escape.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { notFound, Problem, Redirect } from '../../http/problem.ts';
import { type App, respond } from '../../http/protocol.ts';
import { embedAddress } from '../site/addresses.ts';
import { type CardSource, readPageRequest, type ShownCard } from '../site/page-route.ts';

const LONGEST_URL = 2_000;

const pixels: Kind<number> = {
  description: 'A size in pixels',
  example: () => '600',
  read: (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined),
  allowed: () => 'a whole number from 1 to 99999',
};

function text(description: string): Kind<string> {
  return { description, example: () => '', read: (text) => text, allowed: () => description };
}

const OEMBED = {
  url: required(text('the address of a page of this site')),
  maxwidth: optional(pixels),
  maxheight: optional(pixels),
  format: withDefault(text('json'), 'json'),
};

/** `sources` are the addresses that it answers for. */
export async function answerOembed(c: Context<App>, sources: CardSources): Promise<Response> {
  const route = { path: '/oembed', pathValues: {}, parameters: OEMBED };
  const request = await readPageRequest(c.env, route, queryOf(c.req.url), () => undefined);
  const { index, catalogue, origin, values } = request as RouteRequest<Values<typeof OEMBED>>;
  const { url, maxwidth, maxheight, format } = values;
  if (format !== 'json') {
    const detail = `Answers are JSON; "${shortened(format)}" is not implemented.`;
    throw new Problem('not-implemented', detail, { parameter: 'format', allowed: ['json'] });
  }
  const shown = url.length <= LONGEST_URL ? await cardAtAddress(c.env, url, sources) : null;
  const card = shown && (await readCard(catalogue, shown, shown.view ?? 'compact'));
  if (!card) throw nothingAt(url);
  const address = embedAddress(shown);
  const { width, height } = iframeSize(card, { width: maxwidth, height: maxheight });
  return respond(c, {
    build: index.build,
    // Many pages show the same card, each under as many addresses as there are parameters that it ignores.
    canonicalUrl: `/oembed?${new URLSearchParams({ url: address, maxwidth: `${width}`, maxheight: `${height}` })}`,
    cache: 'live',
    find: async () => async () => {
      const { words } = await catalogue.texts(card.lang);
      const title = escapePlain(sentenceText(sentence(card, words)));
      const body = {
        version: '1.0',
        type: 'rich',
        title,
        provider_name: index.dataset.title,
        provider_url: `${origin}/`,
        cache_age: 300,
        width,
        height,
        html: `<iframe src="${escapeHtml(`${origin}${address}`)}" width="${width}" height="${height}" frameborder="0" title="${escapeHtml(title)}"></iframe>`,
      };
      return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json; charset=utf-8' } };
    },
  });
}

function nothingAt(url: string): Problem {
  const detail = `No page of this site with a card has the address "${shortened(url)}".`;
  const allowed = 'the address of the start page, or of a page below /areas/, /facts/ or /embed/ that has a card';
  return notFound('url', detail, allowed);
}

/** By path, `/areas/{area}`. */
type CardSources = Record<string, CardSource>;

/** The card at an absolute address; null for an address of another site, or of a page without a card. */
async function cardAtAddress(env: Bindings, url: string, sources: CardSources): Promise<ShownCard | null> {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search, username, password } = new URL(url);
  if (origin !== env.PUBLIC_ORIGIN || username || password) return null;
  try {
    return await cardAtPath(env, pathname, search.slice(1), sources);
  } catch (error) {
    if (error instanceof Redirect) return cardAtAddress(env, `${origin}${error.location}`, sources);
    if (error instanceof Problem || error instanceof URIError) return null;
    throw error;
  }
}

async function cardAtPath(env: Bindings, pathname: string, query: string, sources: CardSources) {
  for (const [path, source] of Object.entries(sources)) {
    const match = patternOf(path).exec(pathname);
    if (!match) continue;
    const value = decodeURIComponent(match[1] ?? '');
    return (await source.card?.(await readPageRequest(env, { ...source, path }, query, () => value))) ?? null;
  }
  return null;
}

/** What matches an address of the path, with the value in it as the group. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`);
}
