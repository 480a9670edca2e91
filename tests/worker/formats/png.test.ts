/** The pictures that the build drew, as they are served. What is in them: tests/build/draw-picture.test.ts. */
import { expect, it } from 'vitest';
import { pictureName } from '../../../data/catalogue/format/file-names.ts';
import { ask, askJson, askProblem } from '../ask.ts';
import { held } from '../direct.ts';

const ALL_TRADE = { area: 'CN-XJ', indicator: 'trade', partner: 'world', breakdown: 'total' };

/** The picture at the path is the file of this card, and has the size of previews. */
async function expectPicture(path: string, ...card: Parameters<typeof pictureName>): Promise<void> {
  const response = await ask(path);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  const bytes = await response.bytes();
  expect(bytes).toEqual(await (await held(`/catalogue/${pictureName(...card)}`)).bytes());
  const view = new DataView(bytes.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
}

it('has the card of every period in the first language', async () => {
  const { allowed } = await askJson<{ allowed: string[] }>('/v1/cards/CN-XJ?period=1949');
  expect(allowed.length).toBeGreaterThan(20);
  for (const period of allowed) await expectPicture(`/v1/cards/CN-XJ.png?period=${period}&lang=en`, ALL_TRADE, period);
});

it('has the newest card of another series in the first language', async () => {
  const series = { indicator: 'exports', partner: 'central-asia-5', breakdown: 'total' };
  const path = '/v1/cards/CN-XJ.png?indicator=exports&partner=central-asia-5';
  await expectPicture(path, { area: 'CN-XJ', ...series }, 'live.en');
  const withoutPartner = { area: 'CN-XJ', indicator: 'gdp', partner: 'none', breakdown: 'total' };
  await expectPicture('/v1/cards/CN-XJ.png?indicator=gdp', withoutPartner, 'live.en');
});

it.each([
  ['?indicator=exports&period=2025', 404, /^There is no picture of this card; \/v1\/cards\/CN-XJ.svg has them all/],
  ['?indicator=exports&lang=fr', 404, /^There is no picture of this card;/],
  ['?period=1949', 404, /The nearest periods are/],
  ['?period=2025&lang=zh', 404, /^There is no picture of this card;/],
  ['?asOf=2025-06-19', 400, /"asOf" is not a parameter/],
  ['?theme=dark', 400, /"theme" is not a parameter/],
])('says what there is instead of %s', async (query, status, detail) => {
  expect((await askProblem(`/v1/cards/CN-XJ.png${query}`, status)).detail).toMatch(detail);
});

it('says of a card without a picture that it has none, and not that the number is not on record', async () => {
  expect((await ask('/v1/cards/CN?period=2019-05')).status).toBe(200);
  expect((await askProblem('/v1/cards/CN.png?period=2019-05', 404)).detail).toMatch(
    /^There is no picture of this card;/,
  );
});
