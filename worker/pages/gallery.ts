/**
 * The gallery: the card in every state, width, theme and language, as a reader meets it. Its cells are live elements that ask this
 * API; only the states that no headline is in today are rendered here, from a real card with another status, and say that they
 * are samples.
 */
import { html } from 'hono/html';
import type { Card } from '../../data/contract/card.ts';
import { view } from '../../widget/view/view.ts';
import type { Question } from '../select/make-card.ts';
import type { FigureCell, LiveCell, SampleCell } from './gallery-cells.ts';
import { AREA, FIGURES, LANGUAGE_CELLS, PERIOD, SAMPLES, STATES, WIDTH_CELLS } from './gallery-cells.ts';
import { page, trusted } from './layout.ts';
import { fallback } from './snippet.ts';

/** Answers a card's question, with null where there is no such card. */
type Ask = (question: Question) => Promise<Card | null>;

export async function galleryPage(ask: Ask, origin: string): Promise<Response> {
  const live = (cells: LiveCell[]) => Promise.all(cells.map((cell) => liveCell(cell, ask)));
  const samples = await Promise.all(SAMPLES.map((sample) => sampleCell(sample, ask)));
  return page({
    title: 'Gallery: Trade Facts',
    description: 'The card of Trade Facts in every state, width, theme and language, and its numbers in running text.',
    path: '/gallery',
    origin,
    main: html`<div class="intro"><h1>Gallery</h1>
<p>The card in every state, width, theme and language. All are live and ask this API, but for the samples, which show what becomes of a headline that is in doubt.</p></div>
${section('states', 'States', await live(STATES))}
${section('samples', 'Samples: states that no headline is in today', samples)}
${section('without', 'Without JavaScript', [await fallbackCell(ask)])}
${section('figures', 'Numbers in running text', FIGURES.map(figureCell))}
${section('languages', 'Languages and themes', await live(LANGUAGE_CELLS))}
${section('widths', 'Widths', await live(WIDTH_CELLS))}`,
  });
}

function section(id: string, title: string, cells: unknown[]): unknown {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="cells">${cells}</div></section>`;
}

function cell(id: string, caption: string, looks: string, content: unknown): unknown {
  return html`<figure class="cell ${looks}" id="cell-${id}"><figcaption>${caption}</figcaption>${content}</figure>`;
}

async function liveCell({ id, caption, width = 320, host, ...asked }: LiveCell, ask: Ask) {
  const { area = AREA, period = PERIOD, asOf, currency, show, lang = 'en', theme } = asked;
  const card = await ask({ area, period: period === 'latest' ? undefined : period, asOf, currency, lang });
  const attributes = { area, period, 'as-of': asOf, currency, show, theme };
  const written = Object.entries(attributes).map(([name, value]) => (value ? html` ${name}="${value}"` : ''));
  const inside = html`<span>${card ? trusted(fallback(card)) : 'A sentence with its source'}</span>`;
  return cell(
    id,
    caption,
    host ? `w${width} ${host}` : `w${width}`,
    html`<trade-card ${language(lang)}${written}>${inside}</trade-card>`,
  );
}

async function sampleCell({ id, caption, status, lang = 'en', more }: SampleCell, ask: Ask) {
  const { headline, ...card } = await known(ask, lang);
  const changed = { ...card, headline: { ...headline, status }, ...more };
  const shadow = view(html, changed, { locale: lang, api: '', scheme: '', level: '' });
  return cell(
    `sample-${id}`,
    `Sample: ${caption}`,
    'w320',
    html`<div class="sample"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${shadow}</template></div>`,
  );
}

async function fallbackCell(ask: Ask) {
  const inside = trusted(fallback(await known(ask, 'en')));
  return cell('fallback', 'What is read before the script, and without it', 'w320', html`<div>${inside}</div>`);
}

function figureCell({ id, caption, lang = 'en', fact, asOf, text: [before, words, after] }: FigureCell) {
  const pin = asOf ? html` as-of="${asOf}"` : '';
  const figure = html`<trade-figure fact="${fact}"${pin}>${words}</trade-figure>`;
  return cell(id, caption, 'w320', html`<p ${language(lang)}>${before}${figure}${after}</p>`);
}

async function known(ask: Ask, lang: string): Promise<Card> {
  const card = await ask({ area: AREA, period: PERIOD, lang });
  if (!card) throw new Error(`the catalogue holds no card for ${AREA} in ${PERIOD}`);
  return card;
}

function language(lang: string): unknown {
  return html`lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`;
}
