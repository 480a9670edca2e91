/** The card as a page for an iframe, and what the iframe shows if there is no card. */
import { html } from 'hono/html';
import { lateAfter } from '../../data/card/notes.ts';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { dayAfter } from '../../data/fact/period.ts';
import { numberAddress } from './card-links.ts';
import { hostedCard, htmlDocument } from './html-document.ts';
import { type Markup, STATIC_STYLES, type Theme } from './static-view.ts';

/** The minified iframe-script.js, set by the build. */
declare const IFRAME_SCRIPT: string;

/** In an iframe that is taller than the full card, the extra space goes above the card's foot, so there is no gap below the card. */
const STYLES = `${STATIC_STYLES}
.full { display: flex; flex-direction: column; min-height: 100vh }
.host .full .foot { margin-top: auto }`;

const HEAD = html`<meta name="robots" content="noindex">
<base target="_blank">`;

interface EmbedLinks {
  /** The oEmbed URL of this page. */
  oembed: string;
  /** The page for people. */
  canonical: string;
}

/** In an iframe, the source of a compact card links to our page of the number, which shows the quotation. */
function withOwnSource(card: CompactCard): CompactCard {
  const { display, source } = card;
  const href = numberAddress(card) + source.fragment;
  return { ...card, display: { ...display, source: { ...display.source, href } } };
}

export function embeddedCard(shown: CompactCard | FullCard, links: EmbedLinks, theme: Theme = 'auto'): Promise<string> {
  const { title, lang, dir } = shown;
  const isFull = 'groups' in shown;
  const card = isFull ? shown : withOwnSource(shown);
  const dueDay = lateAfter(card);
  const lateFrom = dueDay && dayAfter(dueDay, 1);
  const lateVersion =
    lateFrom && html`<template data-from="${lateFrom}">${hostedCard(card, '', theme, lateFrom)}</template>`;
  const head = html`<link rel="alternate" type="application/json+oembed" href="${links.oembed}" title="${title}">
<link rel="canonical" href="${links.canonical}">
${HEAD}`;
  const content = html`${hostedCard(card, '', theme)}${lateVersion}`;
  return htmlDocument({ title, lang, dir, head, content, theme, styles: STYLES, script: IFRAME_SCRIPT });
}

/** What the iframe says if there is no card. */
export interface EmbeddedProblem {
  title: string;
  text?: string;
  /** Where the numbers are found instead. */
  link?: { href: string; text: string };
  /** For the person who pasted the iframe: what is wrong with its URL. */
  detail: Markup;
  lang: string;
  dir: string;
}

export function embeddedProblem(status: number, problem: EmbeddedProblem): Promise<string> {
  const { title, text, link, detail, lang, dir } = problem;
  const content = html`<div class="host"><div class="card full"><p><b>${title}</b></p>${text ? html`<p>${text}</p>` : ''}${link ? html`<p><a href="${link.href}">${link.text}</a></p>` : ''}<p class="pending small">${detail}</p></div></div>`;
  const documentTitle = `${status} ${title}`;
  return htmlDocument({
    title: documentTitle,
    lang,
    dir,
    head: HEAD,
    content,
    theme: 'light',
    styles: STYLES,
    script: IFRAME_SCRIPT,
  });
}

/**
 * The policy allows the style sheet and the script by their hashes, so no others can be injected. Any site may show this page in an
 * iframe, unlike our other pages. A page with COEP can only have iframes with COEP.
 */
export async function embedHeaders(): Promise<Record<string, string>> {
  const [style, script] = await Promise.all([hashOf(STYLES), hashOf(IFRAME_SCRIPT)]);
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
