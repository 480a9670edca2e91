/** A partner whose definition changed: nothing is derived across the change, and a caveat explains numbers that disagree. */
import { expect, it } from 'vitest';
import type { RecordedRelease } from '../../../../data/record/schema.ts';
import { derived, factIn, record, release } from '../../builder.ts';

const group = (period: string, measure = 'value') => `CN.trade.${measure}.belt-and-road.total.${period}`;
const all = (period: string) => group(period).replace('belt-and-road', 'world');

const fact = (id: string, ...pages: RecordedRelease[]) => factIn(record(...pages), id);

const july = release('2023-08-08', { [group('2023-01..2023-07')]: '8.06 trillion yuan' });
const august = release('2023-09-07', { [group('2023-01..2023-08')]: '12.62 trillion yuan' });

it('derives nothing across the change', () => {
  const months = { [group('2023-08')]: '1.0 trillion yuan', [group('2023-09')]: '1.0 trillion yuan' };
  const page = release('2023-10-13', { [group('2023-01..2023-09')]: '14.32 trillion yuan', ...months });
  expect(fact(group('2023-01..2023-08'), page)).toMatchObject({ value: 13.32e12, basis: 'derived', obsStatus: 'B' });
  // One input would be January to August, which counts by the new definition, as August does.
  expect(derived(record(august, page)).map(({ id }) => id)).not.toContain(group('2023-01..2023-07'));
  const world = JSON.parse(JSON.stringify([august, page]).replaceAll('belt-and-road', 'KZ'));
  expect(fact(group('2023-01..2023-07').replace('belt-and-road', 'KZ'), ...world)?.value).toBe(11.62e12);
});

it('marks a break if the year before counts by another definition', () => {
  expect(fact(group('2023-01..2023-07'), july)).toMatchObject({ obsStatus: 'A', caveats: [{ kind: 'single-source' }] });
  expect(fact(group('2023-01..2023-08'), august)?.caveats[0]).toEqual({
    kind: 'definition-change',
    messages: [{ message: 'caveatChange', values: { since: { period: '2023-08' } } }],
  });
});

it('names the change as the reason for a base that disagrees', () => {
  const before = release('2023-04-13', { [group('2023-01..2023-03')]: '3.43 trillion yuan' });
  const after = release('2024-04-12', {
    [group('2024-01..2024-03')]: '4.82 trillion yuan',
    [group('2024-01..2024-03', 'growth')]: '5.5 percent',
  });
  const amount = fact(group('2023-01..2023-03'), before, after);
  expect(amount?.caveats.filter(({ kind }) => kind !== 'single-source')).toMatchObject([
    {
      kind: 'definition-change',
      messages: [
        { message: 'caveatImplied', values: { implied: { number: { unit: 'CNY' } } } },
        { message: 'caveatPrinted', values: { printed: { number: { value: 3.43e12 } } } },
      ],
    },
  ]);
});

it.each([
  ['part', 'CN.trade.value.KZ.total'],
  ['flow', 'CN.exports.value.world.total'],
])('drops a derived %s that is more than its whole, from the day on which both are known', (_, series) => {
  const months = release('2024-08-08', {
    [`${series}.2024-01..2024-07`]: '2.06 trillion yuan',
    [`${series}.2024-01..2024-08`]: '12.62 trillion yuan',
  });
  const whole = release('2024-09-07', { [all('2024-08')]: '3.59 trillion yuan' });
  const id = `${series}.2024-08`;
  expect(fact(id, months)).toMatchObject({ value: 10.56e12, basis: 'derived' });
  expect(fact(id, months, whole)).toBeNull();
  expect(factIn(record(months, whole), id, '2024-09-06')?.value).toBe(10.56e12);
});
