/** The sentence inside the snippet: what is read where the script does not run must say what the card says. */
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { fallback } from '../../../worker/pages/snippet.ts';
import { askJson } from '../ask.ts';

const sentence = async (path: string) => fallback(await askJson<CompactCard>(path)).replace(/<[^>]*>/g, '');

it.each([
  [
    'a number with its growth',
    'CN-XJ?period=2025-01..2025-05&asOf=2026-03-31',
    'Xinjiang, Foreign trade, January – May 2025: 227.67 billion yuan (+22.9%). Source: Xinhua, June 19, 2025',
  ],
  [
    'dollars as dollars, about',
    'CN-XJ?period=2025-01..2025-05&asOf=2026-03-31&currency=USD',
    'Xinjiang, Foreign trade, January – May 2025: about\u00a031.73 billion US dollars (+22.9%). Source: Xinhua, June 19, 2025',
  ],
])('says %s', async (_, card, said) => {
  expect(await sentence(`/v1/cards/${card}`)).toBe(said);
});

it('compares no area without a parent', async () => {
  expect((await askJson<CompactCard>('/v1/cards/CN?period=2025')).parent).toBeNull();
});

it('shows a derived total with the page of its first input', async () => {
  const card = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05&asOf=2026-03-31');
  expect(card.headline).toMatchObject({ basis: 'derived', status: 'current' });
  expect(card.source).toMatchObject({ agency: 'CRI', published: '2024-07-18' });
});
