/** The pictures that the build drew, as they are served. What is in them: tests/build/draw-picture.test.ts. */
import { expect, it } from 'vitest';
import { pictureName } from '../../../data/catalogue/format/file-names.ts';
import { ask, askJson, askProblem } from '../ask.ts';
import { builtAsset } from '../direct.ts';

/** `path` serves the built picture of this name (a period, or `live.` with a language), in the size of link previews. */
async function expectPicture(path: string, name: string): Promise<void> {
  const response = await ask(path);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  const bytes = await response.bytes();
  expect(bytes).toEqual(await (await builtAsset(`/catalogue/${pictureName('CN-XJ', name)}`)).bytes());
  const view = new DataView(bytes.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
}

it('has the card of every period in the first language', async () => {
  const { allowed } = await askJson<{ allowed: string[] }>('/v1/cards/CN-XJ?period=1949');
  expect(allowed.length).toBeGreaterThan(20);
  for (const period of allowed) await expectPicture(`/v1/cards/CN-XJ.png?period=${period}&lang=en`, period);
});

it('has the newest card in every language', async () => {
  await expectPicture('/v1/cards/CN-XJ.png', 'live.en');
  await expectPicture('/v1/cards/CN-XJ.png?lang=ar', 'live.ar');
});

it.each([
  ['?indicator=exports', 400, /Unknown parameter "indicator"/],
  ['?period=1949', 404, /The nearest periods are/],
  ['?period=2025&lang=zh', 404, /^There is no PNG of this card\. Use \/v1\/cards\/CN-XJ.svg, which has every card/],
  ['?asOf=2025-06-19', 400, /Unknown parameter "asOf"/],
  ['?theme=dark', 400, /Unknown parameter "theme"/],
])('explains the error and lists alternatives for %s', async (query, status, detail) => {
  expect((await askProblem(`/v1/cards/CN-XJ.png${query}`, status)).detail).toMatch(detail);
});

it('reports a missing picture, not a missing number, for a card without a picture', async () => {
  expect((await ask('/v1/cards/CN?period=2019-05')).status).toBe(200);
  expect((await askProblem('/v1/cards/CN.png?period=2019-05', 404)).detail).toMatch(/^There is no PNG of this card\./);
});
