/** What a page's fetch cannot send, but a socket can: whatever comes, an answer goes out, and the next caller is served. */
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

it.each(['PROPFIND', 'SEARCH', 'LOCK'])('the method %s is a 405', async (method) => {
  expect(await send(method, '/v1/facts')).toMatchObject({ status: 405, type: 'application/problem+json' });
});

/** What `fetch` writes in another way before it sends it. */
it.each(['/v1/facts/..%5c..%5ccatalogue', '/v1/../catalogue/index.json', '/v1/facts?area=%ff%fe', '//v1//facts'])(
  'the address %s is a problem of the caller',
  async (path) => {
    expect([400, 404]).toContain((await send('GET', path)).status);
  },
);

describe('headers', () => {
  it.each([
    ['Accept', `${'a/b,'.repeat(2000)}*/*`],
    ['Accept', ';q=;q=1,,,;;'],
    ['If-None-Match', `"${'x'.repeat(8000)}"`],
    ['If-None-Match', '*, "'],
    ['Accept-Encoding', 'nothing'],
    ['Range', 'bytes=0-1'],
    ['Content-Length', '0'],
  ])('of any kind are met with an answer: %s', async (name, value) => {
    expect([200, 304]).toContain((await send('GET', '/v1/areas', { [name]: value })).status);
  });
});
