import type { CompactCard, Words } from '../../data/contract/card.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Key } from '../../data/fact/id.ts';

/** The answer of `/v1/facts/{id}?lang=`: a fact with labels and words in one language. */
export interface LabelledFact extends Fact {
  labels: Key;
  words: Words;
  dir: CompactCard['dir'];
  writing?: CompactCard['writing'];
}
