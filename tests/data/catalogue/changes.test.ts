import { describe, expect, it } from 'vitest';
import { changePages, changes } from '../../../data/catalogue/changes.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { record, release } from '../builder.ts';

const MAY = 'CN-XJ.trade.value.world.total.2025-05';
const NONE = { moved: {}, withdrawn: {} };
const { releases, ...rest } = record(
  release('2025-06-19', { [MAY]: '61.81 billion yuan' }),
  release('2025-07-18', { [MAY]: '61.9 billion yuan' }),
  release('2025-08-18', { [MAY]: '62.1 billion yuan' }),
);
const entries = compile({ releases, ...rest });

describe('what is new', () => {
  it('are releases and the revisions that they brought, newest first', () => {
    expect(changes(releases, entries, NONE).map(({ day, kind, id }) => [day, kind, id])).toEqual([
      ['2025-08-18', 'release', '2025-08-18-page'],
      ['2025-08-18', 'revision', MAY],
      ['2025-07-18', 'release', '2025-07-18-page'],
      ['2025-07-18', 'revision', MAY],
      ['2025-06-19', 'release', '2025-06-19-page'],
    ]);
  });

  it('says of a revision what stood before and what stands since', () => {
    expect(changes(releases, entries, NONE)[3]).toEqual({
      ...{ kind: 'revision', day: '2025-07-18', id: MAY, unit: 'CNY' },
      before: { value: 61.81e9, bounds: [61.805e9, 61.815e9], printed: '61.81 billion yuan' },
      after: { value: 61.9e9, bounds: [61.85e9, 61.95e9], printed: '61.9 billion yuan' },
    });
  });

  it('are withdrawals too', () => {
    const withdrawn = { 'CN-XJ.trade.value.world.total.2031': { date: '2025-12-01', reason: 'Never printed.' } };
    expect(changes(releases, entries, { moved: {}, withdrawn })[0]).toEqual({
      ...{ kind: 'withdrawal', day: '2025-12-01', id: 'CN-XJ.trade.value.world.total.2031', reason: 'Never printed.' },
    });
  });

  it('lie in pages of fifty, of which each says how many there are', () => {
    const all = Array.from({ length: 101 }, (_, i) => ({ kind: 'release' as const, day: '2025-06-19', id: String(i) }));
    const pages = [...changePages(all)];
    expect(pages.map(([name, page]) => [name, page.changes.length, page.pages])).toEqual([
      ['changes/1.json', 50, 3],
      ['changes/2.json', 50, 3],
      ['changes/3.json', 1, 3],
    ]);
    expect(pages.flatMap(([, page]) => page.changes)).toEqual(all);
  });

  it('have a first page before anything happened', () => {
    expect([...changePages([])]).toEqual([['changes/1.json', { changes: [], pages: 1 }]]);
  });
});
