/** Addresses of a card in its other formats, as pages and snippets write them. */
import { otherSeries, type SeriesChoice } from '../../../data/card/series.ts';

/** What is left out is as the card has it by default. */
export interface CardOptions {
  /** A period to stay at; the newest where it is left out. */
  period?: string | undefined;
  /** A day whose knowledge is shown. */
  asOf?: string | undefined;
  /** The currency of the number that comes first. */
  currency?: string | undefined;
  /** `auto`, which follows the reader's device, is for frames and pictures: the element follows the page by itself. */
  theme?: 'light' | 'dark' | 'auto' | undefined;
  view?: 'compact' | 'full' | undefined;
}

export interface CardAddress extends CardOptions, SeriesChoice {
  /** Left out for the first language of the data set. */
  lang?: string | undefined;
}

/** The card as a picture that is drawn when it is asked for: `/v1/cards/{area}.svg?period=…`. */
export function svgAddress({ area, period, asOf, currency, lang, theme, ...series }: CardAddress): string {
  const options = { period, asOf, currency, lang, theme: otherTheme(theme) };
  return `/v1/cards/${area}.svg${query({ ...otherSeries(series), ...options })}`;
}

/** The embed document, which an iframe shows. */
export function embedAddress({ area, period, asOf, currency, lang, theme, view, ...series }: CardAddress): string {
  const options = { period, asOf, currency, lang, theme: otherTheme(theme), view: view === 'full' ? view : undefined };
  return `/embed/${area}${query({ ...otherSeries(series), ...options })}`;
}

/** The PNG of a card of all trade, for link previews and mail. Periods are drawn only in the first language. */
export function pictureAddress({ area, period, lang }: Pick<CardAddress, 'area' | 'period' | 'lang'>): string {
  return `/v1/cards/${area}.png${query(period === undefined ? { lang } : { period })}`;
}

/** The theme as a parameter; documents and pictures are light by default. */
function otherTheme(theme: CardAddress['theme']): CardAddress['theme'] {
  return theme === 'light' ? undefined : theme;
}

/** Where oEmbed answers for the page at `address`, an absolute one. */
export function oembedAddress(origin: string, address: string): string {
  return `${origin}/oembed?url=${encodeURIComponent(address)}`;
}

function query(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
}
