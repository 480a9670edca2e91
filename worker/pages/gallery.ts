/**
 * The gallery: the card in every state, width, theme and language, as a reader sees it. Its cells are live elements that ask this
 * API; only the states that no fact of the record is in today are rendered here, from a real card with another status, and say so.
 */
import { html } from 'hono/html';
import type { Language } from '../../data/languages.ts';
import { LANGUAGES } from '../../data/languages.ts';
import { view } from '../../widget/view.ts';
import type { Card } from '../card.ts';
import type { Question } from '../make-card.ts';
import { page, trusted } from './layout.ts';
import { fallback } from './snippet.ts';

/** The period whose numbers change only by a revision. */
const PERIOD = '2025-01..2025-05';
const AREA = 'CN-XJ';
const WIDTHS = [240, 320, 480, 640, 900] as const;
const THEMES = ['light', 'dark', 'auto'] as const;

type Width = (typeof WIDTHS)[number];
type Markup = ReturnType<typeof html>;
/** Makes the card that a live cell will ask for; null where there is none. */
export type Make = (question: Question) => Promise<Card | null>;

interface Live extends Partial<Omit<Question, 'show'>> {
  id: string;
  caption: string;
  width?: Width;
  theme?: (typeof THEMES)[number];
  show?: string;
  /** The page around the card has chosen a scheme, which the card follows. */
  host?: 'light' | 'dark';
}

/** `latest` where a cell names no period of its own would change under the tests, so all but one are fixed. */
const STATES: Live[] = [
  { id: 'live', caption: 'Live: follows the newest period', period: 'latest' },
  { id: 'fixed', caption: 'Fixed to a period; a newer one exists' },
  { id: 'pinned', caption: 'Pinned to what was known on a day', asOf: '2025-06-19' },
  { id: 'dollars', caption: 'Dollars first', currency: 'USD' },
  { id: 'few', caption: 'Two parts of it', show: 'month trend' },
  { id: 'nation', caption: 'The nation', area: 'CN', period: '2025' },
  { id: 'port', caption: 'A port', area: 'CN-XJ-port-horgos', period: '2022-01..2022-11' },
  { id: 'fall', caption: 'A fall', area: 'CN-XJ', period: '2020-01..2020-02' },
  { id: 'no-trend', caption: 'One year alone: no trend', area: 'CN-NM', period: '2022' },
  { id: 'limit', caption: 'The headline is a limit', area: 'CN-CQ', period: '2022-01..2022-05' },
  { id: 'about', caption: 'The headline is about right', period: '2021-01..2021-08' },
  { id: 'failed', caption: 'No such card: the fallback, and word of it', area: 'XX' },
  { id: 'host-dark', caption: 'On a dark page', host: 'dark' },
  { id: 'host-light', caption: 'On a light page', host: 'light' },
];

/** What a card says where its headline has another status than any has today. */
const SAMPLES: { id: string; caption: string; lang?: Language; change(card: Card): Partial<Card> }[] = [
  { id: 'revised', caption: 'Revised', change: (card) => ({ ...status(card, 'revised'), revised: '2025-07-18' }) },
  {
    id: 'superseded',
    caption: 'Pinned, and revised since',
    change: (card) => ({
      ...status(card, 'superseded'),
      mode: 'pinned',
      asOf: '2025-06-19',
      revised: '2025-07-18',
      newer: null,
    }),
  },
  { id: 'disputed', caption: 'Disputed', change: (card) => status(card, 'disputed') },
  { id: 'corrected', caption: 'Corrected', change: (card) => status(card, 'corrected') },
  { id: 'withdrawn', caption: 'Withdrawn', change: (card) => status(card, 'withdrawn') },
  {
    id: 'withdrawn-zh',
    caption: 'Withdrawn, Chinese',
    lang: 'zh',
    change: (card) => status(card, 'withdrawn'),
  },
  { id: 'disputed-ar', caption: 'Disputed, Arabic', lang: 'ar', change: (card) => status(card, 'disputed') },
];

function status({ headline }: Card, status: Card['headline']['status']): Pick<Card, 'headline'> {
  return { headline: { ...headline, status } };
}

const TOTAL = `${AREA}.trade.value.world.total`;

/** Numbers in running text: what is said of each, the attributes, and the words. */
const FIGURES: { id: string; caption: string; lang?: Language; text: [string, string, string]; asOf?: string; fact: string }[] =
  [
    {
      id: 'figure-live',
      caption: 'Stated',
      fact: `${TOTAL}.${PERIOD}`,
      text: ['Foreign trade came to ', '227.67 billion yuan', ' from January to May 2025.'],
    },
    {
      id: 'figure-derived',
      caption: 'Derived',
      fact: `${AREA}.trade.value.world.private-enterprises.${PERIOD}`,
      text: ['Private enterprises traded ', 'some 215.6 billion yuan', ' of it.'],
    },
    {
      id: 'figure-revised',
      caption: 'Derived, and revised since',
      fact: `${TOTAL}.2024-01..2024-05`,
      text: ['A year before it had been ', 'about 185.2 billion yuan', '.'],
    },
    {
      id: 'figure-superseded',
      caption: 'Pinned to a day before the revision',
      fact: `${TOTAL}.2024-01..2024-05`,
      asOf: '2024-08-01',
      text: ['By the pages of July 2024 it was ', '185.63 billion yuan', '.'],
    },
    {
      id: 'figure-pinned',
      caption: 'Pinned, nothing revised since',
      fact: `${TOTAL}.${PERIOD}`,
      asOf: '2025-06-19',
      text: ['On the day it was published, it was ', '227.67 billion yuan', '.'],
    },
    {
      id: 'figure-unknown',
      caption: 'No such fact: the words stay',
      fact: `${TOTAL}.1949`,
      text: ['Nobody here knows of ', 'a number for 1949', '.'],
    },
    {
      id: 'figure-zh',
      caption: 'Chinese',
      lang: 'zh',
      fact: `${AREA}.trade.growth.world.total.${PERIOD}`,
      text: ['同比增长', '22.9%', '。'],
    },
    {
      id: 'figure-ar',
      caption: 'Arabic',
      lang: 'ar',
      fact: `${AREA}.trade.growth.world.total.${PERIOD}`,
      text: ['نمت التجارة الخارجية بنسبة ', '22.9%', ' على أساس سنوي.'],
    },
  ];

