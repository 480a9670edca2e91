/**
 * The code that editors copy: the card element, a figure within a sentence, an iframe, a picture, and lines for frameworks and programs.
 * `words` are in the language of the card; `origin` serves the script and the API.
 */
import { choiceOf, showsAllTrade } from '../../data/card/series.ts';
import type { Card, CompactCard, FullCard } from '../../data/contract/card.ts';
import type { Words } from '../../data/contract/enumerations.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { COMPACT_STYLE } from '../../widget/view/styles/tokens.ts';
import { figuresPath } from '../formats/card-links.ts';
import { sentenceHtml } from '../formats/element-fragment.ts';
import { escapeHtml } from '../formats/escape.ts';
import { iframeSize } from '../formats/iframe-size.ts';
import { HEIGHT, WIDTH } from '../formats/svg-canvas.ts';
import { type CardAddress, type CardOptions, embedAddress, pictureAddress } from './site/addresses.ts';

/** Reserves the height of a compact card. */
const STYLE = ` style="${COMPACT_STYLE}"`;

export function elementSnippet(card: Card, words: Words, origin: string, options: CardOptions = {}): string {
  return `${scriptTag(origin)}\n${cardElement(card, words, options, STYLE)}`;
}

/** `more` are further attributes; `write` escapes the sentence. */
export function cardElement(
  card: Card,
  words: Words,
  { period, asOf, currency, theme, view }: CardOptions,
  more = '',
  write = escapeHtml,
): string {
  const chosen = attributes({
    ...choiceOf(card),
    period,
    'as-of': asOf,
    currency,
    view: view === 'full' ? view : undefined,
    theme: theme === 'auto' ? undefined : theme,
    lang: card.lang,
    // Without it, the sentence would have the direction of the page around it.
    dir: card.dir === 'rtl' ? card.dir : undefined,
  });
  return `<trade-card${chosen}${more}>${sentenceHtml(sentence(card, words), write)}</trade-card>`;
}

/** One figure within a sentence. `text` is the number on record. */
export function figureElement(fact: string, text: string, lang: string, asOf?: string): string {
  return `<trade-figure${attributes({ fact, 'as-of': asOf, lang })}>${escapeHtml(text)}</trade-figure>`;
}

export function scriptTag(origin: string): string {
  return `<script type="module" async src="${origin}/w/v1/trade-card.js"></script>`;
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escapeHtml(value)}"` : ''))
    .join('');
}

/** The paragraph aligns the iframe with the text: themes such as Twenty Twenty-One center paragraphs, but not iframes. */
export function iframeSnippet(
  card: CompactCard | FullCard,
  words: Words,
  origin: string,
  options: CardOptions = {},
): string {
  const address = escapeHtml(origin + embedAddress(cardAddress(card, options)));
  const title = escapeHtml(sentenceText(sentence(card, words)));
  return `<p><iframe src="${address}" width="100%" height="${iframeSize(card).height}" frameborder="0" title="${title}"></iframe></p>`;
}

/**
 * A script for pages with full cards in iframes: gives each iframe the height that its document posts. Only frames with our embed documents
 * may resize themselves.
 */
export function heightScript(origin: string): string {
  return `<script>
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'trade-card-height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith('${origin}/embed/')) frame.height = data.height;
});
</script>`;
}

/**
 * A linked PNG, and the sentence for readers whose mail program blocks pictures. Null for a card without a hosted PNG: mail programs do not
 * show SVG.
 */
export function pictureSnippet(card: Card, words: Words, origin: string, options: CardOptions = {}): string | null {
  if (!hasHostedPng(card, options)) return null;
  const cited = sentence(card, words);
  const page = escapeHtml(origin + figuresPath(card));
  const source = escapeHtml(origin + pictureAddress(cardAddress(card, options)));
  return `<p><a href="${page}"><img src="${source}" alt="${escapeHtml(cited.text)}" width="${WIDTH}" height="${HEIGHT}" style="max-width:100%;height:auto"></a><br>\n${sentenceHtml(cited)}</p>`;
}

