/** The amount of the year before, derived from an amount and its growth: 520.37 billion, up 19.9% → 434 billion. */
import { describe, expect, it } from 'vitest';
import { requiredYearBefore } from '../../../../data/catalogue/derive/year-before.ts';
import type { Observation, RecordedRelease } from '../../../../data/record/schema.ts';
import { factIn, observation, record, release } from '../../builder.ts';

const id = (measure: string, year: number, partner = 'world') => `CN-XJ.trade.${measure}.${partner}.total.${year}`;
const BEFORE = id('value', 2024);

const factOf = (id: string, ...pages: RecordedRelease[]) => factIn(record(...pages), id);

function page(amount: string, growth: string, more: Partial<Observation> = {}, published = '2026-01-23') {
  return release(published, [
    observation(id('value', 2025), amount, more),
    observation(id('growth', 2025), growth, { value: Number.parseFloat(growth.replace(/[^\d.-]/g, '')), ...more }),
  ]);
}

describe('the amount of the year before', () => {
  it('has a revision tolerance of 1.8% of the amount', () => {
    const fact = factOf(BEFORE, page('520.37 billion yuan', '19.9 percent'));
    const [lower, upper] = fact?.bounds ?? [];
    expect(fact?.derivation?.revisionTolerance).toBeCloseTo(0.018 * 434_003_336_113, -3);
    expect(lower).toBeLessThan(434e9 - 6e9);
    expect(upper).toBeGreaterThan(434e9 + 6e9);
  });

  it('is not served if a page prints the amount', () => {
    const printed = release('2025-01-20', { [BEFORE]: '435.11 billion yuan' });
    expect(factOf(BEFORE, printed, page('520.37 billion yuan', '19.9 percent'))).toMatchObject({
      value: 435.11e9,
      basis: 'stated',
    });
  });

  it('ranks after every other formula', () => {
    const parts = release('2025-01-20', {
      [BEFORE.replace('trade', 'exports')]: '369.00 billion yuan',
      [BEFORE.replace('trade', 'imports')]: '66.11 billion yuan',
    });
    expect(factOf(BEFORE, parts, page('520.37 billion yuan', '19.9 percent'))).toMatchObject({
      value: 435.11e9,
      derivation: { formula: 'exports-plus-imports' },
    });
  });

  it('comes from the newest page', () => {
    const later = page('521.00 billion yuan', '20.0 percent', {}, '2026-03-01');
    const fact = factOf(BEFORE, page('520.37 billion yuan', '19.9 percent'), later);
    expect(fact?.derivation?.inputs[0]?.release).toBe(later.id);
  });

  it('is never an input of another derivation, and does not confirm a printed number', () => {
    const parts = release('2025-01-20', { [BEFORE.replace('trade', 'exports')]: '369.00 billion yuan' });
    const growth = page('520.37 billion yuan', '19.9 percent');
    expect(factOf(BEFORE.replace('trade', 'imports'), parts, growth)).toBeNull();
    const printed = release('2025-01-20', { [BEFORE]: '434.00 billion yuan' });
    expect(factOf(BEFORE, printed, growth)?.caveats.map(({ kind }) => kind)).toContain('single-source');
  });
});

describe('the amount of the year before does not follow from', () => {
  const correction = { status: 'disputed' as const, date: '2026-02-01', reason: 'Does not add up.' };
  const dollars = [
    observation(id('value', 2025), '520.37 billion yuan'),
    observation(id('growth-usd', 2025), '19.9 percent', { value: 19.9 }),
  ];

  it.each([
    ['growth of −100 percent', page('0.1 billion yuan', 'down 100 percent', { value: -100 })],
    ['growth "over 50 percent"', page('520.37 billion yuan', '50 percent', { qualifier: 'over' })],
    ['"about" numbers', page('520 billion yuan', '20 percent', { qualifier: 'about' })],
    ['a number with a correction notice', page('520.37 billion yuan', '19.9 percent', { correction })],
    ['growth in dollars beside yuan', release('2026-01-23', dollars)],
    [
      'numbers of two pages',
      release('2026-01-23', { [id('value', 2025)]: '520.37 billion yuan' }),
      release('2026-01-24', { [id('growth', 2025)]: '19.9 percent' }),
    ],
    ['growth with wide bounds', page('520.37 billion yuan', '1900 percent', { bounds: [1500, 2300] })],
  ] as [string, ...RecordedRelease[]][])('%s', (_, ...pages) => {
    expect(factOf(BEFORE, ...pages)).toBeNull();
  });

  it('a withdrawn number, even if another page prints it without growth', () => {
    const withdrawn = { ...correction, status: 'withdrawn' as const };
    const marked = release(
      '2026-01-23',
      [
        observation(id('value', 2025), '520.37 billion yuan', { correction: withdrawn }),
        observation(id('growth', 2025), '19.9 percent', { value: 19.9 }),
      ],
      { tier: 'B' },
    );
    const other = release('2026-01-24', { [id('value', 2025)]: '520.37 billion yuan' });
    expect(factOf(id('value', 2025), marked, other)).toMatchObject({ value: 520.37e9, status: 'current' });
    expect(factOf(BEFORE, marked, other)).toBeNull();
  });

  it('converted dollars', () => {
    const inDollars = (dollars: 'official' | 'converted') =>
      release(
        '2026-01-23',
        [
          observation(id('value', 2025), '520.37 billion yuan'),
          observation(id('value-usd', 2025), '$72.37 billion'),
          observation(id('growth-usd', 2025), '19.9 percent', { value: 19.9 }),
        ],
        { dollars },
      );
    expect(factOf(id('value-usd', 2024), inDollars('official'))?.value).toBeCloseTo(60.36e9, -8);
    expect(factOf(id('value-usd', 2024), inDollars('converted'))).toBeNull();
  });

  it('growth of a balance, which may be negative', () => {
    const balance = (measure: string, year: number) => `CN-XJ.balance.${measure}.world.total.${year}`;
    const printed = release('2026-01-23', [
      observation(balance('value', 2025), '-145.71 billion yuan', { value: -145.71e9 }),
      observation(balance('growth', 2025), '19.9 percent', { value: 19.9 }),
    ]);
    expect(factOf(balance('value', 2024), printed)).toBeNull();
  });

  it('growth across a change of definition', () => {
    const key = (measure: string, year: number) => `CN-XJ.trade.${measure}.belt-and-road.total.${year}`;
    const printed = release('2024-01-20', {
      [key('value', 2023)]: '300.0 billion yuan',
      [key('growth', 2023)]: '20.0 percent',
    });
    expect(factOf(key('value', 2022), printed)).toBeNull();
  });
});

it('requires the smallest tolerance, in tenths of a percent, that keeps 95% of the cases inside', () => {
  const gaps = [...Array.from({ length: 95 }, () => 0.0031), ...Array.from({ length: 5 }, () => 0.2)];
  expect(requiredYearBefore(gaps)).toBe(0.004);
  expect(requiredYearBefore([...gaps, 0.2])).toBe(0.2);
});
