/**
 * How the parts of a card write numbers: as text, as links to their receipts, and growth with its direction in words. `Html` is the
 * template tag of the renderer: lit's in the browser, `hono/html` in the Worker.
 */

import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { type Locale, numberOf } from '../../data/fact/format.ts';
import { factPath } from '../../data/fact/id.ts';
import {
  fill,
  fillText,
  growthText,
  numberPieces,
  numberText,
  type Pieces,
  signedPieces,
  sizeOf,
} from '../../data/fact/number-text.ts';
import { isAmount } from '../../data/fact/unit.ts';
import { notesOf } from './notes.ts';

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

/** What the parts of a card write with. */
export type Writer<Card extends CompactCard = CompactCard> = ReturnType<typeof writer<Card>>;

export function writer<Card extends CompactCard>(html: Html, card: Card, options: ViewOptions) {
  const { words, lang, asOf, writing, headline } = card;
  const { tag, api, level, popup = 'false' } = options;
  const locale = { tag, writing };
  /** What the card shows, with area and period. */
  const name = card.title;

  /** The number and its unit as text, with its qualifier: `about 31.73 billion US dollars`. */
  const text = (fact: CardFact, signed?: boolean): string => numberText(fact, words, locale, signed);
  /** Growth in words: `up 22.9% on a year earlier`. */
  const change = (fact: CardFact): string => growthText(fact, words, locale);

  /**
   * A link from the number to its page, which the element opens as a receipt in place; its content is the number's text unless given.
   * `label` says what the number is to those who hear the link alone, and holds the visible text.
   */
  const cite = (fact: CardFact, content: unknown = text(fact), label = text(fact)): unknown =>
    html`<a class="cite ${fact.basis} ${fact.status}" part="number" href="${api}${factPath(fact.id, { asOf, lang })}" aria-haspopup="${popup}" aria-label="${label}">${content}</a>`;

  /**
   * Growth in a few words, its size as such a link behind a sign or a word; `grown` names what has grown, and the words
   * for a narrow and a wide card what it is compared with: a year earlier, unless given.
   */
  const citeGrowth = (fact: CardFact, grown: string, narrow = words.onYear, wide = narrow): unknown => {
    const [[before, , after], [wideBefore, , wideAfter]] = [fill(narrow, ''), fill(wide, '')];
    const size = signedPieces(fact, words, locale, (size) => cite(fact, size, item(words, grown, change(fact))));
    // The label of the link says what the growth is compared with.
    const aside = (narrow: unknown, wide: unknown) => byRoom(html, narrow, wide, '', 'true');
    return html`<b>${aside(before, wideBefore)}${size}</b>${aside(after, wideAfter)}`;
  };

  /** The number with its unit in a short form: `US$74.4 billion`. */
  const brief = (fact: CardFact): string => numberPieces(fact, words, locale, { isShort: true }).join('');

  /** The headline. Its digits are the link, whose label has the unit in full. */
  const large = (atMost?: number): unknown => {
    const shown = { ...card, headline: rounded(headline, atMost) };
    const pieces = (['short', 'long'] as const).map((room) => headlinePieces(shown, locale, room));
    const [narrow, wide] = pieces as [Pieces, Pieces];
    const [before, digits, after] = narrow.map((piece, i) => byRoom(html, piece, wide[i], i === 1 ? 'digits' : 'unit'));
    return [
      before,
      cite(headline, digits, fillText(words.detail, headlinePieces(shown, locale, 'long', true).join(''), name)),
      after,
    ];
  };

  /** The card's title, a heading where the page asked for one. */
  const heading = (title: unknown = name): unknown =>
    level ? html`<b role="heading" aria-level="${level}">${title}</b>` : html`<b>${title}</b>`;

  /** What has to be known of the headline, the most important first. */
  const notes = notesOf(card, locale, options.today);
  const given = { ...options, html, card, words, locale, name, notes };
  return { ...given, text, change, cite, citeGrowth, brief, large, heading };
}

/** What a narrow card says, and what a wide one; one text where they are the same. */
export function byRoom(html: Html, narrow: unknown, wide: unknown, looks = '', hidden = 'false'): unknown {
  const span = (looks: string, text: unknown) => html`<span class="${looks}" aria-hidden="${hidden}">${text}</span>`;
  return narrow === wide ? span(looks, wide) : [span(`narrow ${looks}`, narrow), span(`wide ${looks}`, wide)];
}

/** `Up 17.6%` is set in large letters whole, a longer phrase only in its digits. */
const MAX_LARGE = 12;

/**
 * The digits of the headline with what stands before and after them: qualifier, scale and unit. A growth has its direction in words. A
 * deficit has no minus: the title says what it is.
 */
export function headlinePieces(
  { headline, words, indicator }: Pick<CompactCard, 'headline' | 'words' | 'indicator'>,
  locale: Locale,
  room: 'long' | 'short',
  isShort = room === 'short',
): Pieces {
  const measure = measureOf(headline.id);
  const isBalance = indicator.id === 'balance' && /^value/.test(measure);
  const number = isBalance || measure === 'growth' ? sizeOf(headline) : headline;
  const pieces = numberPieces(number, words, locale, { room, isShort });
  if (measure !== 'growth') return pieces;
  const value = numberOf(headline);
  const [before, , after] = fill(value > 0 ? words.rise : value < 0 ? words.fall : '{}', '') as Pieces;
  const whole = before + pieces.join('') + after;
  return whole.length <= MAX_LARGE ? ['', whole, ''] : [before + pieces[0], pieces[1], pieces[2] + after];
}

/** The number with at most so many significant digits, if it is an amount. A count keeps all. */
export function rounded(fact: CardFact, atMost = 0): CardFact {
  if (!atMost || !isAmount(fact.unit)) return fact;
  const digits = fact.digits || `${Math.abs(numberOf(fact))}`.replace(/e.*|\D|0+$/g, '').length;
  return { ...fact, digits: Math.min(digits, atMost) };
}

/** What a fact measures: `value`, `growth` and so on. */
function measureOf(id: string): string {
  return id.split('.')[2] ?? '';
}

/** Name and number in the language's words: `May 2025: 61.81 billion yuan`. */
export function item(words: Words, name: string, number: string): string {
  return fillText(words.item, name, number);
}
