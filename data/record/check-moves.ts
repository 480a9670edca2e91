import { DATA } from './folders.ts';
import type { Moves } from './moved.ts';

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
      .map((one) => `${one}: ${DATA}/moved.json says it is gone, but the record holds it`),
    ...gone
      .filter((one, i) => gone.indexOf(one) !== i)
      .map((one) => `${one}: ${DATA}/moved.json says both that it moved and that it was withdrawn`),
    ...targets
      .filter(([, to]) => !held.has(to))
      .map(([from, to]) => `${from}: ${DATA}/moved.json leads to ${to}, which the record does not hold`),
  ];
}
