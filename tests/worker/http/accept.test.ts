import { describe, expect, it } from 'vitest';
import { accepts } from '../../../worker/http/accept.ts';
import { ask } from '../ask.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

describe('Accept', () => {
  it.each([
    undefined,
    '',
    '*/*',
    'application/json',
    'APPLICATION/JSON',
    'application/*',
    'application/json;version=1',
    'application/json ; q=0.1',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'image/avif,image/webp,*/*',
    'text/html;q=1, application/json;q=0.001',
    'application/*;q=0, application/json',
    '*/*;q=0, application/json;q=0.5',
    'no media type',
    ';;;,,,',
    '/',
    'json',
  ])('of %s lets JSON be sent', (header) => {
    expect(accepts(header, JSON_TYPE)).toBe(true);
  });

  it.each([
    'image/png',
    'text/html',
    'text/*',
    'application/xml, text/csv',
    'application/json;q=0',
    'application/json;q=0, */*',
    'application/json; q=0.000',
    'application/*;q=0, */*',
    '*/*;q=0',
    'application/jsonp',
    'application/problem+json',
    'no media type, image/png',
  ])('of %s does not', (header) => {
    expect(accepts(header, JSON_TYPE)).toBe(false);
  });

  it.each([
    ['application/json', 'application/feed+json; charset=utf-8', true],
    ['application/xml', 'application/atom+xml', true],
    ['text/xml', 'application/atom+xml', true],
    ['application/json', 'application/atom+xml', false],
    ['application/feed+json;q=0, application/json', 'application/feed+json', false],
    ['text/csv;header=absent', 'text/csv; charset=utf-8; header=present', true],
  ])('of %s decides on %s: %s', (header, type, expected) => {
    expect(accepts(header, type)).toBe(expected);
  });

  it('does not keep a problem from being told', async () => {
    const response = await ask('/v1/facts?area=XX', { headers: { Accept: 'image/png' } });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([400, 'application/problem+json']);
  });

  it('that is not met comes before a tag that is', async () => {
    const tag = (await ask('/v1/areas')).headers.get('ETag') ?? '';
    const response = await ask('/v1/areas', { headers: { Accept: 'image/png', 'If-None-Match': tag } });
    expect(response.status).toBe(406);
    expect(response.headers.has('ETag')).toBe(false);
    expect(await response.json()).toMatchObject({ allowed: ['application/json'] });
  });

  it('leaves no header of the answer that was not sent', async () => {
    const response = await ask('/v1/facts.csv', { headers: { Accept: 'image/png' } });
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link, Retry-After',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a query', () => {
  it.each([
    '/v1/facts?area=CN-XJ&measure=growth,value&period=2025-05',
    '/v1/facts?period=2025-05&measure=growth,value&area=CN-XJ',
    '/v1/facts?area=CN%2DXJ&measure=growth%2Cvalue&period=2025%2d05',
    '/v1/facts?%61rea=CN-XJ&measure=growth,value&period=2025-05#fragment',
    '/v1/facts?area=CN-XJ&&measure=growth,value&period=2025-05&',
  ])('is answered the same in any order and encoding: %s', async (path) => {
    const body = await (await ask('/v1/facts?area=CN-XJ&measure=growth,value&period=2025-05')).text();
    expect(await (await ask(path)).text()).toBe(body);
    expect(body).toContain('CN-XJ.trade.value.world.total.2025-05');
  });
});
