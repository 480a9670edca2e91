/** The list of releases, and one file a release: the page with all numbers recorded from it, in the order in which the record has them. */
import type { Evidence, Fact } from '../contract/fact.ts';
import type { FactHistory } from '../fact/history.ts';
import { compareText, factId } from '../fact/id.ts';
import type { NotTaken, TradeRecord } from '../record/schema.ts';
import type { ReleaseFile, ReleaseObservation } from './format/catalogue-files.ts';
import type { ReleaseSummary } from './format/catalogue-index.ts';

/** The releases, newest first. */
export function releaseSummaries({ releases }: TradeRecord): ReleaseSummary[] {
  return releases
    .map(({ observations, notTaken: _, ...release }) => {
      const areas = [...new Set(observations.map(({ area }) => area))].sort();
      return { ...release, observations: observations.length, areas };
    })
    .sort((a, b) => compareText(b.published + b.id, a.published + a.id));
}

/** `today` are the facts as known today, by id. */
export function* releaseFiles(
  record: TradeRecord,
  histories: FactHistory[],
  today: ReadonlyMap<string, Fact>,
): Generator<[string, ReleaseFile]> {
  const evidence = new Map<string, Evidence[]>();
  for (const history of histories) {
    for (const piece of history.evidence) {
      const key = `${piece.release} ${history.id}`;
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
    const corrections = new Map(
      observations.map((observation) => [factId(observation), observation.correction?.status]),
    );
    const doubts = printed.flatMap(({ fact }) => {
      const known = today.get(fact);
      const status = known ? doubt(known, id) : (corrections.get(fact) ?? 'withdrawn');
      return status ? [[fact, status] as const] : [];
    });
    const doubted = doubts.length ? { doubts: Object.fromEntries(doubts) } : {};
    yield [`releases/${id}`, { ...summary, observations: printed, ...notTakenOf(record, notTaken), ...doubted }];
  }
}

/** Of a fact that was revised, only the pages with the earlier number are in doubt. */
function doubt(fact: Fact, release: string): Fact['status'] | null {
  const isEarlier = fact.revisions.some((revision) => revision.release === release);
  if (fact.status === 'revised') return isEarlier ? 'superseded' : null;
  return fact.status === 'current' ? null : fact.status;
}

function notTakenOf(
  { reasons }: TradeRecord,
  notTaken: NotTaken[] | undefined,
): Pick<ReleaseFile, 'notTaken' | 'reasons'> {
  if (!notTaken) return {};
  const codes = [...new Set(notTaken.map(({ reason }) => reason))];
  return { notTaken, reasons: Object.fromEntries(codes.map((code) => [code, reasons[code].labels])) };
}

function observationOf(fact: string, piece: Evidence): ReleaseObservation {
  const { value, unit, qualifier, bounds, printed, paragraph, attributedTo, office, namesNobody, url } = piece;
  const attribution = { attributedTo, ...(office ? { office } : {}), ...(namesNobody ? { namesNobody } : {}) };
  return { fact, value, unit, qualifier, bounds, printed, paragraph, ...attribution, url };
}
