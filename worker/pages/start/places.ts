/**
 * The tabs of the maker: each is a place where a card goes, with a preview and the code to copy. Radio buttons and the style sheet show
 * one of them, so no script is needed.
 */
import { html, raw } from 'hono/html';
import { choiceOf } from '../../../data/card/series.ts';
import type { Words } from '../../../data/contract/card.ts';
import { fill, fillText, numberText } from '../../../data/fact/number-text.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import { HEIGHT, WIDTH } from '../../formats/svg-canvas.ts';
import type { FrozenScript } from '../../select/catalogue.ts';
import { type CardAddress, embedAddress, pictureAddress, svgAddress } from '../site/addresses.ts';
import { copyable } from '../site/copy.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import {
  elementSnippet,
  figureElement,
  figureSnippet,
  type Syntax,
  scriptTag,
  snippetParts,
} from '../snippets/element-snippet.ts';
import { heightScript, isPictured, staticSnippets } from '../snippets/static-snippets.ts';
import { type Found, PLACES, type PlaceName, type StartValues } from './choice.ts';
import { FORM } from './start-form.ts';

interface PlacesSource {
  found: Found;
  /** All words of the card's language. */
  words: Words;
  values: StartValues;
  context: PageContext;
  origin: string;
  /** The element with its card, for places with a script. */
  element: Markup;
  /** The path of the page with this choice, for which oEmbed answers. */
  address: string;
  frozen: FrozenScript | undefined;
}

/** A place without a preview shares that of the web page. */
interface Place {
  preview?: Markup;
  codes: Markup;
}

export async function placesOf(source: PlacesSource): Promise<{ previews: Markup; codes: Markup }> {
  const all = await places(source);
  const withPreview = PLACES.filter((name) => all[name].preview);
  const shared = PLACES.filter((name) => !all[name].preview);
  return {
    previews: html`<div class="${shared.map((name) => `of-${name}`).join(' ')}">${source.element}</div>${withPreview.map((name) => html`<div class="of-${name}">${all[name].preview}</div>`)}`,
    codes: html`${PLACES.map((name) => html`<div class="of-${name}">${all[name].codes}</div>`)}`,
  };
}

/** The radio buttons that choose a place. */
export function placeTabs({ page }: PageContext, chosen: PlaceName): Markup {
  const names: Record<PlaceName, string> = {
    web: page.placeWeb,
    cms: page.placeCms,
    mail: page.placeMail,
    text: page.placeText,
    frameworks: 'React, Vue',
  };
  return html`<fieldset class="tabs"><legend class="sr">${page.placeWord}</legend>${PLACES.map((name) => html`<label><input class="sr" type="radio" name="place" value="${name}" form="${FORM}"${name === chosen ? html` checked` : ''}><span>${names[name]}</span></label>`)}</fieldset>`;
}

async function places(source: PlacesSource): Promise<Record<PlaceName, Place>> {
  const { found, words, values, context, origin, address, frozen } = source;
  const { page } = context;
  const { card, options } = found;
  const code = (id: string, label: string, text: string) => copyable(id, label, text, page, origin);
  const shown: CardAddress = { ...choiceOf(card), ...options, lang: card.lang };
  const following = await staticSnippets(card, words, origin, options);
  const dark =
    options.theme && options.theme !== 'auto'
      ? ''
      : html`<p>${fill(page.darkHint, html`<code dir="ltr">:root { color-scheme: dark }</code>`)}</p>`;
  // A compact card has one height; the full view is as high as what it shows.
  const noteHeight = fillText(page.noteHeight, following.height);
  const full =
    options.view === 'full'
      ? html`<p>${noteHeight}</p>${code('snippet-height', noteHeight, heightScript(origin))}`
      : '';
  const looks = html`<p><a href="/docs#element" hreflang="en">${page.cardLooks}</a></p>`;
  return {
    web: {
      codes: html`<p>${page.noteScript}</p>${code('snippet', page.placeWeb, elementSnippet(card, words, origin, { ...options, preload: values.preload === 'yes', frozen }))}${dark}${looks}`,
    },
    cms: {
      preview: html`<iframe src="${embedAddress({ ...shown, view: options.view })}" height="${following.height}" title="${card.area.label}" loading="lazy"></iframe>`,
      codes: html`<p>${page.noteOembed}</p>${code('snippet-oembed', 'oEmbed', `${origin}${address}`)}<p>${page.noteFrame}</p>${code('snippet-frame', page.snippetFrame, following.iframe)}${full}`,
    },
    mail: await mailPlace(source, code),
    text: textPlace(source, following, code),
    frameworks: frameworksPlace(source, code),
  };
}

