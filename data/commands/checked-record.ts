/** Compiles the record and checks all of it, for `npm run build` and `npm run record:check`. */
import { checkStart, checkTitles } from '../catalogue/build-index.ts';
import { compile } from '../catalogue/compile.ts';
import { derive } from '../catalogue/derive/derive.ts';
import type { FactHistory } from '../fact/history.ts';
import type { Moves } from '../record/moved.ts';
import { checkMoves } from '../record/references.ts';
import type { TradeRecord } from '../record/schema.ts';
import { type CheckedRecord, checkRecord } from '../rules/check-record.ts';

export function compileAndCheck(record: TradeRecord, moves: Moves): CheckedRecord & { histories: FactHistory[] } {
  const checked = checkRecord(record);
  const histories = derive(compile(record), record.vocabulary);
  const problems = [
    ...checked.problems,
    ...checkStart(record, histories),
    ...checkMoves(moves, new Set(histories.map(({ id }) => id))),
    ...checkTitles(record, histories),
  ];
  return { ...checked, problems, histories };
}
