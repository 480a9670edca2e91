/** The shape of `data/check-rates.json`: how well `/check` finds the figures of texts, as `npm run measure:lookup` measured it. */
import * as v from 'valibot';
import { date } from './text-schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Counts of figures: `of` is all of them, `found` and `several` are those with this outcome. */
const rate = v.strictObject({ of: count, found: count, several: count });

export const checkRates = v.strictObject({
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
