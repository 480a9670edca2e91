/**
 * How the parts of a card write numbers: as text, as links to their receipts, and growth with its direction in words. `Html` is the
 * template tag of the renderer: lit's in the browser, `hono/html` in the Worker.
 */

import { item, linkOf } from '../../data/card/number-parts.ts';
import type { Card, CardFact } from '../../data/contract/card.ts';
import type { NumberLink, RoomText } from '../../data/contract/display.ts';
import type { FullWords } from '../../data/contract/enumerations.ts';
import { fill, growthText, numberText, signedPieces } from '../../data/fact/number-text.ts';
import { dueNotes } from './notes.ts';

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewOptions {
  /** Origin of the API, for links; empty where the page is on it. */
  api: string;
  /** 1 to 6 makes the title a heading; empty leaves the page's outline alone. */
  level: string;
  /** The reader's day, `YYYY-MM-DD`, by which a card is old or late; none where there is no clock. */
  today?: string;
  /** What a number opens; left out where its link leads to its page. */
  popup?: 'dialog';
  /** The page that the control of a compact view leads to, where no script opens the full one. */
  figures?: string;
}

/** What the parts of a card write with. */
export type Writer<Shown extends Card = Card> = ReturnType<typeof writer<Shown>>;

export function writer<Shown extends Card>(html: Html, card: Shown, options: ViewOptions) {
  const { words, lang, writing } = card;
  const { api, level, today, popup } = options;
  const locale = { tag: lang, writing };
  /** What the card shows, with area and period. */
  const name = card.title;

  /** The number and its unit as text, with its qualifier: `about 31.73 billion US dollars`. */
  const text = (fact: CardFact, signed?: boolean): string => numberText(fact, words, locale, signed);

  /** A link from the number to its receipt. Its default content is the number as text. */
  const cite = (fact: CardFact, content: unknown = text(fact), label = text(fact)): unknown =>
    numberLink(html, linkOf(fact, card, label), content, api, popup);

  /** A number with "(computed)" after it if nobody printed it. Only full cards have the message. */
  const withBasis = (fact: CardFact, number: unknown): unknown =>
    fact.basis === 'derived' ? fill((words as FullWords).isComputed, number) : number;

  /** Growth in a few words, with its size as a link: `Up 22.9% from a year earlier`. `grown` is the name of what has grown. */
  const citeGrowth = (fact: CardFact, grown: string): unknown => {
    const label = item(words, grown, growthText(fact, words, locale));
    const size = signedPieces(fact, words, locale, (size) => cite(fact, size, label));
    const [before, , after] = fill(words.onYear, '');
    // The label of the link says what the growth is compared with.
    const aside = (text: unknown) => html`<span aria-hidden="true">${text}</span>`;
    return html`<b>${aside(before)}${size}</b>${aside(after)}`;
  };

  const notes = dueNotes(card.notes, today);
  const given = { ...options, html, card, words: words as Shown['words'], locale, name, notes };
  return { ...given, text, cite, withBasis, citeGrowth, heading: (title: unknown) => heading(html, title, level) };
}

/** The text for narrow cards and the one for wide cards, or one text if they are the same. Throws if the response has no text here. */
export function byRoom(html: Html, { narrow, wide }: RoomText, looks = '', hidden = 'false'): unknown {
  if ([narrow, wide].some((text) => typeof text !== 'string')) throw new TypeError('invalid card');
  const span = (looks: string, text: string) => html`<span class="${looks}" aria-hidden="${hidden}">${text}</span>`;
  return narrow === wide ? span(looks, wide) : [span(`narrow ${looks}`, narrow), span(`wide ${looks}`, wide)];
}

/** The title, which is a heading if the page gave it a level. */
export function heading(html: Html, title: unknown, level: string): unknown {
  return level ? html`<b role="heading" aria-level="${level}">${title}</b>` : html`<b>${title}</b>`;
}

/**
 * A link from a number to its page. The element opens it as a receipt in place. For screen readers, its label says what the number is. The
 * label contains the visible text.
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
