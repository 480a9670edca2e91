/** The second data set as the API serves it: another country, no parent, dollars, other languages (tests/test-record/README.md). */
import { env } from 'cloudflare:workers';
import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FullCard } from '../../../data/contract/card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import type { Html } from '../../../widget/view/writer.ts';
import { ask, askJson, askProblem, askText, ORIGIN } from '../ask.ts';
import { builtAsset } from '../direct.ts';
import { readCsv } from '../read-csv.ts';

const PERIOD = '2025-01..2025-05';
const HEADLINE = `VN.trade.value.world.total.${PERIOD}`;

describe('the index of the catalogue', () => {
  it('names the data set, its languages and what examples speak of', async () => {
    const index = await (await builtAsset('/catalogue/index.json')).json<CatalogueIndex>();
    expect(index.dataset).toMatchObject({ id: 'test-trade-facts', title: 'Test Trade Facts', date: '2025-07-10' });
    expect(index.languages.map(({ code }) => code)).toEqual(['vi', 'en', 'de']);
    expect(index.examples).toEqual({
      area: 'VN',
      period: PERIOD,
      fact: HEADLINE,
      release: '2025-06-10-example-customs-vietnam-trade',
      day: '2025-06-10',
    });
  });
});

describe('the card of the country', () => {
  it('of a period with only a range is a 404 that names the fact', async () => {
    const id = 'VN.trade.value.world.total.2021-01..2021-06';
    const { detail } = await askProblem('/v1/cards/VN?period=2021-01..2021-06', 404);
    expect(detail).toContain(`so there is no card. See /v1/facts/${id}.`);
  });

  it('is in the first language where none is asked for, and live', async () => {
    const card = await askJson<FullCard>('/v1/cards/VN?view=full');
    expect(card).toMatchObject({
      lang: 'vi',
      dir: 'ltr',
      writing: { scale: 'short' },
      mode: 'live',
      period: { id: '2025-01..2025-06', label: 'tháng 1 – tháng 6 năm 2025' },
      area: { id: 'VN', label: 'Việt Nam' },
      indicator: { label: 'Ngoại thương' },
    });
    expect(card.headline).toMatchObject({ value: 432.03e9, unit: 'USD', digits: 5 });
  });

  it('has no parent to compare with, and no conversion', async () => {
    const card = await askJson<FullCard>(`/v1/cards/VN?period=${PERIOD}&lang=en&view=full`);
    expect(card).toMatchObject({ parent: null, growthDifference: null, other: null, mode: 'fixed' });
    expect(card.headline).toMatchObject({ id: HEADLINE, value: 352.22e9, unit: 'USD', digits: 5 });
    expect(card.growth).toMatchObject({ value: 16.5, unit: 'percent' });
  });
});

describe('a number that was replaced after the day of its card', () => {
  const asked = 'VN.html?period=2024-01..2024-05&fragment=1';

  it.each([
    ['en', '302.10</a></strong> billion US dollars', '<strong>Since revised</strong> to 302.44 billion US dollars'],
    [
      'de',
      '302,10</a></strong> Milliarden US-Dollar',
      '<strong>Seither revidiert</strong> auf 302,44 Milliarden US-Dollar',
    ],
  ])('stands as it was known, with what replaced it in plain tags, in %s', async (lang, old, note) => {
    const fragment = await askText(`/v1/cards/${asked}&asOf=2024-06-30&lang=${lang}`);
    const [id, query] = ['VN.trade.value.world.total.2024-01..2024-05', `?lang=${lang}`];
    const plain = fragment.replace(/ style="[^"]*"/g, '');
    const pinned = `${ORIGIN}/facts/${id}?asOf=2024-06-30&amp;${query.slice(1)}`;
    expect(plain).toContain(`<strong><a href="${pinned}">${old}`);
    expect(plain).toContain(`<small>${note}</small>`);
  });

  it('stands with what it replaced from the day of its revision on', async () => {
    for (const day of ['2024-07-11', '2025-07-10']) {
      const fragment = await askText(`/v1/cards/${asked}&asOf=${day}&lang=en`);
      expect(fragment).toContain('302.44</a></strong> billion US dollars');
      expect(fragment).toMatch(/<small[^>]*>Revised from 302\.10<\/small>/);
    }
  });
});

