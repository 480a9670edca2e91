/** The list of releases, and one file a release: the page with all numbers recorded from it, in the order in which the record has them. */
import type { Evidence, Fact } from '../contract/fact.ts';
import type { FactHistory } from '../fact/history.ts';
import { compareText, factId } from '../fact/id.ts';
import type { Observation, TradeRecord } from '../record/schema.ts';
import type { ReleaseFile } from './format/catalogue-files.ts';
import type { ReleaseSummary } from './format/catalogue-index.ts';

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
  const byId = new Map(histories.map((history) => [history.id, history]));
  const summaries = new Map(releaseSummaries(record).map((summary) => [summary.id, summary]));
  for (const { id, observations, notTaken } of record.releases) {
    const summary = summaries.get(id) as Omit<ReleaseSummary, 'notTaken'>;
    const printed = observations.flatMap((observation) => {
      const fact = factId(observation);
      const evidence = byId.get(fact)?.evidence.find((page) => page.release === id && isEvidenceOf(page, observation));
      return evidence ? [observationOf(fact, evidence)] : [];
    });
    const file: ReleaseFile = { ...summary, observations: printed };
    if (notTaken) {
      const codes = [...new Set(notTaken.map(({ reason }) => reason))];
      file.notTaken = notTaken;
      file.reasons = Object.fromEntries(codes.map((code) => [code, record.reasons[code].labels]));
    }
    const statuses = statusesOf(id, observations, today);
    if (Object.keys(statuses).length) file.statuses = statuses;
    const withoutFact = printed.map(({ fact }) => fact).filter((fact) => !today.has(fact));
    if (withoutFact.length) file.withoutFact = withoutFact;
    yield [`releases/${id}`, file];
  }
}

/** The statuses of the numbers of a page that are not current, by the id of their fact. A correction notice of the page itself comes first. */
function statusesOf(
  release: string,
  observations: readonly Observation[],
  today: ReadonlyMap<string, Fact>,
): Record<string, Fact['status']> {
  const statuses: Record<string, Fact['status']> = {};
  for (const observation of observations) {
    const id = factId(observation);
    const fact = today.get(id);
    const status = observation.correction?.status ?? (fact ? statusOnPage(fact, release) : 'current');
    if (status !== 'current') statuses[id] = status;
  }
  return statuses;
}

/** If a fact was revised, the pages with the earlier number are superseded, and those with the present one are current. */
function statusOnPage({ status, revisions }: Fact, release: string): Fact['status'] {
  if (status !== 'revised') return status;
  return revisions.some((revision) => revision.release === release) ? 'superseded' : 'current';
}

/** A page may print a number twice. */
function isEvidenceOf({ printed, paragraph }: Evidence, observation: Observation): boolean {
  return printed === observation.printed && paragraph === observation.paragraph;
}

function observationOf(fact: string, evidence: Evidence): ReleaseFile['observations'][number] {
  const { value, unit, qualifier, bounds, printed, paragraph, attributedTo, office, isUnattributed, url } = evidence;
  const attribution = { attributedTo, ...(office ? { office } : {}), ...(isUnattributed ? { isUnattributed } : {}) };
  return { fact, value, unit, qualifier, bounds, printed, paragraph, ...attribution, url };
}
