/** `/mcp` (Model Context Protocol: tools that agents call), used by the official client and by a hostile caller. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, describe, expect, it } from 'vitest';
import type { ToolName } from '../../../worker/mcp/mcp.ts';
import { builtWorker } from '../../support/harness.ts';

const worker = builtWorker();

const ID = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
type Json = Record<string, unknown>;

/** A call of each tool, with a part of its response. */
const CALLS: Record<ToolName, { arguments: Json; response: Json }> = {
  find_facts: {
    arguments: { area: ['CN-XJ'], period: ['2025-05'] },
    response: { facts: expect.arrayContaining([expect.objectContaining({ value: expect.any(Number) })]) },
  },
  get_series: {
    arguments: { area: ['CN-XJ'], measure: 'value', periodType: 'year' },
    response: { series: [{ points: expect.arrayContaining([expect.objectContaining({ unit: 'CNY' })]) }] },
  },
  cite_fact: {
    arguments: { id: ID },
    response: { fact: { id: ID }, citation: expect.stringContaining('Trade Facts') },
  },
  check_claim: {
    arguments: { fact: ID, value: '227.67 billion yuan' },
    response: { claims: [{ state: 'matches', fact: { id: ID } }] },
  },
};

/** The rate limit counts messages per network, and the tests send more than one network may. */
let networks = 0;
const nextNetwork = () => `192.0.2.${networks++ % 250}`;

/** A fetch that seems to come from another network each time. */
const fetchFromNewNetwork: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('CF-Connecting-IP', nextNetwork());
  return fetch(input, { ...init, headers });
};

async function connect(mode: 'legacy' | 'auto'): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', worker.origin), { fetch: fetchFromNewNetwork }),
  );
  return client;
}

const client = await connect('auto');
afterAll(() => client.close());

async function call(name: string, args: Json): Promise<Json> {
  const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: args });
  // Clients without support for structured content read the text.
  expect(content).toEqual([{ type: 'text', text: expect.stringMatching(/./) }]);
  expect(isError).toBe(false);
  return structuredContent as Json;
}

/** The lines of the response's text. */
async function linesOf(name: string, args: Json): Promise<string[]> {
  const { content } = await client.callTool({ name, arguments: args });
  return (content as { text: string }[])[0]?.text.split('\n') ?? [];
}

async function api<T = Json>(path: string): Promise<T> {
  return (await (await worker.fetch(path)).json()) as T;
}

describe.each([
  ['legacy', '2025-11-25'],
  ['auto', '2026-07-28'],
] as const)('a client that negotiates %j', (mode, revision) => {
  it('lists the tools and calls them', async () => {
    const connected = await connect(mode);
    expect(connected.getNegotiatedProtocolVersion()).toBe(revision);
    expect(connected.getServerVersion()).toMatchObject({ name: 'trade-facts', title: 'Trade Facts' });
    const { tools } = await connected.listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(CALLS));
    for (const { inputSchema, description, annotations } of tools) {
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(description).toMatch(/\.$/);
      expect(annotations?.readOnlyHint).toBe(true);
    }
    for (const [name, { arguments: given, response }] of Object.entries(CALLS))
      expect((await connected.callTool({ name, arguments: given })).structuredContent, name).toMatchObject(response);
    await connected.close();
  });
});

it('instructions name the areas with numbers, the newest period and what is missing', () => {
  const instructions = client.getInstructions() ?? '';
  expect(instructions).toMatch(/Xinjiang \(CN-XJ\) to \d{4}\S*, not the whole of [\d, ]+;/);
  expect(instructions).toContain('There are no numbers for other areas');
});

