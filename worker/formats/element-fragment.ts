/**
 * The element with its card in declarative shadow DOM: the card is seen before its script has loaded, and without it, when its control is
 * a link. The script takes it over.
 */
import { html, raw } from 'hono/html';
import { choiceOf } from '../../data/card/series.ts';
import type { CompactCard, FullCard, Words } from '../../data/contract/card.ts';
import { type Sentence, sentence } from '../../data/fact/sentence.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { COMPACT_STYLE } from '../../widget/view/styles/tokens.ts';
import { escapeHtml } from './escape.ts';
import { type Markup, type Theme, viewWithoutScript } from './static-view.ts';

interface ElementOptions {
  /** What the element asks for when its script has loaded, beside area and series. */
  period?: string | undefined;
  asOf?: string | undefined;
  /** `auto` is what the element does without the attribute. */
  theme?: Theme | undefined;
  currency?: string | undefined;
  /** 1 to 6 makes the title a heading. */
  level?: string;
  /** Where links and a style sheet lead; empty where the page is on our site. */
  origin?: string;
  /** Whether styles stand in the markup, or are loaded for pages whose policy forbids that. */
  style?: 'inline' | 'linked';
  /** The value of `lang`, such as `en-GB`. Its language is the card's. */
  tag?: string;
}

const [COMPACT = '', FULL = ''] = [compactStyles, fullStyles].map((styles) => styles.replace(/\n\s*/g, ''));

/** A full card is one with `groups`. `words` are all words of the card's language. */
export function servedElement(
  card: CompactCard | FullCard,
  words: Words,
  { period, asOf, theme, currency, level = '', origin = '', style = 'linked', tag }: ElementOptions = {},
): Markup {
  const { lang: cardLang, dir } = card;
  const lang = tag ?? cardLang;
  const isFull = 'groups' in card;
  const view = isFull ? 'full' : undefined;
  const chosen = {
    ...choiceOf(card),
    period,
    'as-of': asOf,
    currency,
    theme: theme === 'auto' ? undefined : theme,
    view,
    lang,
    dir,
  };
  const attributes = {
    ...chosen,
    'heading-level': level || undefined,
    style: style === 'inline' ? COMPACT_STYLE : undefined,
  };
  const written = Object.entries(attributes).map(([name, value]) => (value ? html` ${name}="${value}"` : ''));
  const styles =
    style === 'inline'
      ? html`<style>${raw(isFull ? `${COMPACT}${FULL}` : COMPACT)}</style>`
      : html`<link rel="stylesheet" href="${origin}/w/v1/trade-card.css">`;
  return html`<trade-card${written}><template shadowrootmode="open">${styles}${viewWithoutScript(card, { origin, level })}</template>${raw(sentenceHtml(sentence(card, words)))}</trade-card>`;
}

/** The sentence with its source as a link: what is read before, without and after JavaScript. */
export function sentenceHtml({ text, space, source, url }: Sentence, write = escapeHtml): string {
  return `${write(text)}${space}<a href="${escapeHtml(url)}">${write(source)}</a>`;
}
