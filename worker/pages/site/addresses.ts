/** Addresses of a card in its other formats, as pages and snippets write them. */

/** What is left out is as the card has it by default. */
export interface CardOptions {
  /** A period to stay at; the newest where it is left out. */
  period?: string | undefined;
  /** A day whose knowledge is shown. */
  asOf?: string | undefined;
  theme?: 'light' | 'dark' | undefined;
  view?: 'compact' | 'full' | undefined;
}

export interface CardAddress extends CardOptions {
  area: string;
  /** Left out for the first language of the data set. */
  lang?: string | undefined;
}

/** The card as a picture that is drawn when it is asked for: `/v1/cards/{area}.svg?period=…`. */
export function svgAddress({ area, period, asOf, lang, theme }: CardAddress): string {
  return `/v1/cards/${area}.svg${query({ period, asOf, lang, theme })}`;
}

/** The embed document, which an iframe shows. */
export function embedAddress({ area, view, ...card }: CardAddress): string {
  return `/embed/${area}${query({ ...card, view: view === 'full' ? view : undefined })}`;
}

/** The picture that chats and social media show: there is one of each period in the first language, and a live one in each language. */
export function pictureAddress({ area, period, lang }: CardAddress): string {
  return `/v1/cards/${area}.png${query(period === undefined ? { lang } : { period })}`;
}

/** Where oEmbed answers for the page at `address`, an absolute one. */
export function oembedAddress(origin: string, address: string): string {
  return `${origin}/oembed?url=${encodeURIComponent(address)}`;
}

function query(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
}
