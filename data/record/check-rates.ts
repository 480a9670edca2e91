/** The shape of `data/check-rates.json`: how well `/check` finds the figures of texts. `npm run measure:lookup` measures it. */
import * as v from 'valibot';
import { date } from './text-schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Counts of figures: all of them, and those with the outcomes `found` and `several`. */
const rate = v.strictObject({ total: count, found: count, several: count });

export const checkRates = v.strictObject({
  /** The day of the measurement. */
  measured: date,
  stories: count,
  /** Figures that are on record. Only matches with the right fact count. */
  right: rate,
  /** The same figures with a changed digit or size. Matches with any fact count. */
  altered: rate,
  /** The same figures in changed words: exports for imports, another partner, period or sign. */
  swapped: rate,
  /** Figures that are not on record. */
  lacking: rate,
});

export type CheckRates = v.InferOutput<typeof checkRates>;
