/** The facts of a record, by default of that of the files as they are now, as the lookup asks for them. */
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';

export function recordFacts(record: TradeRecord = readRecord()) {
  const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const source = { vocabulary: async () => record.vocabulary, facts: async (area: string) => byArea.get(area) ?? [] };
  return { record, facts, byId: new Map(facts.map((fact) => [fact.id, fact])), source };
}
