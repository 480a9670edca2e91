/**
 * The places where a card goes, each with a preview and what is copied into it. Which of them is in sight, and how wide the preview is,
 * follows from radio buttons by the style sheet, so no script is needed.
 */
import { html } from 'hono/html';
import { choiceOf, otherSeries } from '../../../data/card/series.ts';
import type { Words } from '../../../data/contract/card.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { fillText, numberText } from '../../../data/fact/number-text.ts';
import { parsePeriod, windowOf } from '../../../data/fact/period.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { HEIGHT, WIDTH } from '../../formats/svg-canvas.ts';
import { type CardAddress, embedAddress, pictureAddress, svgAddress } from '../site/addresses.ts';
import { copyable, type Markup, trusted } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { elementSnippet, figureElement, figureSnippet } from '../snippets/element-snippet.ts';
import { frameworks } from '../snippets/framework-snippets.ts';
import { isPictured, staticSnippets } from '../snippets/static-snippets.ts';
import { type Found, PLACES, type PlaceName, type StartValues } from './choice.ts';
import { FORM } from './start-form.ts';

interface PlacesSource {
  found: Found;
  /** All words of the card's language. */
  words: Words;
  values: StartValues;
  context: PageContext;
  origin: string;
  /** The element with its card, for the places that have a script. */
  element: Markup;
  /** The path of the page with this choice, for which oEmbed answers. */
  address: string;
}

/** What a place shows and offers. `preview` is left out where it is that of the web page. */
interface Place {
  preview?: Markup;
  codes: Markup;
}

/** Frameworks that have a tab; `/docs/frameworks` has all. */
const SHOWN_FRAMEWORKS = ['react', 'vue', 'svelte'];

export async function placesOf(source: PlacesSource): Promise<{ previews: Markup; codes: Markup }> {
  const all = await places(source);
  const own = PLACES.filter((name) => all[name].preview);
  const shared = PLACES.filter((name) => !all[name].preview);
  return {
    previews: html`<div class="${shared.map((name) => `of-${name}`).join(' ')}">${source.element}</div>${own.map((name) => html`<div class="of-${name}">${all[name].preview}</div>`)}`,
    codes: html`${PLACES.map((name) => html`<div class="of-${name}">${all[name].codes}</div>`)}`,
  };
}

/** The radio buttons that choose a place. */
export function placeTabs({ page }: PageContext, chosen: PlaceName): Markup {
  const names: Record<PlaceName, string> = {
    web: page.placeWeb,
    cms: page.placeCms,
    mail: page.placeMail,
    picture: page.placePicture,
    markdown: 'Markdown',
    number: page.placeNumber,
    frameworks: 'React, Vue, Svelte',
    sheet: page.placeSheet,
  };
  return html`<fieldset class="tabs"><legend class="sr">${page.placeWord}</legend>${PLACES.map((name) => html`<label><input class="sr" type="radio" name="place" value="${name}" form="${FORM}"${name === chosen ? html` checked` : ''}><span>${names[name]}</span></label>`)}</fieldset>`;
}

/** How wide the preview is, and whether the page around it is dark: for the eye alone, so no form sends it. */
export function previewSizes({ page }: PageContext): Markup {
  const sizes = [
    ['phone', page.sizePhone],
    ['column', page.sizeColumn],
    ['wide', page.sizeWide],
  ] as const;
  return html`<fieldset class="sizes"><legend class="sr">${page.previewWord}</legend>${sizes.map(([size, name]) => html`<label><input class="sr" type="radio" name="size" value="${size}"${size === 'column' ? html` checked` : ''}><span>${name}</span></label>`)}<label class="choice"><input type="checkbox" name="dark"> <span>${page.themeDark}</span></label></fieldset>`;
}

