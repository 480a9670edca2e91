/**
 * How the parts of a card write numbers: as text, as links to their receipts, and growth with its direction in words. `Html` is the
 * template tag of the renderer: lit's in the browser, `hono/html` in the Worker.
 */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { amount, gap, type Locale, percent, plain } from '../../data/fact/format.ts';
import { fill, fillText, growthPieces, numberText, signedGrowth } from '../../data/fact/number-text.ts';
import { isAmount } from '../../data/fact/unit.ts';
import { type Note, notesOf } from './notes.ts';

/** How long a headline has room in a narrow card at its usual size, in digits: what stands beside them is smaller. */
const LONG = 12.6;
const BESIDE = 0.6;
/** How many characters of it have room at all. */
const LONGEST = 22;

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
}

export interface Writer<Card extends CompactCard = CompactCard> extends ViewOptions {
  html: Html;
  card: Card;
  words: Words;
  locale: Locale;
  /** Area and what is measured. */
  title: string;
  /** The same with its period. */
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
  /** Growth in a few words, its size with a sign as such a link; `grown` names what has grown. */
  citeGrowth(fact: CardFact, grown: string): unknown;
  /** The headline. Its digits are the link, whose label has the unit in full; the unit beside them is short unless `room` is long. */
  large(room?: 'long' | 'short'): unknown;
  /** The area's name, a heading where the page asked for one. */
  heading(): unknown;
}

export function writer<Card extends CompactCard>(html: Html, card: Card, options: ViewOptions): Writer<Card> {
  const { words, lang, pin, writing, headline, period } = card;
  const { tag, api, level, popup = 'false' } = options;
  const locale = { tag, writing };
  const title = `${card.area.label} · ${card.title}`;
  const name = fillText(words.detail, title, period.label);

  const text = (fact: CardFact, signed?: boolean): string => numberText(fact, words, locale, signed);
  const change = (fact: CardFact): string => growthPieces(fact, words, locale).join('');

  const cite = (fact: CardFact, content: unknown = text(fact), label = text(fact)): unknown =>
    html`<a class="cite ${fact.basis} ${fact.status}" part="number" href="${api}/facts/${fact.id}${pin}?lang=${lang}" aria-haspopup="${popup}" aria-label="${label}">${content}</a>`;

  const citeGrowth = (fact: CardFact, grown: string): unknown =>
    fill(words.onYear, cite(fact, html`<b>${signedGrowth(fact, words, locale)}</b>`, item(words, grown, change(fact))));

  const large = (room: 'long' | 'short' = 'short'): unknown => {
    const [before, digits, after] = headlinePieces(card, locale, room);
    const link = cite(
      headline,
      html`<span class="digits">${digits}</span>`,
      fillText(words.detail, text(headline), name),
    );
    const looks = digits.length + (before + after).length * BESIDE > LONG ? 'value long' : 'value';
    return html`<p class="${looks}" part="headline"><span class="scale" aria-hidden="true">${before}</span>${link}<span class="scale" aria-hidden="true">${after}</span></p>`;
  };

  const heading = (): unknown =>
    level ? html`<b role="heading" aria-level="${level}">${card.area.label}</b>` : html`<b>${card.area.label}</b>`;

  const notes = notesOf(card, locale, options.today);
  return { ...options, html, card, words, locale, title, name, notes, text, change, cite, citeGrowth, large, heading };
}

/**
 * The digits of the headline with what stands before and after them: qualifier, scale and unit. Where the unit is short and there is little
 * room for all, the name of a currency gives way to its code.
 */
export function headlinePieces(
  { headline, words }: CompactCard,
  locale: Locale,
  room: 'long' | 'short',
): [before: string, digits: string, after: string] {
  const { id, unit, qualifier } = headline;
  const space = gap(locale);
  const [before, , end] = fill(words[qualifier], '') as [string, string, string];
  const pieces = (name: string): [before: string, digits: string, after: string] => {
    const [digits, scale] = amount(headline, locale, room);
    return [before, digits, [scale, name].map((word) => word && space + word).join('') + end];
  };
  if (unit === 'percent') return [before, percent(headline, locale, measureOf(id) === 'growth'), end];
  if (!isAmount(unit)) return [before, plain(headline, locale), end];
  const whole = pieces(words[unit] ?? '');
  return room === 'short' && whole.join('').length > LONGEST ? pieces(unit) : whole;
}

/** What a fact measures: `value`, `growth` and so on. */
export function measureOf(id: string): string {
  return id.split('.')[2] ?? '';
}

/** Name and number in the language's words: `May 2025: 61.81 billion yuan`. */
export function item(words: Words, name: string, number: string): string {
  return fillText(words.item, name, number);
}
