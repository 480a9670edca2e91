/**
 * Fact ids, which are permanent: the six dimensions joined by dots, `CN-XJ.trade.value.world.total.2025-01..2025-05`. Only the period may
 * contain dots, so an id splits at its first five dots.
 */

/** The dimensions of a fact, in the order of its id (SDMX: REF_AREA, INDICATOR, …, TIME_PERIOD). */
export const DIMENSIONS = ['area', 'indicator', 'measure', 'partner', 'breakdown', 'period'] as const;

export type Dimension = (typeof DIMENSIONS)[number];
export type Key = Record<Dimension, string>;

export function factId(key: Key): string {
  return DIMENSIONS.map((dimension) => key[dimension]).join('.');
}

/** The id of a series: that of its facts without the period, `CN-XJ.trade.value.world.total`. */
export function seriesId(key: Omit<Key, 'period'>): string {
  return factId({ ...key, period: '' }).slice(0, -1);
}

export function keyOf({ area, indicator, measure, partner, breakdown, period }: Key): Key {
  return { area, indicator, measure, partner, breakdown, period };
}

const ID = /^([^.]+)\.([^.]+)\.([^.]+)\.([^.]+)\.([^.]+)\.([^.].*)$/;

/** The dimensions of an id; null if it does not have six parts. Does not check whether the codes exist. */
export function parseFactId(id: string): Key | null {
  const parts = ID.exec(id);
  if (!parts) return null;
  // Not a loop over `DIMENSIONS`, which is slow: a list of all facts parses thousands of ids.
  const [, area, indicator, measure, partner, breakdown, period] = parts;
  return { area, indicator, measure, partner, breakdown, period } as Key;
}

export function periodIn(id: string): string {
  return parseFactId(id)?.period ?? '';
}

export function isWorldTotal({ partner, breakdown }: Pick<Key, 'partner' | 'breakdown'>): boolean {
  return partner === 'world' && breakdown === 'total';
}

/** Codes of the whole, and of no counterpart. Texts and titles do not name them. */
export const WHOLE: ReadonlySet<string> = new Set(['world', 'none', 'total']);

/** Is the key about trade with one partner, not with the world or without a counterpart? */
export function hasPartner({ partner }: Pick<Key, 'partner'>): boolean {
  return !WHOLE.has(partner);
}

/** Is the key an area's total trade, as an amount in the area's currency? */
export function isAmountOfAllTrade(key: Omit<Key, 'area' | 'period'>): boolean {
  return key.indicator === 'trade' && key.measure === 'value' && isWorldTotal(key);
}

/** The path of the page of a fact, and of its JSON below `/v1`. Leave `lang` out for the first language. */
export function factPath(
  id: string,
  { asOf, lang }: { asOf?: string | null | undefined; lang?: string | undefined },
): string {
  const query = [asOf && `asOf=${asOf}`, lang && `lang=${lang}`].filter(Boolean).join('&');
  return `/facts/${encodeURIComponent(id)}${query && `?${query}`}`;
}

/** The id of a release, which is the name of its file: day, publisher and subject, `2025-06-19-chinagate-xinjiang-trade`. */
export const RELEASE_ID = /^\d{4}-\d\d-\d\d(-[a-z0-9]+)+$/;

/** Order by code unit, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
