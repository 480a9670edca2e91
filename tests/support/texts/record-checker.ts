/** The check of a text as the page does it, on a record; by default on that of the files as they are now. */
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';
import { checkText } from '../../../data/text/check/check-text.ts';
import type { Finding } from '../../../data/text/check/finding.ts';

export function recordChecker(record: TradeRecord = readRecord()) {
  const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const source = { vocabulary: async () => record.vocabulary, facts: async (area: string) => byArea.get(area) ?? [] };

  /** Without a language, the checker tells it by the words. */
  async function check(text: string, day: string | undefined, language?: string): Promise<Finding[]> {
    return (await checkText(text, source, { language, day })).findings;
  }

  return { record, facts, byId: new Map(facts.map((fact) => [fact.id, fact])), source, check };
}
