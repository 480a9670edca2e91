/**
 * `/gallery`: the card in every state, width, theme and language. Its cells are live elements that ask this API; only states that
 * need not occur in the record are rendered here, from a real card with another status, and are called samples.
 */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { sentence } from '../../data/fact/sentence.ts';
import { full } from '../../widget/view/full.ts';
import { fullCard } from '../api/cards.ts';
import { defaultLang } from '../api/parameters.ts';
import type { Question } from '../api/route.ts';
import type { Catalogue } from '../select/catalogue.ts';
import type { LiveCell, SampleCell } from './gallery-cells.ts';
import { languageCells, sampleCells, stateCells, widthCells } from './gallery-cells.ts';
import type { FigureCell } from './gallery-figures.ts';
import { figureCells } from './gallery-figures.ts';
import { foundCells } from './gallery-search.ts';
import type { Page } from './layout.ts';
import { trusted } from './layout.ts';
import { sentenceHtml } from './snippet.ts';

/** Cells are written one after the other with these. */
interface Gallery {
  catalogue: Catalogue;
  index: CatalogueIndex;
}

export function galleryPage({ catalogue, index }: Question<unknown>): () => Promise<Page> {
  const gallery = { catalogue, index };
  const live = (cells: LiveCell[]) => Promise.all(cells.map((cell) => liveCell(cell, gallery)));
  return async () => ({
    title: 'Gallery',
    description: 'The card in every state, width, theme and language, and single numbers in running text.',
    main: html`<div class="intro"><h1>Gallery</h1>
<p>The card in every state, width, theme and language. All cards are live and use this API, except the samples, which show how a headline with another status looks.</p></div>
${section('states', 'States', await live(stateCells(index, await foundCells(catalogue))))}
${section('samples', 'Samples: other states of the headline', await Promise.all(sampleCells(index).map((sample) => sampleCell(sample, gallery))))}
${section('without', 'Without JavaScript', [await fallbackCell(gallery)])}
${section('figures', 'Numbers in running text', (await figureCells(catalogue)).map(figureCell))}
${section('languages', 'Languages and themes', await live(languageCells(index)))}
${section('widths', 'Widths', await live(widthCells(index)))}`,
  });

  function figureCell({ id, caption, lang, fact, asOf, text: [before, words, after] }: FigureCell) {
    const pin = asOf ? html` as-of="${asOf}"` : '';
    const figure = html`<trade-figure fact="${fact}"${pin}>${words}</trade-figure>`;
    return cell(id, caption, 'w320', html`<p ${language(lang, index)}>${before}${figure}${after}</p>`);
  }
}

function section(id: string, title: string, cells: unknown[]): unknown {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="cells">${cells}</div></section>`;
}

function cell(id: string, caption: string, looks: string, content: unknown): unknown {
  return html`<figure class="cell ${looks}" id="cell-${id}"><figcaption>${caption}</figcaption>${content}</figure>`;
}

async function liveCell({ id, caption, width = 320, host, ...chosen }: LiveCell, { catalogue, index }: Gallery) {
  const { start } = index;
  const { area = start.area, asOf, currency, show, lang = defaultLang(index), theme } = chosen;
  const period = chosen.period ?? start.period;
  const question = { area, period: period === 'latest' ? undefined : period, asOf, currency, lang };
  const card = await fullCard(catalogue, question);
  const attributes = { area, period, 'as-of': asOf, currency, show, theme };
  const written = Object.entries(attributes).map(([name, value]) => (value ? html` ${name}="${value}"` : ''));
  const inside = card ? await toldIn(card, catalogue) : 'A sentence with its source';
  const looks = host ? `w${width} ${host}` : `w${width}`;
  return cell(
    id,
    caption,
    looks,
    html`<trade-card ${language(lang, index)}${written} view="full" loading="eager">${inside}</trade-card>`,
  );
}

async function sampleCell({ id, caption, status, lang, more }: SampleCell, gallery: Gallery) {
  const card = await startCard(gallery, lang);
  // Its own words leave out what a current headline has no occasion to say.
  const words = { ...(await gallery.catalogue.texts(card.lang)).words, ...card.words };
  const changed = { ...card, headline: { ...card.headline, status }, words, ...more };
  const shadow = full(html, changed, { tag: card.lang, api: '', level: '' });
  return cell(
    `sample-${id}`,
    `Sample: ${caption}`,
    'w320',
    html`<div class="sample"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${shadow}</template></div>`,
  );
}

async function fallbackCell(gallery: Gallery) {
  const inside = await toldIn(await startCard(gallery), gallery.catalogue);
  return cell('fallback', 'Before the script has loaded, and without it', 'w320', html`<div>${inside}</div>`);
}

/** What an element has inside: the card as a sentence. */
async function toldIn(card: CompactCard, catalogue: Catalogue) {
  return trusted(sentenceHtml(sentence(card, (await catalogue.texts(card.lang)).words)));
}

/** The card of the start page's area and period. */
async function startCard({ catalogue, index }: Gallery, lang = defaultLang(index)): Promise<FullCard> {
  const card = await fullCard(catalogue, { ...index.start, lang });
  if (!card) throw new Error(`the catalogue has no card for ${index.start.area} in ${index.start.period}`);
  return card;
}

function language(lang: string, { languages }: CatalogueIndex): unknown {
  const { direction = 'ltr' } = languages.find(({ code }) => code === lang) ?? {};
  return html`lang="${lang}" dir="${direction}"`;
}
