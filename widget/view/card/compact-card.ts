/**
 * The compact card as markup, for both renderers: the browser passes Lit's `html`, the Worker passes `hono/html`. Pure: only text and
 * quoted attributes, `''` for nothing, no event listeners and no `style`.
 *
 * Rows: title, the middle, a note if there is one, and the foot. In the middle, the number and its growth stand beside a chart. Without a
 * chart, a wide card has growth or an earlier number on the right. Texts that differ between narrow and wide cards are in the markup
 * twice, and the style sheet shows one. Whatever can be left out is in `.spare` (of a line) or `.rest` (of a column), which show it only
 * whole.
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import { day, gap, numberOf } from '../../../data/fact/format.ts';
import { factPath } from '../../../data/fact/id.ts';
import { fill, fillText, numberPieces, numberText, sizeOf } from '../../../data/fact/number-text.ts';
import { byRoom, type Html, headlinePieces, rounded, type ViewOptions, writer } from '../writer.ts';
import { chart, slotsOf } from './chart.ts';

/** Significant digits of an amount. Receipt and panel have all of them. */
const MAX_DIGITS = 5;
/** Characters of a number with its unit in words from which it leaves too little room beside it. */
const LONG_NUMBER = 30;
/** Titles are put into classes of so many characters, by which the style sheet knows their lines. */
const TITLE_STEP = 6;
/** A character of a language without spaces is about as wide as two of others. */
const DENSE_WIDTH = 1.8;

