/** The frame of a page for people: head, banner, foot, and the headers that pages have beside those of every answer. */
import { html, raw } from 'hono/html';

/**
 * Our own pages obey the policy that we promise hosts can have: script and connections from one origin, no inline style.
 * The API's viewer draws its icons from data: addresses. The pages hold no form and no secret; they need not be framed.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
};

export type Markup = ReturnType<typeof html>;

export interface Page {
  title: string;
  description: string;
  main: Markup;
  /** The language and direction of the page, where it is not English prose. */
  lang?: string;
  dir?: string;
  /** Replaces scripts and styles of the site. */
  assets?: Markup;
  /** Whether search engines may list the page. */
  listed?: boolean;
}

export interface Site {
  /** The title of the data set. */
  name: string;
  /** The deployment's public address. */
  origin: string;
}

const SITE_ASSETS = html`<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/trade-card.js"></script>
<script type="module" src="/w/v1/site.js"></script>`;

/** `path` is the canonical path of the page, with its query. */
export async function renderPage(page: Page, path: string, { name, origin }: Site): Promise<string> {
  const { title, description, main, lang = 'en', dir = 'ltr', assets = SITE_ASSETS, listed = true } = page;
  const direction = dir === 'ltr' ? '' : html` dir="${dir}"`;
  const robots = listed
    ? html`<link rel="canonical" href="${origin}${path}">`
    : html`<meta name="robots" content="noindex">`;
  const body = await html`<!doctype html>
<html lang="${lang}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === name ? name : `${title}: ${name}`}</title>
<meta name="description" content="${description}">
${robots}
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
<link rel="icon" href="/w/v1/icon.svg" type="image/svg+xml">
${assets}
</head>
<body>
<header class="banner" lang="en" dir="ltr"><a class="name" href="/">${name}</a><nav aria-label="Site"><a href="/gallery">Gallery</a> <a href="/docs">API</a> <a href="/v1/releases">Releases</a> <a href="/feed.xml">Feed</a></nav></header>
<main>
${main}
</main>
<footer class="colophon" lang="en" dir="ltr"><p>Figures are facts and free to use; each names the page that printed it. The software is under the MIT licence.</p></footer>
</body>
</html>`;
  return String(body);
}

/** Marks text as markup that is already escaped. */
export const trusted = raw;
