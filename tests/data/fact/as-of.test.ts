/** A fact as of a date (`asOf`): only pages published by that day count, whenever they entered the record. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { firstAsOf } from '../../../data/fact/history.ts';
import { dayAfter } from '../../../data/fact/period.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { RecordedRelease } from '../../../data/record/schema.ts';
import { isNightly } from '../../support/sample.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';
import { derived, factIn, observation, record, release } from '../builder.ts';

const TOTAL = 'CN-XJ.trade.value.world.total.2025-05';

const factOn = (day: string, id: string, ...pages: RecordedRelease[]) => factIn(record(...pages), id, day);

describe('a page that entered the record long after it was published', () => {
  const first = release('2025-06-19', { [TOTAL]: '61.81 billion yuan' });
  const late = release('2025-06-18', { [TOTAL]: '61.2 billion yuan' }, { recorded: '2025-11-01' });

  it('counts from its publication', () => {
    expect(factOn('2025-06-18', TOTAL, first, late)).toMatchObject({ value: 61.2e9, status: 'superseded' });
    expect(factOn('2025-06-19', TOTAL, first, late)).toMatchObject({ value: 61.81e9, status: 'revised' });
    expect(factOn('2025-06-17', TOTAL, first, late)).toBeNull();
  });
});

describe('a correction notice', () => {
  it('by an editor applies on every day', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-08-01', reason: 'The page was taken down.' };
    const page = release('2025-06-19', [observation(TOTAL, '61.81 billion yuan', { correction })]);
    expect(factOn('2025-07-31', TOTAL, page)?.status).toBe('withdrawn');
  });

  it('by the source applies from its day on, also to derived numbers', () => {
    const correction = { status: 'disputed' as const, date: '2025-08-01', reason: 'Does not add up.' };
    const page = (more: object) =>
      release('2025-06-19', [
        observation('CN-XJ.exports.value.world.total.2025-05', '50.00 billion yuan', {
          correction: { ...correction, ...more },
        }),
        observation('CN-XJ.imports.value.world.total.2025-05', '11.81 billion yuan'),
      ]);
    expect(factOn('2025-07-31', TOTAL, page({}))?.status).toBe('disputed');
    expect(factOn('2025-07-31', TOTAL, page({ bySource: true }))?.status).toBe('current');
    expect(factOn('2025-08-01', TOTAL, page({ bySource: true }))?.status).toBe('disputed');
  });
});

/** The statuses that say whether later pages print another number. */
const LATER_STATUSES: unknown[] = ['current', 'revised', 'superseded'];

/**
 * The fact as JSON, without fields that depend on later pages or on when pages entered the record. They are at several depths: the
 * partner's figure has a status too.
 */
function withoutLaterFields(fact: Fact | null): string {
  return JSON.stringify(fact, (key, value) => {
    const isLater = key === 'updated' || (key === 'status' && LATER_STATUSES.includes(value));
    return isLater ? undefined : value;
  });
}

const RECORDS = [
  { name: 'the test record', ...recordFacts(readRecord(new URL('../../test-record/', import.meta.url))), dayStep: 1 },
  // Each day of the real record takes seconds, so every 180th day is tested, nightly every 10th.
  { name: 'the record', ...recordFacts(), dayStep: isNightly ? 10 : 180 },
];

describe.each(RECORDS)('the facts of $name', ({ record: whole, histories, dayStep }) => {
  const days = [...new Set(whole.releases.map(({ published }) => published))].sort();

  it('as of a day are those of a record with only the pages published by then', () => {
    for (const day of days.filter((_, i) => i % dayStep === dayStep - 1)) {
      const releases = whole.releases.filter(({ published }) => published <= day);
      const earlierHistories = new Map(derived({ ...whole, releases }).map((history) => [history.id, history]));
      const differing = histories.filter((history) => {
        const earlier = earlierHistories.get(history.id);
        return withoutLaterFields(resolve(history, day)) !== withoutLaterFields(earlier ? resolve(earlier) : null);
      });
      const ids = differing.map(({ id }) => id);
      expect(ids, day).toEqual([]);
    }
  }, 120_000);

  it('begin on the day of the first page', () => {
    for (const history of histories) {
      const first = firstAsOf(history);
      if (first === null) continue;
      expect(resolve(history, first), history.id).not.toBeNull();
      expect(resolve(history, dayAfter(first, -1)), history.id).toBeNull();
    }
  });
});

/** One test for each revision, so that the report says how many there are. */
describe.each(RECORDS)('a revision in $name', ({ histories }) => {
  const revisions = histories.flatMap((history) => {
    const today = resolve(history);
    const ofHistory = today?.revisions ?? [];
    return ofHistory.map((revision, i) => {
      const name = `${history.id} until ${revision.until}`;
      return { name, history, revision, next: ofHistory[i + 1] ?? today };
    });
  });

  it.each(revisions)(
    '$name: the earlier value counts until the day before, and from that day the next one',
    ({ history, revision, next }) => {
      const { value, bounds, printed, until } = revision;
      const before = resolve(history, dayAfter(until, -1));
      expect(before).toMatchObject({ value, bounds, printed });
      expect(['superseded', 'disputed', 'corrected', 'withdrawn']).toContain(before?.status);
      // A number that was derived may have changed its formula since.
      if (printed !== null) expect(resolve(history, until)?.value).toBe(next?.value);
    },
  );
});
