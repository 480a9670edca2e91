import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Fact } from '../../../data/contract/fact.ts';
import type { Derivation } from '../../../data/fact/entry.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { entry, evidence } from '../builder.ts';

const fact = (pieces: Evidence[], asOf?: string) => resolve(entry(pieces), asOf) as Fact;
const pagesOf = (pieces: Evidence[]) => fact(pieces).evidence.map(({ release }) => release);

const derivation = (published: string, value: number): Derivation => ({
  formula: 'subtraction',
  inputs: [],
  ...{ published, value, unit: 'CNY', bounds: [value - 1, value + 1] },
});

describe('evidence that agrees', () => {
  const coarse = evidence('2025-07-20', 281, { printed: '281 billion', qualifier: 'about' });
  const fine = evidence('2025-07-27', 280.84, { printed: '280.84 billion', bounds: [280.835, 280.845] });

  it('is one fact, current, whose bounds are those of the preferred piece', () => {
    expect(fact([coarse, fine])).toMatchObject({
      ...{ value: 280.84, printed: '280.84 billion', bounds: [280.835, 280.845], qualifier: 'exact' },
      ...{ basis: 'stated', status: 'current', published: '2025-07-27', derivation: null, revisions: [] },
    });
    expect(pagesOf([coarse, fine])).toEqual(['2025-07-27-page', '2025-07-20-page']);
  });

  it.each([
    ['exact before about', { qualifier: 'about' }, {}],
    ['about before a limit', { qualifier: 'over', bounds: [4, null] }, { qualifier: 'about' }],
    ['a limit before no number', { value: null, bounds: [null, 9] }, { qualifier: 'under', bounds: [null, 9] }],
    ['the agency before another outlet', { tier: 'B', attributedTo: 'customs' }, { tier: 'A' }],
    ['a page that names who said it', {}, { attributedTo: 'customs' }],
    ['a number of another outlet before a limit', { qualifier: 'over', bounds: [4, null] }, { tier: 'B' }],
  ] as [string, Partial<Evidence>, Partial<Evidence>][])('is preferred by order: %s', (_, earlier, later) => {
    expect(pagesOf([evidence('2025-06-01', 5, earlier), evidence('2025-06-02', 5, later)])).toEqual([
      '2025-06-02-page',
      '2025-06-01-page',
    ]);
  });

  it('is preferred by order: the earlier page where nothing else differs, and its name on one day', () => {
    expect(pagesOf([evidence('2025-06-01', 5), evidence('2025-06-02', 5)])[0]).toBe('2025-06-01-page');
    const [b, a] = ['b', 'a'].map((name) => evidence('2025-06-01', 5, { release: name })) as [Evidence, Evidence];
    expect(pagesOf([b, a])).toEqual(['a', 'b']);
  });
});

describe('evidence that disagrees', () => {
  const pieces = [evidence('2025-06-19', 10), evidence('2025-06-20', 10), evidence('2025-07-18', 12)];
  const before = { value: 10, bounds: [9.5, 10.5], published: '2025-06-19', printed: '10', release: '2025-06-19-page' };

  it('is a revision, from the day on which the new value appeared', () => {
    expect(fact(pieces)).toMatchObject({ value: 12, status: 'revised', published: '2025-07-18' });
    expect(fact(pieces).revisions).toEqual([{ ...before, until: '2025-07-18' }]);
    expect(pagesOf(pieces)).toEqual(['2025-07-18-page']);
  });

  it('is told by the bounds alone: ends that touch agree', () => {
    expect(fact([evidence('2025-06-19', 10), evidence('2025-07-18', 11)]).status).toBe('current');
    expect(fact([evidence('2025-06-19', 10), evidence('2025-07-18', 11.001)]).status).toBe('revised');
  });

  it('is revised twice where the first value comes back', () => {
    const { revisions, status } = fact([...pieces, evidence('2025-08-20', 10)]);
    expect([status, revisions.map(({ value, until }) => [value, until])]).toEqual([
      'revised',
      [
        [10, '2025-07-18'],
        [12, '2025-08-20'],
      ],
    ]);
  });

  it('is superseded when seen from before, and current until then', () => {
    expect(fact(pieces, '2025-06-19')).toMatchObject({ value: 10, status: 'superseded', revisions: [] });
    expect(fact(pieces, '2025-07-17').evidence).toHaveLength(2);
    expect(fact(pieces, '2025-07-18')).toEqual(fact(pieces));
    expect(fact(pieces.slice(0, 2), '2025-06-19').status).toBe('current');
  });
});

