import { env } from 'cloudflare:workers';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Card, CardFact } from '../../../data/contract/card.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { makeCard } from '../../../worker/select/make-card.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { ask, askJson, askProblem } from '../ask.ts';
import { HEADLINE, PAGE, PERIOD } from '../seed.ts';

const live = await askJson<Card>('/v1/cards/CN-XJ');
const card = await askJson<Card>(`/v1/cards/CN-XJ?period=${PERIOD}`);

/** What a card's fact says, without what may become better known: its qualifier, basis, status and digits. */
const said = (fact: CardFact | null) => fact && [fact.id, fact.value, fact.unit];
const fact = (rest: string, value: number | null, unit: string) => [`CN-XJ.trade.${rest}`, value, unit];

describe('the card of January to May 2025', () => {
  it('shows the numbers of the period', () => {
    expect(card.headline).toEqual({
      id: HEADLINE,
      value: 227_670_000_000,
      unit: 'CNY',
      qualifier: 'exact',
      basis: 'stated',
      status: 'current',
      digits: 5,
    });
    expect(said(card.growth)).toEqual(fact(`growth.world.total.${PERIOD}`, 22.9, 'percent'));
    expect(said(card.other)).toEqual(fact(`value-usd.world.total.${PERIOD}`, 31_730_000_000, 'USD'));
    expect(said(card.lead)).toEqual(fact(`lead.world.total.${PERIOD}`, 20.4, 'points'));
    expect(said(card.count)).toEqual(fact(`count.world.total.${PERIOD}`, 222, 'count'));
    expect(card.revised).toBeNull();
  });

  it('shows the last month beside the cumulated ones', () => {
    expect(card.month?.period).toEqual({ id: '2025-05', label: 'May 2025' });
    expect(said(card.month?.value ?? null)).toEqual(fact('value.world.total.2025-05', 61_810_000_000, 'CNY'));
    expect(said(card.month?.growth ?? null)).toEqual(fact('growth.world.total.2025-05', 30.8, 'percent'));
  });

  it('shows the parts, the largest first, with growth and share in the trade of the parent where they are known', () => {
    const parts = card.shares.map((part) => [
      part.label,
      part.share.value,
      part.growth?.value,
      part.parentShare?.value,
    ]);
    expect(parts.slice(0, 2)).toEqual([
      ['Private enterprises', 94.7, 25, undefined],
      ['Belt and Road partners', 84.8, 13.8, undefined],
    ]);
    expect(parts.find(([label]) => label === 'Five Central Asian countries')?.[1]).toBe(49.5);
    expect(parts.find(([label]) => label === 'Five Central Asian countries')?.[3]).toBe(39.4);
  });

  it('names the two largest partners in the order of the page, and says that they are not ranked', () => {
    expect(card.top).toMatchObject({ upTo: 2, ranked: false });
    expect(card.top?.partners.map(({ label, fact }) => [label, fact.value, fact.bounds])).toEqual([
      ['Kazakhstan', null, [1, 2]],
      ['Kyrgyzstan', null, [1, 2]],
    ]);
  });

  it('names the earlier total that the page says it has surpassed, and none beside its last month', async () => {
    expect(card.exceeds.map(({ period, fact }) => [period.id, fact.value])).toEqual([
      ['2024-01..2024-06', 220_630_000_000],
    ]);
    const month = await askJson<Card>('/v1/cards/CN-XJ?period=2025-05');
    expect(month.exceeds).toEqual([]);
    const dollars = await askJson<Card>(`/v1/cards/CN-XJ?period=${PERIOD}&currency=USD`);
    expect(dollars.exceeds).toEqual(card.exceeds);
  });

  it('names the page of its headline', async () => {
    const { evidence } = await askJson<{ evidence: { url: string; published: string }[] }>(`/v1/facts/${HEADLINE}`);
    const { url, published } = card.source;
    expect({ url, published }).toEqual({ url: evidence[0]?.url.split('#')[0], published: evidence[0]?.published });
    expect(evidence.map((one) => one.url.split('#')[0])).toContain(PAGE);
  });
});

