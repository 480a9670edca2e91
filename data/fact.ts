/** What the record becomes when it is served: entries as the build compiles them, facts as an answer shows them. */
import type { Bounds, Qualifier } from './bounds.ts';
import type { Key } from './id.ts';
import type { Unit } from './schema.ts';

/** Where a number was printed. */
export interface Evidence {
  release: string;
  publisher: string;
  agency: string;
  tier: 'A' | 'B';
  language: string;
  published: string;
  retrieved: string | null;
  printed: string;
  paragraph: number | null;
  attributedTo: string | null;
  /** The page, with a text fragment (`#:~:text=`) that scrolls to the printed token. */
  url: string;
  value: number | null;
  unit: Unit;
  qualifier: Qualifier;
  bounds: Bounds;
  /** Why this number is listed but not joined: the record's waiver for a slip of the page. */
  setAside?: string;
}

/** One key of the record with everything printed for it, oldest first. */
export interface Entry extends Key {
  id: string;
  obsStatus: 'A' | 'B';
  evidence: Evidence[];
  /** What it comes to by stated facts, as they became known; empty where a number is stated. */
  derivations: Derivation[];
}

export type Formula =
  | 'share-of-total'
  | 'year-before'
  | 'subtraction'
  | 'national-total'
  | 'growth-lead'
  | 'exchange-rate';

/** A stated number as it went into a derivation. */
export interface DerivationInput extends Pick<Evidence, 'printed' | 'published' | 'url' | 'publisher' | 'agency'> {
  id: string;
  value: number;
  unit: Unit;
}

/** A number that follows from stated ones, by interval arithmetic on their bounds. */
export interface Derivation {
  formula: Formula;
  /** What it is made of, in the order of the formula. */
  inputs: DerivationInput[];
  /** The day on which the last input was published. */
  published: string;
  value: number;
  unit: Unit;
  bounds: Bounds;
}

export interface Revision {
  /** The day from which another value replaced this one. */
  until: string;
  value: number | null;
  bounds: Bounds;
  published: string;
  /** null for a derived value. */
  printed: string | null;
  release: string | null;
}

export type Status = 'current' | 'revised' | 'superseded' | 'disputed' | 'corrected' | 'withdrawn';

/** What an entry says on a day: the answer of the API for one fact. */
export interface Fact extends Key {
  id: string;
  value: number | null;
  unit: Unit;
  qualifier: Qualifier;
  bounds: Bounds;
  basis: 'stated' | 'derived';
  status: Status;
  /** SDMX CL_OBS_STATUS: `A` normal, `B` time series break. */
  obsStatus: 'A' | 'B';
  /** The token of the preferred evidence; null for a derived number, which nobody printed. */
  printed: string | null;
  /** The day on which this value was first published, or could first be derived. */
  published: string;
  derivation: Pick<Derivation, 'formula' | 'inputs'> | null;
  /** The preferred evidence first; empty for a derived number, whose inputs have theirs. */
  evidence: Evidence[];
  /** Earlier values, oldest first. */
  revisions: Revision[];
}
