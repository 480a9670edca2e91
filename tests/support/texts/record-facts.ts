/** The facts of a record, by default of the real one, and a source of them for the lookup. */
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';

/** Derived once per process, because it takes seconds. */
let realFacts: ReturnType<typeof factsOf> | undefined;

export function recordFacts(record?: TradeRecord): ReturnType<typeof factsOf> {
  if (record) return factsOf(record);
  realFacts ??= factsOf(readRecord());
  return realFacts;
}

function factsOf(record: TradeRecord) {
  const histories = derive(compile(record), record.vocabulary);
  const facts = histories.flatMap((history) => resolve(history) ?? []);
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const source = { vocabulary: async () => record.vocabulary, facts: async (area: string) => byArea.get(area) ?? [] };
  return { record, histories, facts, byId: new Map(facts.map((fact) => [fact.id, fact])), source };
}
