/** Addresses of a card in its other formats, as pages and snippets write them. What is left out is as the card has it by default. */

export type CardAddress = {
  area: string;
  period?: string | undefined;
  asOf?: string | undefined;
  /** Left out for the first language of the data set. */
  lang?: string | undefined;
  theme?: string | undefined;
  /** Of the page that an iframe shows. */
  view?: string | undefined;
};

/** The card as a picture that is drawn when it is asked for: `/v1/cards/{area}.svg?period=…`. */
export function svgAddress(card: CardAddress): string {
  return `/v1/cards/${card.area}.svg${query(card)}`;
}

/** The page that an iframe shows. */
export function embedAddress(card: CardAddress): string {
  return `/embed/${card.area}${query({ ...card, view: card.view === 'full' ? card.view : undefined })}`;
}

/** The picture that chats and social media show: there is one of each period in the first language, and a live one in each language. */
export function pictureAddress({ area, period, lang }: CardAddress): string {
  return `/v1/cards/${area}.png${query(period === undefined ? { lang } : { period })}`;
}

/** Where oEmbed answers for the page at `address`, an absolute one. */
export function oembedAddress(origin: string, address: string): string {
  return `${origin}/oembed?url=${encodeURIComponent(address)}`;
}

function query({ area: _, ...parameters }: Partial<CardAddress>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
}
