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

export function svgAddress({ area, view: _, ...card }: CardAddress): string {
  return `/v1/cards/${area}.svg${cardQuery(card)}`;
}

export function embedAddress({ area, view, ...card }: CardAddress): string {
  return `/embed/${area}${cardQuery(card, view === 'full' ? view : undefined)}`;
}

/** The PNG of a card of all trade, for link previews and mail. Only the newest period has pictures in other languages than the first. */
export function pictureAddress({ area, period, lang }: Pick<CardAddress, 'area' | 'period' | 'lang'>): string {
  return `/v1/cards/${area}.png${queryString(period === undefined ? { lang } : { period })}`;
}

/** Without the theme `light`, which is the default of frames and pictures. */
function cardQuery(card: Omit<CardAddress, 'area' | 'view'>, view?: 'full'): string {
  const { period, asOf, currency, lang, theme, ...series } = card;
  const options = { period, asOf, currency, lang, theme: theme === 'light' ? undefined : theme, view };
  return queryString({ ...nonDefaultFields(series), ...options });
}

/** Where oEmbed describes the page with this absolute address. */
export function oembedAddress(origin: string, address: string): string {
  return `${origin}/oembed?url=${encodeURIComponent(address)}`;
}

/** `?lang=fr&period=2023`; empty if all parameters are undefined. */
function queryString(parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return query.size ? `?${query}` : '';
}
