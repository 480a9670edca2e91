/** Where the build puts the pictures of cards, below the catalogue. */

export interface Picture {
  area: string;
  lang: string;
  /** The live card where it is left out. */
  period?: string | undefined;
}

export function pictureName({ area, lang, period }: Picture): string {
  return `pictures/${area}/${period === undefined ? `live.${lang}` : period}.png`;
}

/** A file of its own, because the catalogue may be what failed. */
export function problemPictureName(status: number): string {
  return `problem-${status}.png`;
}
