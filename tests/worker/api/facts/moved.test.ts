/** Ids that moved or were withdrawn. The record has none, so the test adds three to the index. */
import { describe, expect, it } from 'vitest';
import { ORIGIN } from '../../ask.ts';
import { askDirect, changedIndex } from '../../direct.ts';
import { HEADLINE } from '../../seed.ts';

const MOVED = 'CN-XJ.trade.value.earth.total.2025-01..2025-05';
const WITHDRAWN = 'CN-XJ.trade.value.world.total.2031';
const WITHOUT_SUCCESSOR = 'CN-XJ.trade.value.world.total.2032';

const bindings = changedIndex({
  moved: { [MOVED]: HEADLINE },
  withdrawn: {
    [WITHDRAWN]: { date: '2026-03-01', reason: 'The page spoke of Xizang.', successor: HEADLINE },
    [WITHOUT_SUCCESSOR]: { date: '2026-03-02', reason: 'Never printed.' },
  },
});

describe('an id that moved', () => {
  it.each(['', '?asOf=2025-06-19', '?lang=zh', '?asOf=2025-06-19&lang=zh'])(
    'redirects permanently and keeps the query "%s"',
    async (query) => {
      const response = await askDirect(bindings, `/v1/facts/${MOVED}${query}`);
      expect(response.status).toBe(308);
      expect(response.headers.get('Location')).toBe(`/v1/facts/${HEADLINE}${query}`);
      expect(response.headers.get('Cache-Control')).toContain('max-age=300');
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(await response.text()).toBe('');
    },
  );

  it.each(['?asOf=%0d%0aX', '?asOf=today', '?asOf=2025-02-30'])(
    'with an invalid date is a 400 and no redirect: %s',
    async (query) => {
      const response = await askDirect(bindings, `/v1/facts/${MOVED}${query}`);
      expect([response.status, response.headers.get('Location')]).toEqual([400, null]);
    },
  );

  it('redirects from its old page to its new one', async () => {
    const response = await askDirect(bindings, `/facts/${MOVED}?asOf=2025-06-19&utm_source=x`);
    expect([response.status, response.headers.get('Location')]).toEqual([308, `/facts/${HEADLINE}?asOf=2025-06-19`]);
  });

  it('is a 400 in a list of ids, which names its new id', async () => {
    const response = await askDirect(bindings, `/v1/facts?ids=${MOVED}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter: 'ids', allowed: [HEADLINE] });
  });

  it('with an unknown parameter is a 400', async () => {
    expect((await askDirect(bindings, `/v1/facts/${MOVED}?x=1`)).status).toBe(400);
  });
});

describe('an id that was withdrawn', () => {
  // On days before the withdrawal too.
  it.each(['', '?asOf=2026-02-01'])('is a 410 with the date, the reason and the successor: "%s"', async (query) => {
    const response = await askDirect(bindings, `/v1/facts/${WITHDRAWN}${query}`);
    expect(response.status).toBe(410);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(await response.json()).toEqual({
      type: `${ORIGIN}/problems/gone`,
      title: 'Withdrawn',
      status: 410,
      detail: `The fact "${WITHDRAWN}" was withdrawn on 2026-03-01: The page spoke of Xizang.`,
      parameter: 'id',
      successor: `/v1/facts/${HEADLINE}`,
    });
  });

  it('is a 410 without a successor if none is listed', async () => {
    const response = await askDirect(bindings, `/v1/facts/${WITHOUT_SUCCESSOR}`);
    expect(await response.json()).not.toHaveProperty('successor');
  });

  it('is a 400 in a list of ids', async () => {
    const response = await askDirect(bindings, `/v1/facts?ids=${WITHDRAWN}`);
    const detail = `The fact "${WITHDRAWN}" was withdrawn.`;
    expect(await response.json()).toMatchObject({ status: 400, parameter: 'ids', detail });
  });
});
