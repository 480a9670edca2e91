/** The tools of `/mcp` with the test record, which has ids that moved. */
import { describe, expect, it } from 'vitest';
import { ask, ORIGIN, toolCall } from '../ask.ts';

type Json = Record<string, unknown>;

/** The structured result of a tool. */
async function call(name: string, args: Json): Promise<Json> {
  const response = await ask('/mcp', toolCall(name, args));
  // The response is a stream with one event.
  const [, data = ''] = /^data: (.*)$/m.exec(await response.text()) ?? [];
  return (JSON.parse(data) as { result: { structuredContent: Json } }).result.structuredContent;
}

describe('cite_fact', () => {
  const MOVED = 'VN.trade.value.USA.total.2025-01..2025-05';
  const NEW_ID = 'VN.trade.value.US.total.2025-01..2025-05';

  it.each([
    [undefined, ''],
    ['2025-07-10', '?asOf=2025-07-10'],
  ])('for a moved id cites the new one and names the old one, as of %s', async (day, query) => {
    const { fact, page, movedFrom } = await call('cite_fact', { id: MOVED, ...(day ? { day } : {}) });
    expect([(fact as Json).id, page, movedFrom]).toEqual([NEW_ID, `${ORIGIN}/facts/${NEW_ID}${query}`, MOVED]);
  });

  it('for another id names no old one', async () => {
    expect(await call('cite_fact', { id: NEW_ID })).not.toHaveProperty('movedFrom');
  });
});

describe('check_claim', () => {
  const SENTENCE = "Viet Nam's foreign trade reached 352.22 billion US dollars in the first five months of 2025. ";

  it('checks at most 50 figures of a text, and counts all', async () => {
    const { findings, total } = await call('check_claim', { text: SENTENCE.repeat(40) });
    expect([(findings as Json[]).length, total]).toEqual([40, 40]);
    const more = await call('check_claim', { text: "Viet Nam's foreign trade grew 1% in 2025. ".repeat(60) });
    expect([(more.findings as Json[]).length, more.total]).toEqual([50, 60]);
  });

  const claim = { area: 'Viet Nam', period: 'the first five months of 2025', value: '352.22 billion US dollars' };

  it.each<[state: string, claim: object]>([
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
  ])('returns the state "%s" for the claim %j', async (state, testedClaim) => {
    const { claims } = await call('check_claim', { claims: [testedClaim] });
    expect((claims as Json[]).map((result) => result.state)).toEqual([state]);
  });

  it('names the unknown parts of a claim, or the nearest facts', async () => {
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
