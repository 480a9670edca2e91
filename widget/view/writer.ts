/**
 * How the parts of a card write numbers: as text, as links to their receipts, and growth with its direction in words. `Html` is the
 * template tag of the renderer: lit's in the browser, `hono/html` in the Worker.
 */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import type { Locale } from '../../data/fact/format.ts';
import {
  fill,
  fillText,
  growthText,
  numberPieces,
  numberText,
  type Pieces,
  signedPieces,
} from '../../data/fact/number-text.ts';
import { type Note, notesOf } from './notes.ts';

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewOptions {
  /** BCP 47 tag for `Intl`; its language is the card's. */
  tag: string;
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

export interface Writer<Card extends CompactCard = CompactCard> extends ViewOptions {
  html: Html;
  card: Card;
  words: Words;
  locale: Locale;
  /** What the card shows, with area and period. */
  name: string;
  /** What has to be known of the headline, the most important first. */
  notes: Note[];
  /** The number and its unit as text, with its qualifier: `about 31.73 billion US dollars`. */
  text(fact: CardFact, signed?: boolean): string;
  /** Growth in words: `up 22.9% on a year earlier`. */
  change(fact: CardFact): string;
  /**
   * A link from the number to its page, which the element opens as a receipt in place; its content is the number's text unless given.
   * `label` says what the number is to those who hear the link alone, and holds the visible text.
   */
  cite(fact: CardFact, content?: unknown, label?: string): unknown;
  /**
   * Growth in a few words, its size as such a link behind a sign or a word; `grown` names what has grown, and the words
   * for a narrow and a wide card what it is compared with: a year earlier, unless given.
   */
  citeGrowth(fact: CardFact, grown: string, narrow?: string, wide?: string): unknown;
  /** The number with its unit in a short form: `US$74.4 billion`. */
  brief(fact: CardFact): string;
  /** The headline. Its digits are the link, whose label has the unit in full. */
  large(): unknown;
  /** The card's title, a heading where the page asked for one. */
  heading(title?: unknown): unknown;
}

export function writer<Card extends CompactCard>(html: Html, card: Card, options: ViewOptions): Writer<Card> {
  const { words, lang, pin, writing, headline } = card;
  const { tag, api, level, popup = 'false' } = options;
  const locale = { tag, writing };
  const name = card.title;

  const text = (fact: CardFact, signed?: boolean): string => numberText(fact, words, locale, signed);
  const change = (fact: CardFact): string => growthText(fact, words, locale);

  const cite = (fact: CardFact, content: unknown = text(fact), label = text(fact)): unknown =>
    html`<a class="cite ${fact.basis} ${fact.status}" part="number" href="${api}/facts/${fact.id}${pin}?lang=${lang}" aria-haspopup="${popup}" aria-label="${label}">${content}</a>`;

  const citeGrowth = (fact: CardFact, grown: string, narrow = words.onYear, wide = narrow): unknown =>
    framed(
      html,
      narrow,
      wide,
      signedPieces(fact, words, locale, (size) => cite(fact, html`<b>${size}</b>`, item(words, grown, change(fact)))),
      // The label of the link says what the growth is compared with.
      'true',
    );

  const brief = (fact: CardFact): string => numberPieces(fact, words, locale, { isShort: true }).join('');

  const large = (): unknown => {
    const pieces = (['short', 'long'] as const).map((room) => headlinePieces(card, locale, room));
    const [narrow, wide] = pieces as [Pieces, Pieces];
    const [before, digits, after] = narrow.map((piece, i) => byRoom(html, piece, wide[i], i === 1 ? 'digits' : 'unit'));
    return [before, cite(headline, digits, fillText(words.detail, brief(headline), name)), after];
  };

  const heading = (title: unknown = name): unknown =>
    level ? html`<b role="heading" aria-level="${level}">${title}</b>` : html`<b>${title}</b>`;

  const notes = notesOf(card, locale, options.today);
  return {
    ...options,
    html,
    card,
    words,
    locale,
    name,
    notes,
    text,
    change,
    cite,
    citeGrowth,
    brief,
    large,
    heading,
  };
}

/** What a narrow card says, and what a wide one; one text where they are the same. */
export function byRoom(html: Html, narrow: unknown, wide: unknown, looks = '', hidden = 'false'): unknown {
  const span = (looks: string, text: unknown) => html`<span class="${looks}" aria-hidden="${hidden}">${text}</span>`;
  return narrow === wide ? span(looks, wide) : [span(`narrow ${looks}`, narrow), span(`wide ${looks}`, wide)];
}

/** The content within the words for a narrow card and those for a wide one, which have a gap for it. */
export function framed(
  html: Html,
  narrow: string | undefined,
  wide: string | undefined,
  content: unknown,
  hidden?: 'true',
): unknown {
  const [[before, , after], [longBefore, , longAfter]] = [fill(narrow, ''), fill(wide, '')] as [unknown[], unknown[]];
  return html`${byRoom(html, before, longBefore, '', hidden)}${content}${byRoom(html, after, longAfter, '', hidden)}`;
}

/** The digits of the headline with what stands before and after them: qualifier, scale and unit. A growth has its sign. */
export function headlinePieces({ headline, words }: CompactCard, locale: Locale, room: 'long' | 'short'): Pieces {
  const signed = measureOf(headline.id) === 'growth';
  return numberPieces(headline, words, locale, { room, isShort: room === 'short', signed });
}

/** What a fact measures: `value`, `growth` and so on. */
function measureOf(id: string): string {
  return id.split('.')[2] ?? '';
}

/** Name and number in the language's words: `May 2025: 61.81 billion yuan`. */
export function item(words: Words, name: string, number: string): string {
  return fillText(words.item, name, number);
}
