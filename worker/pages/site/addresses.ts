/** Addresses of a card in other formats, for pages and snippets. */
import { nonDefaultFields, type SeriesChoice } from '../../../data/card/series.ts';

/** Missing options have the default of the card. */
export interface CardOptions {
  /** The period of a fixed card; a live card has none. */
  period?: string | undefined;
  /** The as-of date of a pinned card. */
  asOf?: string | undefined;
  /** The currency of the main number. */
  currency?: string | undefined;
  /** `auto` follows the reader's device. It is for frames and pictures; the element follows the page without it. */
  theme?: 'light' | 'dark' | 'auto' | undefined;
  view?: 'compact' | 'full' | undefined;
}

export interface CardAddress extends CardOptions, SeriesChoice {
  /** Without it, the card is in the first language. */
  lang?: string | undefined;
}

export function svgAddress({ area, period, asOf, currency, lang, theme, ...series }: CardAddress): string {
  const options = { period, asOf, currency, lang, theme: otherTheme(theme) };
  return `/v1/cards/${area}.svg${query({ ...nonDefaultFields(series), ...options })}`;
}

export function embedAddress({ area, period, asOf, currency, lang, theme, view, ...series }: CardAddress): string {
  const options = { period, asOf, currency, lang, theme: otherTheme(theme), view: view === 'full' ? view : undefined };
  return `/embed/${area}${query({ ...nonDefaultFields(series), ...options })}`;
}

/** The PNG of a card of all trade, for link previews and mail. Periods are drawn only in the first language. */
export function pictureAddress({ area, period, lang }: Pick<CardAddress, 'area' | 'period' | 'lang'>): string {
  return `/v1/cards/${area}.png${query(period === undefined ? { lang } : { period })}`;
}

/** The theme as a parameter; documents and pictures are light by default. */
function otherTheme(theme: CardAddress['theme']): CardAddress['theme'] {
  return theme === 'light' ? undefined : theme;
}

/** The oEmbed address of a page; `address` is absolute. */
export function oembedAddress(origin: string, address: string): string {
  return `${origin}/oembed?url=${encodeURIComponent(address)}`;
}

function query(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
}
