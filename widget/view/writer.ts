/**
 * How the parts of a card write numbers: as text, as links to their receipts, and growth with its direction in words. `Html` is the
 * template tag of the renderer: lit's in the browser, `hono/html` in the Worker.
 */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { amount, day, gap, type Locale } from '../../data/fact/format.ts';
import { fill, fillText, growthPieces, numberText } from '../../data/fact/number-text.ts';

export type Html = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

export interface ViewOptions {
  /** BCP 47 tag for `Intl`; its language is the card's. */
  tag: string;
  /** Origin of the API, for links; empty where the page is on it. */
  api: string;
  /** 1 to 6 makes the title a heading; empty leaves the page's outline alone. */
  level: string;
}

export interface Writer<Card extends CompactCard = CompactCard> extends ViewOptions {
  html: Html;
  card: Card;
  words: Words;
  locale: Locale;
  /** Area and indicator. */
  title: string;
  /** The status shown next to the headline number. */
  mark: string;
  /** Notes on the headline: the day of a pinned card, the day of a revision, whether it is derived. */
  standing: string[];
  /** The number and its unit as text, with its qualifier: `about 31.73 billion US dollars`. */
  text(fact: CardFact, signed?: boolean): string;
  /** Growth in words: `up 22.9% on a year earlier`. */
  change(fact: CardFact): string;
  /**
   * A link from the number to its page, which the element opens as a receipt in place; its content is the number's text unless given.
   * `name` says what the number is to those who hear the link alone, and holds the visible text.
   */
  cite(fact: CardFact, content?: unknown, name?: string): unknown;
  /** Growth as such a link, with the number in bold; `grown` names what has grown. */
  citeGrowth(fact: CardFact, grown: string): unknown;
  /** The parent's growth as text, with the parent's name; empty where it is not known. */
  parentGrowth: string;
  /** The newest period in words, where the card shows another one; else empty. */
  newer: string;
  /** The headline with its mark, its digits apart from the rest. */
  large(): unknown;
  /** The title, a heading where the page asked for one. */
  heading(): unknown;
}

export function writer<Card extends CompactCard>(html: Html, card: Card, options: ViewOptions): Writer<Card> {
  const { words, lang, pin, writing, headline, period, parent } = card;
  const { tag, api, level } = options;
  const locale = { tag, writing };
  const title = `${card.area.label} · ${card.indicator.label}`;

  const text = (fact: CardFact, signed?: boolean): string => numberText(fact, words, locale, signed);
  const change = (fact: CardFact): string => growthPieces(fact, words, locale).join('');

  const cite = (fact: CardFact, content: unknown = text(fact), name = ''): unknown => {
    const looks = `cite ${fact.basis} ${fact.status}`;
    const href = `${api}/facts/${fact.id}${pin}?lang=${lang}`;
    return name
      ? html`<a class="${looks}" part="number" href="${href}" aria-label="${name}">${content}</a>`
      : html`<a class="${looks}" part="number" href="${href}">${content}</a>`;
  };

  const citeGrowth = (fact: CardFact, grown: string): unknown =>
    cite(
      fact,
      growthPieces(fact, words, locale, (size) => html`<b>${size}</b>`),
      item(words, grown, change(fact)),
    );

  const large = (): unknown => {
    const [digits, scale] = amount(headline, locale);
    const space = gap(locale);
    const number = html`<span class="digits">${digits}</span>${space}<span class="scale">${scale}${scale && space}${words[headline.unit]}</span>`;
    const link = cite(
      headline,
      fill(words[headline.qualifier], number),
      `${text(headline)}, ${title}, ${period.label}`,
    );
    return html`<p class="value" part="headline">${mark ? html`<b class="mark">${mark}</b> ` : ''}${link}</p>`;
  };

  const heading = (): unknown =>
    level ? html`<b role="heading" aria-level="${level}">${title}</b>` : html`<b>${title}</b>`;

  const revised = card.revised ? fillText(words.revised, day(card.revised, locale, 'medium')) : '';
  const known = card.asOf ? fillText(words.pinned, day(card.asOf, locale, 'medium')) : '';
  const mark = headline.status === 'superseded' ? revised : doubt(headline.status, words);
  const standing = [known, mark ? '' : revised, headline.basis === 'derived' && words.derived].filter(
    Boolean,
  ) as string[];
  const parentGrowth = parent?.growth ? fillText(words.parent, parent.label, text(parent.growth, true)) : '';
  const newer = newest(card);
  const texts = { title, mark, standing, parentGrowth, newer };
  return { ...options, html, card, words, locale, ...texts, text, change, cite, citeGrowth, large, heading };
}

/** Name and number in the language's words: `May 2025: 61.81 billion yuan`. */
export function item(words: Words, name: string, number: string): string {
  return fillText(words.item, name, number);
}

/** What a drawing shows by an outline, for those who hear the number or copy it: that nobody printed it. */
export function unprinted({ html, words }: Pick<Writer, 'html' | 'words'>, { basis }: CardFact): unknown {
  return basis === 'derived' ? html`<span class="sr"> (${words.derived})</span>` : '';
}

/** The newest period, where the card shows another one. A whole year beside a part of one says that it is whole. */
function newest({ newer, period, words }: CompactCard): string {
  if (!newer) return '';
  const isYear = (id: string) => /^\d+$/.test(id);
  const isWhole = isYear(newer.id) && !isYear(period.id);
  return fillText(words.newer, fillText(isWhole ? words.fullYear : '{}', newer.label));
}

/** Name and number as the two ends of a line, which is read and copied in the language's words. */
export function pair({ html, words }: Pick<Writer, 'html' | 'words'>, name: string, number: unknown): unknown {
  const [before, , between, , after] = fill(words.item, '', '') as string[];
  return html`<span class="pair">${before}<span>${name}</span><span class="sr">${between?.trimEnd()}</span> ${number}${after}</span>`;
}

/** The word for a status that puts a number in doubt: disputed, corrected, withdrawn. Empty for every other status. */
export function doubt(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
