/** `asOf`: facts, lists, series, tables and cards as of a date, from only the sources published by then. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../data/contract/answers.ts';
import { dayAfter } from '../../../../data/fact/period.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askJson, askProblem, askText } from '../../ask.ts';
import { readCsv } from '../../read-csv.ts';
import { HEADLINE } from '../../seed.ts';

/** Computed from a share that was published on June 19. The next day a page printed a lower bound: over 100 billion. */
const WITH_LATER_BOUND = 'CN-XJ.trade.value.central-asia-5.total.2025-01..2025-05';
/** Published in 2023, but recorded only in November 2026. */
const RECORDED_LATE = 'CN.trade.value.world.total.2023-01..2023-03';
const SERIES = 'area=CN&measure=value&periodType=yearToDate-03&from=2023-01&to=2023-12';

describe('a fact as of a date', () => {
  it('has only evidence that was published by then', async () => {
    const before = await askJson(`/v1/facts/${WITH_LATER_BOUND}?asOf=2025-06-19`);
    expect(before).toMatchObject({ id: WITH_LATER_BOUND, value: 112_696_650_000, basis: 'derived', evidence: [] });
    const after = await askJson(`/v1/facts/${WITH_LATER_BOUND}?asOf=2025-06-20`);
    expect(after).toMatchObject({ value: 112_696_650_000, basis: 'derived', evidence: [{ printed: '超千亿元' }] });
  });

  it('is cached like a live response, because a source recorded later may change it', async () => {
    const path = `/v1/facts/${HEADLINE}?asOf=2025-06-19`;
    const { headers } = await ask(path);
    expect(headers.get('Cache-Control')).toBe((await ask(`/v1/facts/${HEADLINE}`)).headers.get('Cache-Control'));
    expect((await ask(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })).status).toBe(304);
  });

  it('is the live fact if the date is today', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await askJson(`/v1/facts/${HEADLINE}?asOf=${today}`)).toEqual(await askJson(`/v1/facts/${HEADLINE}`));
  });

  it('is a 404 before its first source, whose date it names', async () => {
    expect(await askProblem(`/v1/facts/${HEADLINE}?asOf=2025-06-18`, 404)).toMatchObject({
      parameter: 'asOf',
      detail: `No source had published the fact "${HEADLINE}" by 2025-06-18. The first is from 2025-06-19.`,
      allowed: '2025-06-19 or later',
    });
  });

  it('is a 404 before the first source of the record, whose date it names, as are lists, series and cards', async () => {
    const first = (await openCatalogue(env.ASSETS)).index.since;
    const dayBefore = dayAfter(first, -1);
    for (const path of [`/v1/facts/${HEADLINE}?`, '/v1/facts?', `/v1/series?${SERIES}&`, '/v1/cards/CN-XJ?']) {
      const problem = await askProblem(`${path}asOf=${dayBefore}`, 404);
      expect(problem).toMatchObject({ parameter: 'asOf', detail: expect.stringContaining(first) });
    }
  });

  it('cannot be requested as id@date', async () => {
    expect((await ask(`/v1/facts/${HEADLINE}@2025-06-19`)).status).toBe(404);
  });
});

describe('lists, series and tables as of a date', () => {
  it('have the number published by then, even if it was recorded later', async () => {
    const list = await askJson<Answer<'FactList'>>(`/v1/facts?ids=${RECORDED_LATE}&asOf=2023-05-01`);
    expect(list).toMatchObject({ asOf: '2023-05-01', total: 1 });
    expect(list.facts[0]).toMatchObject({ value: 9_890_000_000_000, status: 'superseded', revisions: [] });
    const series = await askJson<Answer<'Series'>>(`/v1/series?${SERIES}&asOf=2023-08-01`);
    expect(series.points.map(({ value, status }) => [value, status])).toEqual([[9_760_000_000_000, 'superseded']]);
    const [row] = readCsv(await askText(`/v1/series.csv?${SERIES}&asOf=2023-05-01`));
    expect(row?.value).toBe('9890000000000');
  });

  it('have no fact that was published later', async () => {
    const amountsOf2024 = '/v1/facts?area=CN&period=2024&measure=value&basis=stated';
    expect(await askJson(`${amountsOf2024}&asOf=2024-12-31`)).toMatchObject({ total: 0 });
  });
});
