/** The facts of a record, by default of that of the files as they are now, as the lookup asks for them. */
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';

/** Deriving those of the files takes seconds: once for all tests of a process. */
let ofFiles: ReturnType<typeof factsOf> | undefined;

export function recordFacts(record?: TradeRecord): ReturnType<typeof factsOf> {
  if (record) return factsOf(record);
  ofFiles ??= factsOf(readRecord());
  return ofFiles;
}

function factsOf(record: TradeRecord) {
  const histories = derive(compile(record), record.vocabulary);
  const facts = histories.flatMap((history) => resolve(history) ?? []);
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const source = { vocabulary: async () => record.vocabulary, facts: async (area: string) => byArea.get(area) ?? [] };
  return { record, histories, facts, byId: new Map(facts.map((fact) => [fact.id, fact])), source };
}
