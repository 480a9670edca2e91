/** `/v1/cards/{area}`: the URL that a card names as its own, and the quotation of its source. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CompactCard, FullCard } from '../../../../data/contract/card.ts';
import app from '../../../../worker/app.ts';
import { responseCache } from '../../../../worker/http/response-cache.ts';
import { askJson } from '../../ask.ts';

describe('self', () => {
  it.each<[requestedUrl: string, canonicalUrl: string]>([
    ['/v1/cards/CN-XJ?lang=en', '/v1/cards/CN-XJ'],
    ['/v1/cards/CN?lang=zh&period=2025', '/v1/cards/CN?lang=zh&period=2025'],
    [
      '/v1/cards/CN-XJ?period=2025-01..2025-05&currency=USD&lang=en',
      '/v1/cards/CN-XJ?currency=USD&period=2025-01..2025-05',
    ],
    [
      '/v1/cards/CN-XJ?show=trend%2Cmonth&lang=ar&currency=USD&asOf=2025-06-19',
      '/v1/cards/CN-XJ?asOf=2025-06-19&currency=USD&lang=ar&show=month,trend',
    ],
  ])('of %s is the canonical URL %s, which has the same card', async (requestedUrl, canonicalUrl) => {
    const response = await app.fetch(new Request(`https://any.example${requestedUrl}`), env);
    const card = await response.json<CompactCard>();
    expect(card.self).toBe(canonicalUrl);
    expect(responseCache.get(canonicalUrl)).toBeDefined();
    expect(await askJson<CompactCard>(card.self)).toEqual(card);
  });
});

it('a full card quotes how its source printed the headline, but not a computed headline', async () => {
  const quotationOf = async (query: string) =>
    (await askJson<FullCard>(`/v1/cards/CN-XJ?period=2025&view=full${query}`)).quotation;
  expect(await quotationOf('')).toEqual({ printed: '520.37 billion yuan', language: 'en', paragraph: 2 });
  expect(await quotationOf('&indicator=balance')).toBe(null);
});
