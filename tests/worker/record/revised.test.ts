/** The card of China's first quarter of 2023, which was revised twice: pinned to days before and after the first prints were found. */
import { expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { ask, askJson } from '../ask.ts';

const CARD = '/v1/cards/CN?period=2023-01..2023-03';

it('shows the newest number, and the day on which it replaced the one before', async () => {
  const card = await askJson<FullCard>(CARD);
  expect(card.headline).toMatchObject({ value: 9_690_000_000_000, status: 'revised' });
  expect(card.revised).toBe('2024-01-12');
  expect(await (await ask(`${CARD.replace('CN?', 'CN.txt?')}`)).text()).toContain('9.69');
});

it('shows pinned to a day before they were found the number that the record had, and that it was revised', async () => {
  const card = await askJson<FullCard>(`${CARD}&asOf=2026-11-26`);
  expect(card.headline).toMatchObject({ value: 9_690_000_000_000, status: 'current' });
  expect(card.revised).toBe('2024-01-12');
});
