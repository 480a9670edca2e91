/**
 * The shape of `data/moved.json`, which lists fact ids that are no longer in use: `moved` has the new id of each fact, and `withdrawn` has the date and
 * reason of each removal. An id is never used again for another fact.
 */
import * as v from 'valibot';
import { parseFactId } from '../fact/id.ts';
import { date, line } from './text-schema.ts';

const id = v.pipe(
  v.string(),
  v.check((text) => parseFactId(text) !== null, 'is not a fact id'),
);

const withdrawal = v.strictObject({
  date,
  reason: line(600),
  /** The fact to use instead, if there is one. */
  successor: v.exactOptional(id),
});

export const moves = v.strictObject({ moved: v.record(id, id), withdrawn: v.record(id, withdrawal) });

export type Moves = v.InferOutput<typeof moves>;
