/** The head of a page, for browsers, search engines, feed readers and link previews. */
import { html, raw } from 'hono/html';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { oembedAddress } from './addresses.ts';
import type { Markup } from './markup.ts';
import type { Page, Site } from './page.ts';

const SITE_ASSETS = html`<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/trade-card.js"></script>
<script type="module" src="/w/v1/site.js"></script>
<script type="module" src="/w/v1/search.js"></script>`;

/** `path` is the canonical path of the page, with its query. */
export function head(page: Page, path: string, site: Site): Markup {
  const { title, description, embeddable, listed = true, script, structured } = page;
  const { name, origin } = site;
  const address = `${origin}${path}`;
  const documentTitle = title === name ? name : `${title} – ${name}`;
  // Sites that embed our pages read only the first part of a page, so the oEmbed link comes first.
  const oembedLink = embeddable
    ? html`<link rel="alternate" type="application/json+oembed" href="${oembedAddress(origin, address)}">\n`
    : '';
  const indexing = listed
    ? html`<link rel="canonical" href="${address}">${alternates(page, origin)}${openGraph(page, address, site)}`
    : html`<meta name="robots" content="noindex">`;
  const pageScript = script ? html`\n<script type="module" src="/w/v1/${script}"></script>` : '';
  return html`<meta charset="utf-8">
${oembedLink}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${documentTitle}</title>
<meta name="description" content="${description}">
${indexing}
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
<link rel="icon" href="/w/v1/icon.svg" type="image/svg+xml">
${SITE_ASSETS}${pageScript}${structured ? html`\n${structuredData(structured)}` : ''}`;
}

/** Links to the page in all languages. The first one is the default. */
function alternates({ languages = [] }: Page, origin: string): Markup | '' {
  const [first] = languages;
  if (!first) return '';
  const link = (tag: string, address: string) =>
    html`\n<link rel="alternate" hreflang="${tag}" href="${origin}${address}">`;
  return html`${languages.map(({ code, address }) => link(code, address))}${link('x-default', first.address)}`;
}

/** The title, text and picture of link previews in social media and chats (ogp.me). */
function openGraph({ title, description, picture }: Page, address: string, site: Site): Markup {
  const image = picture
    ? html`
<meta property="og:image" content="${site.origin}${picture}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${description}">`
    : '';
  return html`
<meta property="og:type" content="website">
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">${image}
<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">`;
}

/** JSON that is safe inside a script element: `</script>` becomes `\u003c/script\u003e`. */
export function scriptJson(content: unknown): string {
  return JSON.stringify(content).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** JSON-LD for search engines, including those that list data sets. */
function structuredData(content: Record<string, unknown>) {
  return html`<script type="application/ld+json">${raw(scriptJson({ '@context': 'https://schema.org', ...content }))}</script>`;
}

/** Describes the record as a `Dataset` of schema.org, with its downloads. */
export function datasetStructure(
  { index, origin }: Pick<RouteRequest<unknown>, 'index' | 'origin'>,
  text: { name: string; description: string; inLanguage: string },
): Record<string, unknown> {
  const { license, publisher } = index.about;
  const file = (encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${origin}${path}`,
  });
  return {
    '@type': 'Dataset',
    ...text,
    url: `${origin}/`,
    dateModified: index.dataset.date,
    isAccessibleForFree: true,
    ...(license ? { license: license.url } : {}),
    ...(publisher ? { creator: { '@type': 'Organization', ...publisher } } : {}),
    distribution: [
      file('text/csv', `/${DOWNLOADS.csv}`),
      file('application/vnd.apache.parquet', `/${DOWNLOADS.parquet}`),
    ],
  };
}