export async function galleryPage(make: Make, origin: string): Promise<Response> {
  const widths = WIDTHS.flatMap((width) =>
    (['en', 'ar'] as const).map((lang) => ({
      ...{ id: `${lang}-${width}`, caption: `${width} pixels, ${nameOf(lang)}`, lang, width },
      theme: 'auto' as const,
    })),
  );
  const languages = LANGUAGES.flatMap((lang) =>
    (['light', 'dark'] as const).map((theme) => ({
      ...{ id: `${lang}-${theme}`, caption: `${nameOf(lang)}, ${theme}`, lang, theme },
    })),
  );
  const live = async (cells: Live[]) => Promise.all(cells.map((cell) => liveCell(cell, make)));

  return page({
    title: 'Gallery: Trade Facts',
    description: 'The card of Trade Facts in every state, width, theme and language, and its numbers in running text.',
    path: '/gallery',
    origin,
    main: html`<div class="intro"><h1>Gallery</h1>
<p>The card in every state, width, theme and language. Each is a live element that asks this API; where no number of the record is in a state today, a sample shows it and says so.</p></div>
${await section('states', 'States', await live(STATES))}
${await section(
  'samples',
  'Samples of states that no headline is in today',
  await Promise.all(SAMPLES.map((sample) => sampleCell(sample, make))),
)}
${await section('without', 'Without JavaScript', [await plainCell(make)])}
${await section('figures', 'Numbers in running text', FIGURES.map(figureCell))}
${await section('languages', 'Languages and themes', await live(languages))}
${await section('widths', 'Widths', await live(widths))}`,
  });
}

function section(id: string, title: string, cells: unknown[]): Markup {
  return html`<section class="gallery" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="cells">${cells}</div></section>`;
}

function cell(id: string, caption: string, looks: string, content: unknown): Markup {
  return html`<figure class="cell ${looks}" id="cell-${id}"><figcaption>${caption}</figcaption>${content}</figure>`;
}

async function liveCell({ id, caption, width = 320, host, theme = 'auto', ...asked }: Live, make: Make) {
  const { area = AREA, period = PERIOD, asOf, currency, show, lang = 'en' } = asked;
  const card = await make({ area, period: period === 'latest' ? undefined : period, asOf, currency, lang });
  const attributes = { area, period, 'as-of': asOf, currency, show, theme: theme === 'auto' ? undefined : theme };
  const given = Object.entries(attributes).flatMap(([name, value]) => (value ? [html` ${name}="${value}"`] : []));
  const words = card ? trusted(fallback(card)) : 'The fallback of a card that does not exist';
  return cell(
    id,
    caption,
    `w${width} ${host ?? ''}`,
    html`<trade-card lang="${lang}" dir="${directionOf(lang)}" loading="lazy"${given}>${words}</trade-card>`,
  );
}

async function sampleCell({ id, caption, lang = 'en', change }: (typeof SAMPLES)[number], make: Make) {
  const card = await known(make, lang);
  const shown = view(html, { ...card, ...change(card) }, { locale: lang, api: '', scheme: '', level: '' });
  return cell(
    `sample-${id}`,
    html`Sample: ${caption}` as unknown as string,
    'w320',
    html`<div class="sample"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${shown}</template></div>`,
  );
}

async function plainCell(make: Make) {
  const card = await known(make, 'en');
  return cell('fallback', 'What stands there before, and without, the script', 'w320', html`<div>${trusted(fallback(card))}</div>`);
}

function figureCell({ id, caption, lang = 'en', fact, asOf, text: [before, words, after] }: (typeof FIGURES)[number]) {
  const pin = asOf ? html` as-of="${asOf}"` : '';
  return cell(
    id,
    caption,
    'w320',
    html`<p lang="${lang}" dir="${directionOf(lang)}">${before}<trade-figure fact="${fact}"${pin}>${words}</trade-figure>${after}</p>`,
  );
}

async function known(make: Make, lang: Language): Promise<Card> {
  const card = await make({ area: AREA, period: PERIOD, lang });
  if (!card) throw new Error(`the catalogue holds no card for ${AREA} in ${PERIOD}`);
  return card;
}

function directionOf(lang: Language): 'ltr' | 'rtl' {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

function nameOf(lang: Language): string {
  return NAMES[lang];
}

const NAMES: Record<Language, string> = {
  en: 'English',
  zh: 'Chinese',
  ru: 'Russian',
  kk: 'Kazakh',
  ar: 'Arabic',
  fr: 'French',
  es: 'Spanish',
};
