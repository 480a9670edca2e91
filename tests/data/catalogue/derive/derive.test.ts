/** Derived numbers: properties of all in the record, and cases of a few pages each. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../data/catalogue/compile.ts';
import { derive } from '../../../../data/catalogue/derive/derive.ts';
import type { Fact } from '../../../../data/contract/fact.ts';
import { contains, isBound } from '../../../../data/fact/bounds.ts';
import type { FactHistory } from '../../../../data/fact/history.ts';
import { resolve } from '../../../../data/fact/resolve.ts';
import type { TradeRecord } from '../../../../data/record/schema.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';
import { observation, record, release } from '../../builder.ts';

const { record: real, histories } = recordFacts();
const statedOnly = compile(real);
const derived = histories.filter(({ derivations }) => derivations.length);
const derivations = derived.flatMap((history) => history.derivations.map((one) => ({ ...one, id: history.id })));
const served = derivations.filter(({ value }) => value !== null);

const factOf = (from: FactHistory[], id: string, asOf?: string) =>
  resolve(from.find((history) => history.id === id) as FactHistory, asOf) as Fact;
const fact = (id: string, asOf?: string) => factOf(histories, id, asOf);
const historiesOf = (whole: TradeRecord) => derive(compile(whole), whole.vocabulary);

const TO_MAY = '2025-01..2025-05';
const TOTAL = `CN-XJ.trade.value.world.total.${TO_MAY}`;

describe('derived numbers of the record', () => {
  it('January to May 2024 follows from subtraction rather than from growth a year later', () => {
    const id = 'CN-XJ.trade.value.world.total.2024-01..2024-05';
    expect(fact(id, '2024-07-17')).toBeNull();
    const seen = fact(id, '2025-06-19');
    expect(seen).toMatchObject({ status: 'current', derivation: { formula: 'subtraction' }, revisions: [] });
    expect([contains(seen.bounds, 185_630_000_000), contains(seen.bounds, 185_250_000_000)]).toEqual([true, true]);
  });

  it('have a revision tolerance if their inputs are on several pages or of other periods', () => {
    const across = served.filter(({ formula, inputs }) => {
      const isOtherPeriod = formula === 'subtraction' || formula === 'year-before';
      return isOtherPeriod || new Set(inputs.map(({ release: page }) => page)).size > 1;
    });
    expect(across.filter(({ revisionTolerance }) => revisionTolerance === undefined)).toEqual([]);
    expect(served.filter((one) => one.revisionTolerance && !across.includes(one))).toEqual([]);
  });

  it('do not replace stated numbers, and never have derived inputs', () => {
    const stated = new Set(statedOnly.map(({ id }) => id));
    const firstStated = ({ evidence }: FactHistory) =>
      evidence.find((piece) => piece.setAside === undefined && !isBound(piece))?.published ?? '9999';
    const afterStated = derived.filter((history) =>
      history.derivations.some(({ from }) => from >= firstStated(history)),
    );
    expect(afterStated).toEqual([]);
    expect(derivations.flatMap(({ inputs }) => inputs).filter(({ id }) => !stated.has(id))).toEqual([]);
    expect(histories).toHaveLength(statedOnly.length + derived.filter(({ evidence }) => !evidence.length).length);
  });

  it('still apply to days before the number was printed', () => {
    const early = derived.filter(
      ({ evidence, derivations: [first] }) => first?.value != null && evidence.some((piece) => !isBound(piece)),
    );
    expect(early.length).toBeGreaterThan(0);
    for (const { id, derivations: before, evidence } of early) {
      const then = fact(id, before[0]?.from);
      expect(then.basis).toBe('derived');
      expect(then.evidence.filter((piece) => !isBound(piece))).toEqual([]);
      const first = evidence.find((piece) => piece.setAside === undefined && !isBound(piece));
      if (first) expect(fact(id, first.published).basis, id).toBe('stated');
    }
  });

  it('have only these measures, and never growth', () => {
    expect([...new Set(served.map(({ id }) => id.split('.')[2]))].sort()).toEqual([
      ...['growth-difference', 'national-share', 'share', 'value', 'value-usd'],
    ]);
  });

  it('are known on the day on which the last input was published', () => {
    const last = (days: string[]) => days.sort().at(-1);
    const early = derivations.filter(({ published, inputs }) => published !== last(inputs.map((one) => one.published)));
    expect(early).toEqual([]);
  });

  it('never give a port a national share, because its goods only pass through', () => {
    const ports = histories.filter(({ area, measure }) => area.includes('-port') && measure === 'national-share');
    expect(ports.filter((history) => history.derivations.length)).toEqual([]);
  });
});

describe('a number derived from a few pages', () => {
  const growth = { [`CN-XJ.trade.growth.world.total.${TO_MAY}`]: '22.9 percent' };
  const shares = {
    [TOTAL]: '227.67 billion yuan',
    [`CN-XJ.trade.share.central-asia-5.total.${TO_MAY}`]: '49.5 percent',
    [`CN-XJ.trade.national-share.central-asia-5.total.${TO_MAY}`]: '39.4 percent',
  };
  const difference = `CN-XJ.trade.growth-difference.world.total.${TO_MAY}`;
  const nation = { [`CN.trade.growth.world.total.${TO_MAY}`]: '2.5 percent' };

  it('sharpens a growth difference that a page states as a bound, unless it contradicts the bound', () => {
    const stating = (printed: string) => {
      const page = release('2025-06-20', { [difference]: printed }, { id: 'later' });
      return historiesOf(record(release('2025-06-19', { ...growth, ...nation }), page));
    };
    const sharper = { value: 20.4, bounds: [20.3, 20.5], basis: 'derived', status: 'current' };
    expect(factOf(stating('over 20 percentage points'), difference)).toMatchObject({
      ...sharper,
      evidence: [{ printed: 'over 20 percentage points' }],
    });
    const denied = stating('over 21 percentage points');
    expect(factOf(denied, difference, '2025-06-19')).toMatchObject({ ...sharper, status: 'superseded' });
    expect(factOf(denied, difference)).toMatchObject({ value: null, bounds: [21, null], basis: 'stated' });
    expect(factOf(stating('20.5 percentage points'), difference)).toMatchObject({ value: 20.5, basis: 'stated' });
  });

  it('may be of a quarter or half, but not of a month whose bounds are too wide', () => {
    const upTo = (months: string) => `CN-XJ.trade.value.world.total.2025${months}`;
    const pages = record(
      release('2025-10-20', {
        [upTo('-01..2025-06')]: '280.84 billion yuan',
        [upTo('-01..2025-09')]: '400.1 billion yuan',
      }),
      release('2026-01-20', { [upTo('-01..2025-11')]: '478.1 billion yuan', [upTo('')]: '520.37 billion yuan' }),
    );
    const ids = historiesOf(pages).flatMap((history) => (history.evidence.length ? [] : [history.period]));
    expect(ids.sort()).toEqual(['2025-07..2025-09', '2025-07..2025-12', '2025-10..2025-12']);
  });

  it('is "about" if an input is, and withdrawn if an input is', () => {
    const correction = {
      status: 'withdrawn' as const,
      date: '2025-08-01',
      reason: 'Taken down.',
      bySource: true as const,
    };
    const share = observation(`CN-XJ.trade.share.central-asia-5.total.${TO_MAY}`, '49.5 percent', { correction });
    const total = observation(TOTAL, 'about 227.67 billion yuan');
    const all = historiesOf(record(release('2025-06-19', [share, total])));
    const part = TOTAL.replace('world', 'central-asia-5');
    expect(factOf(all, part, '2025-07-31')).toMatchObject({ qualifier: 'about', status: 'current' });
    expect(factOf(all, part)).toMatchObject({ qualifier: 'about', status: 'withdrawn', published: '2025-06-19' });
    expect(factOf(all, part)).toMatchObject({ derivation: { correction }, evidence: [] });
    expect(factOf(all, part, '2025-07-31').derivation).not.toHaveProperty('correction');
  });

  it.each([
    ['25.0 billion yuan', [39.9e9, 40.1e9], 'exact'],
    ['24.9 billion yuan', [39.8e9, 40e9], 'about'],
  ] as const)('is about where its bounds are wider than 0.5%% of it: %s and 15.0, %j', (exports, bounds, qualifier) => {
    const id = (indicator: string) => TOTAL.replace('trade', indicator);
    const all = historiesOf(
      record(release('2025-06-19', { [id('exports')]: exports, [id('imports')]: '15.0 billion yuan' })),
    );
    expect(factOf(all, TOTAL)).toMatchObject({ bounds, qualifier });
  });

  it('uses the number of the preferred page if a copy is withdrawn', () => {
    const correction = {
      status: 'withdrawn' as const,
      date: '2025-08-01',
      reason: 'Taken down.',
      bySource: true as const,
    };
    const share = observation(`CN-XJ.trade.share.central-asia-5.total.${TO_MAY}`, '49.5 percent');
    const total = observation(TOTAL, '227.67 billion yuan');
    const copy = release('2025-06-20', [{ ...total, correction }], { tier: 'B' });
    const all = historiesOf(record(release('2025-06-19', [share, total]), copy));
    expect(factOf(all, TOTAL.replace('world', 'central-asia-5'))).toMatchObject({
      value: 112.69665e9,
      status: 'current',
    });
  });

  it('uses a total of another page if the page of the share states only a bound', () => {
    const page = release('2025-06-20', { ...shares, [TOTAL]: 'over 227 billion yuan' });
    const all = historiesOf(record(release('2025-06-19', { [TOTAL]: '227.67 billion yuan' }), page));
    const part = factOf(all, TOTAL.replace('world', 'central-asia-5'));
    expect(part.derivation).toMatchObject({ formula: 'share-of-total', revisionTolerance: 788_876_550 });
    expect(part).toMatchObject({ value: 112_696_650_000, digits: 3 });
    expect(contains(part.bounds, 112_700_000_000)).toBe(true);
  });

  it('does not mix a share of yuan with an amount in tonnes', () => {
    const cargo = { 'CN-XJ.cargo.value.world.total.2025-05': '7.5 million tons' };
    const page = release('2025-06-19', { ...cargo, 'CN-XJ.cargo.share.world.rail.2025-05': '50 percent' });
    expect(historiesOf(record(page)).flatMap(({ derivations }) => derivations)).toEqual([]);
  });

  it('does not follow from a bound', () => {
    const page = release('2025-06-19', { [TOTAL]: 'over 227 billion yuan', ...growth });
    expect(historiesOf(record(page)).filter((history) => history.derivations.length)).toEqual([]);
  });

  it('of a few months is the difference of two sums, and revised when a page revises one of them', () => {
    const upTo = (month: string, printed: string) => ({
      [`CN.trade.value.world.total.2025-01..2025-${month}`]: printed,
    });
    const all = historiesOf(
      record(
        release('2025-04-09', upTo('03', '10.30 trillion yuan')),
        release('2025-07-09', upTo('06', '21.79 trillion yuan')),
        release('2025-07-14', upTo('06', '21.8 trillion yuan')),
        release('2025-08-15', upTo('06', '22.30 trillion yuan')),
      ),
    );
    const quarter = all.find(({ id }) => id === 'CN.trade.value.world.total.2025-04..2025-06');
    expect(quarter?.derivations.map(({ published, value }) => [published, value])).toEqual([
      ['2025-07-09', 11_490_000_000_000],
      ['2025-08-15', 12_000_000_000_000],
    ]);
    expect(quarter && resolve(quarter)).toMatchObject({ status: 'revised', revisions: [{ until: '2025-08-15' }] });
  });

  it('has bounds for both versions of an input if growth a year later shows that it was revised', () => {
    const upTo = (year: number, month: string) => `CN.trade.value.world.total.${year}-01..${year}-${month}`;
    const pages = [
      release('2023-04-13', { [upTo(2023, '03')]: '9.89 trillion yuan' }),
      release('2023-07-13', { [upTo(2023, '06')]: '20.1 trillion yuan' }),
    ];
    const later = release('2024-04-12', {
      [upTo(2024, '03')]: '10.17 trillion yuan',
      [upTo(2024, '03').replace('value', 'growth')]: '5 percent',
    });
    const boundsOn = (day: string) => factOf(historiesOf(record(...pages, later)), quarter, day).bounds;
    const quarter = 'CN.trade.value.world.total.2023-04..2023-06';
    expect(boundsOn('2024-04-11')).toEqual([10_014_300_000_000, 10_405_700_000_000]);
    // Growth implies 9.69 trillion for the first quarter: the second may be 10.21 or 10.41.
    expect(boundsOn('2024-04-12')[0]).toBe(10_014_300_000_000);
    expect(boundsOn('2024-04-12')[1]).toBeGreaterThan(10_600_000_000_000);
  });

  it('keeps the total that was printed with the part if the total is revised later', () => {
    const period = 'world.total.2023-01..2023-03';
    const parts = release('2023-04-13', { [`CN.imports.value.${period}`]: '4.24 trillion yuan' });
    const total = (published: string, printed: string) => release(published, { [`CN.trade.value.${period}`]: printed });
    const pages = [
      parts,
      total('2023-04-14', '9.89 trillion yuan'),
      total('2023-07-13', '9.76 trillion yuan'),
      total('2024-01-12', '9.69 trillion yuan'),
    ];
    const exports = (more: ReturnType<typeof release>[], day?: string) =>
      factOf(historiesOf(record(...pages, ...more)), `CN.exports.value.${period}`, day);
    // 5.65 is the total as first printed minus the part. The bounds add 0.7% of the total.
    for (const day of ['2023-07-12', '2023-07-13', '2024-01-11', '2024-01-12']) {
      const expected = { value: 5.65e12, bounds: [5.57077e12, 5.72923e12], status: 'current', revisions: [] };
      expect(exports([], day)).toMatchObject(expected);
    }
    const again = release('2024-01-20', { [`CN.imports.value.${period}`]: '4.24 trillion yuan' });
    expect(exports([again])).toMatchObject({ value: 5.45e12, status: 'revised' });
  });

  it('uses the first printed numbers if total and part were each revised without the other', () => {
    const period = 'world.total.2023-01..2023-03';
    const page = (published: string, indicator: string, printed: string) =>
      release(published, { [`CN.${indicator}.value.${period}`]: printed });
    const pages = [
      page('2023-04-13', 'imports', '4.24 trillion yuan'),
      page('2023-04-14', 'trade', '9.89 trillion yuan'),
      page('2023-07-13', 'trade', '9.76 trillion yuan'),
      page('2024-01-12', 'imports', '4.20 trillion yuan'),
    ];
    expect(factOf(historiesOf(record(...pages)), `CN.exports.value.${period}`)).toMatchObject({ value: 5.65e12 });
  });

  it('uses the total as published with the part, whichever page was recorded first', () => {
    const id = (partner: string, measure = 'value') => `CN.trade.${measure}.${partner}.total.2023-01..2023-03`;
    const first = { [id('world')]: '9.89 trillion yuan', [id('eu')]: '1.34 trillion yuan' };
    const pages = [
      release('2024-01-12', { [id('world')]: '9.69 trillion yuan' }),
      release('2023-04-13', first, { recorded: '2026-11-26' }),
    ];
    const share = factOf(historiesOf(record(...pages)), id('eu', 'share'));
    expect(share).toMatchObject({ value: expect.closeTo(13.549, 3), status: 'current', published: '2023-04-13' });
    expect(share.caveats.map(({ kind }) => kind)).toContain('earlier-print');
  });

  it('marks a break in the series if its period has one', () => {
    const bri = 'CN-XJ.trade.value.belt-and-road.total.2023';
    const total = bri.replace('belt-and-road', 'world');
    const page = release('2024-01-20', { [bri]: '327 billion yuan', [total]: '357 billion yuan' });
    const share = factOf(historiesOf(record(page)), bri.replace('value', 'share'));
    expect(share).toMatchObject({ basis: 'derived', obsStatus: 'B', caveats: [{ kind: 'definition-change' }] });
  });
});
