import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { ask, askJson, askProblem } from '../../ask.ts';
import { HEADLINE } from '../../seed.ts';

interface Answer extends Fact {
  dataset: { id: string; date: string };
}

const PINNED = 'public, max-age=86400, stale-while-revalidate=604800';
/** Derived from a share on June 19; the next day another page stated that it is over 100 billion. */
const LIMITED = 'CN-XJ.trade.value.central-asia-5.total.2025-01..2025-05';
const { date } = (await askJson<Answer>('/v1')).dataset;

describe('a pinned fact', () => {
  it('is as its day knew it: derived, before a page stated a limit', async () => {
    const then = await askJson<Answer>(`/v1/facts/${LIMITED}@2025-06-19`);
    expect(then).toMatchObject({ id: LIMITED, value: 112_696_650_000, basis: 'derived', evidence: [] });
    const later = await askJson<Answer>(`/v1/facts/${LIMITED}@2025-06-20`);
    expect(later).toMatchObject({ value: 112_696_650_000, basis: 'derived', evidence: [{ printed: '超千亿元' }] });
  });

  it('names the day of the pin as that of the data set', async () => {
    expect((await askJson<Answer>(`/v1/facts/${HEADLINE}@2025-07-01`)).dataset).toEqual({
      id: 'trade-facts',
      date: '2025-07-01',
    });
  });

  it('is cached for a day once its day is over, and is answered 304', async () => {
    const path = `/v1/facts/${HEADLINE}@2025-06-19`;
    const { headers } = await ask(path);
    expect(headers.get('Cache-Control')).toBe(PINNED);
    const again = await ask(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
    expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, PINNED]);
  });

  it('is kept no longer than others where it carries words, which may get better', async () => {
    const response = await ask(`/v1/facts/${HEADLINE}@2025-06-19?lang=zh`);
    expect(response.headers.get('Cache-Control')).toContain('max-age=300');
    expect(await response.json()).toMatchObject({ dataset: { date: '2025-06-19' }, labels: { area: '新疆' } });
  });

  it('of the newest day says what the live one says', async () => {
    const live = await askJson<Answer>(`/v1/facts/${HEADLINE}`);
    // A pin names its day alone.
    const { id } = live.dataset;
    expect(await askJson<Answer>(`/v1/facts/${HEADLINE}@${date}`)).toEqual({ ...live, dataset: { id, date } });
  });

  it('of today is cached like a live answer', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect((await ask(`/v1/facts/${HEADLINE}@${today}`)).headers.get('Cache-Control')).toContain('max-age=300');
  });

  it('takes its @ percent-encoded too', async () => {
    const plain = await (await ask(`/v1/facts/${HEADLINE}@2025-06-19`)).text();
    expect(await (await ask(`/v1/facts/${HEADLINE}%402025-06-19`)).text()).toBe(plain);
  });
});

describe('a pin that cannot be', () => {
  it('before the first page is a 404 that says when that was', async () => {
    expect(await askProblem(`/v1/facts/${HEADLINE}@2025-06-18`, 404)).toMatchObject({
      parameter: 'id',
      detail: `The fact "${HEADLINE}" was not known on 2025-06-18. It was first known on 2025-06-19.`,
      allowed: '2025-06-19 or later',
    });
  });

  it('before the record held a page that was published by then is a 404 that names publishedBy', async () => {
    const id = 'CN.trade.value.world.total.2023-01..2023-03';
    const { detail } = await askProblem(`/v1/facts/${id}@2023-04-20`, 404);
    const [, path = ''] = /: (\/v1\/facts\?\S+)$/.exec(detail) ?? [];
    expect(path).toBe(`/v1/facts?ids=${id}&publishedBy=2023-04-20`);
    expect(await askJson(path)).toMatchObject({ total: 1 });
  });

  it.each([
    '@',
    '@today',
    '@2025-6-19',
    '@2025-02-30',
    '@2025-06-19T00:00',
    '@@2025-06-19',
    '@2025-06-19@2025-06-20',
    '@%00',
    '@%0d%0aX:y',
  ])('on no day (%s) is a 400 that says how a day is written', async (at) => {
    expect(await askProblem(`/v1/facts/${HEADLINE}${at}`, 400)).toMatchObject({
      parameter: 'id',
      allowed: 'a day written YYYY-MM-DD after the @',
    });
  });
});
