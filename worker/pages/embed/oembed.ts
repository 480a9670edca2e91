/**
 * `/oembed?url=…`: tells another site how to embed one of our pages (oEmbed 1.0, oembed.com). For the URL of `/areas/CN` it returns an iframe
 * with `/embed/CN`, the card of that page. It accepts only URLs of this deployment, and does not request them. The type is `rich` with only an
 * iframe, because WordPress removes everything else.
 */
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { readCard } from '../../api/cards/cards.ts';
import { validText, wholeNumber } from '../../api/route/parameters.ts';
import { optional, shortened, withDefault } from '../../api/route/query.ts';
import type { RequestParts } from '../../api/route/route.ts';
import { PAGE_ROUTES, type PageName } from '../../api/routes.ts';
import { escapeHtml, escapePlain } from '../../formats/escape.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { notFound, Problem, Redirect } from '../../http/problem.ts';
import { embedAddress } from '../site/addresses.ts';
import { type PageRoute, parsePageRequest, type ShownCard } from '../site/page-route.ts';

const MAX_URL_LENGTH = 2_000;

const pixels = wholeNumber('A size in pixels', 99_999, '600');

const PARAMETERS = {
  url: uncheckedText('the address of a page of this site', '/'),
  maxwidth: optional(pixels),
  maxheight: optional(pixels),
  format: withDefault(uncheckedText('json', 'json'), 'json'),
};

/** A text that the handler checks. */
function uncheckedText(description: string, example: string) {
  return validText({ isValid: () => true, description, example: () => example, allowed: description });
}

type Pages = () => Readonly<Record<PageName, PageRoute>>;

export function oembedRoute(pages: Pages): PageRoute {
  return {
    parameters: PARAMETERS,
    pathParameters: {},
    card: async () => null,
    async open(parts, path) {
      const request = await parsePageRequest(parts, { path, parameters: PARAMETERS, pathParameters: {} });
      const { index, catalogue, origin, values } = request;
      const { url, maxwidth, maxheight, format } = values;
      if (format !== 'json') {
        const detail = `Responses are JSON; "${shortened(format)}" is not implemented.`;
        throw new Problem('not-implemented', detail, { parameter: 'format', allowed: ['json'] });
      }
      const choice = url.length <= MAX_URL_LENGTH ? await cardAtUrl(parts.env, url, pages) : null;
      const card = choice && (await readCard(catalogue, choice, choice.view ?? 'compact'));
      if (!card) throw noCardProblem(url);
      const address = embedAddress(choice);
      const { width, height } = iframeSize(card, { width: maxwidth, height: maxheight });
      return {
        build: index.build,
        // Names the card instead of the page, because many URLs lead to the same card.
        canonicalUrl: `/oembed?${new URLSearchParams({ url: address, maxwidth: `${width}`, maxheight: `${height}` })}`,
        cache: 'live',
        async render() {
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
          return { body, headers: { 'Content-Type': 'application/json; charset=utf-8' } };
        },
      };
    },
  };
}

function noCardProblem(url: string): Problem {
  const detail = `No page of this site with a card has the address "${shortened(url)}".`;
  const allowed = 'the address of the start page, or of a page below /areas/, /facts/ or /embed/ that has a card';
  return notFound('url', detail, allowed);
}

/** The card at an absolute URL; null for a URL of another site, or of a page without a card. */
async function cardAtUrl(env: RequestParts['env'], url: string, pages: Pages): Promise<ShownCard | null> {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search, username, password } = new URL(url);
  if (origin !== env.PUBLIC_ORIGIN || username || password) return null;
  try {
    return await cardAtPath(env, pathname, search.slice(1), pages);
  } catch (error) {
    // A URL with an old id redirects to the new one. A URIError is an invalid escape, such as `%zz`.
    if (error instanceof Redirect) return cardAtUrl(env, `${origin}${error.location}`, pages);
    if (error instanceof Problem || error instanceof URIError) return null;
    throw error;
  }
}

/** Asks the page with this path for its card. */
async function cardAtPath(env: RequestParts['env'], pathname: string, query: string, pages: Pages) {
  for (const [name, page] of Object.entries(pages()) as [PageName, PageRoute][]) {
    const { path } = PAGE_ROUTES[name];
    const match = pathPattern(path).exec(pathname);
    if (!match) continue;
    const value = decodeURIComponent(match[1] ?? '');
    return page.card({ env, query, pathValue: () => value }, path);
  }
  return null;
}

/** `/areas/{area}` → a pattern that matches `/areas/CN` and captures `CN`. */
function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`);
}
