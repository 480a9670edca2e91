/** The list of changes: releases, revisions, corrections and withdrawals, by the day on which they entered the record. */
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

/** Day, kind, and the id of the fact or the release. */
const summary = (change: Change) => [change.day, change.kind, 'id' in change ? change.id : change.release.id];
const ofKind = <K extends Change['kind']>(all: Change[], name: K) =>
  all.filter((change): change is Extract<Change, { kind: K }> => change.kind === name);

describe('the changes', () => {
  it('are releases and their revisions, newest first', () => {
    const third = release('2025-08-18', { [MAY]: '62.1 billion yuan' });
    expect(changesOf([FIRST, SECOND, third]).map(summary)).toEqual([
      ['2025-08-18', 'release', '2025-08-18-page'],
      ['2025-08-18', 'revision', MAY],
      ['2025-07-18', 'release', '2025-07-18-page'],
      ['2025-07-18', 'revision', MAY],
      ['2025-06-19', 'release', '2025-06-19-page'],
    ]);
  });

  it('include a contradiction as a disputed correction, on the day on which the second page was recorded', () => {
    const late = release('2025-06-19', { [MAY]: '62.5 billion yuan' }, { id: 'late', recorded: '2025-09-01' });
    expect(ofKind(changesOf([FIRST, late]), 'correction')).toMatchObject([
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

  it('name for a revision what each page printed', () => {
    expect(ofKind(changesOf([FIRST, SECOND]), 'revision')).toEqual([
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

  it('have the day on which the page was recorded', () => {
    const late = { ...SECOND, recorded: '2026-02-01' };
    expect(changesOf([FIRST, late]).map(summary)).toEqual([
      ['2026-02-01', 'release', '2025-07-18-page'],
      ['2026-02-01', 'revision', MAY],
      ['2025-06-19', 'release', '2025-06-19-page'],
    ]);
  });

  it('do not include revisions of derived numbers', () => {
    const sums = release('2025-06-19', {
      'CN-XJ.trade.value.world.total.2025-01..2025-05': '227.67 billion yuan',
      'CN-XJ.trade.value.world.total.2025-01..2025-04': '165.9 billion yuan',
    });
    const next = release('2025-07-18', { 'CN-XJ.trade.value.world.total.2025-01..2025-04': '160 billion yuan' });
    const revised = ofKind(changesOf([sums, next]), 'revision').map(({ id }) => id);
    expect(revised).toEqual(['CN-XJ.trade.value.world.total.2025-01..2025-04']);
  });

  it('include correction notices, on their day and with their page', () => {
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

  it('include withdrawals', () => {
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

it('one file has all changes, and each area has a file with its own', () => {
  const all = changesOf([FIRST, SECOND]);
  expect(changeFiles(all, ['CN-XJ', 'CN'])).toEqual([
    ['changes', all],
    ['changes/CN-XJ', all],
    ['changes/CN', []],
  ]);
});
