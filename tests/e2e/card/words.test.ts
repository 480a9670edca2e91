/** An answer has every word that its view reads: the element takes one that lacks a word for no card. */
import { html } from 'hono/html';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { checkCard, withStrictWords } from '../../../widget/request/card-answer.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { byDay } from '../../support/whole.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({});
});
afterAll(() => harness.close());

async function read<T>(path: string): Promise<T> {
  return (await harness.worker.fetch(path)).json() as Promise<T>;
}

// By day every so many cards are asked for. Most have nothing as of the day.
it.each([
  ['compact', compact, '', 9],
  ['full', full, '&view=full', 8],
  ['compact as of a day', compact, '&asOf=2025-06-19', 3],
] as const)('each card of the record, %s', { timeout: 120_000 }, async (_, view, query, step) => {
  const lacking: string[] = [];
  let shown = 0;
  const { areas } = await read<{ areas: { id: string }[] }>('/v1/areas');
  for (const { id } of areas) {
    const { periods } = await read<{ periods: string[] }>(`/v1/areas/${id}`);
    for (const period of byDay(periods, step)) {
      const address = `/v1/cards/${id}?period=${period}${query}`;
      const answer = await harness.worker.fetch(address);
      if (answer.status !== 200) continue;
      const card = (await answer.json()) as CompactCard;
      try {
        checkCard(card);
        await view(html, withStrictWords(card), { tag: 'en', api: '', level: '2' });
        shown++;
      } catch (error) {
        lacking.push(`${address}: ${(error as Error).message}`);
      }
    }
  }
  expect(lacking).toEqual([]);
  expect(shown).toBeGreaterThan(10);
});
