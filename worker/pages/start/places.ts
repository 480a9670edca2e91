/**
 * The tabs of the maker: each is a place where a card goes, with a preview and the code to copy. Radio buttons and the style sheet show
 * one of them, so no script is needed.
 */
import { html, raw } from 'hono/html';
import { choiceOf } from '../../../data/card/series.ts';
import type { Words } from '../../../data/contract/card.ts';
import { fillText, numberText } from '../../../data/fact/number-text.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { iframeSize } from '../../formats/iframe-size.ts';
import { mailCell } from '../../formats/mail-cell.ts';
import { cardMarkdown } from '../../formats/plain-text.ts';
import { HEIGHT, WIDTH } from '../../formats/svg-canvas.ts';
import { embedAddress, pictureAddress, svgAddress } from '../site/addresses.ts';
import { copyable } from '../site/copy.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';
import { elementSnippet, figureElement, scriptTag } from '../snippets/element-snippet.ts';
import { frameworks } from '../snippets/framework-snippets.ts';
import {
  cardAddress,
  heightScript,
  iframeSnippet,
  isPictured,
  pictureMarkdown,
  pictureSnippet,
} from '../snippets/static-snippets.ts';
import { type CardResult, PLACES, type PlaceName } from './choice.ts';
import { FORM } from './start-form.ts';

interface PlacesSource {
  result: CardResult;
  /** All words of the card's language. */
  words: Words;
  context: PageContext;
  origin: string;
  /** The path of the start page with this choice. oEmbed accepts it. */
  address: string;
}

interface PlaceContent {
  /** If missing, the preview of the web page is shown. */
  preview?: Markup;
  codes: Markup;
}

interface Tab {
  label: (page: PageWords) => string;
  content: (source: PlacesSource) => PlaceContent | Promise<PlaceContent>;
}

const TABS: Record<PlaceName, Tab> = {
  web: { label: (page) => page.placeWeb, content: webPage },
  cms: { label: (page) => page.placeCms, content: contentSystem },
  mail: { label: (page) => page.placeMail, content: newsletter },
  text: { label: (page) => page.placeText, content: articleText },
  frameworks: { label: () => 'React, Vue', content: components },
};

/** The radio buttons that choose a place. */
export function placeTabs({ page }: PageContext, chosen: PlaceName): Markup {
  const tabs = PLACES.map(
    (name) =>
      html`<label><input class="sr" type="radio" name="place" value="${name}" form="${FORM}"${name === chosen ? html` checked` : ''}><span>${TABS[name].label(page)}</span></label>`,
  );
  return html`<fieldset class="tabs"><legend class="sr">${page.placeWord}</legend>${tabs}</fieldset>`;
}

/** Previews and codes of all places. `element` is the preview of the web page. */
export async function placesOf(source: PlacesSource, element: Markup): Promise<{ previews: Markup; codes: Markup }> {
  const contents = await Promise.all(PLACES.map((name) => TABS[name].content(source)));
  const withoutPreview = PLACES.filter((_, i) => !contents[i]?.preview);
  const previews = contents.map(({ preview }, i) => preview && html`<div class="of-${PLACES[i]}">${preview}</div>`);
  return {
    previews: html`<div class="${withoutPreview.map((name) => `of-${name}`).join(' ')}">${element}</div>${previews}`,
    codes: html`${contents.map(({ codes }, i) => html`<div class="of-${PLACES[i]}">${codes}</div>`)}`,
  };
}

function webPage(source: PlacesSource): PlaceContent {
  const { result, words, context, origin } = source;
  const { page } = context;
  const snippet = elementSnippet(result.card, words, origin, result.options);
  return {
    codes: html`<p>${page.noteScript}</p>${code('snippet', page.placeWeb, snippet, source)}<p><a href="/docs#element" hreflang="en">${page.cardLooks}</a></p>`,
  };
}

/** The URL of this page, which a content system turns into an iframe through oEmbed, and the iframe itself. */
function contentSystem(source: PlacesSource): PlaceContent {
  const { result, words, context, origin, address } = source;
  const { page } = context;
  const { card, options } = result;
  const { height } = iframeSize(card);
  const frame = embedAddress(cardAddress(card, options));
  // A compact card has one height; the full view is as high as what it shows.
  const note = fillText(page.noteHeight, height);
  const heightCode = html`<p>${note}</p>${code('snippet-height', note, heightScript(origin), source)}`;
  return {
    preview: html`<iframe src="${frame}" height="${height}" title="${card.area.label}" loading="lazy"></iframe>`,
    codes: html`<p>${page.noteOembed}</p>${code('snippet-oembed', 'oEmbed', origin + address, source)}
<p>${page.noteFrame}</p>${code('snippet-frame', page.snippetFrame, iframeSnippet(card, words, origin, options), source)}${options.view === 'full' ? heightCode : ''}`,
  };
}

