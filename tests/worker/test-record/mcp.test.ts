/** What the tools of `/mcp` answer on data that the real record does not have: ids that moved, and more figures than get a verdict. */
import { describe, expect, it } from 'vitest';
import { ask } from '../ask.ts';

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
    ['2025-07-10', '@2025-07-10'],
  ])('of an id that moved cites the new one, with day %s, and says from where', async (day, pin) => {
    const { fact, page, movedFrom } = await call('cite_fact', { id: OLD, ...(day ? { day } : {}) });
    expect([(fact as Json).id, page, movedFrom]).toEqual([NEW, `https://trade-facts.example/facts/${NEW}${pin}`, OLD]);
  });

  it('of an id that is in use says nothing of another', async () => {
    expect(await call('cite_fact', { id: NEW })).not.toHaveProperty('movedFrom');
  });
});

describe('check_claim', () => {
  const SENTENCE = "Viet Nam's foreign trade reached 352.22 billion US dollars in the first five months of 2025. ";
  const SHORT = "Viet Nam's foreign trade grew 1% in 2025. ";

  it('gives a verdict on 50 figures, and counts all', async () => {
    const { findings, total } = await call('check_claim', { claim: SENTENCE.repeat(40) });
    expect([(findings as Json[]).length, total]).toEqual([40, 40]);
    const more = await call('check_claim', { claim: SHORT.repeat(60) });
    expect([(more.findings as Json[]).length, more.total]).toEqual([50, 60]);
  });
});
