/** Pages are added to the record for ever; what a day knew must stay what it knew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive.ts';
import type { Entry } from '../../../data/fact/entry.ts';
import { firstKnown } from '../../../data/fact/first-known.ts';
import { pin } from '../../../data/fact/pin.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';

const real = readRecord();
const entries = catalogue(real);
const days = [...new Set(real.releases.map(({ published }) => published))].sort();
const anyDay = fc.constantFrom(...days);

function catalogue(record: TradeRecord): Map<string, Entry> {
  return new Map(derive(compile(record)).map((entry) => [entry.id, entry]));
}

function until(day: string): Map<string, Entry> {
  return catalogue({ ...real, releases: real.releases.filter(({ published }) => published <= day) });
}

describe('a pin', () => {
  it('is the same whatever was published later, for every fact of the record', () => {
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
      { numRuns: 20 },
    );
  }, 60_000);

  it('is what the catalogue of its day said', () => {
    for (const day of days.filter((_, i) => i % 10 === 0)) {
      for (const [, entry] of until(day)) expect(pin(entry, day)).toEqual(resolve(entry));
    }
  });

  it('says what asOf says, but never that it was superseded', () => {
    for (const [, entry] of entries) {
      for (const day of new Set(entry.evidence.map(({ published }) => published))) {
        const pinned = pin(entry, day);
        const { status, ...seen } = resolve(entry, day) ?? {};
        expect(pinned).toEqual(pinned && { ...seen, status: pinned.status });
        expect(['current', 'revised', undefined]).toContain(pinned?.status);
        expect([pinned?.status, 'superseded']).toContain(status);
      }
    }
  });

  it('begins with the first day on which the fact was published', () => {
    for (const [, entry] of entries) {
      const first = firstKnown(entry);
      if (first === null) continue;
      const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
      expect(pin(entry, first)?.published).toBe(first);
      expect(pin(entry, before)).toBeNull();
    }
  });
});
