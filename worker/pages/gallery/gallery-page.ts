/**
 * `/gallery`: the card in every state, width, theme and language. Its cells are live elements that ask this API when they come into
 * view, with a sentence inside that stands alone; only states that need not occur in the record are rendered here, from a real card
 * with another status, and are called samples.
 */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { sentenceHtml } from '../../formats/element-fragment.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { trusted } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { pageRoute } from '../site/page-route.ts';
import {
  fullCells,
  type LiveCell,
  languageCells,
  type SampleCell,
  sampleCells,
  stateCells,
  widthCells,
} from './gallery-cells.ts';
import { type FigureCell, figureCells } from './gallery-figures.ts';
import { foundCells } from './gallery-search.ts';

/** Which card, in which language. */
type Chosen = Pick<LiveCell, 'area' | 'period' | 'asOf' | 'currency' | 'lang'>;

/** Cells are written one after the other with these. */
interface Gallery {
  catalogue: Catalogue;
  index: CatalogueIndex;
  /** Each card is made once, however many cells show it. */
  cardOf(chosen: Chosen): Promise<CompactCard | null>;
}

export const galleryPage = pageRoute({ handler: showGallery });

function showGallery({ catalogue, index }: RouteRequest<unknown>): () => Promise<Page> {
  const gallery = { catalogue, index, cardOf: cardsOf(catalogue, index) };
  const live = (cells: LiveCell[]) => Promise.all(cells.map((cell) => liveCell(cell, gallery)));
  return async () => ({
    title: 'Gallery',
    description: 'The card in every state, width, theme and language, and single numbers in running text.',
    main: html`<div class="intro"><h1>Gallery</h1>
<p>The card in every state, width, theme and language. All cards are live and use this API, except the samples, which show how a headline with another status looks. A compact card has one height, whatever it says.</p>
<p class="contents">${SECTIONS.map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</p></div>
${section('states', await live(stateCells(index, await foundCells(catalogue))))}
${section('samples', await Promise.all(sampleCells(index).map((sample) => sampleCell(sample, gallery))))}
${section('full', await live(fullCells(index)))}
${section('figures', (await figureCells(catalogue)).map(figureCell))}
${section('languages', await live(languageCells(index)))}
${section('widths', await live(widthCells(index)))}
${section('without', [await fallbackCell(gallery)])}`,
  });

  function figureCell({ id, caption, lang, fact, asOf, text: [before, words, after], onDemand }: FigureCell) {
    const pin = asOf ? html` as-of="${asOf}"` : '';
    const figure = html`<trade-figure fact="${fact}"${pin}>${words}</trade-figure>`;
    const text = html`<p ${language(lang, index)}>${before}${figure}${after}</p>`;
    return cell(id, caption, 'w360', text, onDemand);
  }
}

const SECTIONS = [
  ['states', 'States'],
  ['samples', 'Samples: other states of the headline'],
  ['full', 'Full view'],
  ['figures', 'Numbers in running text'],
  ['languages', 'Languages and themes'],
  ['widths', 'Widths'],
  ['without', 'Without JavaScript'],
] as const;

function section(id: (typeof SECTIONS)[number][0], cells: unknown[]): unknown {
  const title = SECTIONS.find(([section]) => section === id)?.[1];
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="cells">${cells}</div></section>`;
}

/** What is on demand is made by the script of the site when the reader opens it. */
function cell(id: string, caption: string, looks: string, content: unknown, onDemand?: string): unknown {
  const shown = onDemand
    ? html`<details><summary>${onDemand}</summary><template>${content}</template></details>`
    : content;
  return html`<figure class="cell ${looks}" id="cell-${id}"><figcaption>${caption}</figcaption>${shown}</figure>`;
}

async function liveCell({ id, caption, width = 360, host, onDemand, ...chosen }: LiveCell, gallery: Gallery) {
  const { start } = gallery.index;
  const { area = start.area, period = start.period, asOf, currency, show, theme, view } = chosen;
  const card = await gallery.cardOf(chosen);
  const attributes = { area, period, 'as-of': asOf, currency, show, theme, view };
  const written = Object.entries(attributes).map(([name, value]) => (value ? html` ${name}="${value}"` : ''));
  const inside = card ? await sentenceOf(card, gallery.catalogue) : 'A sentence with its source';
  const looks = host ? `w${width} ${host}` : `w${width}`;
  const lang = chosen.lang ?? defaultLang(gallery.index);
  const element = html`<trade-card ${language(lang, gallery.index)}${written}>${inside}</trade-card>`;
  return cell(id, caption, looks, element, onDemand);
}

async function sampleCell({ id, caption, status, basis, lang, more }: SampleCell, gallery: Gallery) {
  const card = await startCard(gallery, lang);
  // Its own words leave out what a current headline has no occasion to say.
  const words = { ...(await gallery.catalogue.texts(card.lang)).words, ...card.words };
  const changed = {
    ...card,
    headline: { ...card.headline, status, basis: basis ?? card.headline.basis },
    words,
    ...more,
  };
  const shadow = compact(html, changed, { tag: card.lang, api: '', level: '' });
  return cell(
    `sample-${id}`,
    `Sample: ${caption}`,
    'w360',
    html`<div class="sample"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${shadow}</template></div>`,
  );
}

async function fallbackCell(gallery: Gallery) {
  const inside = await sentenceOf(await startCard(gallery), gallery.catalogue);
  return cell(
    'fallback',
    'Before the script has loaded, and without it',
    'w360',
    html`<div class="place">${inside}</div>`,
  );
}

/** What an element has inside: the card as a sentence. */
async function sentenceOf(card: CompactCard, catalogue: Catalogue) {
  return trusted(sentenceHtml(sentence(card, (await catalogue.texts(card.lang)).words)));
}

function cardsOf(catalogue: Catalogue, index: CatalogueIndex): Gallery['cardOf'] {
  const { start } = index;
  const made = new Map<string, Promise<CompactCard | null>>();
  return ({ area = start.area, period = start.period, asOf, currency, lang = defaultLang(index) }) => {
    const request = { area, period: period === 'latest' ? undefined : period, asOf, currency, lang };
    const key = JSON.stringify(request);
    const card = made.get(key) ?? compactCard(catalogue, request);
    made.set(key, card);
    return card;
  };
}

/** The card of the start page's area and period. */
async function startCard({ index, cardOf }: Gallery, lang?: string): Promise<CompactCard> {
  const card = await cardOf(lang ? { lang } : {});
  if (!card) throw new Error(`the catalogue has no card for ${index.start.area} in ${index.start.period}`);
  return card;
}

function language(lang: string, { languages }: CatalogueIndex): unknown {
  const { direction = 'ltr' } = languages.find(({ code }) => code === lang) ?? {};
  return html`lang="${lang}" dir="${direction}"`;
}
