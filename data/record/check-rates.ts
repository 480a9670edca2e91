/** `data/check-rates.json`: how well numbers of texts are found in this record, as `npm run measure:lookup` measured it. */
import * as v from 'valibot';
import { date } from './text-schema.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `of` is the number of figures. `found` were found, and `several` were among several. */
const rate = v.strictObject({ of: count, found: count, several: count });

export const checkRates = v.strictObject({
  measured: date,
  stories: count,
  /** Figures that the record has: found as the right fact. */
  right: rate,
  /** The same with a changed digit or size: found as another fact. */
  altered: rate,
  /** The same with the words around them changed: exports for imports, another partner, period or sign. */
  swapped: rate,
  /** Figures that the record lacks. */
  lacking: rate,
});

export type CheckRates = v.InferOutput<typeof checkRates>;
