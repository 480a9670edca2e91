/**
 * Responses of the API for the test record (tests/test-record/README.md): another country, without a parent, in dollars, with other languages.
 */
import { env } from 'cloudflare:workers';
import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FullCard } from '../../../data/contract/card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import type { Html } from '../../../widget/view/writer.ts';
import { ask, askJson, askProblem, askText, ORIGIN } from '../ask.ts';
import { builtAsset } from '../direct.ts';
import { withoutTags } from '../markup.ts';
import { readCsv } from '../read-csv.ts';

const PERIOD = '2025-01..2025-05';
const HEADLINE = `VN.trade.value.world.total.${PERIOD}`;

describe('the index of the catalogue', () => {
  it('has the data set, its languages and its examples', async () => {
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
  it('is a 404 that names the fact, if the period has only a range', async () => {
    const id = 'VN.trade.value.world.total.2021-01..2021-06';
    const { detail } = await askProblem('/v1/cards/VN?period=2021-01..2021-06', 404);
    expect(detail).toContain(`so there is no card. See /v1/facts/${id}.`);
  });

  it('is in the first language and live by default', async () => {
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

describe('the table cell for e-mail of a revised number', () => {
  const CELL = 'VN.html?period=2024-01..2024-05&fragment=1';

  it.each([
    ['en', '302.10</a></strong> billion US dollars', '<strong>Since revised</strong> to 302.44 billion US dollars'],
    [
      'de',
      '302,10</a></strong> Milliarden US-Dollar',
      '<strong>Seither revidiert</strong> auf 302,44 Milliarden US-Dollar',
    ],
  ])('has before the revision the old number and a note with the new one, in %s', async (lang, old, note) => {
    const cell = await askText(`/v1/cards/${CELL}&asOf=2024-06-30&lang=${lang}`);
    const withoutStyles = cell.replace(/ style="[^"]*"/g, '');
    const page = `${ORIGIN}/facts/VN.trade.value.world.total.2024-01..2024-05?asOf=2024-06-30&amp;lang=${lang}`;
    expect(withoutStyles).toContain(`<strong><a href="${page}">${old}`);
    expect(withoutStyles).toContain(`<small>${note}</small>`);
  });

  it.each(['2024-07-11', '2025-07-10'])('has on and after the day of the revision the new number: %s', async (day) => {
    const cell = await askText(`/v1/cards/${CELL}&asOf=${day}&lang=en`);
    expect(cell).toContain('302.44</a></strong> billion US dollars');
    expect(cell).toMatch(/<small[^>]*>Revised from 302\.10<\/small>/);
  });
});

describe('the card of a region', () => {
  it('has the label and the growth of its parent', async () => {
    const card = await askJson<FullCard>('/v1/cards/VN-SG?lang=de&view=full');
    expect(card.parent).toMatchObject({ id: 'VN', label: 'Vietnam', growth: { value: 16.5 } });
    expect(card.growthDifference).toMatchObject({ value: 4, basis: 'derived', unit: 'points' });
    expect(card.groups[0]?.shares[0]).toMatchObject({ label: 'Vereinigte Staaten', parentShare: { value: 18.7 } });
  });
});

describe('the full view of the card of a region', () => {
  it.each<[lang: string, sentences: string[]]>([
    ['vi', ['Tăng trưởng cao hơn Việt Nam: khoảng 4 điểm phần trăm', 'Trong thương mại của Việt Nam']],
    ['en', ['compared with Viet Nam: about 4 percentage', 'Of Viet Nam’s trade with this']],
    ['de', ['Wachstumsvorsprung (Vietnam): rund 4 ', 'diesem Partner (Vietnam): 18,7 %']],
  ])('compares it in %s with its parent', async (lang, sentences) => {
    const card = await askJson<FullCard>(`/v1/cards/VN-SG?lang=${lang}&view=full`);
    const markup = await full(html as Html, card, { api: '', level: '' });
    const text = withoutTags(String(markup)).replace(/\s+/g, ' ');
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
});

describe('the table', () => {
  const download = (name: string) => env.ASSETS.fetch(`https://assets.example/downloads/${name}`);

  it('has every fact once, in the units of the data set', async () => {
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

  it('is described with the name and sources of the data set', async () => {
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
  it('allows the languages and the currencies of the data set', async () => {
    expect((await askProblem('/v1/cards/VN?lang=ru', 400)).allowed).toEqual(['vi', 'en', 'de']);
    expect((await askProblem('/v1/cards/VN?currency=EUR', 400)).allowed).toEqual(['USD']);
    expect((await ask('/v1/cards/VN?currency=USD')).status).toBe(200);
  });

  it('allows the areas of the data set', async () => {
    expect((await askProblem('/v1/facts?area=FR', 400)).allowed).toEqual(['VN', 'VN-SG', 'VN-HP', 'VN-DN']);
  });
});

it('a withdrawn number is struck through in the table cell for e-mail', async () => {
  const cellOf = async (period: string) => askText(`/v1/cards/VN-HP.html?fragment=1&period=${period}`);
  expect(await cellOf('2023')).toMatch(/<a href="[^"]*"[^>]*><s>[\d.,]+<\/s><\/a>/);
  expect(await cellOf(PERIOD)).not.toContain('<s>');
});