describe('arguments', () => {
  it.each([
    ['find_facts', { area: 'CN-XJ', period: '2025-05', measure: 'growth' }],
    ['find_facts', { area: 'Xinjiang', period: ['2025-05'], measure: 'growth', limit: '20', partner: null }],
    ['find_facts', { area: '新疆', period: '2025-05', measure: 'Growth on a year earlier' }],
  ])('of %s may be lists or texts, codes or names: %j', async (name, args) => {
    const withCodes = { area: ['CN-XJ'], period: ['2025-05'], measure: ['growth'] };
    expect(await call(name, args)).toEqual(await call('find_facts', withCodes));
  });

  it('of get_series, cite_fact and check_claim may also be lists or texts, codes or names', async () => {
    const series = { area: ['CN-XJ'], measure: ['value'], periodType: 'year', indicator: ['exports', 'imports'] };
    const withNames = { area: 'Xinjiang', measure: 'value', periodType: ['year'], indicator: 'Exports,Imports' };
    expect(await call('get_series', withNames)).toEqual(await call('get_series', series));
    expect(await call('cite_fact', { id: [ID], lang: ['zh'] })).toEqual(
      await call('cite_fact', { id: ID, lang: 'zh' }),
    );
    const claim = { area: 'Xinjiang', period: 'May 2025', value: '30.8 percent' };
    expect(await call('check_claim', { claims: claim })).toEqual(await call('check_claim', { claims: [claim] }));
  });
});

describe('a response without a fact', () => {
  const NOTE = /^The record has no number for this\. Do not give one from memory/;
  it.each([
    ['find_facts', { area: ['CN-XJ'], indicator: ['trade'], measure: ['value'], period: ['2031'] }],
    ['find_facts', { area: ['CN-XJ'], measure: ['value'], partner: ['world'], from: '2031-01' }],
  ])('%s %j says so, and names the nearest facts and the day of the newest page', async (name, args) => {
    const { newest } = (await api<{ dataset: { newest: string } }>('/v1')).dataset;
    const answer = await call(name, args);
    expect(answer.none).toEqual({
      note: expect.stringMatching(NOTE),
      nearest: expect.arrayContaining([expect.stringMatching(/^CN-XJ\.trade\.value\.world\.total/)]),
      newestPrinted: newest,
    });
    const { nearest } = answer.none as { nearest: string[] };
    for (const id of nearest) expect((await worker.fetch(`/v1/facts/${id}`)).status).toBe(200);
    const lines = await linesOf(name, args);
    expect(lines[0]).toMatch(NOTE);
    expect(lines.slice(1)).toEqual([
      `Nearest facts: ${nearest.join(', ')}`,
      `The newest source on record was published on ${newest}.`,
    ]);
  });

  it('get_series says so, with the nearest facts', async () => {
    const lines = await linesOf('get_series', {
      area: ['CN-XJ'],
      measure: 'value',
      periodType: 'year',
      from: '2031-01',
    });
    expect(lines.some((line) => NOTE.test(line))).toBe(true);
    expect(lines.find((line) => line.startsWith('Nearest'))).toContain('CN-XJ.trade.value.world.total.');
  });

  it('cite_fact says so of an unknown id, and lists ids like it, or the form of an id', async () => {
    for (const [id, near] of [
      ['CN-XJ.trade.value.world.total.2031', 'CN-XJ.trade.value.world.total.'],
      ['nothing', 'area.'],
    ]) {
      const lines = await linesOf('cite_fact', { id });
      expect(lines.find((line) => line.startsWith('Allowed: '))).toContain(near);
      expect(lines.some((line) => NOTE.test(line))).toBe(true);
    }
  });

  it('check_claim says so if the record has no number for the claim', async () => {
    const text = "Xinjiang's foreign trade grew 30 percent in 2031.";
    expect((await call('check_claim', { text })).none).toMatchObject({ newestPrinted: expect.any(String) });
    expect((await linesOf('check_claim', { text }))[0]).toBe('not_covered: "30 percent"');
  });

  it.each([{ area: 'Germany' }, { area: 'CN', partner: 'Narnia' }])(
    'says so of an unknown area or partner: %j',
    async (args) => {
      const { isError } = await client.callTool({ name: 'find_facts', arguments: args });
      expect(isError).toBe(true);
      expect((await linesOf('find_facts', args)).some((line) => NOTE.test(line))).toBe(true);
    },
  );

  it('requires a filter', async () => {
    for (const args of [{}, { limit: 5 }, { asOf: '2025-06-19' }])
      expect((await linesOf('find_facts', args))[0]).toBe('Give a filter, such as area.');
  });
});

