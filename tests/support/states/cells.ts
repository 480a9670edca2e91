/** The states of a card that a reader can meet, of the area and period that the data set's own examples have. */
import dataset from '../../../data/dataset.json' with { type: 'json' };

export const { area: AREA, period: PERIOD } = dataset.start;
/** The day on which the first page with its number came out. */
export const DAY = '2025-06-19';

/** A live element: its attributes, and what is around it. */
export interface LiveCell {
  id: string;
  area?: string;
  /** `latest` is the newest; `PERIOD` where it is left out. */
  period?: string;
  asOf?: string;
  currency?: string;
  show?: string;
  view?: 'full';
  lang?: string;
  theme?: 'dark';
  /** The colour scheme of the page around it. */
  host?: 'light' | 'dark';
  /** Of its place, in pixels. */
  width?: 600 | 900;
}

/** The first language, one that is written without spaces, and one from right to left. */
export const DIFFERENT = ['en', 'zh', 'ar'];

/** `found` are cells of states that only some numbers of the record are in. */
export function stateCells(found: readonly LiveCell[]): LiveCell[] {
  return [
    { id: 'live', period: 'latest' },
    { id: 'fixed' },
    { id: 'pinned', asOf: DAY },
    { id: 'other-currency', currency: 'USD' },
    { id: 'parent', area: 'CN', period: 'latest' },
    ...found,
    { id: 'failed', area: 'XX' },
    { id: 'on-dark', host: 'dark' },
    { id: 'on-light', host: 'light' },
  ];
}

/** The view behind "Sources & data", in place. */
export function fullCells(): LiveCell[] {
  const view = 'full' as const;
  return [
    { id: 'full', view },
    ...DIFFERENT.map((lang) => ({ id: `full-${lang}`, lang, width: 600 as const, view })),
    { id: 'full-wide', width: 900, theme: 'dark', view },
    { id: 'full-few', show: 'month trend', view },
  ];
}

/** A sentence with one cited number, for `<trade-figure>`. */
export interface FigureCell {
  id: string;
  fact: string;
  asOf?: string;
  lang: string;
  words: string;
}
