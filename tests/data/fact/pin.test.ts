/** Pages are added to the record for ever; what a day knew must stay what it knew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { type Entry, firstKnown, knownFrom } from '../../../data/fact/entry.ts';
import { pin, resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';
import { byDay, isWhole } from '../../support/whole.ts';
import { observation, record, release } from '../builder.ts';

function catalogue(whole: TradeRecord): Map<string, Entry> {
  return byId(derive(compile(whole), whole.vocabulary));
}

function byId(entries: Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

describe('a page that is recorded late', () => {
  const total = 'CN-XJ.trade.value.world.total.2025-05';
  const growth = 'CN-XJ.trade.growth.world.total.2025-05';
  const first = release('2025-06-19', { [total]: '61.81 billion yuan', [growth]: '22.9 percent' });
  const late = release(
    '2025-06-18',
    { [total]: '61.2 billion yuan', 'CN.trade.growth.world.total.2025-05': '2.5 percent' },
    { recorded: '2025-11-01' },
  );
  const [without, grown] = [catalogue(record(first)), catalogue(record(first, late))];

  it('leaves what an earlier day knew as it was, byte for byte', () => {
    for (const day of ['2025-06-18', '2025-06-19', '2025-10-31']) {
      const bytes = (all: Map<string, Entry>) =>
        JSON.stringify([...all.values()].map((entry) => pin(entry, day)).filter((fact) => fact !== null));
      expect(bytes(grown)).toBe(bytes(without));
    }
  });

  it('is known from its day in the record on', () => {
    expect(pin(grown.get(total) as Entry, '2025-11-01')).toMatchObject({
      ...{ value: 61.81e9, status: 'revised', revisions: [{ value: 61.2e9, published: '2025-06-18' }] },
    });
    const lead = grown.get(growth.replace('growth', 'lead')) as Entry;
    expect([pin(lead, '2025-10-31'), pin(lead, '2025-11-01')?.value]).toEqual([null, 20.4]);
  });
});

it('of a derived number does not say that a page revised an input later', () => {
  const [april, may] = [4, 5].map((month) => `CN-XJ.trade.value.world.total.2025-01..2025-0${month}`) as [
    string,
    string,
  ];
  const pages = [
    release('2025-05-20', { [april]: '165.86 billion yuan' }),
    release('2025-06-19', { [may]: '227.67 billion yuan' }),
    release('2025-07-20', { [may]: '240.00 billion yuan' }),
  ];
  const entry = catalogue(record(...pages)).get('CN-XJ.trade.value.world.total.2025-05') as Entry;
  expect(pin(entry, '2025-06-19')).toMatchObject({ value: 61.81e9, basis: 'derived', status: 'current' });
  expect(pin(entry, '2025-07-20')).toMatchObject({ value: 74.14e9, status: 'revised' });
});

it('a mark that is dated later is not part of a pin', () => {
  const mark = { status: 'withdrawn' as const, date: '2025-08-01', reason: 'The page was taken down.' };
  const total = 'CN-XJ.trade.value.world.total.2025-05';
  const page = release('2025-06-19', [observation(total, '61.81 billion yuan', { mark })]);
  const entry = catalogue(record(page)).get(total) as Entry;
  expect(JSON.stringify(pin(entry, '2025-07-31'))).not.toContain('withdrawn');
  expect(pin(entry, '2025-08-01')?.status).toBe('withdrawn');
});

/** The small record has what is rare, pages recorded late among it; the real one has more of everything. */
const small = recordFacts(readRecord(new URL('../../test-record/', import.meta.url)));
const RECORDS = [
  ['the test record', small, isWhole ? 50 : 20],
  ['the record', recordFacts(), isWhole ? 5 : 1],
] as const;

describe.each(RECORDS)('a pin of a fact of %s', (_, { record: whole, entries: all }, numRuns) => {
  const entries = byId(all);
  const days = [...new Set(whole.releases.map(({ recorded }) => recorded))].sort();
  const anyDay = fc.constantFrom(...days);
  const until = (day: string) =>
    catalogue({ ...whole, releases: whole.releases.filter(({ recorded }) => recorded <= day) });

  it('is the same whatever is recorded later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [day, later] = [one, other].sort() as [string, string];
        const then = until(day);
        const since = until(later);
        for (const [id, entry] of entries) {
          const known = then.get(id);
          const grown = since.get(id);
          const first = known ? pin(known, day) : null;
          expect(grown ? pin(grown, day) : null).toEqual(first);
          expect(pin(entry, day)).toEqual(first);
        }
      }),
      { numRuns },
    );
  }, 60_000);

  it('is what the catalogue of its day said, but for marks of later days', () => {
    for (const day of byDay(
      days.filter((_, i) => i % 10 === 0),
      8,
    )) {
      for (const [, entry] of until(day)) expect(pin(entry, day)).toEqual(resolve(entry, day));
    }
  });

  it('says what asOf says, but never that it was superseded', () => {
    for (const [, entry] of entries) {
      for (const day of new Set([...entry.evidence, ...entry.derivations].map(knownFrom))) {
        const pinned = pin(entry, day);
        const { status, ...seen } = resolve(entry, day) ?? {};
        expect(pinned).toEqual(pinned && { ...seen, status: pinned.status });
        expect(['current', 'revised', 'disputed', undefined]).toContain(pinned?.status);
        expect([pinned?.status, 'superseded']).toContain(status);
      }
    }
  });

  it('begins with the first day on which the fact was known', () => {
    for (const [, entry] of entries) {
      const first = firstKnown(entry);
      if (first === null) continue;
      const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
      expect(pin(entry, first)).not.toBeNull();
      expect(pin(entry, before)).toBeNull();
    }
  });
});