/** The card with its options, in its language. */
export function cardAddress(card: Card, options: CardOptions): CardAddress {
  return { ...choiceOf(card), ...options, lang: card.lang };
}

/** True if the build draws a PNG of the card (build/pictures/pictures.ts). */
export function hasHostedPng(card: Card, { period, asOf, currency, theme }: CardOptions): boolean {
  if (asOf || currency || theme === 'dark' || !showsAllTrade(card)) return false;
  // Live cards have one in every language, others only in the first, whose addresses have no `lang`.
  return period === undefined || !/[?&]lang=/.test(card.self);
}

/**
 * The card in React and Vue. The script is in the HTML of the site, because frameworks do not run scripts inside components.
 * Tests build pages with both and open them in browsers. `id` is the anchor in `/docs`; in `note`, text between grave accents is code.
 */
export function frameworks(card: Card, words: Words) {
  // The sentence inside is about this period.
  const options = { period: card.period.id };
  const react = cardElement(card, words, options, REACT_STYLE, escapeJsx);
  const vue = cardElement(card, words, options, `${STYLE} v-pre`);
  return [
    {
      id: 'react',
      name: 'React, Next.js',
      file: 'TradeCard.jsx',
      text: `export function TradeCard() {\n  return (\n    ${react}\n  );\n}`,
      note: '`style` must be an object; with a string React fails (error 62). Put the script in `index.html` or the layout. Attributes follow state: `period={period}`. React 18 passes attributes but no events.',
    },
    {
      id: 'vue',
      name: 'Vue',
      file: 'TradeFacts.vue',
      text: `<template>\n  ${vue}\n</template>`,
      note: '`v-pre` stops the compiler from treating the element as a component. To bind attributes, leave it out and set `compilerOptions.isCustomElement` to `(tag) => tag.startsWith("trade-")`. Do not name a component `TradeCard.vue`: Vue would take the element for it.',
    },
  ];
}

/** How the markup differs in other frameworks. No test builds these. Text between grave accents is code. */
export const OTHER_FRAMEWORKS: readonly (readonly [name: string, note: string])[] = [
  ['MDX', 'As React: `style` is an object.'],
  [
    'Svelte, Solid, Astro',
    'As HTML, but write `&#123;` and `&#125;` for braces in the text. Put the script in the HTML of the site.',
  ],
  [
    'Angular',
    'As HTML. Add `CUSTOM_ELEMENTS_SCHEMA` to the component, and write `&#64;` for `@` and `&#123;` for braces.',
  ],
  ['VitePress', 'As Vue. Put the script in `head` of `.vitepress/config.js` and the start tag alone on its line.'],
];

const REACT_STYLE = ` style={{ ${COMPACT_STYLE.split(';').map(reactDeclaration).join(', ')} }}`;

/** `min-height:10em` becomes `minHeight: '10em'`. */
function reactDeclaration(declaration: string): string {
  const [name = '', value = ''] = declaration.split(':');
  return `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}: '${value}'`;
}

/** Characters that begin code in JSX become character references. */
function escapeJsx(text: string): string {
  return escapeHtml(text).replace(/[{}@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Loads the script from the npm package. */
export function packageLines(origin: string): string {
  return `import { setApi } from 'trade-facts/trade-card';\n\nsetApi('${origin}');`;
}

/** Fetches the element with its card as HTML, for static sites and servers. */
export function builtLines(origin: string, area: string): string {
  return `const response = await fetch('${origin}/v1/cards/${area}.html?fragment=element');
const card = response.ok ? await response.text() : '';`;
}

/** A typed API client. A nightly test runs these lines. */
export function clientLines(origin: string, area: string): string {
  return `import createClient from 'openapi-fetch';

const api = createClient<paths>({ baseUrl: '${origin}', querySerializer: { array: { style: 'form', explode: false } } });
const { data, error } = await api.GET('/v1/facts', { params: { query: { area: ['${area}'], limit: 10 } } });`;
}
