/** No id is withdrawn or moved today: a hand-made table shows what happens to one. */
import { describe, expect, it } from 'vitest';
import { ORIGIN } from '../../ask.ts';
import { askDirect, changedIndex } from '../../direct.ts';
import { HEADLINE } from '../../seed.ts';

const OLD = 'CN-XJ.trade.value.earth.total.2025-01..2025-05';
const GONE = 'CN-XJ.trade.value.world.total.2031';
const LOST = 'CN-XJ.trade.value.world.total.2032';

const bindings = changedIndex({
  moved: { [OLD]: HEADLINE },
  withdrawn: {
    [GONE]: { date: '2026-03-01', reason: 'The page spoke of Xizang.', successor: HEADLINE },
    [LOST]: { date: '2026-03-02', reason: 'Never printed.' },
  },
});

describe('an id that moved', () => {
  it.each(['', '?asOf=2025-06-19', '?lang=zh', '?asOf=2025-06-19&lang=zh'])(
    'redirects for good, keeping %s',
    async (rest) => {
      const response = await askDirect(bindings, `/v1/facts/${OLD}${rest}`);
      expect(response.status).toBe(308);
      expect(response.headers.get('Location')).toBe(`/v1/facts/${HEADLINE}${rest}`);
      expect(response.headers.get('Cache-Control')).toContain('max-age=300');
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(await response.text()).toBe('');
    },
  );

  it.each(['?asOf=%0d%0aX', '?asOf=today', '?asOf=2025-02-30'])(
    'with an invalid day is a 400 and no redirect: %s',
    async (at) => {
      const response = await askDirect(bindings, `/v1/facts/${OLD}${at}`);
      expect([response.status, response.headers.get('Location')]).toEqual([400, null]);
    },
  );

  it('redirects people to its page', async () => {
    const response = await askDirect(bindings, `/facts/${OLD}?asOf=2025-06-19&utm_source=x`);
    expect([response.status, response.headers.get('Location')]).toEqual([308, `/facts/${HEADLINE}?asOf=2025-06-19`]);
  });

  it('is refused in a list of ids, with the id of today', async () => {
    const response = await askDirect(bindings, `/v1/facts?ids=${OLD}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ parameter: 'ids', allowed: [HEADLINE] });
  });

  it('does not excuse an unknown parameter', async () => {
    expect((await askDirect(bindings, `/v1/facts/${OLD}?x=1`)).status).toBe(400);
  });
});

describe('an id that was withdrawn', () => {
  it.each(['', '?asOf=2026-02-01'])('answers 410 with when, why and what to use instead%s', async (rest) => {
    const response = await askDirect(bindings, `/v1/facts/${GONE}${rest}`);
    expect(response.status).toBe(410);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(await response.json()).toEqual({
      type: `${ORIGIN}/problems/gone`,
      title: 'Withdrawn',
      status: 410,
      detail: `The fact "${GONE}" was withdrawn on 2026-03-01: The page spoke of Xizang.`,
      parameter: 'id',
      successor: `/v1/facts/${HEADLINE}`,
    });
  });

  it('names no successor where there is none', async () => {
    expect(await (await askDirect(bindings, `/v1/facts/${LOST}`)).json()).not.toHaveProperty('successor');
  });

  it('is refused in a list of ids', async () => {
    const body = await (await askDirect(bindings, `/v1/facts?ids=${GONE}`)).json();
    expect(body).toMatchObject({ status: 400, parameter: 'ids', detail: `The fact "${GONE}" was withdrawn.` });
  });
});
