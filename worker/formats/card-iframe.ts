/** The document for an iframe: a card, or a message if there is no card. */
import { html } from 'hono/html';
import { lateAfter } from '../../data/card/notes.ts';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { dayAfter } from '../../data/fact/period.ts';
import { numberPath } from './card-links.ts';
import { hostedCard, htmlDocument } from './html-document.ts';
import { type Markup, STATIC_STYLES, type Theme } from './static-view.ts';

/** The minified iframe-script.js, set by the build. */
declare const IFRAME_SCRIPT: string;

/** A full card fills its iframe. If the iframe is taller, the extra space goes above the card's foot. */
const STYLES = `${STATIC_STYLES}
.full { display: flex; flex-direction: column; min-height: 100vh }
.host .full .foot { margin-top: auto }`;

const HEAD = html`<meta name="robots" content="noindex">
<base target="_blank">`;

interface EmbedLinks {
  /** The oEmbed URL of this document. */
  oembed: string;
  /** The page for people with the same figures. */
  canonical: string;
}

/** `iframe-script.js` replaces the card with its late version if the reader's day is after the day on which the next figure was due. */
export function embeddedCard(
  originalCard: CompactCard | FullCard,
  links: EmbedLinks,
  theme: Theme = 'auto',
): Promise<string> {
  const card = 'groups' in originalCard ? originalCard : withLinkToNumberPage(originalCard);
  const { title, lang, dir } = card;
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

/** In an iframe, the source of a compact card links to our page of the number, which shows the quotation. */
function withLinkToNumberPage(card: CompactCard): CompactCard {
  const { display, source } = card;
  const href = numberPath(card) + source.fragment;
  return { ...card, display: { ...display, source: { ...display.source, href } } };
}

/** What the iframe says if there is no card. */
export interface EmbeddedProblem {
  title: string;
  text?: string;
  /** The page where readers can find the numbers instead. */
  link?: { href: string; text: string };
  /** For the person who pasted the iframe: what is wrong with its URL. */
  detail: Markup;
  lang: string;
  dir: string;
}

export function embeddedProblem(status: number, problem: EmbeddedProblem): Promise<string> {
  const { title, text, link, detail, lang, dir } = problem;
  const explanation = text ? html`<p>${text}</p>` : '';
  const linkToNumbers = link ? html`<p><a href="${link.href}">${link.text}</a></p>` : '';
  const content = html`<div class="host"><div class="card full"><p><b>${title}</b></p>${explanation}${linkToNumbers}<p class="pending small">${detail}</p></div></div>`;
  return htmlDocument({
    title: `${status} ${title}`,
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
 * The Content-Security-Policy allows the style sheet and the script by their hashes, so no others can be injected. Any site may show this
 * document in an iframe (`frame-ancestors *`), even a page with a Cross-Origin-Embedder-Policy, whose iframes need the same header.
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
