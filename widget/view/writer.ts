/**
 * How the parts of a card write numbers: as text, as links to their receipts, and growth with its direction. `Html` is the template
 * tag of the renderer: lit's in the browser, `hono/html` in the Worker.
 */
import type { CardFact, FullCard, Words } from '../../data/contract/card.ts';
import type { Locale } from '../../data/fact/format.ts';
import { amount, day, gap, numberOf, percent, plain } from '../../data/fact/format.ts';
import { isAmount } from '../../data/fact/unit.ts';

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewOptions {
  /** BCP 47 tag for `Intl`; its language is the card's. */
  tag: string;
  /** Origin of the API, for links; empty where the page is on it. */
  api: string;
  /** 1 to 6 makes the title a heading; empty leaves the page's outline alone. */
  level: string;
}

export interface Writer extends ViewOptions {
  html: Html;
  card: FullCard;
  words: Words;
  locale: Locale;
  /** When the headline was last revised; empty where it was not. */
  revised: string;
  /** The status that stands at the headline itself, because a reader takes the large number and not the small print. */
  mark: string;
  /** The number and its unit as text, with its qualifier: `about 31.73 billion US dollars`. */
  text(fact: CardFact): string;
  /** A link from the number to its page, which the element opens as a receipt in place; its content is the number's text unless given. */
  cite(fact: CardFact, content?: unknown): unknown;
  /** Growth with its direction as a shape, a sign and, for screen readers, a word. */
  change(fact: CardFact): unknown;
  /** A line of secondary text; nothing where there is no content. */
  note(content: unknown): unknown;
}

export function writer(html: Html, card: FullCard, options: ViewOptions): Writer {
  const { words, lang, pin, writing } = card;
  const { tag, api } = options;
  const locale = { tag, writing };

  const text = (fact: CardFact): string => {
    const { unit, qualifier } = fact;
    const number =
      unit === 'percent'
        ? percent(fact, locale)
        : isAmount(unit)
          ? [...amount(fact, locale), words[unit]].filter(Boolean).join(gap(locale))
          : plain(fact, locale);
    return fill(words[qualifier], number).join('');
  };

  const cite = (fact: CardFact, content: unknown = text(fact)): unknown =>
    html`<a class="cite ${fact.basis} ${fact.qualifier} ${fact.status}" part="number" href="${api}/facts/${fact.id}${pin}?lang=${lang}">${content}</a>`;

  const change = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    const size = percent({ ...fact, value: Math.abs(value) }, locale);
    const [arrow, spoken] = value > 0 ? ['▲', words.up] : value < 0 ? ['▼', words.down] : [];
    return html`${cite(fact, html`<span aria-hidden="true"><span class="arrow">${arrow}</span>${fill(words[fact.qualifier], percent(fact, locale, true))}</span><span class="sr">${fill(spoken, fill(words[fact.qualifier], size).join(''))}</span>`)} <span class="on" aria-hidden="true">${words.onYear}</span>`;
  };

  const note = (content: unknown): unknown => (content ? html`<div class="note">${content}</div>` : '');

  const { status } = card.headline;
  const revised = card.revised ? fill(words.revised, day(card.revised, locale)).join('') : '';
  const mark = status === 'superseded' ? revised : doubt(status, words);
  return { ...options, html, card, words, locale, revised, mark, text, cite, change, note };
}

/** Fills the gaps `{}` of a phrase with the values, in order. The pieces are for a template, or to be joined. */
export function fill(word = '{}', ...values: unknown[]): unknown[] {
  return word.split('{}').flatMap((text, i) => (i ? [values[i - 1], text] : [text]));
}

/** The word for a status that puts a number in doubt: disputed, corrected, withdrawn. Empty for every other status. */
export function doubt(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
