/** `asOf`: single facts, lists, series, tables and cards from sources published by a day. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { dayAfter } from '../../../../data/fact/period.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askJson, askProblem, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';
import { HEADLINE } from '../../seed.ts';

/** Derived from a share on June 19. The next day a page printed only a bound: over 100 billion. */
const BOUNDED = 'CN-XJ.trade.value.central-asia-5.total.2025-01..2025-05';
/** Two pages of 2023 entered the record in November 2026. */
const QUARTER = 'CN.trade.value.world.total.2023-01..2023-03';
const SERIES = 'area=CN&measure=value&periodType=yearToDate-03&from=2023-01&to=2023-12';

describe('a fact as of a day', () => {
  it('is what sources had published: derived, before a page stated a bound', async () => {
    const then = await askJson(`/v1/facts/${BOUNDED}?asOf=2025-06-19`);
    expect(then).toMatchObject({ id: BOUNDED, value: 112_696_650_000, basis: 'derived', evidence: [] });
    const later = await askJson(`/v1/facts/${BOUNDED}?asOf=2025-06-20`);
    expect(later).toMatchObject({ value: 112_696_650_000, basis: 'derived', evidence: [{ printed: '超千亿元' }] });
  });

  it('is cached like a live response: a page that is found later may change it', async () => {
    const path = `/v1/facts/${HEADLINE}?asOf=2025-06-19`;
    const { headers } = await ask(path);
    expect(headers.get('Cache-Control')).toBe((await ask(`/v1/facts/${HEADLINE}`)).headers.get('Cache-Control'));
    expect((await ask(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })).status).toBe(304);
  });

  it('of today is the live fact', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await askJson(`/v1/facts/${HEADLINE}?asOf=${today}`)).toEqual(await askJson(`/v1/facts/${HEADLINE}`));
  });

  it('before its first page is a 404 that says when that was', async () => {
    expect(await askProblem(`/v1/facts/${HEADLINE}?asOf=2025-06-18`, 404)).toMatchObject({
      parameter: 'asOf',
      detail: `No source had published the fact "${HEADLINE}" by 2025-06-18. The first is from 2025-06-19.`,
      allowed: '2025-06-19 or later',
    });
  });

  it('before the first page of the record is a 404 that names its day', async () => {
    const first = (await openCatalogue(env.ASSETS)).index.since;
    for (const path of [`/v1/facts/${HEADLINE}`, '/v1/facts', `/v1/series?${SERIES}`, '/v1/cards/CN-XJ']) {
      const problem = await askProblem(`${path}${path.includes('?') ? '&' : '?'}asOf=${dayAfter(first, -1)}`, 404);
      expect(problem).toMatchObject({ parameter: 'asOf', detail: expect.stringContaining(first) });
    }
  });

  it('has no URL with an @: that is a 404', async () => {
    expect((await ask(`/v1/facts/${HEADLINE}@2025-06-19`)).status).toBe(404);
  });
});

describe('lists, series and tables as of a day', () => {
  it('have the number that sources had published, no matter when it entered the record', async () => {
    const list = await askJson<Answer<'FactList'>>(`/v1/facts?ids=${QUARTER}&asOf=2023-05-01`);
    expect(list).toMatchObject({ asOf: '2023-05-01', total: 1 });
    expect(list.facts[0]).toMatchObject({ value: 9_890_000_000_000, status: 'superseded', revisions: [] });
    const series = await askJson<Answer<'Series'>>(`/v1/series?${SERIES}&asOf=2023-08-01`);
    expect(series.points.map(({ value, status }) => [value, status])).toEqual([[9_760_000_000_000, 'superseded']]);
    const [row] = readCsv(await askText(`/v1/series.csv?${SERIES}&asOf=2023-05-01`));
    expect(row?.value).toBe('9890000000000');
  });

  it('have no fact whose sources were published later', async () => {
    const list = await askJson(`/v1/facts?area=CN&period=2024&asOf=2024-12-31&measure=value&basis=stated`);
    expect(list).toMatchObject({ total: 0 });
  });
});
