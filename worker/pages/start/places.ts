/** The code to copy, for each place where the card can go. All places but the first are folded. */
import { html } from 'hono/html';
import { choiceOf } from '../../../data/card/series.ts';
import type { Words } from '../../../data/contract/enumerations.ts';
import { fillText, numberText } from '../../../data/fact/number-text.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { mailCell } from '../../formats/mail-cell.ts';
import { cardMarkdown } from '../../formats/plain-text.ts';
import { pictureAddress, svgAddress } from '../site/addresses.ts';
import { copyable } from '../site/copy.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import {
  cardAddress,
  elementSnippet,
  figureElement,
  heightScript,
  iframeSnippet,
  isPictured,
  pictureSnippet,
  scriptTag,
} from '../snippets.ts';
import type { CardResult } from './choice.ts';

interface PlacesSource {
  result: CardResult;
  /** All words of the card's language. */
  words: Words;
  context: PageContext;
  origin: string;
  /** The path of the start page with this choice. oEmbed accepts it. */
  address: string;
}

export async function placesOf(source: PlacesSource): Promise<Markup> {
  const { page } = source.context;
  const places = [
    [page.placeWeb, webPage(source)],
    [page.placeCms, contentSystem(source)],
    [page.placeMail, await newsletter(source)],
    [page.placeText, articleText(source)],
  ] as const;
  // Browsers keep at most one `details` with the same name open.
  return html`${places.map(([name, codes], i) => html`<details name="place"${i ? '' : html` open`}><summary>${name}</summary>${codes}</details>`)}`;
}

function webPage(source: PlacesSource): Markup {
  const { result, words, context, origin } = source;
  const { page } = context;
  const snippet = elementSnippet(result.card, words, origin, result.options);
  return html`<p>${page.noteScript}</p>${code('snippet', page.placeWeb, snippet, source)}
<p><a href="/docs#element" hreflang="en">${page.cardLooks}</a> <a href="/docs#frameworks" hreflang="en">${page.frameworksPage}</a></p>`;
}

/** The URL of this page, which a content system turns into an iframe through oEmbed, and the iframe itself. */
function contentSystem(source: PlacesSource): Markup {
  const { result, words, context, origin, address } = source;
  const { page } = context;
  const { card, options } = result;
  // A compact card has one height; the full view is as high as what it shows.
  const note = fillText(page.noteHeight, iframeSize(card).height);
  const heightCode = html`<p>${note}</p>${code('snippet-height', note, heightScript(origin), source)}`;
  return html`<p>${page.noteOembed}</p>${code('snippet-oembed', 'oEmbed', origin + address, source)}
<p>${page.noteFrame}</p>${code('snippet-frame', page.snippetFrame, iframeSnippet(card, words, origin, options), source)}${options.view === 'full' ? heightCode : ''}`;
}

/** A picture and a table cell. Mail is sent once, so they stay on their period. */
async function newsletter(source: PlacesSource): Promise<Markup> {
  const { result, words, context, origin } = source;
  const { page } = context;
  const { card } = result;
  const options = { ...result.options, period: card.period.id };
  const address = cardAddress(card, options);
  const linked = pictureSnippet(card, words, origin, options);
  const cell = (await mailCell(card, origin)).trim();

  const name = [...Object.values(choiceOf(card)), options.period].join('-').replace('..', '_');
  const download = (path: string, kind: string) =>
    html`<a class="button second" href="${path}" download="${name}.${kind.toLowerCase()}">${fillText(page.downloadWord, kind)}</a>`;
  // The browser draws the PNG of a card without a hosted one (maker.js). It is light unless dark was chosen.
  const drawnFrom = svgAddress({ ...address, theme: options.theme === 'dark' ? 'dark' : 'light' });
  const drawn = html`<button type="button" class="second" data-png="${drawnFrom}" data-file="${name}.png">${fillText(page.downloadWord, 'PNG')}</button>`;
  const png = isPictured(card, options) ? download(pictureAddress(address), 'PNG') : drawn;
  return html`<p>${linked ? page.noteMail : page.notePng}</p>${linked ? code('snippet-picture', page.placeMail, linked, source) : ''}
<p>${page.noteHtml}</p>${code('snippet-static', page.snippetHtml, cell, source)}
<p>${page.noteImage}</p>
<p class="downloads">${png} ${download(svgAddress(address), 'SVG')}</p>`;
}

/** The sentence as Markdown, and a figure within the author's own sentence. */
function articleText(source: PlacesSource): Markup {
  const { result, words, context, origin } = source;
  const { page } = context;
  const { card, options } = result;
  const { headline, lang, writing } = card;
  const text = numberText(headline, { ...card.words, ...words }, { tag: lang, writing });
  const figure = figureElement(headline.id, text, lang, options.asOf);
  const markdown = cardMarkdown(card, words, origin).trim();
  return html`<p>${page.snippetMarkdown}</p>
${copyable('snippet-sentence', page.snippetMarkdown, markdown, page)}
<p>${page.noteNumber} <a href="/check${context.to}">${page.checkPage}</a></p>
${code('snippet-number', page.placeNumber, `${scriptTag(origin)}\n${figure}`, source)}`;
}

function code(id: string, label: string, text: string, { context }: PlacesSource): Markup {
  return copyable(id, label, text, context.page, 'ltr');
}
