import { expect, it } from 'vitest';
import { ask, headersOf } from '../ask.ts';

/** The binding's rate in wrangler.toml. A run that meets the turn of a minute is let through twice as often. */
const LIMIT = 600;

function from(address: string, method = 'GET'): Promise<Response> {
  return ask('/healthz', { method, headers: { 'CF-Connecting-IP': address } });
}

it('answers 429 to an address that asks more often than the limit, and to no other', async () => {
  const answers: Response[] = [];
  while (answers.every(({ status }) => status === 200) && answers.length <= 2 * LIMIT) {
    answers.push(...(await Promise.all(Array.from({ length: 100 }, () => from('192.0.2.1')))));
  }
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(LIMIT);

  const response = answers.at(-1) as Response;
  expect(response.status).toBe(429);
  expect(headersOf(response)).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Link, Retry-After',
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'cross-origin-resource-policy': 'cross-origin',
    'retry-after': '60',
    'x-content-type-options': 'nosniff',
  });
  expect(await response.json()).toEqual({
    type: 'https://trade-facts.example/problems/too-many-requests',
    title: 'Too many requests',
    status: 429,
    detail:
      'This address sends more requests than are answered from one place. Wait 60 seconds; answers may be cached.',
  });

  expect((await from('192.0.2.2')).status).toBe(200);
  expect((await ask('/healthz')).status).toBe(200);
  expect((await from('192.0.2.1', 'OPTIONS')).status).toBe(204);
}, 60_000);
