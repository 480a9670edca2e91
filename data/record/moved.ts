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

/** What is wrong with the table: an old id that is in use again, or a way that does not end at a fact. */
export function checkMoves({ moved, withdrawn }: Moves, held: ReadonlySet<string>): string[] {
  const gone = [...Object.keys(moved), ...Object.keys(withdrawn)];
  const targets = [
    ...Object.entries(moved),
    ...Object.entries(withdrawn).flatMap(([from, { successor }]) => (successor ? [[from, successor] as const] : [])),
  ];
  return [
    ...gone
      .filter((one) => held.has(one))
      .map((one) => `${one}: data/moved.json says it is gone, but the record holds it`),
    ...gone
      .filter((one, i) => gone.indexOf(one) !== i)
      .map((one) => `${one}: data/moved.json says both that it moved and that it was withdrawn`),
    ...targets
      .filter(([, to]) => !held.has(to))
      .map(([from, to]) => `${from}: data/moved.json leads to ${to}, which the record does not hold`),
  ];
}
