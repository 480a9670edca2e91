/** What is served of a fact, wherever it is: in lists and single answers, in tables, to agents and for download. */
import type { Fact } from '../contract/fact.ts';
import type { Key } from './id.ts';

/** A fact with the labels of its key, where a language is asked for. */
export type ServedFact = Fact & { labels?: Key };
type Labels = (key: Key) => Key;

/** A field that every answer, table and file is to have of a fact is added here, to its schema (data/contract/fact.ts) and to the columns. */
export function servedFact(fact: Fact, labels: Labels): Fact & { labels: Key };
export function servedFact(fact: Fact, labels?: Labels): ServedFact;
export function servedFact(fact: Fact, labels?: Labels): ServedFact {
  return labels ? { ...fact, labels: labels(fact) } : fact;
}
