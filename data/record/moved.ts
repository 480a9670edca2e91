/**
 * Ids are permanent: what was published under one is never silently gone. `data/moved.json` says where a fact is now, where its id
 * was wrong, and which facts were withdrawn, when and why.
 */

import * as v from 'valibot';
import { parseFactId } from '../fact/id.ts';
import { date, line } from './text.ts';

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