type Code = (id: string, label: string, text: string) => Markup;
type Snippets = Awaited<ReturnType<typeof staticSnippets>>;

/** A picture and a table cell that are sent or saved once, so they stay on their period. */
async function mailPlace({ found, words, context, origin }: PlacesSource, code: Code): Promise<Place> {
  const { page } = context;
  const { card } = found;
  const options = { ...found.options, period: card.period.id };
  const { image, html: cell } = await staticSnippets(card, words, origin, options);
  const shown: CardAddress = { ...choiceOf(card), ...options, lang: card.lang };
  const svg = svgAddress(shown);
  const png = isPictured(card, options) ? pictureAddress(shown) : null;
  const picture = html`<img src="${png ?? svg}" alt="" width="${WIDTH}" height="${HEIGHT}" loading="lazy">`;
  const cited = raw(sentenceHtml(sentence(card, words)));
  const file = Object.values(choiceOf(card)).concat(options.period).join('-').replace('..', '_');
  const download = (path: string, kind: string) =>
    html`<a class="button second" href="${path}" download="${file}.${kind.toLowerCase()}">${fillText(page.downloadWord, kind)}</a>`;
  // If there is no hosted PNG, the browser draws one (maker.js). It is light unless dark was chosen.
  const drawn = html`<button type="button" class="second" data-png="${svgAddress({ ...shown, theme: shown.theme === 'dark' ? 'dark' : 'light' })}" data-file="${file}.png">${fillText(page.downloadWord, 'PNG')}</button>`;
  return {
    preview: html`<p>${picture}</p><p lang="${card.lang}" dir="${card.dir}">${cited}</p>`,
    codes: html`<p>${image ? page.noteMail : page.notePng}</p>${image ? code('snippet-picture', page.placeMail, image) : ''}
<p>${page.noteHtml}</p>${code('snippet-static', page.snippetHtml, cell)}
<p>${page.noteImage}</p>
<p class="downloads">${png ? download(png, 'PNG') : drawn} <span class="fine">1200 × 630</span> ${download(svg, 'SVG')}</p>`,
  };
}

/** The sentence as Markdown, a figure within the author's own sentence, and a picture as Markdown. */
function textPlace({ found, words, context, origin, frozen }: PlacesSource, following: Snippets, code: Code): Place {
  const { page } = context;
  const { card, options } = found;
  const { headline, lang, dir, writing } = card;
  const text = numberText(headline, { ...card.words, ...words }, { tag: lang, writing });
  const figure = { fact: headline.id, asOf: options.asOf, lang, text };
  const [before = '', after = ''] = sentence(card, words).text.split(text);
  const picture = svgAddress({ ...choiceOf(card), ...options, lang, theme: options.theme ?? 'auto' });
  return {
    preview: html`<p><img src="${picture}" alt="" width="${WIDTH}" height="${HEIGHT}" loading="lazy"></p><p lang="${lang}" dir="${dir}">${before}${raw(figureElement(figure))}${after}</p>`,
    codes: html`<p>${page.snippetMarkdown}</p>
${copyable('snippet-sentence', page.snippetMarkdown, following.sentence, page, origin, 'auto')}
<p>${page.noteNumber} <a href="/check${context.to}">${page.checkPage}</a></p>
${code('snippet-number', page.placeNumber, figureSnippet(figure, origin, frozen))}
<p>${page.noteMarkdown}</p>${code('snippet-picture-markdown', 'Markdown', following.picture)}`,
  };
}

/** The script for the HTML of the site, and the element for components, because frameworks do not run scripts inside components. */
function frameworksPlace({ found, words, context, origin, frozen }: PlacesSource, code: Code): Place {
  const { page } = context;
  const element = (syntax: Syntax) => {
    const { start, content } = snippetParts(found.card, words, found.options, syntax);
    return `${start}>${content}</trade-card>`;
  };
  return {
    codes: html`<p>${page.noteOnce}</p>${code('framework-script', 'HTML', scriptTag(origin, frozen))}
<p>React, Next.js, MDX</p>${code('framework-jsx', 'JSX', element('jsx'))}
<p>Vue, Svelte, Solid, Angular, Astro</p>${code('framework-template', 'Vue', element('template'))}
<p class="fine"><a href="/docs#frameworks">${page.frameworksPage}</a></p>`,
  };
}
