/** What the tools of `/mcp` answer on data that the real record does not have: ids that moved, and more figures than get a verdict. */
import { describe, expect, it } from 'vitest';
import { ask, ORIGIN } from '../ask.ts';

type Json = Record<string, unknown>;

async function call(name: string, args: Json): Promise<Json> {
  const response = await ask('/mcp', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  });
  // The answer is one event of a stream.
  const [, data = ''] = /^data: (.*)$/m.exec(await response.text()) ?? [];
  return (JSON.parse(data) as { result: { structuredContent: Json } }).result.structuredContent;
}

describe('cite_fact', () => {
  const OLD = 'VN.trade.value.USA.total.2025-01..2025-05';
  const NEW = 'VN.trade.value.US.total.2025-01..2025-05';

  it.each([
    [undefined, ''],
    ['2025-07-10', '?asOf=2025-07-10'],
  ])('of an id that moved cites the new one, with day %s, and says from where', async (day, pin) => {
    const { fact, page, movedFrom } = await call('cite_fact', { id: OLD, ...(day ? { day } : {}) });
    expect([(fact as Json).id, page, movedFrom]).toEqual([NEW, `${ORIGIN}/facts/${NEW}${pin}`, OLD]);
  });

  it('of an id that is in use says nothing of another', async () => {
    expect(await call('cite_fact', { id: NEW })).not.toHaveProperty('movedFrom');
  });
});

describe('check_claim', () => {
  const SENTENCE = "Viet Nam's foreign trade reached 352.22 billion US dollars in the first five months of 2025. ";

  it('gives an outcome for 50 figures, and counts all', async () => {
    const { findings, total } = await call('check_claim', { text: SENTENCE.repeat(40) });
    expect([(findings as Json[]).length, total]).toEqual([40, 40]);
    const more = await call('check_claim', { text: "Viet Nam's foreign trade grew 1% in 2025. ".repeat(60) });
    expect([(more.findings as Json[]).length, more.total]).toEqual([50, 60]);
  });

  const claim = { area: 'Viet Nam', period: 'the first five months of 2025', value: '352.22 billion US dollars' };

  it.each([
    ['matches', claim],
    ['matches', { ...claim, area: ['VN'], period: '2025-01..2025-05', value: 352_220_000_000 }],
    ['rounded', { ...claim, value: 352e9 }],
    ['differs', { ...claim, value: 352.22e10 }],
    ['differs', { ...claim, value: 352.22e9, unit: 'CNY' }],
    ['not_recorded', { ...claim, period: '1999' }],
    ['not_recorded', { ...claim, area: 'Atlantis' }],
    ['not_recorded', { ...claim, partner: ['XX'] }],
    ['not_recorded', { ...claim, period: 'soon' }],
    ['unread', { ...claim, value: 'NaN' }],
    ['unread', { ...claim, value: 'a lot' }],
    ['unread', { ...claim, value: '352.22 billion US dollars', unit: 'VND' }],
  ])('of a claim is %s: %j', async (state, given) => {
    const { claims } = await call('check_claim', { claims: [given] });
    expect((claims as Json[]).map((each) => each.state)).toEqual([state]);
  });

  it('names what of a claim it does not know, and what is near', async () => {
    const unknown = await call('check_claim', { claims: { ...claim, area: 'Atlantis' } });
    expect(unknown.claims).toEqual([{ state: 'not_recorded', nearest: [], unknown: ['area "Atlantis"'] }]);
    const absent = await call('check_claim', { claims: { ...claim, period: '2025-01..2025-02' } });
    expect((absent.claims as { nearest: string[] }[])[0]?.nearest).toContain(
      'VN.trade.value.world.total.2025-01..2025-05',
    );
  });

  it('compares a fact with a value', async () => {
    const fact = 'VN.trade.value.world.total.2025-01..2025-05';
    const { claims } = await call('check_claim', { fact, value: '352.22 billion US dollars' });
    expect(claims).toMatchObject([{ state: 'matches', fact: { id: fact } }]);
  });
});
