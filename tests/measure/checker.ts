/** The check of a text as the page does it, on the record as its files are now. */
import { compile } from '../../data/catalogue/compile.ts';
import { derive } from '../../data/catalogue/derive/derive.ts';
import { resolve } from '../../data/fact/resolve.ts';
import { readRecord } from '../../data/record/record.ts';
import { checkText } from '../../data/text/check/check-text.ts';
import type { Finding } from '../../data/text/check/finding.ts';

export function recordChecker() {
  const record = readRecord();
  const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const source = { vocabulary: async () => record.vocabulary, facts: async (area: string) => byArea.get(area) ?? [] };

  /** Without a language, the checker tells it by the words. */
  async function check(text: string, day: string | undefined, language?: string): Promise<Finding[]> {
    return (await checkText(text, source, { language, day })).findings;
  }

  return { record, byId: new Map(facts.map((fact) => [fact.id, fact])), check };
}
