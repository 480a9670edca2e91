/** What the build joins for one key of the record: the evidence printed for it and what follows from other facts. */
import type { Evidence, Fact } from '../contract/fact.ts';
import type { Key } from './id.ts';

/** A number that follows from stated ones, by interval arithmetic on their bounds. */
export interface Derivation extends NonNullable<Fact['derivation']> {
  /** The day on which the last input was published. */
  published: string;
  value: number;
  unit: Fact['unit'];
  bounds: Fact['bounds'];
  /** Where an input is of a series break. */
  obsStatus?: 'B';
}

/** One key of the record with everything printed for it, oldest first. */
export interface Entry extends Key {
  id: string;
  obsStatus: Fact['obsStatus'];
  evidence: Evidence[];
  /** What it comes to by stated facts, as they became known; empty where a number is stated. */
  derivations: Derivation[];
}
