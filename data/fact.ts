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
}

export interface Revision {
  /** The day from which another value replaced this one. */
  until: string;
  value: number | null;
  bounds: Bounds;
  printed: string;
  release: string;
  published: string;
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
  printed: string;
  /** The day on which this value was first published. */
  published: string;
  /** The preferred evidence first. */
  evidence: Evidence[];
  /** Earlier values, oldest first. */
  revisions: Revision[];
}