it('says nothing before anything was published', () => {
  expect(resolve(entry([evidence('2025-06-19', 10)]), '2025-06-18')).toBeNull();
  expect(resolve(entry([]))).toBeNull();
});

describe('a number that was set aside', () => {
  const slip = evidence('2025-06-20', 99, { setAside: 'a slip of the page' });

  it('is listed last, from its day on, and joined with nothing', () => {
    const pieces = [evidence('2025-06-19', 10), slip];
    expect(fact(pieces)).toMatchObject({ value: 10, status: 'current', revisions: [] });
    expect(pagesOf(pieces)).toEqual(['2025-06-19-page', '2025-06-20-page']);
    expect(fact(pieces, '2025-06-19')).toMatchObject({ status: 'current', evidence: [{ value: 10 }] });
  });

  it('is no fact alone', () => {
    expect(resolve(entry([slip]))).toBeNull();
  });
});

describe('a derived number', () => {
  const derivations = [derivation('2024-07-18', 100), derivation('2025-06-19', 90)];

  it('is shown where no number is stated by the day', () => {
    const one = entry([evidence('2025-06-20', 95)], { derivations });
    expect(resolve(one, '2025-06-19')).toMatchObject({ value: 90, basis: 'derived', evidence: [], printed: null });
    expect(resolve(one, '2025-06-20')).toMatchObject({ value: 95, basis: 'stated', derivation: null });
  });

  it('is revised by a derivation that disagrees, and superseded before it', () => {
    const one = entry([], { derivations });
    expect(resolve(one)).toMatchObject({ value: 90, status: 'revised', published: '2025-06-19' });
    expect(resolve(one)?.revisions).toEqual([
      { until: '2025-06-19', value: 100, bounds: [99, 101], published: '2024-07-18', printed: null, release: null },
    ]);
    expect(resolve(one, '2024-07-18')).toMatchObject({ value: 100, status: 'superseded', revisions: [] });
    expect(resolve(one, '2024-07-17')).toBeNull();
  });

  it('is made of the newest inputs where derivations agree', () => {
    const agreeing = [derivation('2024-07-18', 100), derivation('2025-06-19', 101)];
    expect(resolve(entry([], { derivations: agreeing }))).toMatchObject({ value: 101, status: 'current' });
  });
});

describe('what was known on a day', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2025-06-0${n}`);
  const piece = fc
    .record({ published: day, value: fc.integer({ min: 0, max: 4 }), slips: fc.boolean(), b: fc.boolean() })
    .map(({ published, value, slips, b }) =>
      evidence(published, value, { tier: b ? 'B' : 'A', ...(slips ? { setAside: 'a slip' } : {}) }),
    );
  const ordered = <T extends { published: string }>(made: T[]) =>
    made.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const anyEntry = fc.record({
    pieces: fc.array(piece, { maxLength: 6 }).map(ordered),
    derivations: fc.array(fc.tuple(day, fc.nat(8)).map(([on, value]) => derivation(on, value))).map(ordered),
  });

  it('is what would be said if nothing had been published since, but for the status', () => {
    fc.assert(
      fc.property(anyEntry, day, ({ pieces, derivations }, asOf) => {
        const by = <T extends { published: string }>(all: T[]) => all.filter(({ published }) => published <= asOf);
        const seen = resolve(entry(pieces, { derivations }), asOf);
        const then = resolve(entry(by(pieces), { derivations: by(derivations) }));
        expect(seen).toEqual(then && { ...then, status: seen?.status });
        expect([then?.status, 'superseded']).toContain(seen?.status);
      }),
    );
  });

  it('holds no day that is later', () => {
    fc.assert(
      fc.property(anyEntry, day, ({ pieces, derivations }, asOf) => {
        const days = JSON.stringify(resolve(entry(pieces, { derivations }), asOf)).match(/2025-06-0\d/g) ?? [];
        expect(days.filter((one) => one > asOf)).toEqual([]);
      }),
    );
  });
});
