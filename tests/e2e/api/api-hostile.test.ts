/** What a page's fetch cannot send, but a socket can: whatever comes, a problem goes out. Methods and headers are tried by `tests/torture/requests`. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { builtWorker } from '../../support/harness.ts';

const url = new URL(builtWorker().origin);

interface Answer {
  status: number;
  type: string | undefined;
  body: string;
}

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: url.hostname, port: url.port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      const type = response.headers['content-type'];
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a body on GET', () => {
  it.each(['{"area":"XX"}', 'area=XX', 'x'.repeat(100_000)])('changes nothing (%#)', async (body) => {
    const plain = await send('GET', '/v1/facts?limit=2');
    const length = String(Buffer.byteLength(body));
    const headers = { 'Content-Type': 'application/json', 'Content-Length': length };
    expect(await send('GET', '/v1/facts?limit=2', headers, body)).toEqual(plain);
    expect(plain.status).toBe(200);
  });
});

describe('an address', () => {
  it.each([
    '/v1/facts?area=%',
    '/v1/facts?area=%ff%fe',
    '/v1/facts?cursor=____',
    '/v1/facts/%2e%2e%2f%2e%2e%2fcatalogue%2findex.json',
    '/v1/facts/..%5c..%5ccatalogue',
    '/v1/areas/%00',
    `/v1/facts/${'a.'.repeat(4000)}`,
    `/v1/facts?ids=${'a.b.c.d.e.2024,'.repeat(500)}`,
    '/v1/releases/2025-06-19-chinagate-xinjiang-trade%00',
    '/v1/cards/CN-XJ%2f..%2fCN',
    '/v1/series?area=CN-XJ&measure=value&window=year&window=year',
    '/v1/facts?limit=1e9',
    '/v1/facts?__proto__=1',
    '/v1/areas/constructor',
    '/feed.xml?limit=1',
    '/v1/facts.csv/',
    '/v1/facts.csv.gz',
    '/catalogue/openapi.json',
  ])('such as %s is a problem of the caller', async (path) => {
    const { status, type, body } = await send('GET', path);
    expect([400, 404]).toContain(status);
    expect(type).toBe('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, detail: expect.stringMatching(/./) });
    expect(body.length).toBeLessThan(20_000);
  });
});

describe('an address for people', () => {
  it.each(['/problems/__proto__', '/openapi.json/x', '/facts/%2e%2e%2fcatalogue', '/facts/a@%0d%0aX', '/%ff'])(
    'such as %s is answered with a page',
    async (path) => {
      const { status, type, body } = await send('GET', path);
      expect([400, 404]).toContain(status);
      expect(type).toBe('text/html; charset=utf-8');
      expect(body).toMatch(/<h1>(There is no such page|The address has a mistake)<\/h1>/);
    },
  );
});
