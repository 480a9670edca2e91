/**
 * The compact card as markup. It draws the texts of data/card/display.ts unchanged. Both renderers use it: the browser passes Lit's `html`, the
 * Worker passes `hono/html`. So templates contain only text and quoted attributes, `''` for nothing, no event listeners and no `style`.
 *
 * A card has four rows: title, middle, a note if there is one, and foot. The middle has the number and its growth, with a chart on the right. Without a
 * chart, a wide card has growth or an earlier number there. Texts that differ between narrow and wide cards are in the markup twice, and the style
 * sheet shows one of them. Optional texts are in `.spare` (the end of a line) or `.rest` (further lines), which hide a text that does not fit.
 */
import type { CardNote, CompactCard } from '../../../data/contract/card.ts';
import type { CardDisplay, RoomText } from '../../../data/contract/display.ts';
import { dueNotes } from '../notes.ts';
import { byRoom, type Html, heading, numberLink, type ViewOptions } from '../writer.ts';
import { chart } from './chart.ts';

/** The fields of a card that the view reads. */
export type DrawnCard = Pick<CompactCard, 'title' | 'lang' | 'dir' | 'notes' | 'display'>;

export function compact(html: Html, card: DrawnCard, options: ViewOptions): unknown {
  const { title, lang, dir, notes, display } = card;
  const { api, level, figures, today } = options;
  const { looks, number, rest, source } = display;
  const room = (text: RoomText) => byRoom(html, text);
  const spare = (text: string) => (text ? html`<span class="spare"><span>${text}</span></span>` : '');
  const growth = growthLine(html, display, options);

  const [note] = dueNotes(notes, today);
  const noteText = ({ label, text, short }: CardNote) => [
    label ? html`<b class="tag">${label}</b> ` : '',
    room({ narrow: short, wide: text }),
  ];

  const control = figures
    ? html`<a class="open" href="${figures}">${room(display.open)}</a>`
    : html`<button type="button" class="open" part="open" aria-haspopup="dialog">${room(display.open)}</button>`;

  return html`<article class="card compact ${looks}" part="card" lang="${lang}" dir="${dir}" aria-label="${title}"><div class="title" part="title">${heading(
    html,
    room(display.title),
    level,
  )}${spare(display.explains && ` ${display.explains}`)}</div><div class="middle"><div class="main"><p class="value" part="headline"><span>${numberLine(
    html,
    display,
    options,
  )}</span>${spare(display.other)}</p>${growth ? html`<p class="growth" part="growth">${growth}</p>` : ''}${
    rest.length ? html`<div class="rest">${rest.map((line) => html`<p>${line}</p>`)}</div>` : ''
  }</div>${
    display.chart
      ? html`<div class="trend ${display.chart.looks}" part="trend"><span class="sr">${display.chart.spoken}</span>${chart(html, display.chart)}</div>`
      : ''
  }</div>${
    note ? html`<p class="note ${note.kind}" part="note">${noteText(note)}</p>` : ''
  }<div class="foot" part="source"><span class="from"><span class="pre">${source.before}</span><a href="${source.href}" target="_blank" rel="noopener"><bdi>${room(source.name)}</bdi></a><span>${source.between}</span><span class="date">${source.date}</span></span>${control}<span class="address">${api}${number.path}</span></div></article>`;
}

/** The headline, whose digits are the link to its receipt. */
export function numberLine(html: Html, { number }: Pick<CardDisplay, 'number'>, { api, popup }: ViewOptions): unknown {
  return [
    byRoom(html, number.before, 'unit'),
    numberLink(html, number, byRoom(html, number.digits, 'digits'), api, popup),
    byRoom(html, number.after, 'unit'),
  ];
}

/** Growth with the period that it is compared with, which is also in the label of its link. Without growth, the text below the number. */
export function growthLine(html: Html, { growth, below }: CardDisplay, { api, popup }: ViewOptions): unknown {
  if (!growth) return below && byRoom(html, below);
  const compared = (text: RoomText) => byRoom(html, text, '', 'true');
  const size = numberLink(html, growth, growth.digits, api, popup);
  return html`<b>${compared(growth.comparedBefore)}${growth.before}${size}${growth.after}</b>${compared(growth.comparedAfter)}`;
}
