/** What the gallery shows: the states of a card that a reader can meet, for the area and period of the data set's start page. */
import { type CatalogueIndex, currencies } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard } from '../../../data/contract/card.ts';

/** Of the place of a card, in pixels: the widths at which it has one height. */
export const WIDTHS = [240, 280, 360, 600, 900] as const;

/** A live element: its attributes, and what is around it. */
export interface LiveCell {
  id: string;
  caption: string;
  /** The area of the start page by default. */
  area?: string;
  /** The period of the start page by default; `latest` is the newest. */
  period?: string;
  asOf?: string;
  currency?: string;
  show?: string;
  view?: 'full';
  /** The first language of the data set by default. */
  lang?: string;
  /** Without it the card follows the page. */
  theme?: 'light' | 'dark';
  /** The colour scheme of the page around it. */
  host?: 'light' | 'dark';
  width?: (typeof WIDTHS)[number];
  /** The label behind which the element stands until a reader opens it: its request fails, which browsers log. */
  onDemand?: string;
}

/** `found` are cells of states that only some numbers of the record are in. */
export function stateCells(index: CatalogueIndex, found: LiveCell[]): LiveCell[] {
  const { area, day } = index.examples;
  const { parent, currency } = index.vocabulary.areas[area] ?? {};
  const other = currencies(index).find((code) => code !== currency);
  return [
    { id: 'live', caption: 'Live: follows the newest period', period: 'latest' },
    { id: 'fixed', caption: 'Fixed to a period; a newer one exists' },
    { id: 'pinned', caption: 'Pinned to what was known on a day', asOf: day },
    ...(other ? [{ id: 'other-currency', caption: `${other} first`, currency: other }] : []),
    ...(parent && hasCard(index, parent)
      ? [{ id: 'parent', caption: 'The area that this one is a part of', area: parent, period: 'latest' }]
      : []),
    ...found,
    {
      id: 'failed',
      caption: 'No such card: the sentence stays',
      area: 'XX',
      onDemand: 'Ask for the area XX: the API answers 404',
    },
    { id: 'on-dark', caption: 'On a dark page', host: 'dark' },
    { id: 'on-light', caption: 'On a light page', host: 'light' },
  ];
}

/** The view behind "Sources and data", in place. */
export function fullCells(index: CatalogueIndex): LiveCell[] {
  const view = 'full' as const;
  return [
    { id: 'full', caption: 'On a phone', view },
    ...differentLanguages(index).map(({ code, name }) => ({
      ...{ id: `full-${code}`, caption: `${name}, 600 pixels`, lang: code, width: 600 as const, view },
    })),
    { id: 'full-wide', caption: 'In two columns, dark', width: 900, theme: 'dark', view },
    { id: 'full-few', caption: 'Two of its parts', show: 'month trend', view },
  ];
}

export function languageCells({ languages }: CatalogueIndex): LiveCell[] {
  return languages.flatMap(({ code, name }) =>
    (['light', 'dark'] as const).map((theme) => ({
      ...{ id: `${code}-${theme}`, caption: `${name}, ${theme}`, lang: code, theme },
    })),
  );
}

export function widthCells(index: CatalogueIndex): LiveCell[] {
  return WIDTHS.flatMap((width) =>
    differentLanguages(index).map(({ code, name }) => ({
      ...{ id: `${code}-${width}`, caption: `${name}, ${width} pixels`, lang: code, width },
    })),
  );
}

/** The first language, one that is written without spaces, and one from right to left, where the data set has them. */
export function differentLanguages({ languages }: CatalogueIndex): CatalogueIndex['languages'] {
  const dense = languages.find(({ writing }) => writing?.space === '');
  const rightToLeft = languages.find(({ direction }) => direction === 'rtl');
  return [...new Set([languages[0], dense, rightToLeft])].filter((language) => language !== undefined);
}

function hasCard({ areas }: CatalogueIndex, id: string): boolean {
  return areas.some((area) => area.id === id && area.card);
}

/** A card with a status that need not occur in the record. */
export interface SampleCell {
  id: string;
  caption: string;
  status: CompactCard['headline']['status'];
  basis?: 'derived';
  lang?: string;
  /** What else the answer would have. */
  more?: Partial<CompactCard>;
}

export function sampleCells(index: CatalogueIndex): SampleCell[] {
  const { day } = index.examples;
  const marks = ['disputed', 'corrected', 'withdrawn'] as const;
  return [
    { id: 'derived', caption: 'Derived', status: 'current', basis: 'derived' },
    {
      id: 'superseded',
      caption: 'Pinned, and revised since',
      status: 'superseded',
      more: { mode: 'pinned', asOf: day },
    },
    ...differentLanguages(index).flatMap(({ code, name }, i) =>
      marks.map((status) => ({
        id: i ? `${status}-${code}` : status,
        caption: `${status[0]?.toUpperCase()}${status.slice(1)}${i ? `, in ${name}` : ''}`,
        status,
        lang: code,
      })),
    ),
  ];
}
