/** One file a release: the page with all numbers recorded from it, in the order in which the record has them. */
import type { Evidence } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { factId } from '../fact/id.ts';
import type { NotTaken, TradeRecord } from '../record/schema.ts';
import { releaseSummaries } from './build-index.ts';
import type { ReleaseSummary } from './format/catalogue-index.ts';

/** A number of the page, with the id of its fact. */
export type ReleaseObservation = { fact: string } & Pick<
  Evidence,
  'value' | 'unit' | 'qualifier' | 'bounds' | 'printed' | 'paragraph' | 'attributedTo' | 'url'
>;

export type ReleaseFile = Omit<ReleaseSummary, 'observations' | 'notTaken'> & {
  observations: ReleaseObservation[];
  /** Left out where nobody has listed them. */
  notTaken?: NotTaken[];
};

export function* releaseFiles(record: TradeRecord, entries: Entry[]): Generator<[string, ReleaseFile]> {
  const evidence = new Map<string, Evidence[]>();
  for (const entry of entries) {
    for (const piece of entry.evidence) {
      const key = `${piece.release} ${entry.id}`;
      evidence.set(key, [...(evidence.get(key) ?? []), piece]);
    }
  }
  const summaries = new Map(releaseSummaries(record).map((summary) => [summary.id, summary]));
  for (const { id, observations, notTaken } of record.releases) {
    const printed = observations.flatMap((observation) => {
      const fact = factId(observation);
      // A page may print a number twice; its pieces of evidence are in the order of its observations.
      const piece = evidence.get(`${id} ${fact}`)?.shift();
      return piece ? [observationOf(fact, piece)] : [];
    });
    const summary = summaries.get(id) as Omit<ReleaseSummary, 'notTaken'>;
    yield [`releases/${id}.json`, { ...summary, observations: printed, ...(notTaken ? { notTaken } : {}) }];
  }
}

function observationOf(fact: string, piece: Evidence): ReleaseObservation {
  const { value, unit, qualifier, bounds, printed, paragraph, attributedTo, url } = piece;
  return { fact, value, unit, qualifier, bounds, printed, paragraph, attributedTo, url };
}
