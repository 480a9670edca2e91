import { describe, expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive.ts';
import type { Formula } from '../../../data/contract/enumerations.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Bounds } from '../../../data/fact/bounds.ts';
import { contains, divide, multiply, overlap, scale, shift, tidy } from '../../../data/fact/bounds.ts';
import type { Entry } from '../../../data/fact/entry.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';
import { record, release } from '../builder.ts';

const real = readRecord();
const statedOnly = compile(real);
const entries = derive(statedOnly);
const derived = entries.filter(({ derivations }) => derivations.length);
const derivations = derived.flatMap((entry) => entry.derivations.map((one) => ({ ...one, id: entry.id })));

const factOf = (from: Entry[], id: string, asOf?: string) =>
  resolve(from.find((entry) => entry.id === id) as Entry, asOf) as Fact;
const fact = (id: string, asOf?: string) => factOf(entries, id, asOf);
const all = (one: TradeRecord) => derive(compile(one));

const TO_MAY = '2025-01..2025-05';
const TOTAL = `CN-XJ.trade.value.world.total.${TO_MAY}`;

describe('derived from the record', () => {
  it('are the yuan that editors gave for a dollar: 7.175', () => {
    const rate = fact(`CN-XJ.trade.exchange-rate.world.total.${TO_MAY}`);
    expect(rate).toMatchObject({ unit: 'CNY/USD', basis: 'derived', derivation: { formula: 'exchange-rate' } });
    expect([rate.value?.toFixed(3), contains(rate.bounds, 7.175)]).toEqual(['7.175', true]);
  });

  it('is January to April 2025: 227.67 less 61.81 is 165.86 billion yuan', () => {
    expect(fact('CN-XJ.trade.value.world.total.2025-01..2025-04')).toMatchObject({
      value: 165_860_000_000,
      bounds: [165_850_000_000, 165_870_000_000],
      published: '2025-06-19',
      derivation: { formula: 'subtraction', inputs: [{ id: TOTAL }, { printed: '61.81 billion yuan' }] },
    });
  });

  it('is January to May 2024, by subtraction in July 2024 and by growth a year later', () => {
    const id = 'CN-XJ.trade.value.world.total.2024-01..2024-05';
    expect(fact(id, '2024-07-17')).toBeNull();
    expect(fact(id, '2024-07-18')).toMatchObject({
      ...{ value: 185_630_000_000, status: 'superseded', derivation: { formula: 'subtraction' }, revisions: [] },
    });
    const now = fact(id, '2025-06-19');
    expect(now).toMatchObject({ status: 'revised', published: '2025-06-19', derivation: { formula: 'year-before' } });
    expect(now.value?.toPrecision(5)).toBe('1.8525e+11');
    expect(now.revisions.map(({ value, until }) => [value, until])).toEqual([[185_630_000_000, '2025-06-19']]);
  });

  it('lie in their bounds, which hold what the inputs make', () => {
    const made: Record<Formula, (...inputs: number[]) => number> = {
      'share-of-total': (share = 0, total = 0) => (share * total) / 100,
      'year-before': (level = 0, growth = 0) => level / (1 + growth / 100),
      subtraction: (whole = 0, rest = 0) => whole - rest,
      'national-total': (total = 0, share = 0, national = 0) => (total * share) / national,
      'growth-lead': (own = 0, nation = 0) => own - nation,
      'exchange-rate': (yuan = 0, dollars = 0) => yuan / dollars,
    };
    const wrong = derivations.filter(({ formula, inputs, value, bounds }) => {
      const again = tidy(made[formula](...inputs.map((input) => input.value)));
      return again !== value || !contains(bounds, again) || bounds.includes(null);
    });
    expect(wrong).toEqual([]);
    expect(derivations.length).toBeGreaterThan(300);
  });

  it('are never numbers that were stated by then, nor made of others that are derived', () => {
    const stated = new Set(statedOnly.map(({ id }) => id));
    const printed = ({ evidence }: Entry) =>
      evidence.find(({ setAside }) => setAside === undefined)?.published ?? '9999';
    expect(derived.filter((entry) => entry.derivations.some((one) => one.published >= printed(entry)))).toEqual([]);
    expect(derivations.flatMap(({ inputs }) => inputs).filter(({ id }) => !stated.has(id))).toEqual([]);
    expect(entries.length).toBe(statedOnly.length + derived.filter(({ evidence }) => !evidence.length).length);
  });

  it('stay known of the days before the number was printed', () => {
    const early = derived.filter(({ evidence }) => evidence.length);
    expect(early.length).toBeGreaterThan(0);
    for (const { id, derivations: before, evidence } of early) {
      expect(fact(id, before[0]?.published)).toMatchObject({ basis: 'derived', evidence: [] });
      expect(fact(id, evidence[0]?.published).basis).toBe('stated');
    }
  });

  it('are values, leads and exchange rates, and never growth', () => {
    expect([...new Set(derived.map(({ measure }) => measure))].sort()).toEqual(['exchange-rate', 'lead', 'value']);
  });

  it('are known on the day on which the last input was published', () => {
    const early = derivations.filter(
      ({ published, inputs }) =>
        published !==
        inputs
          .map((one) => one.published)
          .sort()
          .at(-1),
    );
    expect(early).toEqual([]);
  });

  it('are in yuan where they are made of yuan', () => {
    const odd = derivations.filter(({ unit, inputs }) => unit === 'CNY' && inputs[0]?.unit === 'tonnes');
    expect(odd).toEqual([]);
  });
});

describe('derived from a few numbers', () => {
  const growth = { [`CN-XJ.trade.growth.world.total.${TO_MAY}`]: '22.9 percent' };
  const shares = {
    [TOTAL]: '227.67 billion yuan',
    [`CN-XJ.trade.share.central-asia-5.total.${TO_MAY}`]: '49.5 percent',
    [`CN-XJ.trade.national-share.central-asia-5.total.${TO_MAY}`]: '39.4 percent',
  };
  const lead = `CN-XJ.trade.lead.world.total.${TO_MAY}`;
  const nation = { [`CN.trade.growth.world.total.${TO_MAY}`]: '2.5 percent' };

  it('is the lead over national growth, where none is stated', () => {
    const own = all(record(release('2025-06-19', growth), release('2025-06-09', nation)));
    expect(factOf(own, lead)).toMatchObject({ value: 20.4, bounds: [20.3, 20.5], unit: 'points' });
    expect(factOf(own, lead, '2025-06-18')).toBeNull();
  });

  it('gives way to the lead that a page states, which it may fit or not', () => {
    const told = (day: string, printed: string) => {
      const page = release(day, { [lead]: printed }, { id: 'later' });
      return all(record(release('2025-06-19', { ...growth, ...nation }), page)).filter(({ id }) => id === lead);
    };
    const fits = told('2025-06-20', 'over 20 percentage points');
    expect(factOf(fits, lead)).toMatchObject({ value: 20, bounds: [20, null], basis: 'stated', status: 'current' });
    expect(factOf(fits, lead, '2025-06-19')).toMatchObject({ value: 20.4, basis: 'derived', status: 'current' });
    const denied = told('2025-06-20', 'over 21 percentage points');
    expect(factOf(denied, lead, '2025-06-19')).toMatchObject({ value: 20.4, basis: 'derived', status: 'superseded' });
    expect(told('2025-06-19', 'over 20 percentage points')[0]?.derivations).toEqual([]);
  });

  it('is the yuan value of a share: 49.5 percent of 227.67 is 112.70 billion', () => {
    const part = factOf(all(record(release('2025-06-19', shares))), TOTAL.replace('world', 'central-asia-5'));
    expect(part).toMatchObject({ unit: 'CNY', derivation: { formula: 'share-of-total' } });
    expect(part.value).toBe(112_696_650_000);
    const nationwide: Bounds = [286_415_000_000, 286_425_000_000];
    const share = ((part.value ?? 0) / 286_420_000_000) * 100;
    expect(share.toFixed(2)).toBe('39.35');
    expect(overlap(scale(divide(part.bounds, nationwide), 100), [39.35, 39.45])).toBe(true);
  });

  it('is the national total behind a national share, which may hold the one printed', () => {
    const id = `CN.trade.value.central-asia-5.total.${TO_MAY}`;
    const whole = factOf(all(record(release('2025-06-19', shares))), id);
    expect(whole.derivation?.formula).toBe('national-total');
    expect(((whole.value ?? 0) / 1e9).toFixed(2)).toBe('286.03');
    expect(contains(whole.bounds, 286_420_000_000)).toBe(true);
  });

  it('is no share of a year before, though its bounds would hold the 91.6 percent that growth implies', () => {
    const times = (rate: Bounds) => scale(shift(rate, 100), 0.01);
    const before = divide(multiply([84.75, 84.85], times([22.85, 22.95])), times([13.75, 13.85]));
    expect(contains(before, 91.6)).toBe(true);
    const bri = `CN-XJ.trade.share.belt-and-road.total.`;
    expect(entries.filter(({ id }) => id === `${bri}2024-01..2024-05`)).toEqual([]);
  });

  it('is nothing where an input is a limit', () => {
    const page = release('2025-06-19', { [TOTAL]: 'over 227 billion yuan', ...growth });
    expect(all(record(page)).filter((entry) => entry.derivations.length)).toEqual([]);
  });

  it('is a month by the difference of two sums, and anew when one of them is revised', () => {
    const upTo = (month: string, printed: string) => ({
      [`CN.trade.value.world.total.2025-01..2025-${month}`]: printed,
    });
    const made = all(
      record(
        release('2025-05-09', upTo('04', '14.14 trillion yuan')),
        release('2025-06-09', upTo('05', '17.94 trillion yuan')),
        release('2025-07-14', upTo('05', '17.9 trillion yuan')),
        release('2025-07-15', upTo('05', '17.80 trillion yuan')),
      ),
    );
    const may = made.find(({ id }) => id === 'CN.trade.value.world.total.2025-05');
    expect(may?.derivations.map(({ published, value }) => [published, value])).toEqual([
      ['2025-06-09', 3_800_000_000_000],
      ['2025-07-15', 3_660_000_000_000],
    ]);
  });

  it('has the break of the series that an input has', () => {
    const bri = 'CN-XJ.trade.value.belt-and-road.total.2023';
    const page = release('2024-01-20', { [bri]: '327 billion yuan', [bri.replace('value', 'growth')]: '48.4 percent' });
    expect(all(record(page)).map(({ id, obsStatus }) => [id, obsStatus])).toContainEqual([
      'CN-XJ.trade.value.belt-and-road.total.2022',
      'B',
    ]);
  });
});
