/** What the gallery shows: each state of a card and of a number in running text that a reader can meet, with its caption. */

import type { Card } from '../../data/contract/card.ts';

/** The period whose numbers change by a revision only. */
export const PERIOD = '2025-01..2025-05';
export const AREA = 'CN-XJ';
export const WIDTHS = [240, 320, 480, 640, 900] as const;
export const LANGUAGE_NAMES: Record<string, string> = {
  en: 'English',
  zh: 'Chinese',
  ru: 'Russian',
  kk: 'Kazakh',
  ar: 'Arabic',
  fr: 'French',
  es: 'Spanish',
};

/** A live element: its attributes, and what is around it. */
export interface LiveCell {
  id: string;
  caption: string;
  area?: string;
  period?: string;
  asOf?: string;
  currency?: string;
  show?: string;
  lang?: string;
  /** Without one the page's scheme is followed. */
  theme?: 'light' | 'dark';
  /** The scheme of the page around it. */
  host?: 'light' | 'dark';
  width?: (typeof WIDTHS)[number];
}

export const STATES: LiveCell[] = [
  { id: 'live', caption: 'Live: follows the newest period', period: 'latest' },
  { id: 'fixed', caption: 'Fixed to a period; a newer one exists' },
  { id: 'pinned', caption: 'Pinned to what was known on a day', asOf: '2025-06-19' },
  { id: 'derived', caption: 'The headline is derived, and was revised', period: '2024-01..2024-05' },
  { id: 'superseded', caption: 'Pinned to a day before the revision', period: '2024-01..2024-05', asOf: '2024-08-01' },
  { id: 'dollars', caption: 'Dollars first', currency: 'USD' },
  { id: 'few', caption: 'Two of its parts', show: 'month trend' },
  { id: 'parent', caption: 'An area without a parent', area: 'CN', period: '2025' },
  { id: 'port', caption: 'A port', area: 'CN-XJ-port-horgos', period: '2022-01..2022-11' },
  { id: 'fall', caption: 'A fall', period: '2020-01..2020-02' },
  { id: 'no-trend', caption: 'No other year, so no trend', area: 'CN-NM', period: '2022' },
  { id: 'limit', caption: 'The headline is a limit', area: 'CN-CQ', period: '2022-01..2022-05' },
  { id: 'about', caption: 'The headline is said with "about"', period: '2021-01..2021-08' },
  { id: 'failed', caption: 'No such card: the fallback, and word of it', area: 'XX' },
  { id: 'on-dark', caption: 'On a dark page', host: 'dark' },
  { id: 'on-light', caption: 'On a light page', host: 'light' },
];

export const LANGUAGE_CELLS: LiveCell[] = Object.keys(LANGUAGE_NAMES).flatMap((lang) =>
  (['light', 'dark'] as const).map((theme) => ({
    ...{ id: `${lang}-${theme}`, caption: `${LANGUAGE_NAMES[lang]}, ${theme}`, lang, theme },
  })),
);

export const WIDTH_CELLS: LiveCell[] = WIDTHS.flatMap((width) =>
  (['en', 'zh', 'ar'] as const).map((lang) => ({
    ...{ id: `${lang}-${width}`, caption: `${LANGUAGE_NAMES[lang]}, ${width} pixels`, lang, width },
  })),
);

/** A card with a status that no headline of the record has today. */
export interface SampleCell {
  id: string;
  caption: string;
  status: Card['headline']['status'];
  lang?: string;
  /** What else the answer would say. */
  more?: Partial<Card>;
}

export const SAMPLES: SampleCell[] = [
  { id: 'revised', caption: 'Revised', status: 'revised', more: { revised: '2025-07-18' } },
  {
    id: 'superseded',
    caption: 'Pinned, and revised since',
    status: 'superseded',
    more: { mode: 'pinned', asOf: '2025-06-19', revised: '2025-07-18' },
  },
  { id: 'disputed', caption: 'Disputed', status: 'disputed' },
  { id: 'corrected', caption: 'Corrected', status: 'corrected' },
  { id: 'withdrawn', caption: 'Withdrawn', status: 'withdrawn' },
  { id: 'withdrawn-zh', caption: 'Withdrawn, in Chinese', status: 'withdrawn', lang: 'zh' },
  { id: 'disputed-ar', caption: 'Disputed, in Arabic', status: 'disputed', lang: 'ar' },
];

/** A sentence with one cited number in it. */
export interface FigureCell {
  id: string;
  caption: string;
  fact: string;
  asOf?: string;
  lang?: string;
  text: [before: string, words: string, after: string];
}

const TOTAL = `${AREA}.trade.value.world.total`;
const GROWTH = `${AREA}.trade.growth.world.total`;

export const FIGURES: FigureCell[] = [
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
    text: ['Private enterprises had ', 'about 216 billion yuan', ' of it.'],
  },
  {
    id: 'figure-revised',
    caption: 'Derived, and revised',
    fact: `${TOTAL}.2024-01..2024-05`,
    text: ['A year before it was ', 'about 185 billion yuan', '.'],
  },
  {
    id: 'figure-superseded',
    caption: 'Pinned to a day before the revision',
    fact: `${TOTAL}.2024-01..2024-05`,
    asOf: '2024-08-01',
    text: ['By what was known in August 2024, it was ', 'about 186 billion yuan', '.'],
  },
  {
    id: 'figure-pinned',
    caption: 'Pinned, and not revised since',
    fact: `${TOTAL}.${PERIOD}`,
    asOf: '2025-06-19',
    text: ['On June 19, 2025 it was ', '227.67 billion yuan', '.'],
  },
  {
    id: 'figure-unknown',
    caption: 'No such fact: the words stay',
    fact: `${TOTAL}.1949`,
    text: ['The record does not hold ', 'the number of 1949', '.'],
  },
  {
    id: 'figure-zh',
    caption: 'In Chinese',
    fact: `${GROWTH}.${PERIOD}`,
    lang: 'zh',
    text: ['外贸总值同比增长', '22.9%', '。'],
  },
  {
    id: 'figure-ar',
    caption: 'In Arabic',
    fact: `${GROWTH}.${PERIOD}`,
    lang: 'ar',
    text: ['نمت التجارة الخارجية بنسبة ', '22.9%', ' على أساس سنوي.'],
  },
];
