/** The pictures that the build drew, as they are served. What is in them: tests/build/draw-picture.test.ts. */
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { ask, askJson } from '../ask.ts';
import { receiptText } from '../picture-receipt.ts';

/** The text under the keyword Receipt, as any program finds it in the bytes. */
async function receiptAt(path: string): Promise<{ facts: Record<string, string>; card: string }> {
  const response = await ask(path);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  const bytes = await response.bytes();
  const view = new DataView(bytes.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  return JSON.parse(receiptText(bytes));
}

it('has the card of every period in the first language', async () => {
  const { allowed } = await askJson<{ allowed: string[] }>('/v1/cards/CN-XJ?period=1949');
  expect(allowed.length).toBeGreaterThan(20);
  for (const period of allowed) {
    const { card } = await receiptAt(`/v1/cards/CN-XJ.png?period=${period}&lang=en`);
    expect(card).toBe(`/v1/cards/CN-XJ?period=${period}`);
  }
});

it('has the newest card of another series in the first language', async () => {
  const card = await askJson<CompactCard>('/v1/cards/CN-XJ?indicator=exports&partner=central-asia-5');
  const receipt = await receiptAt('/v1/cards/CN-XJ.png?indicator=exports&partner=central-asia-5');
  expect(receipt.card).toBe(card.self);
  expect(Object.keys(receipt.facts)).toContain(card.headline.id);
});

it('names the first language in the picture of a series in another one', async () => {
  const [other, missing] = await Promise.all(
    ['?indicator=exports&lang=fr', '?indicator=exports&partner=KZ'].map((query) => ask(`/v1/cards/CN-XJ.png${query}`)),
  );
  expect([other?.status, missing?.status]).toEqual([404, 404]);
  // The build draws another picture for it.
  expect((await other?.bytes())?.length).not.toBe((await missing?.bytes())?.length);
});

describe('a problem', () => {
  it.each([
    ['/v1/cards/CN-XJ.png?indicator=exports&period=2025', 404],
    ['/v1/cards/CN-XJ.png?indicator=exports&lang=fr', 404],
    ['/v1/cards/XX.png', 404],
    ['/v1/cards/CN-XJ.png?period=1949', 404],
    ['/v1/cards/CN-XJ.png?period=2025&lang=zh', 400],
    ['/v1/cards/CN-XJ.png?asOf=2025-06-19', 400],
    ['/v1/cards/CN-XJ.png?theme=dark', 400],
    ['/v1/cards/..%2F..%2Findex.png', 404],
  ])('of %s is a picture, with the status %i', async (path, status) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'image/png']);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect((await response.bytes()).length).toBeGreaterThan(5_000);
  });
});
