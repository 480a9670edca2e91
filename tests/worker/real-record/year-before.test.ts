/** The year before, on a card that has growth and no chart. */
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { askJson } from '../ask.ts';

it('has its period and unit, so the growth needs only "from a year earlier"', async () => {
  const { trend, display } = await askJson<CompactCard>('/v1/cards/CN-HL?period=2022-01..2022-06');
  expect(trend).toEqual([]);
  // Some spaces do not break.
  const lines = display.rest.map((line) => line.replaceAll('\u00a0', ' '));
  expect(lines).toEqual(['Jan–Jun 2021: about 94 billion yuan (computed)', 'All China: up 9.4%']);
  expect(display.growth?.comparedAfter).toEqual({ narrow: ' from a year earlier', wide: ' from a year earlier' });
});
