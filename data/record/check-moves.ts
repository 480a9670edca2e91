import { DATA } from './folders.ts';
import type { Moves } from './moved.ts';

/** What is wrong with the table: an old id that is in use again, or a way that does not end at a fact. */
export function checkMoves({ moved, withdrawn }: Moves, factIds: ReadonlySet<string>): string[] {
  const gone = [...Object.keys(moved), ...Object.keys(withdrawn)];
  const targets = [
    ...Object.entries(moved),
    ...Object.entries(withdrawn).flatMap(([from, { successor }]) => (successor ? [[from, successor] as const] : [])),
  ];
  return [
    ...gone
      .filter((id) => factIds.has(id))
      .map((id) => `${id}: ${DATA}/moved.json says it is gone, but the record has it: remove the line`),
    ...gone
      .filter((id, i) => gone.indexOf(id) !== i)
      .map(
        (id) => `${id}: ${DATA}/moved.json says both that it moved and that it was withdrawn: remove one of the two`,
      ),
    ...targets
      .filter(([, to]) => !factIds.has(to))
      .map(([from, to]) => `${from}: ${DATA}/moved.json leads to ${to}, which the record does not have: correct it`),
  ];
}
