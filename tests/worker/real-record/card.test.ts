/** The card of January to May 2025 as known on a day: a page that is recorded later does not change it. */
import { expect, it } from 'vitest';
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { askJson } from '../ask.ts';
import { HEADLINE, PAGE, PERIOD } from '../seed.ts';

const DAY = '2026-03-31';
const card = await askJson<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&asOf=${DAY}&view=full`);

/** What a card's fact says, without what may become better known: its qualifier, basis, status and digits. */
const said = (fact: CardFact | null) => fact && [fact.id, fact.value, fact.unit];
const fact = (rest: string, value: number | null, unit: string) => [`CN-XJ.trade.${rest}`, value, unit];

it('shows the numbers of the period', () => {
  expect(card.headline).toMatchObject({ qualifier: 'exact', basis: 'stated', digits: 5 });
  expect(said(card.headline)).toEqual(fact(`value.world.total.${PERIOD}`, 227_670_000_000, 'CNY'));
  expect(said(card.growth)).toEqual(fact(`growth.world.total.${PERIOD}`, 22.9, 'percent'));
  expect(said(card.other)).toEqual(fact(`value-usd.world.total.${PERIOD}`, 31_730_000_000, 'USD'));
  expect(said(card.lead)).toEqual(fact(`lead.world.total.${PERIOD}`, 20.4, 'points'));
  expect(said(card.count)).toEqual(fact(`count.world.total.${PERIOD}`, 222, 'count'));
});

it('shows the last month beside the cumulated ones', () => {
  expect(card.month?.period).toEqual({ id: '2025-05', label: 'May 2025' });
  expect(said(card.month?.value ?? null)).toEqual(fact('value.world.total.2025-05', 61_810_000_000, 'CNY'));
  expect(said(card.month?.growth ?? null)).toEqual(fact('growth.world.total.2025-05', 30.8, 'percent'));
});

it('shows the parts by kind, with growth and share in the trade of the parent where they are known', () => {
  const groups = card.groups.map(({ label, shares }) => [
    label,
    ...shares.map(({ label, share, growth, parentShare }) => [label, share.value, growth?.value, parentShare?.value]),
  ]);
  expect(groups).toEqual([
    [
      'Groups of countries',
      ['Belt and Road partners', 84.8, 13.8, undefined],
      ['Five Central Asian countries', 49.5, undefined, 39.4],
    ],
    ['Kinds of enterprise', ['Private enterprises', 94.7, 25, undefined]],
  ]);
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
  const month = await askJson<FullCard>(`/v1/cards/CN-XJ?period=2025-05&asOf=${DAY}&view=full`);
  expect(month.exceeds).toEqual([]);
  const dollars = await askJson<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&asOf=${DAY}&currency=USD&view=full`);
  expect(dollars.exceeds).toEqual(card.exceeds);
});

it('names the reasons for care with its numbers, in the language of the card', async () => {
  expect(card.caveats).toEqual([
    { code: 'base-revised', label: 'Growth is based on a different figure for last year from the one printed then' },
    { code: 'conversion', label: 'Currency converted by the publisher' },
    { code: 'definition-change', label: 'Definition changed' },
  ]);
  const chinese = await askJson<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&asOf=${DAY}&lang=zh&view=full&show=other`);
  expect(chinese.caveats).toEqual([
    { code: 'base-revised', label: '增速所依据的上年基数与当时公布的不同' },
    { code: 'conversion', label: '货币由媒体换算' },
  ]);
});

it('names the page of its headline', async () => {
  const { evidence } = await askJson<{ evidence: { url: string; published: string }[] }>(
    `/v1/facts/${HEADLINE}@${DAY}`,
  );
  const { url, published } = card.source;
  expect({ url, published }).toEqual({ url: evidence[0]?.url.split('#')[0], published: evidence[0]?.published });
  expect(evidence.map((one) => one.url.split('#')[0])).toContain(PAGE);
});

it.each(['CNY', 'USD'])(
  'has its headline in the currency that was asked for, %s, and the other beside it',
  async (currency) => {
    const asked = await askJson<FullCard>(
      `/v1/cards/CN-XJ?period=${PERIOD}&asOf=${DAY}&currency=${currency}&view=full`,
    );
    expect([asked.headline.unit, asked.other?.unit].sort()).toEqual(['CNY', 'USD']);
    expect(asked.headline.unit).toBe(currency);
  },
);
