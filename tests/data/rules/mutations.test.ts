import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../data/record/record.ts';
import type { Observation, RecordedRelease } from '../../../data/record/schema.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { numberSlips, tokenSlips } from '../../../data/rules/mutations.ts';
import { printedValue } from '../../../data/rules/printed-value.ts';
import { observation, release } from '../builder.ts';

const record = readRecord();
const places = record.releases.flatMap((page) => page.observations.map((one) => ({ page, one })));

/** The problems of the record with one observation replaced. */
function problemsWith(page: RecordedRelease, from: Observation, to: Observation): string[] {
  const changed = { ...page, observations: page.observations.map((one) => (one === from ? to : one)) };
  return checkRecord({ ...record, releases: record.releases.map((one) => (one === page ? changed : one)) }).problems;
}

describe('a slip in the number alone', () => {
  it('is caught by its token, each one of the whole record', () => {
    const slips = places.flatMap(({ page, one }) =>
      numberSlips(page, one).map(({ slip, observation: changed }) => ({ page, slip, changed })),
    );
    const missed = slips.filter(({ page, changed }) => {
      const { rules } = checkRecord({ ...record, releases: [{ ...page, observations: [changed] }] }, [printedValue]);
      return rules[0]?.findings !== 1;
    });
    expect(missed.map(({ page, slip, changed }) => `${page.id}, ${changed.printed}: ${slip}`)).toEqual([]);
    expect(slips.length).toBeGreaterThan(4000);
  });
});

describe('a slip in the number and its token', () => {
  it('is caught by other numbers four times in ten', { timeout: 120_000 }, () => {
    // Without this a fault of the record itself would count as a catch.
    expect(checkRecord(record).problems).toEqual([]);
    const caught = places
      .filter((_, i) => i % 40 === 0)
      .flatMap(({ page, one }) =>
        tokenSlips(page, one).map(({ observation: changed }) => problemsWith(page, one, changed).length > 0),
      );
    const rate = caught.filter(Boolean).length / caught.length;
    console.info(`slips of number and token: ${(100 * rate).toFixed(1)}% of ${caught.length} caught`);
    expect(rate).toBeGreaterThan(0.4);
    expect(caught.length).toBeGreaterThan(100);
  });
});

describe('the slips', () => {
  const one = observation('CN-XJ.trade.value.world.total.2025-05', '61.81 billion yuan');
  const other = observation('CN-XJ.trade.value.world.total.2025-06', '53.17 billion yuan');
  const growth = observation('CN-XJ.trade.growth.world.total.2025-05', '30.8 percent');
  const page = release('2025-07-20', [one, growth, other]);

  it('of a number keep its token', () => {
    expect(numberSlips(page, one).map(({ slip, observation: { value, printed } }) => [slip, value, printed])).toEqual([
      ['digit swap', 16_810_000_000, '61.81 billion yuan'],
      ['times ten', 618_100_000_000, '61.81 billion yuan'],
      ['ten percent more', 67_991_000_000, '61.81 billion yuan'],
      ['ten percent less', 55_629_000_000, '61.81 billion yuan'],
      ['sign turned', -61_810_000_000, '61.81 billion yuan'],
      ["neighbour's number", 53_170_000_000, '61.81 billion yuan'],
    ]);
  });

  it('of both change them alike, with as many decimals', () => {
    expect(tokenSlips(page, one).map(({ observation: { value, printed } }) => [value, printed])).toEqual([
      [16_810_000_000, '16.81 billion yuan'],
      [618_100_000_000, '618.10 billion yuan'],
      [67_990_000_000, '67.99 billion yuan'],
      [55_630_000_000, '55.63 billion yuan'],
      [-61_810_000_000, '-61.81 billion yuan'],
      [53_170_000_000, '53.17 billion yuan'],
    ]);
  });

  it('that change nothing are not made', () => {
    const zero = observation('CN-XJ.trade.growth.world.total.2025-05', '0 percent');
    const alone = release('2025-06-19', [zero]);
    expect(numberSlips(alone, zero).map(({ slip }) => slip)).toEqual([]);
    expect(tokenSlips(alone, zero)).toEqual([]);
  });

  it('are not made of words', () => {
    const words = observation('CN-XJ.trade.value.world.total.2024', 'a record', { bounds: [1e9, null] });
    expect(numberSlips(release('2025-06-19', [words]), words)).toEqual([]);
    expect(tokenSlips(release('2025-06-19', [words]), words)).toEqual([]);
  });
});
