/** The closed lists of words that a fact uses, without any schema: the Worker checks parameters by them. */
export const QUALIFIERS = ['exact', 'about', 'over', 'under'] as const;
/** How an agency shortens numbers: to the nearest, by cutting digits off, or in a way that was not measured. */
export const ROUNDINGS = ['half', 'down', 'unknown'] as const;
export type Rounding = (typeof ROUNDINGS)[number];
export const BASES = ['stated', 'derived'] as const;
export const STATUSES = ['current', 'revised', 'superseded', 'disputed', 'corrected', 'withdrawn'] as const;
/** Statuses of correction notices, which people write. The others are computed. */
export const CORRECTIONS = ['disputed', 'corrected', 'withdrawn'] as const;

/** Whether a number with this status may be wrong. */
export function isDoubtful(status: (typeof STATUSES)[number]): status is (typeof CORRECTIONS)[number] {
  return CORRECTIONS.some((correction) => correction === status);
}

/**
 * SDMX CL_OBS_STATUS: `A` normal, `B` time series break, `E` estimated (derived, or published before the period was over), `P` provisional by
 * the page's own words.
 */
export const OBS_STATUSES = ['A', 'B', 'E', 'P'] as const;

/**
 * SDMX CL_FREQ: `A` annual, `S` half-yearly, `Q` quarterly, `M` monthly, `_O` other. `YTD` is not in SDMX, which has no code for cumulative
 * numbers (January to a later month).
 */
export const FREQUENCIES = ['A', 'S', 'Q', 'M', 'YTD', '_O'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const MEASURES = [
  'value',
  'value-usd',
  'growth',
  'growth-usd',
  'share',
  'national-share',
  'count',
  'rank',
  'growth-difference',
  'target',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * A base unit, such as dollars, not billions of dollars: a currency (ISO 4217), `percent`, `points`, `count`, `rank` (a place in an order) or
 * `tonnes`. `data/vocabulary/units.json` lists those in use.
 */
export type Unit = string;

export const FORMULAS = [
  'subtraction',
  'share-of-total',
  'exports-plus-imports',
  'trade-minus-part',
  'exports-minus-balance',
  'imports-plus-balance',
  'balance',
  'part-over-total',
  'part-over-parent',
  'national-total',
  'national-total-of-value',
  'growth-difference',
  'year-before',
] as const;
export type Formula = (typeof FORMULAS)[number];

/** Whose dollars a page prints, if its area reports in another currency. */
export const DOLLARS = ['official', 'converted'] as const;

/**
 * Reasons for care with a number, from the most important. Responses also have an explanation in words. Cards name only those that their readers
 * need, receipts also name `single-source`, and the page of a number explains all of them. The others are about how a page was transcribed and checked.
 * `isWritten`: a person wrote the explanation, or the reason in it. It is in English in every language.
 */
const CAVEAT_KINDS = {
  contradiction: { namedOn: 'card', isWritten: false },
  'earlier-print': { namedOn: 'card', isWritten: false },
  estimate: { namedOn: 'card', isWritten: false },
  mirror: { namedOn: 'card', isWritten: false },
  'base-revised': { namedOn: 'card', isWritten: false },
  conversion: { namedOn: 'card', isWritten: false },
  'definition-change': { namedOn: 'card', isWritten: false },
  truncated: { namedOn: 'card', isWritten: true },
  'single-source': { namedOn: 'receipt', isWritten: false },
  correction: { namedOn: 'page', isWritten: true },
  normalised: { namedOn: 'page', isWritten: false },
  note: { namedOn: 'page', isWritten: true },
  'rule-suppressed': { namedOn: 'page', isWritten: true },
} as const;
export type CaveatKind = keyof typeof CAVEAT_KINDS;
type CardCaveat = {
  [Kind in CaveatKind]: (typeof CAVEAT_KINDS)[Kind]['namedOn'] extends 'card' ? Kind : never;
}[CaveatKind];

export const CAVEATS = Object.keys(CAVEAT_KINDS) as CaveatKind[];
export const CARD_CAVEATS = CAVEATS.filter((kind): kind is CardCaveat => CAVEAT_KINDS[kind].namedOn === 'card');
export const RECEIPT_CAVEATS = CAVEATS.filter((kind) => CAVEAT_KINDS[kind].namedOn !== 'page');

/** Whether a person wrote the explanation in English, or the reason in it. */
export function isWritten(kind: CaveatKind): boolean {
  return CAVEAT_KINDS[kind].isWritten;
}

/**
 * Reasons why a figure of a page is not an observation. A contradiction is not a reason: such a number is recorded. The labels are in
 * `data/vocabulary/reasons.json`.
 */
export const REASONS = [
  'repeats',
  'change',
  'ratio',
  'no-area',
  'no-partner',
  'no-breakdown',
  'no-indicator',
  'no-measure',
  'no-period',
  'goal',
  'not-trade',
  'no-figure',
  'unclear',
  'cut-off',
] as const;

/** How an area's statistics office counts, as `/v1/areas/{area}` says it. */
export const COVERAGES = ['goods', 'goods-and-services'] as const;
export const TRADE_SYSTEMS = ['general', 'special'] as const;
export const VALUATIONS = ['fob-cif'] as const;
export const ADJUSTMENTS = ['none'] as const;
export const ALLOCATIONS = ['port'] as const;

/** How much of a card a response has. */
export const CARD_VIEWS = ['compact', 'full'] as const;

/** Is the text a calendar day, `2025-06-19`? February 30 is not. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
