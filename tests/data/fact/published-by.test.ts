import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/fact/entry.ts';
import { pin, publishedBy } from '../../../data/fact/resolve.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const entries = new Map(recordFacts().entries.map((entry) => [entry.id, entry]));
const entryOf = (id: string) => entries.get(id) as Entry;

describe("China's first quarter of 2023, of which two pages were found late", () => {
  const quarter = entryOf('CN.trade.value.world.total.2023-01..2023-03');

  it.each([
    ['2023-04-12', null, undefined],
    ['2023-04-13', 9_890_000_000_000, 'current'],
    ['2023-07-12', 9_890_000_000_000, 'current'],
    ['2023-07-13', 9_760_000_000_000, 'revised'],
    ['2024-01-12', 9_690_000_000_000, 'revised'],
    ['2026-11-27', 9_690_000_000_000, 'revised'],
  ])('is by publication on %s what could be read then', (day, value, status) => {
    const fact = publishedBy(quarter, day);
    expect([fact?.value ?? null, fact?.status]).toEqual([value, status]);
  });

  it('has both earlier values, the oldest first', () => {
    expect(publishedBy(quarter, '2024-01-12')?.revisions.map(({ value, until }) => [value, until])).toEqual([
      [9_890_000_000_000, '2023-07-13'],
      [9_760_000_000_000, '2024-01-12'],
    ]);
  });
});

describe('what was published by a day', () => {
  it('has no page, input or earlier value of a later day', () => {
    for (const day of ['2021-06-30', '2023-12-31', '2025-06-30']) {
      for (const entry of entries.values()) {
        const fact = publishedBy(entry, day);
        const days = [...(fact?.evidence ?? []), ...(fact?.derivation?.inputs ?? []), ...(fact?.revisions ?? [])].map(
          ({ published }) => published,
        );
        expect(
          days.filter((each) => each > day),
          `${entry.id} by ${day}`,
        ).toEqual([]);
      }
    }
  });

  it('is today what the record holds, but for numbers that it derived before a page printed them', () => {
    // After every page of the record.
    const day = '2099-12-31';
    for (const entry of entries.values()) {
      const [by, now] = [publishedBy(entry, day), pin(entry, day)];
      expect([by?.value, by?.status, by?.basis], entry.id).toEqual([now?.value, now?.status, now?.basis]);
    }
  });
});
