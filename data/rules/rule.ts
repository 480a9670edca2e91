/** What a rule is, and how it walks the record. */
import type { Observation, RecordedRelease, TradeRecord } from '../schema.ts';

/** One observation with the release that holds it. */
export interface Place {
  release: RecordedRelease;
  observation: Observation;
}

export interface Finding extends Place {
  /** What is wrong and what to do, to be read after the observation's id and file. */
  message: string;
}

export interface Rule {
  /** The name by which waivers and reports call it. */
  name: string;
  check(record: TradeRecord): Finding[];
}

/** Every observation of the record with its release. */
export function places({ releases }: TradeRecord): Place[] {
  return releases.flatMap((release) => release.observations.map((observation) => ({ release, observation })));
}