/** A picture and a table cell. Mail is sent once, so they stay on their period. */
async function newsletter(source: PlacesSource): Promise<PlaceContent> {
  const { result, words, context, origin } = source;
  const { page } = context;
  const { card } = result;
  const options = { ...result.options, period: card.period.id };
  const address = cardAddress(card, options);
  const svg = svgAddress(address);
  const png = isPictured(card, options) ? pictureAddress(address) : null;
  const linked = pictureSnippet(card, words, origin, options);
  const cell = (await mailCell(card, origin)).trim();

  const name = [...Object.values(choiceOf(card)), options.period].join('-').replace('..', '_');
  const download = (path: string, kind: string) =>
    html`<a class="button second" href="${path}" download="${name}.${kind.toLowerCase()}">${fillText(page.downloadWord, kind)}</a>`;
  // If there is no hosted PNG, the browser draws one (maker.js). It is light unless dark was chosen.
  const drawnFrom = svgAddress({ ...address, theme: options.theme === 'dark' ? 'dark' : 'light' });
  const drawn = html`<button type="button" class="second" data-png="${drawnFrom}" data-file="${name}.png">${fillText(page.downloadWord, 'PNG')}</button>`;
  return {
    preview: html`<p>${pictureOf(png ?? svg)}</p><p lang="${card.lang}" dir="${card.dir}">${raw(sentenceHtml(sentence(card, words)))}</p>`,
    codes: html`<p>${linked ? page.noteMail : page.notePng}</p>${linked ? code('snippet-picture', page.placeMail, linked, source) : ''}
<p>${page.noteHtml}</p>${code('snippet-static', page.snippetHtml, cell, source)}
<p>${page.noteImage}</p>
<p class="downloads">${png ? download(png, 'PNG') : drawn} <span class="fine">1200 × 630</span> ${download(svg, 'SVG')}</p>`,
  };
}

/** The sentence as Markdown, a figure within the author's own sentence, and a picture as Markdown. */
function articleText(source: PlacesSource): PlaceContent {
  const { result, words, context, origin } = source;
  const { page } = context;
  const { card, options } = result;
  const { headline, lang, dir, writing } = card;
  const number = numberText(headline, { ...card.words, ...words }, { tag: lang, writing });
  const figure = figureElement({ fact: headline.id, asOf: options.asOf, lang, text: number });
  const [before = '', after = ''] = sentence(card, words).text.split(number);
  const picture = svgAddress(cardAddress(card, { ...options, theme: options.theme ?? 'auto' }));
  const markdown = cardMarkdown(card, words, origin).trim();
  return {
    preview: html`<p>${pictureOf(picture)}</p><p lang="${lang}" dir="${dir}">${before}${raw(figure)}${after}</p>`,
    codes: html`<p>${page.snippetMarkdown}</p>
${copyable('snippet-sentence', page.snippetMarkdown, markdown, page, origin, 'auto')}
<p>${page.noteNumber} <a href="/check${context.to}">${page.checkPage}</a></p>
${code('snippet-number', page.placeNumber, `${scriptTag(origin)}\n${figure}`, source)}
<p>${page.noteMarkdown}</p>${code('snippet-picture-markdown', 'Markdown', pictureMarkdown(card, words, origin, options), source)}`,
  };
}

/** The script for the HTML of the site, and a component for each framework. */
function components(source: PlacesSource): PlaceContent {
  const { result, words, context, origin } = source;
  const { page } = context;
  const all = frameworks(result.card, words, result.options).map(
    ({ id, name, file, text }) => html`
<p>${name}: <code>${file}</code></p>${code(`framework-${id}`, file, text, source)}`,
  );
  return {
    codes: html`<p>${page.noteOnce}</p>${code('framework-script', 'HTML', scriptTag(origin), source)}${all}
<p class="fine"><a href="/docs#frameworks">${page.frameworksPage}</a></p>`,
  };
}

function code(id: string, label: string, text: string, { context, origin }: PlacesSource): Markup {
  return copyable(id, label, text, context.page, origin);
}

function pictureOf(source: string): Markup {
  return html`<img src="${source}" alt="" width="${WIDTH}" height="${HEIGHT}" loading="lazy">`;
}
