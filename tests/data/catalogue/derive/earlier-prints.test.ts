/** The caveat `earlier-print`: growth, flows and parts that were printed with an amount that was revised later. */
import { expect, it } from 'vitest';
import type { CaveatMessage } from '../../../../data/contract/fact.ts';
import type { RecordedRelease } from '../../../../data/record/schema.ts';
import { factIn, record, release } from '../../builder.ts';

const id = (indicator: string, measure = 'value') => `CN-XJ.${indicator}.${measure}.world.total.2023`;
const first = release('2024-01-20', {
  [id('trade')]: '357.33 billion yuan',
  [id('trade', 'growth')]: '45.9 percent',
  [id('exports')]: '302.33 billion yuan',
  [id('imports')]: '55.00 billion yuan',
});
const later = release('2025-01-21', { [id('trade')]: '360.10 billion yuan' });

/** The messages of the caveats of this kind. */
function earlier(fact: string, pages: RecordedRelease[], day?: string): CaveatMessage[] | undefined {
  const caveats = factIn(record(...pages), fact, day)?.caveats;
  return caveats?.filter(({ kind }) => kind === 'earlier-print').flatMap(({ messages }) => messages);
}

const amount = (value: number, bounds: [number, number]) => ({
  number: { value, bounds, unit: 'CNY', qualifier: 'exact' as const },
});
const MESSAGE: CaveatMessage = {
  message: 'caveatEarlier',
  values: {
    indicator: { indicator: 'trade' },
    day: { day: '2025-01-21' },
    before: amount(357.33e9, [357.325e9, 357.335e9]),
    after: amount(360.1e9, [360.095e9, 360.105e9]),
  },
};

it('the caveat applies from the day of the revision', () => {
  for (const fact of [id('trade', 'growth'), id('exports'), id('imports'), id('balance')]) {
    expect(earlier(fact, [first, later]), fact).toEqual([MESSAGE]);
    expect(earlier(fact, [first, later], '2025-01-20'), fact).toEqual([]);
  }
  expect(earlier(id('trade'), [first, later])).toEqual([]);
  expect(earlier(id('exports'), [first])).toEqual([]);
});

it('has no caveat if a later page prints the number again', () => {
  const again = release('2025-02-10', { [id('trade', 'growth')]: '45.9 percent' });
  expect(earlier(id('trade', 'growth'), [first, later, again])).toEqual([]);
  expect(earlier(id('exports'), [first, later, again])).toEqual([MESSAGE]);
});

it('has no caveat if it was printed on the day of the revision', () => {
  const sameDay = release('2025-01-21', { [id('trade', 'growth')]: '45.9 percent' }, { id: 'same-day' });
  expect(earlier(id('trade', 'growth'), [first, later, sameDay])).toEqual([]);
  expect(earlier(id('trade', 'growth'), [first, later])).toEqual([MESSAGE]);
});

it('names the amount that was current when the number was printed', () => {
  const last = release('2025-06-30', { [id('trade')]: '361.50 billion yuan' });
  expect(earlier(id('exports'), [first, later, last])).toMatchObject([
    {
      values: {
        day: { day: '2025-06-30' },
        before: { number: { value: 357.33e9 } },
        after: { number: { value: 361.5e9 } },
      },
    },
  ]);
});

it('applies to parts of the earlier amount, and to numbers derived from it in other areas', () => {
  const part = (measure: string, partner = 'KZ', breakdown = 'total') =>
    `CN-XJ.trade.${measure}.${partner}.${breakdown}.2023`;
  const parts = release('2024-01-20', {
    [id('trade')]: '357.33 billion yuan',
    [part('value')]: '145.00 billion yuan',
    [part('growth')]: '40.0 percent',
    [part('share', 'world', 'private-enterprises')]: '92.0 percent',
  });
  for (const fact of [part('value'), part('share'), part('share', 'world', 'private-enterprises')]) {
    expect(earlier(fact, [parts, later]), fact).toEqual([MESSAGE]);
  }
  expect(earlier(part('growth'), [parts, later])).toEqual([]);
  const national = (published: string, growth: string) =>
    release(published, { [id('trade', 'growth').replace('CN-XJ', 'CN')]: growth });
  expect(
    earlier(id('trade', 'growth-difference'), [
      first,
      national('2024-01-12', '0.2 percent'),
      national('2025-01-12', '0.5 percent'),
    ]),
  ).toMatchObject([
    {
      values: {
        indicator: { indicator: 'trade', area: 'CN' },
        before: { number: { value: 0.2 } },
        after: { number: { value: 0.5 } },
      },
    },
  ]);
});
