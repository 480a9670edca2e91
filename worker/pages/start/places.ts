/** The code to copy, for each place where a card can go: web page, content system, e-mail, article. All but the first are folded. */
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
  hasHostedPng,
  heightScript,
  iframeSnippet,
  pictureSnippet,
  scriptTag,
} from '../snippets.ts';
import type { CardResult } from './choice.ts';

/** The data that all code uses. */
interface PlacesSource {
  result: CardResult;
  /** All words of the card's language. */
  words: Words;
  context: PageContext;
  origin: string;
  /** The path of the start page with this choice. oEmbed accepts it. */
  address: string;
}

export async function codeForPlaces(source: PlacesSource): Promise<Markup> {
  const { page } = source.context;
  const places = [
    [page.placeWeb, webPage(source)],
    [page.placeCms, contentSystem(source)],
    [page.placeMail, await email(source)],
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
async function email(source: PlacesSource): Promise<Markup> {
  const { result, words, context, origin } = source;
  const { page } = context;
  const { card } = result;
  const options = { ...result.options, period: card.period.id };
  const address = cardAddress(card, options);
  const picture = pictureSnippet(card, words, origin, options);
  const tableCell = (await mailCell(card, origin)).trim();

  // `CN-XJ-exports-2025-01_2025-05` for January to May 2025, whose id is `2025-01..2025-05`.
  const fileName = [...Object.values(choiceOf(card)), options.period].join('-').replace('..', '_');
  const download = (path: string, kind: string) =>
    html`<a class="button second" href="${path}" download="${fileName}.${kind.toLowerCase()}">${fillText(page.downloadWord, kind)}</a>`;
  // If a card has no hosted PNG, the browser draws one from the SVG (maker.js). It is light unless dark was chosen.
  const svgForPng = svgAddress({ ...address, theme: options.theme === 'dark' ? 'dark' : 'light' });
  const drawButton = html`<button type="button" class="second" data-png="${svgForPng}" data-file="${fileName}.png">${fillText(page.downloadWord, 'PNG')}</button>`;
  const png = hasHostedPng(card, options) ? download(pictureAddress(address), 'PNG') : drawButton;
  return html`<p>${picture ? page.noteMail : page.notePng}</p>${picture ? code('snippet-picture', page.placeMail, picture, source) : ''}
<p>${page.noteHtml}</p>${code('snippet-static', page.snippetHtml, tableCell, source)}
<p>${page.noteImage}</p>
<p class="downloads">${png} ${download(svgAddress(address), 'SVG')}</p>`;
}

/** The sentence as Markdown, and a figure within the author's own sentence. */
function articleText(source: PlacesSource): Markup {
  const { result, words, context, origin } = source;
  const { page } = context;
  const { card, options } = result;
  const { headline, lang, writing } = card;
  const number = numberText(headline, { ...card.words, ...words }, { tag: lang, writing });
  const figure = figureElement(headline.id, number, lang, options.asOf);
  const markdown = cardMarkdown(card, words, origin).trim();
  return html`<p>${page.snippetMarkdown}</p>
${copyable('snippet-sentence', page.snippetMarkdown, markdown, page)}
<p>${page.noteNumber} <a href="/check${context.langQuery}">${page.checkPage}</a></p>
${code('snippet-number', page.placeNumber, `${scriptTag(origin)}\n${figure}`, source)}`;
}

function code(id: string, label: string, text: string, { context }: PlacesSource): Markup {
  return copyable(id, label, text, context.page, 'ltr');
}