async function places(source: PlacesSource): Promise<Record<PlaceName, Place>> {
  const { found, words, values, context, origin, address } = source;
  const { page } = context;
  const { card, options } = found;
  const fixed = await staticSnippets(card, words, origin, options);
  const cited = trusted(sentenceHtml(sentence(card, words)));
  const shown: CardAddress = { ...choiceOf(card), ...options, lang: card.lang };
  const svg = svgAddress(shown);
  const png = isPictured(card, options) ? pictureAddress(shown) : null;
  const picture = html`<img src="${png ?? svg}" alt="" width="${WIDTH}" height="${HEIGHT}" loading="lazy">`;
  const code = (id: string, label: string, text: string) => copyable(id, label, text, page, origin);
  return {
    web: {
      codes: html`<p>${page.noteScript}</p>${code('snippet', page.placeWeb, elementSnippet(card, words, origin, { ...options, preload: values.preload === 'yes' }))}`,
    },
    cms: {
      preview: html`<iframe src="${embedAddress({ ...shown, view: options.view })}" height="${fixed.height}" title="${card.area.label}" loading="lazy"></iframe>`,
      codes: html`<p>${page.noteOembed}</p>${code('snippet-oembed', 'oEmbed', `${origin}${address}`)}<p>${page.noteFrame}</p>${code('snippet-frame', page.snippetFrame, fixed.iframe)}`,
    },
    mail: {
      preview: fixed.image
        ? html`<p>${picture}</p><p lang="${card.lang}" dir="${card.dir}">${cited}</p>`
        : trusted(fixed.html.replaceAll(/ style="[^"]*"/g, '')),
      codes: html`${fixed.image ? html`<p>${page.noteMail}</p>${code('snippet-picture', page.placeMail, fixed.image)}` : ''}<p>${page.noteHtml}</p>${code('snippet-static', page.snippetHtml, fixed.html)}`,
    },
    picture: {
      preview: picture,
      codes: html`<p>${page.noteImage}</p>${code('snippet-address', page.placePicture, `${origin}${png ?? svg}`)}<p class="downloads">${png ? download(png, 'PNG', page.downloadWord) : ''} ${download(svg, 'SVG', page.downloadWord)}</p>`,
    },
    markdown: {
      preview: html`<img src="${svgAddress({ ...shown, theme: options.theme ?? 'auto' })}" alt="" width="${WIDTH}" height="${HEIGHT}" loading="lazy">`,
      codes: html`<p>${page.noteMarkdown}</p>${code('snippet-markdown', 'Markdown', fixed.markdown)}<p>${page.snippetText}</p>${copyable('snippet-text', page.snippetText, fixed.text, page, origin, 'auto')}`,
    },
    number: numberPlace(source, code),
    frameworks: {
      codes: html`${frameworks(card, words, origin, options)
        .filter(({ id }) => SHOWN_FRAMEWORKS.includes(id))
        .map(
          ({ id, name, files }, i) =>
            html`<details name="framework"${i ? '' : html` open`}><summary>${name}</summary>${files.map((file, at) => html`<p class="file"><code>${file.name}</code></p>${code(`${id}-${at}`, `${name}, ${file.name}`, file.text)}`)}</details>`,
        )}<p class="fine"><a href="/docs/frameworks">${page.frameworksPage}</a></p>`,
    },
    sheet: sheetPlace(source, code),
  };
}

type Code = (id: string, label: string, text: string) => Markup;

function download(path: string, kind: string, word: string): Markup {
  return html`<a class="button second" href="${path}" download>${fillText(word, kind)}</a>`;
}

/** The number in running text, as the author of the page may write it. */
function numberPlace({ found, words, context, origin }: PlacesSource, code: Code): Place {
  const { card, options } = found;
  const { headline, lang, dir, writing } = card;
  const text = numberText(headline, { ...card.words, ...words }, { tag: lang, writing });
  const figure = { fact: headline.id, asOf: options.asOf, lang, text };
  const [before = '', after = ''] = sentence(card, words).text.split(text);
  return {
    preview: html`<p lang="${lang}" dir="${dir}">${before}${trusted(figureElement(figure))}${after}</p>`,
    codes: html`<p>${context.page.noteNumber}</p>${code('snippet-number', context.page.placeNumber, figureSnippet(figure, origin))}`,
  };
}

/** The same months of all years, as a table that a spreadsheet reads. */
function sheetPlace({ found, context, origin }: PlacesSource, code: Code): Place {
  const { page } = context;
  const { card, options } = found;
  const { area, indicator, partner, breakdown, measure } = parseFactId(card.headline.id) as Key;
  const period = parsePeriod(card.period.id);
  const query = {
    // An indicator without a counterpart has no series with the world.
    ...otherSeries({ indicator, breakdown }),
    ...(partner === 'world' ? {} : { partner }),
    measure,
    window: period ? windowOf(period) : 'year',
    ...(options.asOf ? { asOf: options.asOf } : {}),
  };
  const parameters = Object.entries(query).map(([name, value]) => `&${name}=${value}`);
  const path = `/v1/series.csv?area=${area}${parameters.join('')}&fields=period,value,unit,status`;
  const address = `${origin}${path}`;
  return {
    preview: html`<table class="numbers"><tbody>${card.trend.map(({ year, fact }) => html`<tr><th scope="row">${year}</th><td>${fact.value ?? ''}</td><td>${fact.unit}</td></tr>`)}</tbody></table>`,
    codes: html`<p>${page.noteSheets}</p>${code('snippet-sheets', 'Google Sheets', `=IMPORTDATA("${address}",",","en_US")`)}<p>${page.noteCalc}</p>${code('snippet-calc', 'LibreOffice Calc', address)}<p class="fine"><a href="${path}">CSV</a> · <a href="${card.self}">JSON</a></p>`,
  };
}