describe('the text of a response', () => {
  it('has a line for each fact, totals before their parts and amounts before rates', async () => {
    const lines = await linesOf('find_facts', {
      area: ['CN-XJ'],
      indicator: ['trade'],
      period: ['2025-01..2025-05'],
      asOf: '2025-06-19',
      limit: 100,
    });
    expect(lines[0]).toBe(
      `Xinjiang, Foreign trade, January – May 2025: 227.67 billion yuan (Xinhua · China Gate, 2025-06-19) [${ID}] https://trade-facts.example/facts/${ID}`,
    );
    const ids = lines.map((line) => /\[([^\]]+)\]/.exec(line)?.[1] ?? '');
    const areTotals = ids.map((id) => id.includes('.world.total.'));
    expect(areTotals.lastIndexOf(true)).toBeLessThan(areTotals.indexOf(false));
    expect(ids.findIndex((id) => id.includes('.value.'))).toBeLessThan(ids.findIndex((id) => id.includes('.growth.')));
  });

  it('begins, if the list is cut, with the counts and the cursor of the next facts', async () => {
    const lines = await linesOf('find_facts', { area: ['CN-XJ'], limit: 3 });
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^3 of \d+ facts, newest period first\. For the next ones, repeat the call with cursor \S+$/,
    );
  });

  it('has, for a claim, a line for each figure with the number of the record', async () => {
    const claim = { area: 'Xinjiang', period: 'May 2025', value: '25 percent' };
    expect(await linesOf('check_claim', { claims: claim })).toEqual([
      expect.stringMatching(/^differs; the record: Xinjiang, Foreign trade, .*: 30\.8% \(/),
    ]);
    expect(await linesOf('check_claim', { text: "Xinjiang's trade grew 38.0 percent in May 2025" })).toEqual([
      expect.stringMatching(/^differs: "38\.0 percent"; published: Xinjiang, Foreign trade, .*: \+30\.8% \(/),
    ]);
    expect(await linesOf('check_claim', { text: 'China foreign trade fell 3.8 percent in 2025.' })).toEqual([
      expect.stringMatching(/^differs: "3\.8 percent"; published: China, Foreign trade, .*: \+3\.8% \(/),
    ]);
    expect(await linesOf('check_claim', { text: "Xinjiang's trade with Russia grew 14 percent in 2024" })).toEqual([
      expect.stringMatching(
        /^none: "14 percent"; .* other numbers there; the nearest, of another period: Xinjiang, Foreign trade, Russia, /,
      ),
      expect.stringMatching(/^The record has other numbers for the area and period/),
      expect.stringMatching(/^The newest source on record/),
    ]);
  });
});

describe('find_facts', () => {
  const filters = { area: ['CN-XJ'], measure: ['value'], asOf: '2025-06-19' };

  it('returns the facts of the API in the same order, shortened, each with the page that printed it', async () => {
    const { facts, total } = await call('find_facts', { ...filters, limit: 100 });
    const list = await api<{ facts: Json[]; total: number }>(
      '/v1/facts?area=CN-XJ&measure=value&asOf=2025-06-19&limit=100&lang=en',
    );
    expect(total).toBe(list.total);
    expect((facts as Json[]).map(({ id, value = null, bounds, basis }) => ({ id, value, bounds, basis }))).toEqual(
      list.facts.map(({ id, value, bounds, basis }) => ({ id, value, bounds, basis })),
    );
    expect((facts as Json[]).find(({ id }) => id === ID)).toEqual({
      id: ID,
      value: 227_670_000_000,
      unit: 'CNY',
      bounds: [227_665_000_000, 227_675_000_000],
      qualifier: 'exact',
      basis: 'stated',
      status: 'current',
      printed: '227.67 billion yuan',
      published: '2025-06-19',
      caveats: ['single-source'],
      source: { publisher: 'China Gate', agency: 'Xinhua', url: expect.stringContaining('#:~:text=227.67') },
    });
  });

  it('continues at a cursor', async () => {
    const { facts } = await call('find_facts', { ...filters, limit: 10 });
    const first = await call('find_facts', { ...filters, limit: 5 });
    const second = await call('find_facts', { ...filters, limit: 5, cursor: first.next });
    expect([first.facts, second.facts].flat()).toEqual(facts);
  });
});

describe('get_series', () => {
  it('has the points of the API, shortened, and names the keys without points', async () => {
    const key = { measure: 'value', periodType: 'year', asOf: '2026-03-31' };
    const { points } = await api<{ points: Json[] }>(
      '/v1/series?area=CN-XJ&measure=value&periodType=year&asOf=2026-03-31',
    );
    const { series } = await call('get_series', { area: ['CN-XJ'], ...key });
    const [firstSeries] = series as [{ points: Json[] }];
    expect(firstSeries.points.map(({ id, value, bounds }) => [id, value, bounds])).toEqual(
      points.map(({ id, value, bounds }) => [id, value, bounds]),
    );
    const lines = await linesOf('get_series', { area: ['CN-XJ', 'KZ'], ...key });
    expect(lines.at(-1)).toBe('Without a number of this period type: KZ.trade.value.world.total');
  });
});

// Dollars that newsrooms converted are facts, but in no series.
it('get_series names the facts in converted dollars, and does not say that there are none', async () => {
  const lines = await linesOf('get_series', { area: 'CN-NM', measure: 'value-usd', periodType: 'year' });
  expect(lines.join('\n')).toContain('CN-NM.trade.value-usd.world.total.2023');
  expect(lines.join('\n')).not.toContain('has none');
});

describe('cite_fact', () => {
  it('gives the receipt and a citation', async () => {
    const { citation, page, fact } = await call('cite_fact', { id: ID, day: '2025-06-19', lang: 'en' });
    expect(page).toBe(`https://trade-facts.example/facts/${ID}?asOf=2025-06-19`);
    expect(citation).toBe(
      `Xinjiang, Foreign trade, January – May 2025: 227.67 billion yuan. Xinhua, China Gate, 2025-06-19, http://en.chinagate.cn/2025-06/19/content_117936361.htm. Trade Facts, ${page}`,
    );
    const { id, value, evidence } = await api<Json & { evidence: Json[] }>(`/v1/facts/${ID}?asOf=2025-06-19&lang=en`);
    expect(fact).toMatchObject({ id, value });
    const pages = (fact as { evidence: Json[] }).evidence;
    expect(pages.map(({ url, printed }) => [url, printed])).toEqual(evidence.map(({ url, printed }) => [url, printed]));
  });
});

/** The record has this amount only in dollars. */
const IN_DOLLARS = 'CN.trade.value-usd.KZ.total.2023';

it.each([
  ['find_facts', { period: '2023' }],
  ['get_series', { periodType: 'year', from: '2023', to: '2023' }],
])('%s names the same trade in another currency, and does not call it missing', async (name, period) => {
  const key = { area: 'CN', partner: 'KZ', indicator: 'trade', measure: 'value' };
  const { content } = await client.callTool({ name, arguments: { ...key, ...period } });
  const lines = (content as { text: string }[]).map(({ text }) => text).join('\n');
  expect(lines).toContain(`The same trade in another currency: ${IN_DOLLARS}.`);
  expect(lines).not.toContain('has none');
});

describe('check_claim', () => {
  const claim = { area: 'CN-XJ', period: '2025-05', value: 25, unit: 'percent' };

  it('gives the number of the record with its source', async () => {
    const { claims } = await call('check_claim', { claims: [claim] });
    expect(claims).toEqual([expect.objectContaining({ state: 'differs' })]);
    const [{ fact }] = claims as [{ fact: Json }];
    expect(fact).toMatchObject({ value: 30.8, unit: 'percent', basis: 'stated', source: { url: expect.any(String) } });
  });

  it.each([
    [{ partner: 'KZ', period: '2023', value: 297e9, unit: 'CNY' }, IN_DOLLARS],
    [{ indicator: 'balance', period: '2024', value: 992e9, unit: 'USD' }, 'CN.balance.value.world.total.2024'],
  ])('does not call an amount wrong or missing if the record has it in another currency: %j', async (given, id) => {
    const { claims, none } = await call('check_claim', { claims: [{ area: 'CN', ...given }] });
    const same = { id, kind: 'other-currency' };
    expect(claims).toMatchObject([{ state: 'not_recorded', sameTrade: expect.arrayContaining([same]) }]);
    expect((none as Json).note).toContain(`The same trade in another currency: ${id}.`);
    expect((none as Json).note).not.toContain('has none');
  });

  it.each([
    ["Xinjiang's trade grew 30.8 percent in May 2025", ['found']],
    ['2025年前5个月，新疆外贸进出口2276.7亿元，同比增长32.9%。', ['found', 'differs']],
    ["Xinjiang's trade grew 30.8 percent in May", ['found']],
    // The runtime of the Worker knows the names of other countries too.
    ["India's exports grew 1.9 percent in 2025.", ['not_covered']],
    ['It rained.', []],
    ['x'.repeat(4000), []],
  ])('finds the figures of a text: %s', async (text, outcomes) => {
    const { findings } = await call('check_claim', { text });
    expect((findings as Json[]).map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it.each([
    ["Xinjiang's exports grew 30 percent in 2025.", 'none', 'CN-XJ.exports.growth.world.total.2025'],
    ["Xinjiang's foreign trade was 530.37 billion yuan in 2025.", 'differs', 'CN-XJ.trade.value.world.total.2025'],
  ])('returns the fact that a text contradicts: %s', async (text, outcome, id) => {
    const { findings, none } = await call('check_claim', { text });
    const [finding] = findings as { outcome: string; facts: Json[] }[];
    expect([finding?.outcome, finding?.facts[0]?.id, none]).toEqual([outcome, id, undefined]);
  });

  it('does not call a number missing if the text has dollars and the record has yuan', async () => {
    const { none } = await call('check_claim', { text: "China's trade surplus in 2024 was $992 billion." });
    expect((none as Json).note).toContain('find_facts');
    expect((none as Json).note).not.toContain('has none');
  });

  it.each([
    { claims: [{ ...claim, area: 'x'.repeat(101) }] },
    { claims: [{ ...claim, period: 'x'.repeat(61) }] },
    { claims: [{ ...claim, area: Array(9).fill('CN') }] },
    { claims: [{ ...claim, value: `${'$'.repeat(100)}1` }] },
    { fact: ID, value: `${'$'.repeat(60_000)}1` },
    { claims: Array(21).fill(claim) },
  ])('rejects a costly call with too long or too many values: case %#', async (args) => {
    const { isError, content } = await client.callTool({ name: 'check_claim', arguments: args });
    expect([isError, (content as { text: string }[])[0]?.text]).toEqual([true, expect.stringMatching(/[Ii]nvalid/)]);
  });

  it.each([
    {},
    { text: 'x'.repeat(4001) },
    { text: 'It rained.', claims: [claim] },
    { claims: [] },
    { value: 5 },
    { fact: ID },
  ])('rejects invalid arguments: %j', async (args) => {
    const { isError } = await client.callTool({ name: 'check_claim', arguments: args });
    expect(isError).toBe(true);
  });
});

describe('a call that the API rejects', () => {
  it.each([
    ['find_facts', { from: '2025-13' }, '/v1/facts?from=2025-13'],
    ['find_facts', { area: 'CN', asOf: '1949-10-01' }, '/v1/facts?asOf=1949-10-01'],
    ['find_facts', { area: 'CN', cursor: 'zzz' }, '/v1/facts?cursor=zzz'],
    [
      'get_series',
      { area: ['CN'], measure: 'rank', periodType: 'year' },
      '/v1/series?area=CN&measure=rank&periodType=year',
    ],
    ['cite_fact', { id: 'nothing' }, '/v1/facts/nothing'],
    ['cite_fact', { id: '../../catalogue/index' }, '/v1/facts/..%2F..%2Fcatalogue%2Findex'],
    ['cite_fact', { id: ID, day: 'today' }, `/v1/facts/${ID}?asOf=today`],
  ])('%s %j is an error with the same message and without structured content', async (name, args, path) => {
    const { isError, structuredContent } = await client.callTool({ name, arguments: args });
    expect([isError, structuredContent]).toEqual([true, undefined]);
    const { detail, allowed = [] } = (await api(path)) as { detail: string; allowed?: string | string[] };
    const listed = [allowed].flat().join(', ');
    const needsList = listed !== '' && !detail.includes(listed);
    const expected = needsList ? [detail, `Allowed: ${listed}`] : [detail];
    expect((await linesOf(name, args)).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['find_facts', { limit: 1e6 }, /limit/],
    ['find_facts', { aera: ['CN'] }, /aera/],
    ['get_series', {}, /area/],
    ['cite_fact', { id: ['a', 'b'] }, /id/],
  ])('%s %j is an error that names the invalid argument', async (name, args, message) => {
    const { isError, content } = await client.callTool({ name, arguments: args });
    expect(isError).toBe(true);
    expect((content as { text: string }[])[0]?.text).toMatch(message);
  });

  it('is an error of the protocol for an unknown tool', async () => {
    await expect(client.callTool({ name: 'drop_facts', arguments: {} })).rejects.toMatchObject({ code: -32602 });
  });
});

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

function send(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const defaults = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  return worker.fetch('/mcp', {
    method: 'POST',
    // The Worker may leave part of a message unread, which would precede the next message on a reused connection.
    headers: { ...defaults, Connection: 'close', 'CF-Connecting-IP': nextNetwork(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function post(body: unknown, headers?: Record<string, string>) {
  const response = await send(body, headers);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const text = await response.text();
  return { status: response.status, text, message: JSON.parse(text.replace(/^event: message\ndata: /, '')) as Json };
}

describe('a message', () => {
  it.each([
    ['invalid JSON', '{nope', {}, 400, -32700],
    ['an empty body', '', {}, 400, -32700],
    ['an object of another kind', { a: 1 }, {}, 400, -32600],
    ['a batch', [LIST, { ...LIST, id: 2 }], {}, 400, -32600],
    ['a batch after a space', ` \n${JSON.stringify([LIST, { ...LIST, id: 2 }])}`, {}, 400, -32600],
    ['a batch in the revision that allowed batches', [LIST], { 'MCP-Protocol-Version': '2025-03-26' }, 400, -32600],
    ['an unknown revision', LIST, { 'MCP-Protocol-Version': '1999-01-01' }, 400, -32000],
    ['another content type', LIST, { 'Content-Type': 'text/plain' }, 415, -32000],
    ['an unknown method', { ...LIST, method: 'facts/drop' }, {}, 200, -32601],
  ])('with %s gets the error code of the protocol', async (_, body, headers, status, code) => {
    const answer = await post(body, headers as Record<string, string>);
    expect([answer.status, (answer.message.error as Json).code]).toEqual([status, code]);
  });

  it('that is too large is rejected by its length before its body arrives', async () => {
    const headers = { 'CF-Connecting-IP': nextNetwork(), 'Content-Length': 70_000 };
    const sent = request(`${worker.origin}/mcp`, { method: 'POST', headers });
    sent.flushHeaders();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const { error } = (await json(response)) as { error: { code: number } };
    sent.destroy();
    expect({ status: response.statusCode, code: error.code }).toEqual({ status: 413, code: -32600 });
  });

  it('that subscribes gets a stream that ends at once, because open streams would cost without bound', async () => {
    const space = 'io.modelcontextprotocol/';
    const envelope = {
      [`${space}protocolVersion`]: '2026-07-28',
      [`${space}clientInfo`]: { name: 'test', version: '1' },
      [`${space}clientCapabilities`]: {},
    };
    const method = 'subscriptions/listen';
    const response = await send(
      { jsonrpc: '2.0', id: 1, method, params: { notifications: { toolsListChanged: true }, _meta: envelope } },
      { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': method },
    );
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(await response.text()).toContain('"resultType":"complete"');
  });

  it('that is wrong does not affect the next one', async () => {
    expect((await post(LIST)).message).toMatchObject({
      id: 1,
      result: { tools: { length: Object.keys(CALLS).length } },
    });
  });
});

describe('/mcp', () => {
  it.each(['GET', 'DELETE'])('rejects %s and lists the allowed methods', async (method) => {
    const response = await worker.fetch('/mcp', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('allows requests from any site', async () => {
    const response = await worker.fetch('/mcp', { method: 'OPTIONS', headers: { Origin: 'https://a.example' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-methods': 'POST,OPTIONS',
      'access-control-allow-headers': '*',
      'access-control-allow-origin': '*',
    });
  });
});

it('/llms.txt names it, and all links of that file respond', async () => {
  const response = await worker.fetch('/llms.txt');
  const text = await response.text();
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(text.startsWith('# Trade Facts\n\n> ')).toBe(true);
  expect(text).toContain('https://trade-facts.example/mcp');
  const links = [...text.matchAll(/\]\(https:\/\/trade-facts\.example(\/[^)]*)\)/g)].map(([, path]) => path as string);
  expect(links.length).toBeGreaterThan(15);
  for (const path of links) expect((await worker.fetch(path)).status, path).toBe(200);
});
