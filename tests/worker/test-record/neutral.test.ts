/** Nothing that is served of the second data set speaks of the first: every example of the API's document, and every page. */
import { expect, it } from 'vitest';
import { ask, askJson } from '../ask.ts';
import { held } from '../direct.ts';

interface Document {
  paths: Record<string, { get: { 'x-examples': string[] } }>;
}

const { paths } = await askJson<Document>('/openapi.json');
const examples = Object.values(paths).flatMap(({ get }) => get['x-examples']);
const PAGES = ['/', '/gallery', '/docs', '/problems', '/sitemap.xml', '/llms.txt', '/robots.txt'];
const CARDS = ['VN', 'VN-SG', 'VN-HP'].flatMap((area) =>
  ['vi', 'en', 'de'].map((lang) => `/v1/cards/${area}?lang=${lang}`),
);

/** The country, the currency and the regions of the data set that is deployed, in each of its languages with another script. */
const FOREIGN = /CN-|CNY|yuan|\bRMB\b|China|Xinjiang|Kazakh|Xinhua|Китай|юан|中国|新疆|الصين|يوان/i;

function found(text: string): string[] {
  return text
    .split(/[\n<>{}]|","/)
    .filter((piece) => FOREIGN.test(piece))
    .map((piece) => piece.slice(0, 200));
}

it('has an example for each route', () => {
  expect(Object.values(paths).filter(({ get }) => !get['x-examples'].length)).toEqual([]);
  expect(examples.length).toBeGreaterThan(20);
});

it.each([...new Set(examples)])('%s answers, and of this data set alone', async (path) => {
  const response = await ask(path, { redirect: 'manual' });
  expect(response.status).toBe(200);
  expect(found(await response.text())).toEqual([]);
});

it.each(CARDS)('%s is of this data set alone', async (path) => {
  expect(found(await (await ask(path)).text())).toEqual([]);
});

it.each(PAGES)('the page %s is of this data set alone', async (path) => {
  const response = await ask(path);
  expect([200, 404]).toContain(response.status);
  expect(found(await response.text())).toEqual([]);
});

it.each(['index', 'releases', 'openapi', 'datapackage'])(
  'the file %s of the catalogue is of this data set alone',
  async (name) => {
    expect(found(await (await held(`/catalogue/${name}.json`)).text())).toEqual([]);
  },
);

it('describes its parameters with codes of this data set', async () => {
  const text = JSON.stringify(await askJson('/openapi.json'));
  expect(text).toContain('"vi"');
  expect(text).toContain('VN.trade.value.world.total.2025-01..2025-05');
  expect(text).toContain('2025-06-10-example-customs-vietnam-trade');
});
