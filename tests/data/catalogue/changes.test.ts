import { describe, expect, it } from 'vitest';
import { changeFiles, changes } from '../../../data/catalogue/changes.ts';
import type { Change } from '../../../data/catalogue/format/catalogue-files.ts';
import { factsToday } from '../../../data/fact/resolve.ts';
import type { RecordedRelease } from '../../../data/record/schema.ts';
import { derived, observation, record, release } from '../builder.ts';

const MAY = 'CN-XJ.trade.value.world.total.2025-05';
const NONE = { moved: {}, withdrawn: {} };
const FIRST = release('2025-06-19', { [MAY]: '61.81 billion yuan' });
const SECOND = release('2025-07-18', { [MAY]: '61.9 billion yuan' });

function changesOf(releases: RecordedRelease[], moves: Parameters<typeof changes>[3] = NONE): Change[] {
  const whole = record(...releases);
  const histories = derived(whole);
  return changes(whole, histories, factsToday(histories), moves);
}

/** Day, kind, and the id of the fact or the page. */
const short = (change: Change) => [change.day, change.kind, 'id' in change ? change.id : change.release.id];
const kind = <K extends Change['kind']>(all: Change[], name: K) =>
  all.filter((change): change is Extract<Change, { kind: K }> => change.kind === name);

describe('what changed', () => {
  it('are pages and the revisions that they brought, newest first', () => {
    const third = release('2025-08-18', { [MAY]: '62.1 billion yuan' });
    expect(changesOf([FIRST, SECOND, third]).map(short)).toEqual([
      ['2025-08-18', 'release', '2025-08-18-page'],
      ['2025-08-18', 'revision', MAY],
      ['2025-07-18', 'release', '2025-07-18-page'],
      ['2025-07-18', 'revision', MAY],
      ['2025-06-19', 'release', '2025-06-19-page'],
    ]);
  });

  it('are numbers that contradict each other, from the day on which the record knew both', () => {
    const late = release('2025-06-19', { [MAY]: '62.5 billion yuan' }, { id: 'late', recorded: '2025-09-01' });
    expect(kind(changesOf([FIRST, late]), 'correction')).toMatchObject([
      {
        kind: 'correction',
        day: '2025-09-01',
        id: MAY,
        status: 'disputed',
        caveat: { kind: 'contradiction', messages: [{ message: 'caveatPrints' }] },
        page: {
          printed: '61.81 billion yuan',
          release: '2025-06-19-page',
          publisher: 'Page',
          published: '2025-06-19',
        },
      },
    ]);
  });

  it('names for a revision what each page printed', () => {
    expect(kind(changesOf([FIRST, SECOND]), 'revision')).toEqual([
      {
        kind: 'revision',
        day: '2025-07-18',
        id: MAY,
        before: {
          printed: '61.81 billion yuan',
          release: '2025-06-19-page',
          publisher: 'Page',
          published: '2025-06-19',
        },
        after: {
          printed: '61.9 billion yuan',
          release: '2025-07-18-page',
          publisher: 'Page',
          published: '2025-07-18',
        },
      },
    ]);
  });

  it('come on the day on which the page entered the record', () => {
    const late = { ...SECOND, recorded: '2026-02-01' };
    expect(changesOf([FIRST, late]).map(short)).toEqual([
      ['2026-02-01', 'release', '2025-07-18-page'],
      ['2026-02-01', 'revision', MAY],
      ['2025-06-19', 'release', '2025-06-19-page'],
    ]);
  });

  it('are not values that were computed in another way', () => {
    const sums = release('2025-06-19', {
      'CN-XJ.trade.value.world.total.2025-01..2025-05': '227.67 billion yuan',
      'CN-XJ.trade.value.world.total.2025-01..2025-04': '165.9 billion yuan',
    });
    const next = release('2025-07-18', { 'CN-XJ.trade.value.world.total.2025-01..2025-04': '160 billion yuan' });
    const revised = kind(changesOf([sums, next]), 'revision').map(({ id }) => id);
    expect(revised).toEqual(['CN-XJ.trade.value.world.total.2025-01..2025-04']);
  });

  it('are corrections, on their day and with their page', () => {
    const correction = { status: 'disputed' as const, date: '2025-09-01', reason: 'Another office gives less.' };
    const page = release('2025-06-19', [observation(MAY, '61.81 billion yuan', { correction })]);
    expect(changesOf([page])[0]).toEqual({
      kind: 'correction',
      day: '2025-09-01',
      id: MAY,
      status: 'disputed',
      caveat: { kind: 'correction', messages: [], written: correction.reason },
      page: {
        printed: '61.81 billion yuan',
        release: '2025-06-19-page',
        publisher: 'Page',
        published: '2025-06-19',
      },
    });
  });

  it('are withdrawals', () => {
    const id = 'CN-XJ.trade.value.world.total.2031';
    const withdrawn = { [id]: { date: '2025-12-01', reason: 'Never printed.' } };
    expect(changesOf([FIRST], { moved: {}, withdrawn })[0]).toEqual({
      kind: 'withdrawal',
      day: '2025-12-01',
      id,
      reason: 'Never printed.',
    });
  });
});

describe('the files of the changes', () => {
  it('are all in one file, and those of each area in one of its own', () => {
    const all = changesOf([FIRST, SECOND]);
    expect(changeFiles(all, ['CN-XJ', 'CN'])).toEqual([
      ['changes', all],
      ['changes/CN-XJ', all],
      ['changes/CN', []],
    ]);
  });
});
