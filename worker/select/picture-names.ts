/** Where the build puts the pictures of cards, below the catalogue. */
import { otherSeries, type SeriesChoice } from '../../data/card/series.ts';

interface Picture extends SeriesChoice {
  lang: string;
  /** The live card where it is left out. */
  period?: string | undefined;
}

/** Those of other series than all trade are in a folder of the series. */
export function pictureName({ area, lang, period, ...series }: Picture): string {
  const { indicator = 'trade', partner = 'world', breakdown = 'total' } = otherSeries(series);
  const folder = isOther(series) ? `${area}/${indicator}.${partner}.${breakdown}` : area;
  return `pictures/${folder}/${period === undefined ? `live.${lang}` : period}.png`;
}

export function isOther(series: Omit<SeriesChoice, 'area'>): boolean {
  return Object.keys(otherSeries(series)).length > 0;
}
