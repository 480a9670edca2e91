/**
 * The snippet that an editor pastes: one script and one element, whose content is a cited sentence of its own, or one number in running text.
 * `snippetParts` gives the pieces to frameworks, which spread them over files.
 */
import { choiceOf } from '../../../data/card/series.ts';
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { addressOf } from '../../../widget/request/card-address.ts';
import { COMPACT_STYLE } from '../../../widget/view/styles/tokens.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { escapeHtml } from '../../formats/escape.ts';
import type { CardOptions } from '../site/addresses.ts';

export interface SnippetOptions extends CardOptions {
  /** Adds a line that fetches the card beside the script, which saves a round trip. */
  preload?: boolean | undefined;
}

/**
 * How a place reads markup. `template`: as HTML, but braces and `@` begin code, as in Svelte, Solid, Astro and Angular. `jsx`: React's,
 * which besides takes styles as objects.
 */
export type Syntax = 'html' | 'template' | 'jsx';

export interface SnippetParts {
  /** Fetches the card beside the script. */
  preload: string;
  script: string;
  /** The start tag without its end, so that attributes can follow: `<trade-card area="…" style="…"`. */
  start: string;
  content: string;
}

/** `words` are all words of the card's language; `origin` is that of the script and the API. */
export function elementSnippet(card: CompactCard, words: Words, origin: string, options: SnippetOptions = {}): string {
  const { preload: link, script, start, content } = snippetParts(card, words, origin, options, 'html');
  return [...(options.preload ? [link] : []), script, `${start}>${content}</trade-card>`].join('\n');
}

/** One number in running text. `text` is the number as the record has it. */
interface Figure {
  fact: string;
  asOf?: string | undefined;
  lang: string;
  text: string;
}

/** The element around the words of the page, with the script before it. */
export function figureSnippet(figure: Figure, origin: string): string {
  return `${scriptOf(origin)}></script>\n${figureElement(figure)}`;
}

export function figureElement({ fact, asOf, lang, text }: Figure): string {
  return `<trade-figure${attributes({ fact, 'as-of': asOf, lang })}>${escapeHtml(text)}</trade-figure>`;
}

function scriptOf(origin: string): string {
  return `<script type="module" async src="${origin}/w/v1/trade-card.js"`;
}

export function snippetParts(
  card: CompactCard,
  words: Words,
  origin: string,
  options: CardOptions,
  syntax: Syntax,
): SnippetParts {
  const address = escapeHtml(preloadAddress(card, origin, options));
  const isJsx = syntax === 'jsx';
  const style = isJsx ? `{{ ${COMPACT_STYLE.split(';').map(inJsx).join(', ')} }}` : `"${COMPACT_STYLE}"`;
  return {
    preload: `<link rel="preload" as="fetch" ${isJsx ? 'crossOrigin="anonymous"' : 'crossorigin'} href="${address}"${isJsx ? ' />' : '>'}`,
    script: `${scriptOf(origin)}${isJsx ? ' />' : '></script>'}`,
    start: `<trade-card${attributes(attributesOf(card, options))} style=${style}`,
    content: sentenceHtml(sentence(card, words), syntax === 'html' ? escapeHtml : escapeTemplate),
  };
}

/** A declaration as React names and quotes it. */
function inJsx(declaration: string): string {
  const [name = '', value = ''] = declaration.split(':');
  return `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}: '${value}'`;
}

function attributesOf(
  card: CompactCard,
  { period, asOf, currency, theme, view }: CardOptions,
): Record<string, string | undefined> {
  return {
    ...choiceOf(card),
    period,
    'as-of': asOf,
    currency,
    view: view === 'full' ? view : undefined,
    theme,
    lang: card.lang,
    dir: directionOf(card),
  };
}

/** A page in another direction would set the sentence in its own. */
function directionOf({ dir }: CompactCard): string | undefined {
  return dir === 'ltr' ? undefined : dir;
}

/** Exactly what the element asks for: another address would be fetched beside it. */
function preloadAddress(
  card: CompactCard,
  origin: string,
  { period = '', asOf = '', currency = '', view = 'compact' }: CardOptions,
): string {
  const series = { indicator: '', partner: '', breakdown: '', ...choiceOf(card) };
  const parameters = { ...series, period, asOf, currency, show: '' };
  return addressOf(parameters, origin, card.lang, view);
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escapeHtml(value)}"` : ''))
    .join('');
}

/** Signs that begin code in templates are written by their numbers. */
function escapeTemplate(text: string): string {
  return escapeHtml(text).replace(/[{}@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