describe('the card of a region', () => {
  it('names its parent by its label and shows its growth', async () => {
    const card = await askJson<FullCard>('/v1/cards/VN-SG?lang=de&view=full');
    expect(card.parent).toMatchObject({ id: 'VN', label: 'Vietnam', growth: { value: 16.5 } });
    expect(card.growthDifference).toMatchObject({ value: 4, basis: 'derived', unit: 'points' });
    expect(card.groups[0]?.shares[0]).toMatchObject({ label: 'Vereinigte Staaten', parentShare: { value: 18.7 } });
  });
});

describe('the view of a region’s card', () => {
  it.each([
    ['vi', ['Tăng trưởng cao hơn Việt Nam: khoảng 4 điểm phần trăm', 'Trong thương mại của Việt Nam']],
    ['en', ['compared with Viet Nam: about 4 percentage', 'Of Viet Nam’s trade with this']],
    ['de', ['Wachstumsvorsprung (Vietnam): rund 4 ', 'diesem Partner (Vietnam): 18,7 %']],
  ])('compares it in %s with its parent, by the parent’s label', async (lang, sentences) => {
    const card = await askJson<FullCard>(`/v1/cards/VN-SG?lang=${lang}&view=full`);
    const markup = await full(html as Html, card, { api: '', level: '' });
    const text = String(markup)
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
});

describe('the table', () => {
  const download = (name: string) => env.ASSETS.fetch(`https://assets.example/downloads/${name}`);

  it('has every fact once, with units of the data set', async () => {
    const rows = readCsv(await (await download('facts.csv')).text());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const units = new Set(rows.map(({ unit }) => unit));
    expect([...units].sort()).toEqual(['USD', 'count', 'percent', 'points', 'rank', 'tonnes']);
    expect(rows.find(({ id }) => id === HEADLINE)).toMatchObject({
      value: '352220000000',
      unit: 'USD',
      lower: '352215000000',
      upper: '352225000000',
      period_start: '2025-01-01',
      period_end: '2025-05-31',
    });
  });

  it('is described under the name of the data set', async () => {
    const file = await download('datapackage.json');
    const descriptor = await file.json<{ name: string; title: string; sources: { title: string }[] }>();
    expect(descriptor).toMatchObject({ name: 'test-trade-facts', title: 'Test Trade Facts' });
    expect(descriptor.sources.map(({ title }) => title).sort()).toEqual([
      'Example Customs',
      'Example Daily',
      'Example Nachrichten',
    ]);
  });
});

describe('a parameter', () => {
  it('takes the languages and the currencies of the data set', async () => {
    expect((await askProblem('/v1/cards/VN?lang=ru', 400)).allowed).toEqual(['vi', 'en', 'de']);
    expect((await askProblem('/v1/cards/VN?currency=EUR', 400)).allowed).toEqual(['USD']);
    expect((await ask('/v1/cards/VN?currency=USD')).status).toBe(200);
  });

  it('takes the areas of the data set', async () => {
    expect((await askProblem('/v1/facts?area=FR', 400)).allowed).toEqual(['VN', 'VN-SG', 'VN-HP', 'VN-DN']);
  });
});

it('a withdrawn number is struck out in mail, and another is not', async () => {
  const cellOf = async (period: string) => askText(`/v1/cards/VN-HP.html?fragment=1&period=${period}`);
  expect(await cellOf('2023')).toMatch(/<a href="[^"]*"[^>]*><s>[\d.,]+<\/s><\/a>/);
  expect(await cellOf(PERIOD)).not.toContain('<s>');
});
