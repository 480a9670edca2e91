/** The frame of a page for people: head, banner, foot. Pages are answers like any other, with the contract's headers. */
import { html, raw } from 'hono/html';
import { CACHE } from '../http/cache.ts';

/**
 * Our own pages obey the policy that we promise hosts can have: script and connections from one origin, no inline style.
 * The API's viewer draws its icons from data: addresses. The pages hold no form and no secret; they need not be framed.
 */
export const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Markup = ReturnType<typeof html>;

export interface Page {
  title: string;
  description: string;
  /** Path of the page, for its canonical address. */
  path: string;
  origin: string;
  main: Markup;
}

export async function page({ title, description, path, origin, main }: Page): Promise<Response> {
  const body = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${origin}${path}">
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" type="application/atom+xml" href="/feed.xml">
<link rel="icon" href="/w/v1/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/trade-card.js"></script>
<script type="module" src="/w/v1/site.js"></script>
</head>
<body>
<header class="banner"><a class="name" href="/">Trade Facts</a><nav aria-label="Site"><a href="/gallery">Gallery</a> <a href="/docs">API</a> <a href="/v1/releases">Releases</a> <a href="/feed.xml">Feed</a></nav></header>
<main>
${main}
</main>
<footer class="colophon"><p>Figures belong to nobody; each names the page that printed it. The software is under the MIT licence.</p></footer>
</body>
</html>`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': CACHE.live,
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'no-referrer',
  };
  return new Response(String(body), { headers });
}

/** Markup that was made by our own code and holds no text from outside unescaped. */
export const trusted = raw;
