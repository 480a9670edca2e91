/**
 * The card as a page of its own, whole without JavaScript and without any request: as a file, for archives and static sites, and for an
 * iframe. The script of the latter shows that the card is late, where it is by the reader's day, and tells the page around how high it
 * is, in a plain message and by the protocol of WordPress (wp-includes/js/wp-embed-template.js), whose sandbox lets a link lead nowhere
 * unless the page around is asked for it.
 */
import { html, raw } from 'hono/html';
import { lateAfter } from '../../data/card/notes.ts';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { dayAfter } from '../../data/fact/period.ts';
import { numberAddress } from './card-links.ts';

import { type Markup, STATIC_STYLES, type Theme, viewWithoutScript } from './static-view.ts';

/** The full view fills an iframe that is higher than it, so that the page around shows no gap below it: the space is above its foot. */
const STYLES = `${STATIC_STYLES}
.full { display: flex; flex-direction: column; min-height: 100vh }
.host .full .foot { margin-top: auto }`;

/**
 * `secret` is in the address when WordPress embeds the page. Messages give the height in whole pixels. With a secret, the page around is
 * asked to open a link; without one the link opens a page of its own.
 */
const SCRIPT = `(() => {
  const secret = /[#?&]secret=([\\w-]+)/.exec(location.hash)?.[1];
  const tell = (message, value) => parent.postMessage({ message, value, secret }, '*');
  const free = () => parseFloat(getComputedStyle(document.querySelector('.full .foot') ?? document.body).marginTop);
  const height = () => Math.ceil(document.body.getBoundingClientRect().height - free());
  const tellHeight = () => {
    parent.postMessage({ type: 'trade-card-height', height: height() }, '*');
    if (secret) tell('height', height());
  };
  addEventListener('message', ({ source, data }) => {
    if (source === parent && secret && data?.secret === secret && data.message === 'ready') tellHeight();
  });
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!secret || !link) return;
    event.preventDefault();
    tell('link', link.href);
  });
  const late = document.querySelector('template');
  if (late && new Date().toISOString().slice(0, 10) >= late.dataset.from) {
    late.previousElementSibling.replaceWith(late.content);
  }
  new ResizeObserver(tellHeight).observe(document.body);
})();`;

/** `origin` is the deployment's public address, to which links lead. */
export function cardHtml(card: CompactCard | FullCard, origin: string, theme?: Theme): Promise<string> {
  const head = html`<meta name="referrer" content="no-referrer">`;
  return documentOf(card, { head, content: hostOf(card, origin, theme), theme, styles: STATIC_STYLES });
}

/**
 * `links` are the address at which oEmbed answers for this one, and that of the page for people. The name of a compact card's source leads
 * to the page of the number, which has the quotation; "Read it in the source" of a full one leads to the source.
 */
export function embeddedCard(
  shown: CompactCard | FullCard,
  links: { oembed: string; canonical: string },
  theme?: Theme,
): Promise<string> {
  const { title, source } = shown;
  const card = 'groups' in shown ? shown : { ...shown, source: { ...source, url: numberAddress(shown) } };
  const after = lateAfter(card);
  const from = after && dayAfter(after, 1);
  const late = from && html`<template data-from="${from}">${hostOf(card, '', theme, from)}</template>`;
  const head = html`<link rel="alternate" type="application/json+oembed" href="${links.oembed}" title="${title}">
<link rel="canonical" href="${links.canonical}">
${IN_IFRAME}`;
  return documentOf(card, { head, content: html`${hostOf(card, '', theme)}${late}`, theme, script: SCRIPT });
}

/** What the iframe says where there is no card: to a reader, and small, for whoever pasted it, what is wrong. */
export interface EmbeddedProblem {
  title: string;
  text?: string;
  /** Where the numbers are found instead. */
  link?: { href: string; text: string };
  detail: Markup;
  lang: string;
  dir: string;
}

export function embeddedProblem(status: number, problem: EmbeddedProblem): Promise<string> {
  const { title, text, link, detail } = problem;
  const content = html`<div class="host"><div class="card full"><p><b>${title}</b></p>${text ? html`<p>${text}</p>` : ''}${link ? html`<p><a href="${link.href}">${link.text}</a></p>` : ''}<p class="pending small">${detail}</p></div></div>`;
  const named = { ...problem, title: `${status} ${title}` };
  return documentOf(named, { head: IN_IFRAME, content, theme: 'light', script: SCRIPT });
}

const IN_IFRAME = html`<meta name="robots" content="noindex">
<base target="_blank">`;

/** The card in a host, as `STATIC_STYLES` expects it. With a theme it has a background of its own. */
function hostOf(card: CompactCard | FullCard, origin: string, theme: Theme | undefined, today?: string): Markup {
  return html`<div class="host" theme="${theme ?? 'auto'}">${viewWithoutScript(card, { origin, ...(today ? { today } : {}) })}</div>`;
}

interface Page {
  head: Markup;
  content: Markup;
  theme: Theme | undefined;
  styles?: string;
  script?: string;
}

async function documentOf(
  { title, lang, dir }: Pick<CompactCard, 'title' | 'lang'> & { dir: string },
  { head, content, theme, styles = STYLES, script }: Page,
): Promise<string> {
  const body = await html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
${head}
<title>${title}</title>
<style>${raw(styles)}</style>
</head>
<body>
<main>${content}</main>
${script ? html`<script>${raw(script)}</script>\n` : ''}</body>
</html>
`;
  return String(body);
}

/**
 * The policy allows the style sheet and the script by their hashes, so no others can be injected. Any site may show this page in an
 * iframe, unlike our other pages. A page with COEP can only have iframes with COEP.
 */
export async function embedHeaders(): Promise<Record<string, string>> {
  const [style, script] = await Promise.all([hashOf(STYLES), hashOf(SCRIPT)]);
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
  };
}

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
