/** `data/check-rates.json`: how often the check of a text errs on this record, as `npm run measure:check` measured it. */
import * as v from 'valibot';
import { date } from './text-schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** `of` figures, of which `found` are as the rate says, with the 95% interval of the share. */
const rate = v.strictObject({ found: count, of: count, low: share, high: share });

export const checkRates = v.strictObject({
  measured: date,
  stories: count,
  figures: count,
  /** Of what is said to match, what is right. */
  matchesPrecision: rate,
  /** Of what is said to differ, what is wrong. */
  differsPrecision: rate,
  /** Of what is right, what is said to match. */
  matchesRecall: rate,
  /** Of what is right, what is said to differ. */
  accused: rate,
  /** Of what is wrong, what is said to differ. */
  differsRecall: rate,
  /** Of what the record can decide, what is said to match or to differ. */
  decided: rate,
});

export type CheckRates = v.InferOutput<typeof checkRates>;
