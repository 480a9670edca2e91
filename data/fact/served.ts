/** What is served of a fact, wherever it is: in lists and single answers, in tables, to agents and for download. */
import type { Fact, ServedFact } from '../contract/fact.ts';
import type { Key } from './id.ts';

/** What an answer, a table or a file adds to its facts. */
export interface Serving {
  /** The labels of a key, where a language is asked for. */
  labels?: ((key: Key) => Key) | undefined;
}

/** A field that everything served of a fact is to have is added here, to `servedFact` of data/contract/fact.ts and to the columns. */
export function servedFact(fact: Fact, { labels }: Serving = {}): ServedFact {
  return labels ? { ...fact, labels: labels(fact) } : fact;
}
