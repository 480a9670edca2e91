import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { ask, askJson } from '../../ask.ts';
import { PERIOD } from '../../seed.ts';

interface List {
  facts: Fact[];
  total: number;
  next: string | null;
}

const whole = await askJson<List>(`/v1/facts?period=${PERIOD}&limit=1000`);

describe('pages of /v1/facts', () => {
  it.each([1, 3, 7])('of %i, joined, are the whole, each linking to the next', async (limit) => {
    const joined: Fact[] = [];
    let path: string | null = `/v1/facts?area=CN-XJ&period=${PERIOD}&limit=${limit}`;
    while (path) {
      const response = await ask(path);
      const page = await response.json<List>();
      const left = page.total - joined.length;
      joined.push(...page.facts);
      expect(page.facts.length).toBe(Math.min(limit, left));
      expect(page.next === null).toBe(left <= limit);
      expect(response.headers.get('Link')).toBe(page.next && `<${page.next}>; rel="next"`);
      path = page.next;
    }
    expect(joined).toEqual(whole.facts.filter(({ area }) => area === 'CN-XJ'));
  });

  it('ends where the limit is just the rest', async () => {
    const { total } = whole;
    expect(await askJson<List>(`/v1/facts?period=${PERIOD}&limit=${total}`)).toEqual(whole);
  });

  it('keeps the filters and the limit in the link to the next', async () => {
    const { next } = await askJson<List>(`/v1/facts?measure=growth,share&period=${PERIOD}&limit=1`);
    const { pathname, searchParams } = new URL(next ?? '', 'https://any.example');
    const { cursor, ...kept } = Object.fromEntries(searchParams);
    expect(pathname).toBe('/v1/facts');
    expect(kept).toEqual({ measure: 'growth,share', period: PERIOD, limit: '1' });
    expect(cursor).toMatch(/^[\w.-]+$/);
  });

  it('are all there are: as many facts as the index counts, each once', async () => {
    const { counts } = await askJson<{ counts: { facts: number } }>('/v1');
    const ids: string[] = [];
    for (let path: string | null = '/v1/facts?limit=1000'; path; ) {
      const page: List = await askJson<List>(path);
      expect(page.total).toBe(counts.facts);
      ids.push(...page.facts.map(({ id }) => id));
      path = page.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(counts.facts);
  });
});
