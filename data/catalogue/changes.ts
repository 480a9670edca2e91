/**
 * What changed in the record, newest first, from which the feeds are made: pages, values that publishers revised, marks and
 * withdrawals. The day of a change is the day on which the record knew of it, so that a page found late is new too.
 */
import type { Fact } from '../contract/fact.ts';
import { type Entry, knownFrom } from '../fact/entry.ts';
import { compareText, factId, parseFactId } from '../fact/id.ts';
import { pin } from '../fact/resolve.ts';
import type { Moves } from '../record/moved.ts';
import type { TradeRecord } from '../record/schema.ts';
import type { Change, PrintedValue } from './format/catalogue-files.ts';
import type { ReleaseSummary } from './format/catalogue-index.ts';
import { changesName } from './format/file-names.ts';
import { releaseSummaries } from './release-file.ts';

/** The changes of the record, and those of each area. */
export function changeFiles(all: Change[], areas: readonly string[]): [string, Change[]][] {
  const ofArea = (area: string) => all.filter((change) => areasOf(change).includes(area));
  return [
    [`${changesName()}.json`, all],
    ...areas.map((area) => [`${changesName(area)}.json`, ofArea(area)] as [string, Change[]]),
  ];
}

function areasOf(change: Change): string[] {
  return change.kind === 'release' ? change.release.areas : [parseFactId(change.id)?.area ?? ''];
}

/** All changes, newest first. */
export function changes(record: TradeRecord, entries: Entry[], today: Today, { withdrawn }: Moves): Change[] {
  const pages = new Map(releaseSummaries(record).map((release) => [release.id, release]));
  const all: Change[] = [
    ...record.releases.flatMap(({ id, observations: [first] }) => {
      const release = pages.get(id);
      return release && first
        ? [{ kind: 'release' as const, day: release.recorded, release, fact: factId(first) }]
        : [];
    }),
    // Of a number that is in no fact there is no page to link to.
    ...entries.flatMap((entry) => {
      const fact = today.get(entry.id);
      return fact ? [...revisionsOf(entry, fact, pages), ...marksOf(entry), ...disputesOf(entry, fact)] : [];
    }),
    ...Object.entries(withdrawn).map(([id, { date: day, reason }]) => ({
      kind: 'withdrawal' as const,
      day,
      id,
      reason,
    })),
  ];
  return all.sort((a, b) => compareText(b.day, a.day) || compareText(nameOf(a), nameOf(b)));
}

/** Changes of one day are in the same order in every build. */
function nameOf(change: Change): string {
  return change.kind + ('id' in change ? change.id : change.release.id);
}

/** Facts as known today, by id. */
type Today = ReadonlyMap<string, Fact>;
type Pages = ReadonlyMap<string, ReleaseSummary>;

/** A page printed another value than the pages before. A derived value that changed is no revision of its own. */
function revisionsOf(entry: Entry, fact: Fact, pages: Pages): Change[] {
  const values = [...fact.revisions, { printed: fact.printed, release: fact.evidence[0]?.release ?? null }];
  return fact.revisions.flatMap(({ until }, i) => {
    const before = printedValue(values[i], pages);
    const after = printedValue(values[i + 1], pages);
    if (!before || !after) return [];
    return [{ kind: 'revision', day: firstRecorded(entry, until), id: fact.id, before, after }];
  });
}

function printedValue(
  value: Pick<Fact['revisions'][number], 'printed' | 'release'> | undefined,
  pages: Pages,
): PrintedValue | null {
  const page = value?.release && pages.get(value.release);
  if (!page || value.printed === null) return null;
  return { printed: value.printed, release: page.id, publisher: page.publisher, published: page.published };
}

/** The day on which the first of the numbers that pages printed on the day `published` entered the record. */
function firstRecorded({ evidence }: Entry, published: string): string {
  const days = evidence.filter((piece) => piece.published === published).map(knownFrom);
  return days.sort()[0] ?? published;
}

/** The day on which the record knew that pages, or the numbers of one page, contradict each other, where they still do. */
function disputesOf(entry: Entry, fact: Fact): Change[] {
  const reason = fact.caveats.find(({ kind }) => kind === 'contradiction')?.text;
  const [best] = fact.evidence;
  if (!best || reason === undefined || fact.status !== 'disputed') return [];
  const days = [...entry.evidence.map(knownFrom), ...(entry.contradictions ?? []).map(({ from }) => from)].sort();
  const day = days.find((each) => pin(entry, each)?.caveats.some(({ kind }) => kind === 'contradiction')) ?? '';
  const { printed, release, publisher, published } = best;
  return [
    { kind: 'mark', day, id: entry.id, status: 'disputed', reason, page: { printed, release, publisher, published } },
  ];
}

function marksOf({ id, evidence }: Entry): Change[] {
  return evidence.flatMap(({ mark, printed, release, publisher, published }) => {
    if (!mark) return [];
    const { date: day, status, reason } = mark;
    return [{ kind: 'mark', day, id, status, reason, page: { printed, release, publisher, published } }];
  });
}
