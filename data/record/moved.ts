/**
 * `data/moved.json` lists ids that are no longer in use, because an id keeps its meaning: `moved` has the right id of a fact whose id was
 * wrong, `withdrawn` the date and the reason.
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
