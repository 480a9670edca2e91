/**
 * The snippet that an editor pastes: one script, and the card element with a cited sentence inside, or one figure within a sentence.
 * Frameworks take its parts from `snippetParts`.
 */
import { choiceOf } from '../../../data/card/series.ts';
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { addressOf } from '../../../widget/request/card-address.ts';
import { COMPACT_STYLE } from '../../../widget/view/styles/tokens.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { escapeHtml } from '../../formats/escape.ts';
import type { FrozenScript } from '../../select/catalogue.ts';
import type { CardOptions } from '../site/addresses.ts';

export interface SnippetOptions extends CardOptions {
  /** Adds a line that fetches the card while the script loads. */
  preload?: boolean | undefined;
  /** A version of the script that never changes, instead of the newest. */
  frozen?: FrozenScript | undefined;
}

/**
 * The markup that a place expects. In a `template` (Svelte, Solid, Astro, Angular) braces and `@` begin code. In `jsx` (React) style is also an
 * object.
 */
export type Syntax = 'html' | 'template' | 'jsx';

export interface SnippetParts {
  /** The start tag without its end, so that attributes can follow: `<trade-card area="…" style="…"`. */
  start: string;
  content: string;
}

/** `words` are in the card's language; `origin` serves the script and the API. */
export function elementSnippet(card: CompactCard, words: Words, origin: string, options: SnippetOptions = {}): string {
  const { start, content } = snippetParts(card, words, options, 'html');
  const address = escapeHtml(preloadAddress(card, origin, options));
  const link = `<link rel="preload" as="fetch" crossorigin href="${address}">`;
  const lines = [scriptTag(origin, options.frozen), `${start}>${content}</trade-card>`];
  return (options.preload ? [link, ...lines] : lines).join('\n');
}

/** One figure within a sentence. `text` is the number on record. */
interface Figure {
  fact: string;
  asOf?: string | undefined;
  lang: string;
  text: string;
}

export function figureSnippet(figure: Figure, origin: string, frozen?: FrozenScript): string {
  return `${scriptTag(origin, frozen)}\n${figureElement(figure)}`;
}

export function figureElement({ fact, asOf, lang, text }: Figure): string {
  return `<trade-figure${attributes({ fact, 'as-of': asOf, lang })}>${escapeHtml(text)}</trade-figure>`;
}

export function scriptTag(origin: string, frozen?: FrozenScript): string {
  return frozen
    ? `<script type="module" async crossorigin src="${origin}${frozen.path}" integrity="${frozen.integrity}"></script>`
    : `<script type="module" async src="${origin}/w/v1/trade-card.js"></script>`;
}

export function snippetParts(card: CompactCard, words: Words, options: CardOptions, syntax: Syntax): SnippetParts {
  const inBraces = () => `{{ ${COMPACT_STYLE.split(';').map(inJsx).join(', ')} }}`;
  const style = syntax === 'jsx' ? inBraces() : `"${COMPACT_STYLE}"`;
  return {
    start: `<trade-card${attributes(attributesOf(card, options))} style=${style}`,
    content: sentenceHtml(sentence(card, words), syntax === 'html' ? escapeHtml : escapeTemplate),
  };
}

/** A CSS declaration in React's syntax. */
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
    theme: theme === 'auto' ? undefined : theme,
    lang: card.lang,
    dir: directionOf(card),
  };
}

/** Without `dir`, the sentence would have the direction of the page around it. */
function directionOf({ dir }: CompactCard): string | undefined {
  return dir === 'ltr' ? undefined : dir;
}

/** Must equal the address that the element asks for, or the card is fetched twice. */
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

/** Characters that begin code in templates become character references. */
function escapeTemplate(text: string): string {
  return escapeHtml(text).replace(/[{}@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