export function compact(html: Html, card: CompactCard, options: ViewOptions): unknown {
  const { words, locale, name, notes, text, brief, citeGrowth, large, heading, figures, api } = writer(
    html,
    card,
    options,
  );
  const {
    title,
    shortTitle = title,
    explains,
    growth,
    below,
    other,
    trend,
    source,
    lang,
    dir,
    headline,
    indicator,
  } = card;
  const space = gap(locale);
  const line = (looks: string, content: unknown) => html`<p class="${looks}">${content}</p>`;
  const spare = (content: unknown) => html`<span class="spare"><span>${content}</span></span>`;

  // The period of a title stays on one line. In a language without spaces a line ends after a name.
  const { area, partner, breakdown, period } = card;
  const ends = [period, area, partner, breakdown].flatMap((named) => (space ? [] : (named?.label ?? [])));
  const unbroken = (text: string) =>
    ends
      .reduce((title, end) => title.replace(end, '$&\u200b'), text)
      .replace(/ (\p{L}) /gu, ' $1\u00a0')
      .replace(/ ?[–—]/g, (dash) => `${dash.replace(' ', '\u00a0')}\u2060`)
      .replace(/[,،] .{4,24}$/, (end) => end.replaceAll(' ', '\u00a0').replace('\u00a0', ' '));
  const lengthOf = (text: string) => Math.ceil((text.length * (space ? 1 : DENSE_WIDTH)) / TITLE_STEP) * TITLE_STEP;

  const grown = growth
    ? citeGrowth(growth, name, words.onYear, words.onBase)
    : below && byRoom(html, below.short, below.text);
  const more = trend.length ? parentLine(card) : [...baseLine(card), ...parentLine(card), ...otherLine(card)];
  const hasSide = !trend.length && (growth || more.length > 0);

  const isWordy = headlinePieces(card, locale, 'long').join('').length > LONG_NUMBER;

  const [note] = notes;
  const written = (text: string, label: string) => [
    label && html`<b class="tag">${label}</b>`,
    label && text && ' ',
    text,
  ];

  const { agency, byline = agency, url, fragment, published } = source;
  const link = html`<a href="${url}${fragment}" target="_blank" rel="noopener"><bdi>${byRoom(html, agency, byline)}</bdi></a>`;
  const isComputed = headline.basis === 'derived';
  const [before, , between, , after] = fill(words.from, '', '') as [string, string, string, string, string];
  const [computedFrom, , computedEnd] = (isComputed ? fill(words.computedFrom, '') : []) as string[];
  const from = [
    html`<span class="pre">${computedFrom ?? before}</span>`,
    link,
    html`<span>${computedEnd ?? ''}${between}</span>`,
    html`<span class="date">${day(published, locale, 'medium')}${after}</span>`,
  ];

  const label = byRoom(html, words.sources, words.figures);
  const control = figures
    ? html`<a class="open" href="${figures}">${label}</a>`
    : html`<button type="button" class="open" part="open" aria-haspopup="dialog">${label}</button>`;

  return html`<article class="card compact ${hasSide ? `side ${growth ? '' : 'plain'} ${isWordy ? 'wordy' : ''}` : ''} s${lengthOf(shortTitle)} w${lengthOf(title)}" part="card" lang="${lang}" dir="${dir}" aria-label="${name}"><div class="title ${space ? '' : 'dense'}" part="title">${heading(
    byRoom(html, unbroken(shortTitle), unbroken(title)),
  )}${explains ? spare([' ', explains]) : ''}</div><div class="middle"><div class="main"><p class="value" part="headline"><span>${large(MAX_DIGITS)}</span>${
    other ? spare(brief(rounded(other, MAX_DIGITS))) : ''
  }</p>${grown ? html`<p class="growth" part="growth">${grown}</p>` : ''}${
    more.length ? html`<div class="rest">${more.map((content) => line('', content))}</div>` : ''
  }</div>${
    trend.length
      ? html`<div class="trend" part="trend"><span class="sr">${slotsOf(trend).map(({ year, label, fact }) => fill(words.item, label || year, [fact ? text(fact) : words.missingFigure, ' ']))}</span>${chart(html, card, locale)}</div>`
      : ''
  }</div>${
    note
      ? html`<p class="note ${note.kind}" part="note">${byRoom(html, written(note.short, note.label), written(note.text, note.label))}</p>`
      : ''
  }<div class="foot" part="source"><span class="from">${from}</span>${control}<span class="address">${api}${factPath(headline.id, { asOf: card.asOf })}</span></div></article>`;

  /** The growth of the area that this one is a part of: `All China: up 3.8%`. */
  function parentLine({ parent }: CompactCard): unknown[] {
    return growth && parent?.growth ? [wholeText(parent.label, parent.growth)] : [];
  }

  function wholeText(label: string, fact: CompactCard['headline']): string {
    const change = fact.unit === 'percent' ? Math.sign(numberOf(fact)) : 0;
    const word = words[change > 0 ? 'parentRise' : change < 0 ? 'parentFall' : 'parentSame'];
    return fillText(word, label, text(rounded(sizeOf(fact), MAX_DIGITS)));
  }

  /** The number of the year before, beside growth: `from about 188.4 (computed)`. Its unit is that of the headline. */
  function baseLine({ earlier }: CompactCard): unknown[] {
    if (!growth || !earlier) return [];
    const [before, digits, after] = numberPieces(rounded(earlier.fact, MAX_DIGITS - 1), words, locale);
    const isSameUnit = after === numberPieces(headline, words, locale)[2];
    return [computed(fillText(words.fromBase, before + digits + (isSameUnit ? '' : after)), earlier.fact.basis)];
  }

  /** Without growth, an earlier number, or else the share of the whole, or other numbers of the period. */
  function otherLine({ earlier, share, beside = [] }: CompactCard): unknown[] {
    if (growth) return [];
    if (earlier) {
      const { label, fact } = earlier;
      const isGrowth = /\.growth/.test(fact.id);
      const isBalance = indicator.id === 'balance';
      // Surplus and deficit are named in the title, which does not fit a number of the other kind.
      if (isBalance && numberOf(fact) * numberOf(headline) < 0) return [];
      const shown = rounded(isBalance ? sizeOf(fact) : fact, MAX_DIGITS);
      const number = isGrowth ? changeText(fact) : numberText(shown, words, locale);
      return [computed(fillText(words.item, label.replace(' – ', '–'), number), fact.basis)];
    }
    if (share) return [fillText(words.ofWhole, text(share))];
    return beside.map(({ label, fact, isWhole }) =>
      isWhole
        ? wholeText(label, fact)
        : computed(fillText(words.item, label, text(rounded(fact, MAX_DIGITS))), fact.basis),
    );
  }

  function changeText(fact: CompactCard['headline']): string {
    const value = numberOf(fact);
    const change = fillText(value > 0 ? words.rise : value < 0 ? words.fall : '{}', text(sizeOf(fact)));
    return change.charAt(0).toLocaleLowerCase(lang) + change.slice(1);
  }

  function computed(text: string, basis: string): string {
    return basis === 'derived' ? fillText(words.isComputed, text) : text;
  }
}
