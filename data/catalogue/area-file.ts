/** One file an area: its labels in all languages, and which periods of its total trade are stated. */
import type { Term, TradeRecord } from '../record/schema.ts';
import type { YearCoverage } from './coverage.ts';
import { yearCoverage } from './coverage.ts';

export interface AreaFile {
  term: Term;
  /** Oldest first; empty where the area is in use as a code only. */
  coverage: YearCoverage[];
}

export function* areaFiles(record: TradeRecord): Generator<[string, AreaFile]> {
  const coverage = Map.groupBy(yearCoverage(record), ({ area }) => area);
  for (const [id, term] of Object.entries(record.vocabulary.areas)) {
    yield [`areas/${id}.json`, { term, coverage: coverage.get(id) ?? [] }];
  }
}