describe('the mode of a card', () => {
  it('is fixed where a period is asked for, and a newer period is named', () => {
    expect(card.mode).toBe('fixed');
    expect(card.newer).toEqual(live.period.id === PERIOD ? null : live.period);
  });

  it('is live where none is asked for, and else the card is that of the newest period', async () => {
    expect({ mode: live.mode, newer: live.newer }).toEqual({ mode: 'live', newer: null });
    const newest = await askJson<Card>(`/v1/cards/CN-XJ?period=${live.period.id}`);
    expect(newest).toEqual({ ...live, mode: 'fixed', self: newest.self });
  });

  it('does not change the answer that a card names as itself', async () => {
    for (const path of [
      '/v1/cards/CN-XJ?lang=en',
      '/v1/cards/CN?lang=zh&period=2025',
      '/v1/cards/CN-XJ?lang=en&asOf=2025-06-19&currency=USD&show=month%2Ctrend',
    ]) {
      expect((await askJson<Card>(path)).self).toBe(path);
    }
    const { self } = await askJson<Card>('/v1/cards/CN-XJ?currency=USD&period=2025-01..2025-05');
    expect(self).toBe('/v1/cards/CN-XJ?lang=en&period=2025-01..2025-05&currency=USD');
    expect((await askJson<Card>(self)).self).toBe(self);
  });

  it('leads, pinned, to facts that say what the card says', async () => {
    const pinned = await askJson<Card>('/v1/cards/CN-XJ?period=2024-01..2024-05&asOf=2024-08-01');
    expect(pinned.pin).toBe('@2024-08-01');
    for (const { id, value } of [
      pinned.headline,
      pinned.parent?.growth as CardFact,
      ...pinned.trend.map(({ fact }) => fact),
    ]) {
      expect((await askJson<CardFact>(`/v1/facts/${id}${pinned.pin}?lang=en`)).value).toBe(value);
    }
    const today = new Date().toISOString().slice(0, 10);
    expect((await askJson<Card>(`/v1/cards/CN-XJ?asOf=${today}`)).pin).toBe('');
  });

  it('names nothing newer beside a month that the newest period ends with', async () => {
    const held = openCatalogue(env.ASSETS);
    const periods = async () => [{ id: PERIOD, known: '2025-06-19' }];
    const month = await makeCard({ ...held, periods }, { area: 'CN-XJ', period: '2025-05', lang: 'en' });
    expect(month?.headline.value).toBe(61_810_000_000);
    expect(month?.newer).toBeNull();
  });
});

describe('every card there is', async () => {
  const { links } = await askJson<{ links: { cards: string[] } }>('/v1');

  it.each(links.cards)('%s has its facts, all of one area and period, and its source', async (path) => {
    const { allowed: periods } = await askProblem(`${path}?period=1900`, 404);
    for (const period of periods as string[]) {
      const { headline, newer, source, ...rest } = await askJson<Card>(`${path}?period=${period}`);
      expect(headline.id).toBe(`${path.split('/').at(-1)}.trade.value.world.total.${period}`);
      expect(headline.value).toBeGreaterThan(0);
      expect(rest.growth?.id ?? headline.id.replace('.value.', '.growth.')).toBe(
        headline.id.replace('.value.', '.growth.'),
      );
      expect(newer?.id ?? null).toBe(period === periods?.at(-1) ? null : periods?.at(-1));
      expect(source.url).toMatch(/^https?:\/\//);
      expect(source.published).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it.each(links.cards)(
    '%s, the newest, takes at most 1500 bytes in every language, compressed by brotli',
    async (path) => {
      for (const lang of LANGUAGES) {
        const size = brotliCompressSync(await (await ask(`${path}?lang=${lang}`)).text()).byteLength;
        expect(size, lang).toBeLessThanOrEqual(1500);
      }
    },
  );
});
