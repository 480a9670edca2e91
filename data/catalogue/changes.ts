/**
 * The changes of the record, newest first: new pages, values that publishers revised, corrections and withdrawals. Feeds are made of them.
 * The day of a change is the day on which it entered the record, so a page that is found late counts as new.
 */
import type { Caveat, Evidence, Fact } from '../contract/fact.ts';
import type { FactHistory } from '../fact/history.ts';
import { compareText, factId, parseFactId } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import type { Moves } from '../record/moved.ts';
import type { TradeRecord } from '../record/schema.ts';
import type { Change, Print } from './format/catalogue-files.ts';
import { changesName } from './format/file-names.ts';
import { releaseSummaries } from './release-file.ts';

export function changeFiles(all: Change[], areas: readonly string[]): [string, Change[]][] {
  const ofArea = (area: string) => all.filter((change) => areasOf(change).includes(area));
  return [[changesName(), all], ...areas.map((area) => [changesName(area), ofArea(area)] as [string, Change[]])];
}

function areasOf(change: Change): string[] {
  return change.kind === 'release' ? change.release.areas : [parseFactId(change.id)?.area ?? ''];
}

export function changes(record: TradeRecord, histories: FactHistory[], today: Today, { withdrawn }: Moves): Change[] {
  const pages = new Map(releaseSummaries(record).map((release) => [release.id, release]));
  const all: Change[] = [
    ...record.releases.flatMap(({ id, observations: [first] }) => {
      const release = pages.get(id);
      return release && first
        ? [{ kind: 'release' as const, day: release.recorded, release, fact: factId(first) }]
        : [];
    }),
    // A number that gives no fact has no page to link to.
    ...histories.flatMap((history) => {
      const fact = today.get(history.id);
      return fact ? [...revisionsOf(history, fact), ...correctionsOf(history), ...disputesOf(history, fact)] : [];
    }),
    ...Object.entries(withdrawn).map(([id, { date: day, reason }]) => ({
      kind: 'withdrawal' as const,
      day,
      id,
      reason,
    })),
  ];
  return all.sort((a, b) => compareText(b.day, a.day) || compareText(sortKey(a), sortKey(b)));
}

/** Sorts changes of the same day, so that every build has the same order. */
function sortKey(change: Change): string {
  return change.kind + ('id' in change ? change.id : change.release.id);
}

type Today = ReadonlyMap<string, Fact>;

/** Revisions by pages. A derived value changes with its inputs, which have their own revisions. */
function revisionsOf(history: FactHistory, fact: Fact): Change[] {
  // Each value was replaced by the next one; the last is current. A derived value has no page.
  const current = fact.printed === null ? undefined : fact.evidence[0];
  const pages = [...fact.revisions.map(({ page }) => page), current];
  return fact.revisions.flatMap(({ until }, i): Change[] => {
    const [before, after] = [pages[i], pages[i + 1]];
    if (!before || !after) return [];
    // `until` is the day on which the next number was published.
    const day = firstRecorded(history, until);
    return [{ kind: 'revision', day, id: fact.id, before: printOf(before), after: printOf(after) }];
  });
}

function printOf({ printed, release, publisher, published }: Evidence): Print {
  return { printed, release, publisher, published };
}

/** The day on which the first of the pages published on a day entered the record. */
function firstRecorded({ evidence }: FactHistory, published: string): string {
  const days = evidence.filter((page) => page.published === published).map(({ recorded }) => recorded);
  return days.sort()[0] ?? published;
}

/** A current dispute, which feeds list as a correction. It is dated when the record first had both sides of it. */
function disputesOf(history: FactHistory, fact: Fact): Change[] {
  const caveat = fact.caveats.find(({ kind }) => kind === 'contradiction');
  const [best] = fact.evidence;
  if (!best || caveat === undefined || fact.status !== 'disputed') return [];
  const { evidence, contradictions = [] } = history;
  const days = [...evidence, ...contradictions].map(({ recorded }) => recorded).sort();
  const day = days.find((each) => isContradicted(asRecorded(history, each))) ?? '';
  return [{ kind: 'correction', day, id: history.id, status: 'disputed', caveat, page: printOf(best) }];
}

/** The history as the record had it on a day. */
function asRecorded(history: FactHistory, day: string): FactHistory {
  const until = <T extends { recorded: string }>(dated: readonly T[]) =>
    dated.filter(({ recorded }) => recorded <= day);
  const { evidence, derivations, contradictions = [] } = history;
  return {
    ...history,
    evidence: until(evidence),
    derivations: until(derivations),
    contradictions: until(contradictions),
  };
}

function isContradicted(history: FactHistory): boolean {
  return resolve(history)?.caveats.some(({ kind }) => kind === 'contradiction') ?? false;
}

function correctionsOf({ id, evidence }: FactHistory): Change[] {
  return evidence.flatMap((page): Change[] => {
    if (!page.correction) return [];
    const { date: day, status, reason } = page.correction;
    const caveat: Caveat = { kind: 'correction', messages: [], written: reason };
    return [{ kind: 'correction', day, id, status, caveat, page: printOf(page) }];
  });
}
