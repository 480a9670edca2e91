/**
 * The snippet that an editor pastes: one script and one element, whose content is a cited sentence of its own. Variants are written as
 * the place wants it that the snippet is pasted into.
 */
import type { CompactCard, Words } from '../../data/contract/card.ts';
import type { Sentence } from '../../data/fact/sentence.ts';
import { sentence } from '../../data/fact/sentence.ts';
import { addressOf } from '../../widget/question.ts';

/** `html` for any page; `static` is the sentence alone, without a script. */
export const SNIPPETS = ['html', 'jsx', 'mdx', 'markdown', 'vue', 'static'] as const;
export type SnippetVariant = (typeof SNIPPETS)[number];

export interface SnippetOptions {
  /** A period to stay at; the newest where it is left out. */
  period?: string | undefined;
  /** A day whose knowledge is shown. */
  asOf?: string | undefined;
  theme?: 'light' | 'dark' | undefined;
  view?: 'compact' | 'full' | undefined;
  variant?: SnippetVariant | undefined;
  /** Adds a line that fetches the card beside the script, which saves a round trip. */
  preload?: boolean | undefined;
}

/** The height of a compact card: nothing on the page moves when it comes. */
const HEIGHT = '9em';

/** `phrases` are all words of the card's language; `origin` is that of the script and the API. */
export function snippet(card: CompactCard, phrases: Words, origin: string, options: SnippetOptions = {}): string {
  const { variant = 'html', preload = false } = options;
  const told = sentence(card, phrases);
  const script = `${origin}/w/v1/trade-card.js`;
  const isJsx = variant === 'jsx' || variant === 'mdx';
  if (variant === 'static') {
    return `<p${attributes({ lang: card.lang, dir: directionOf(card) })}>${sentenceHtml(told)}</p>`;
  }
  const style = isJsx
    ? ` style={{ display: 'block', minHeight: '${HEIGHT}' }}`
    : ` style="display:block;min-height:${HEIGHT}"`;
  const start = `<trade-card${attributes(attributesOf(card, options))}${style}${variant === 'vue' ? ' v-pre' : ''}>`;
  const content = isJsx ? sentenceJsx(told) : sentenceHtml(told);
  const address = preload ? escapeText(preloadAddress(card, origin, options)) : '';
  const link = preload
    ? [
        `<link rel="preload" as="fetch" ${isJsx ? 'crossOrigin="anonymous"' : 'crossorigin'} href="${address}"${isJsx ? ' />' : '>'}`,
      ]
    : [];
  const load = [...link, `<script type="module" async src="${script}"${isJsx ? ' />' : '></script>'}`];
  const element = `${start}${content}</trade-card>`;
  switch (variant) {
    case 'jsx':
      return ['<>', ...[...load, element].map((line) => `  ${line}`), '</>'].join('\n');
    case 'mdx':
      return [...load, '', element].join('\n');
    case 'markdown':
      // With the tag alone on its line Markdown reads nothing in the sentence as its own marks.
      return [...load, '', start, content, '</trade-card>'].join('\n');
    case 'vue':
      return ['<!-- index.html -->', ...load, '', '<!-- template -->', element].join('\n');
    default:
      return [...load, element].join('\n');
  }
}

/** The sentence with its source as a link: what is read before, without and after JavaScript. */
export function sentenceHtml({ text, space, source, url }: Sentence): string {
  return `${escapeText(text)}${space}<a href="${escapeText(url)}">${escapeText(source)}</a>`;
}

function sentenceJsx({ text, space, source, url }: Sentence): string {
  const literal = (part: string) => escapeText(part).replace(/[{}]/g, (brace) => `&#${brace.codePointAt(0)};`);
  return `${literal(text)}${space}<a href="${escapeText(url)}">${literal(source)}</a>`;
}

function attributesOf(
  card: CompactCard,
  { period, asOf, theme, view }: SnippetOptions,
): Record<string, string | undefined> {
  return {
    area: card.area.id,
    period,
    'as-of': asOf,
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
  { area, lang }: CompactCard,
  origin: string,
  { period = '', asOf = '', view = 'compact' }: SnippetOptions,
): string {
  return addressOf({ area: area.id, period, asOf, currency: '', show: '' }, origin, lang, view);
}

function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escapeText(value)}"` : ''))
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
