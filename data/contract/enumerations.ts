/** The closed lists of words that a fact uses, without any schema: the Worker checks parameters by them. */
export const QUALIFIERS = ['exact', 'about', 'over', 'under'] as const;
export const BASES = ['stated', 'derived'] as const;
export const STATUSES = ['current', 'revised', 'superseded', 'disputed', 'corrected', 'withdrawn'] as const;
/** Of these what a person marks; the others are computed. */
export const MARKS = ['disputed', 'corrected', 'withdrawn'] as const;
/** SDMX CL_OBS_STATUS: `A` normal, `B` time series break. */
export const OBS_STATUSES = ['A', 'B'] as const;

export const MEASURES = [
  'value',
  'value-usd',
  'growth',
  'share',
  'national-share',
  'count',
  'rank',
  'lead',
  'target',
  'exchange-rate',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Base units, dollars and not billions of them: a currency (ISO 4217), a currency pair (how many of the first make one of the second),
 * `percent`, `points`, `count`, `rank` (a place in an order) or `tonnes`. `data/vocabulary/units.json` lists those in use.
 */
export type Unit = string;

export const FORMULAS = [
  'share-of-total',
  'year-before',
  'subtraction',
  'national-total',
  'growth-lead',
  'exchange-rate',
] as const;
export type Formula = (typeof FORMULAS)[number];
