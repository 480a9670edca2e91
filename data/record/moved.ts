/**
 * An id keeps its meaning. `data/moved.json` lists the ids that are not in use any more: where the fact is now, if its id was wrong, or
 * when and why it was withdrawn.
 */
import * as v from 'valibot';
import { parseFactId } from '../fact/id.ts';
import { date, line } from './text-schema.ts';

const id = v.pipe(
  v.string(),
  v.check((text) => parseFactId(text) !== null, 'is no fact id'),
);

const withdrawal = v.strictObject({
  date,
  reason: line(600),
  /** The fact to use instead, where there is one. */
  successor: v.exactOptional(id),
});

export const moves = v.strictObject({ moved: v.record(id, id), withdrawn: v.record(id, withdrawal) });

export type Moves = v.InferOutput<typeof moves>;
