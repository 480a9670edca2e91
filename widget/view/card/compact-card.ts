/**
 * The compact card as markup, for both renderers: the browser passes lit's `html`, the Worker passes `hono/html`. Pure: text and quoted
 * attributes only, `''` for nothing, no event listeners and no `style`.
 *
 * Four rows and, where there is something to say, a fifth: title, number, growth, note, source. What a narrow card says in other words
 * stands there twice, and the style sheet shows one. What may be left out is in `.spare`, which shows it where it has room whole.
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import { day, gap } from '../../../data/fact/format.ts';
import { fill, signedPieces } from '../../../data/fact/number-text.ts';
import type { NoteText } from '../notes.ts';
import { byRoom, framed, type Html, type ViewOptions, writer } from '../writer.ts';
import { bars } from './bars.ts';

/** Characters of a short title from which its letters are smaller. */
const LONG = 68;
/** Characters of a byline that has room beside a note only where the card is wider than it has to be for full words. */
const LONG_BYLINE = 26;

export function compact(html: Html, card: CompactCard, options: ViewOptions): unknown {
  const { words, locale, name, notes, text, brief, citeGrowth, large, heading, figures } = writer(html, card, options);
  const { title, shortTitle = title, explains, growth, below, other, parent, trend, source, lang, dir } = card;
  const space = gap(locale);
  // The period of a title stays on one line, and a word of one letter with the next one. In a language without spaces a line ends behind a name.
  const { area, partner, breakdown, period } = card;
  const ends = [period, area, partner, breakdown].flatMap((named) => (space ? [] : (named?.label ?? [])));
  const unbroken = (text: string) =>
    ends
      .reduce((title, end) => title.replace(end, '$&\u200b'), text)
      .replace(/ (\p{L}) /gu, ' $1\u00a0')
      .replace(/ ?[–—]/g, (dash) => `${dash.replace(' ', '\u00a0')}\u2060`)
      .replace(/[,،] .{7,24}$/, (end) => end.replaceAll(' ', '\u00a0').replace('\u00a0', ' '));
  const spare = (...pieces: unknown[]) =>
    html`<span class="spare">${pieces.map((piece) => html`<span>${piece}</span>`)}</span>`;

  const grown = growth
    ? citeGrowth(growth, name, words.onYear, words.onBase)
    : below && byRoom(html, below.short, below.text);

  const written = ([bold, rest]: NoteText) => html`<b>${bold}</b>${rest}`;
  const [note] = notes;
  const [first, ...more] = notes.map(({ short, text }) => byRoom(html, written(short), written(text)));

  const { agency, byline = agency, url, fragment, published } = source;
  const by = byRoom(html, agency, byline, note && byline.length > LONG_BYLINE ? 'far' : '');
  const link = html`<a href="${url}${fragment}" target="_blank" rel="noopener"><bdi>${by}</bdi></a>`;
  const from = card.headline.basis === 'derived' ? framed(html, words.basedOn, words.computedFrom, link) : link;
  // The comma stays with the name before it, which a narrow card leaves out where there is no room.
  const [start, , comma, ...date] = fill(words.detail, '', day(published, locale, 'medium'));

  // A language that sets no spaces has a comma where others have a dot between them.
  const dot = space ? ' · ' : comma;
  const beside = growth && parent?.growth && [dot, parent.label, space, ...signedPieces(parent.growth, words, locale)];

  const label = byRoom(html, words.sources, words.figures);
  const control = figures
    ? html`<a class="open" href="${figures}">${label}</a>`
    : html`<button type="button" class="open" part="open" aria-haspopup="dialog">${label}</button>`;

  return html`<article class="card compact" part="card" lang="${lang}" dir="${dir}" aria-label="${name}"><div class="title ${shortTitle.length > LONG ? 'long' : ''} ${space ? '' : 'dense'}" part="title">${heading(
    byRoom(html, unbroken(shortTitle), unbroken(title)),
  )}${explains ? spare([space, explains]) : ''}</div><div class="middle"><div class="main"><p class="value" part="headline"><span>${large()}</span>${
    other ? spare([dot, brief(other)]) : ''
  }</p>${grown ? html`<p class="growth" part="growth"><span>${grown}</span>${beside ? spare(beside) : ''}</p>` : ''}</div>${
    trend.length
      ? html`<div class="trend" part="trend"><span class="sr">${trend.map(({ year, fact }) => fill(words.item, year, [text(fact), ' ']))}</span>${bars(html, card)}</div>`
      : ''
  }</div>${
    note
      ? html`<p class="note ${note.kind}" part="note"><span>${first}</span>${spare(note.text[2], ...more.map((each) => [dot, each]))}</p>`
      : ''
  }<div class="foot" part="source"><span class="from">${[start, from, comma]}</span><span class="last"><span>${date}</span>${control}</span></div></article>`;
}
