/** The snippet that an editor pastes: one script, and the card element with a cited sentence inside, or one figure within a sentence. */
import { choiceOf } from '../../../data/card/series.ts';
import type { Card, Words } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { COMPACT_STYLE } from '../../../widget/view/styles/tokens.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { escapeHtml } from '../../formats/escape.ts';
import type { CardOptions } from '../site/addresses.ts';

/** Reserves the height of a compact card. */
export const STYLE = ` style="${COMPACT_STYLE}"`;

/** `words` are in the card's language; `origin` serves the script and the API. */
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
interface Figure {
  fact: string;
  asOf?: string | undefined;
  lang: string;
  text: string;
}

export function figureElement({ fact, asOf, lang, text }: Figure): string {
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
