/**
 * Helpers that the parts of a card share: numbers as text and as links to their receipts, growth in words, and the heading. `Html` is the template
 * tag of the renderer: lit's `html` in the browser, `hono/html` in the Worker.
 */
import { item, linkOf } from '../../data/card/number-parts.ts';
import type { Card, CardFact } from '../../data/contract/card.ts';
import type { NumberLink, RoomText } from '../../data/contract/display.ts';
import type { FullWords } from '../../data/contract/enumerations.ts';
import { fill, growthText, numberText, signedPieces } from '../../data/fact/number-text.ts';
import { dueNotes } from './notes.ts';

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewOptions {
  /** The origin of the API, for links. Empty if the page has the same origin. */
  api: string;
  /** `1` to `6` makes the title a heading of this level. Empty if it is not a heading. */
  level: string;
  /** Today for the reader, as `YYYY-MM-DD`. Left out if unknown; then the card never says that it is late. */
  today?: string;
  /** `dialog` if a number opens its receipt. Left out if its link only leads to its page. */
  popup?: 'dialog';
  /** Without a script, the link of a compact card leads to this page instead of opening the full card. */
  figures?: string;
}

export type Writer<Shown extends Card = Card> = ReturnType<typeof writer<Shown>>;

export function writer<Shown extends Card>(html: Html, card: Shown, options: ViewOptions) {
  const { words, lang, writing } = card;
  const { api, level, today, popup } = options;
  const locale = { tag: lang, writing };

  /** The number and its unit as text, with its qualifier: `about 31.73 billion US dollars`. */
  const text = (fact: CardFact, signed?: boolean): string => numberText(fact, words, locale, signed);

  /** A link from the number to its receipt. Its default content is the number as text. */
  const cite = (fact: CardFact, content: unknown = text(fact), label = text(fact)): unknown =>
    numberLink(html, linkOf(fact, card, label), content, api, popup);

  /** A number with "(computed)" after it if it is derived. Only full cards have the message. */
  const withBasis = (fact: CardFact, number: unknown): unknown =>
    fact.basis === 'derived' ? fill((words as FullWords).isComputed, number) : number;

  /** Growth in a few words, with its size as a link: `Up 22.9% from a year earlier`. `series` is the name of what has grown. */
  const citeGrowth = (fact: CardFact, series: string): unknown => {
    const label = item(words, series, growthText(fact, words, locale));
    const size = signedPieces(fact, words, locale, (size) => cite(fact, size, label));
    const [before, , after] = fill(words.onYear, '');
    // Hidden, because the label of the link already says what the growth is compared with.
    const comparedWith = (text: unknown) => html`<span aria-hidden="true">${text}</span>`;
    return html`<b>${comparedWith(before)}${size}</b>${comparedWith(after)}`;
  };

  return {
    ...options,
    html,
    card,
    words: words as Shown['words'],
    locale,
    notes: dueNotes(card.notes, today),
    text,
    cite,
    withBasis,
    citeGrowth,
    heading: (title: unknown) => heading(html, title, level),
  };
}

/** The text for narrow cards and the text for wide cards, or only one if they are the same. Throws if the response lacks one. */
export function byRoom(html: Html, { narrow, wide }: RoomText, looks = '', hidden = 'false'): unknown {
  if ([narrow, wide].some((text) => typeof text !== 'string')) throw new TypeError('invalid card');
  const span = (looks: string, text: string) => html`<span class="${looks}" aria-hidden="${hidden}">${text}</span>`;
  return narrow === wide ? span(looks, wide) : [span(`narrow ${looks}`, narrow), span(`wide ${looks}`, wide)];
}

/** The title in bold, as a heading if it has a level. */
export function heading(html: Html, title: unknown, level: string): unknown {
  return level ? html`<b role="heading" aria-level="${level}">${title}</b>` : html`<b>${title}</b>`;
}

/**
 * A link from a number to its page, which the element opens as a receipt instead. The label tells screen readers what the number is, and contains
 * the visible text.
 */
export function numberLink(
  html: Html,
  { path, label, looks }: NumberLink,
  content: unknown,
  api: string,
  popup = 'false',
): unknown {
  return html`<a class="cite ${looks}" part="number" href="${api}${path}" aria-haspopup="${popup}" aria-label="${label}">${content}</a>`;
}
