/**
 * The element `<trade-card>` with its card in declarative shadow DOM. Readers see the card before its script has loaded, and without
 * JavaScript. The script then takes over the card.
 */
import { html, raw } from 'hono/html';
import { choiceOf } from '../../data/card/series.ts';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import type { Words } from '../../data/contract/enumerations.ts';
import { type Sentence, sentence } from '../../data/fact/sentence.ts';
import { compactStyles } from '../../widget/view/styles/compact-styles.ts';
import { fullStyles } from '../../widget/view/styles/full-styles.ts';
import { COMPACT_STYLE } from '../../widget/view/styles/tokens.ts';
import { escapeHtml } from './escape.ts';
import { type Markup, type Theme, viewWithoutScript } from './static-view.ts';

interface ElementOptions {
  /** `period`, `asOf` and `currency` become attributes: the script requests a card with them. Area and series are those of the card. */
  period?: string | undefined;
  asOf?: string | undefined;
  currency?: string | undefined;
  /** `auto` needs no attribute. */
  theme?: Theme | undefined;
  /** 1 to 6 makes the title a heading of that level. */
  level?: string;
  /** The origin of links and of the style sheet. Empty on our own pages. */
  origin?: string;
  /** `linked` is for pages whose policy forbids inline styles. */
  style?: 'inline' | 'linked';
  /** The value of `lang`, such as `en-GB`. Its language must be the card's. Default: the card's language. */
  tag?: string;
}

const [COMPACT_STYLES = '', FULL_STYLES = ''] = [compactStyles, fullStyles].map((styles) =>
  styles.replace(/\n\s*/g, ''),
);

/** `words` are all words of the card's language. */
export function cardElement(
  card: CompactCard | FullCard,
  words: Words,
  { period, asOf, theme, currency, level = '', origin = '', style = 'linked', tag }: ElementOptions = {},
): Markup {
  const isFull = 'groups' in card;
  const isInline = style === 'inline';
  const attributes = {
    ...choiceOf(card),
    period,
    'as-of': asOf,
    currency,
    theme: theme === 'auto' ? undefined : theme,
    view: isFull ? 'full' : undefined,
    lang: tag ?? card.lang,
    dir: card.dir,
    'heading-level': level || undefined,
    style: isInline ? COMPACT_STYLE : undefined,
  };
  const attributesHtml = Object.entries(attributes).map(([name, value]) => (value ? html` ${name}="${value}"` : ''));
  const styles = isInline
    ? html`<style>${raw(isFull ? `${COMPACT_STYLES}${FULL_STYLES}` : COMPACT_STYLES)}</style>`
    : html`<link rel="stylesheet" href="${origin}/w/v1/trade-card.css">`;
  return html`<trade-card${attributesHtml}><template shadowrootmode="open">${styles}${viewWithoutScript(card, { origin, level })}</template>${raw(sentenceHtml(sentence(card, words)))}</trade-card>`;
}

/** The sentence with its source as a link, for readers and programs that do not show the shadow DOM. `escapeText` escapes its words. */
export function sentenceHtml({ text, space, source, url }: Sentence, escapeText = escapeHtml): string {
  return `${escapeText(text)}${space}<a href="${escapeHtml(url)}">${escapeText(source)}</a>`;
}
