/** Random requests with the mistakes and attacks of real ones: no response is a 5xx, and each has the form that its headers promise. */
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROUTES } from '../../../worker/api/routes.ts';
import { CACHE } from '../../../worker/http/cache-headers.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { NASTY } from '../../support/nasty.ts';
import { ask, COMMON_HEADERS, toolCall } from '../ask.ts';
import { exampleTargets } from '../example-targets.ts';
import { HEADER_NAMES } from './header-names.ts';

const { index } = await openCatalogue(env.ASSETS);
const { vocabulary, languages, examples } = index;

const ODD_VALUES =
  '0 -1 1e9 1001 9999999 NaN null undefined true [] {} % %zz %00 .. ../../catalogue __proto__ constructor toString 1949-10-01 9999-12-31 2025-02-30 0000-00-00 2025-13 2025-01..2024-01 year,year , ,,, ١٢ ２０２５ é 新疆 \u{1F600} Ａ * \' " ; & =';
const value = fc
  .oneof(
    fc.constantFrom(...Object.values(vocabulary).flatMap((terms) => Object.keys(terms))),
    fc.constantFrom(...languages.map(({ code }) => code), ...Object.values(examples)),
    fc.constantFrom(...Object.values(NASTY), '', 'a'.repeat(3000), ...ODD_VALUES.split(' ')),
    fc.constantFrom(
      ...'full compact wide long year quarter month yearToDate-05 stated derived revised light dark'.split(' '),
    ),
    fc
      .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => encodeURIComponent(text.toWellFormed()));
const name = fc.constantFrom(...new Set(Object.values(ROUTES).flatMap(({ parameters }) => Object.keys(parameters))));

/** How a mistake or an attack changes a URL, for example by another parameter, value or ending. */
const change: fc.Arbitrary<(target: string) => string> = fc.oneof(
  fc.tuple(name, value).map(
    ([name, value]) =>
      (target: string) =>
        `${target}${target.includes('?') ? '&' : '?'}${name}=${value}`,
  ),
  value.map((value) => (target: string) => target.replace(/=[^&]*/, () => `=${value}`)),
  value.map((value) => (target: string) => target.replace(/[^/]+(?=\?|$)/, () => value)),
  fc
    .constantFrom(
      '@2025-06-19',
      '@',
      '@%0d%0aX: y',
      '.json',
      '.svg',
      '.png',
      '/',
      '//',
      '/..',
      '%00',
      '.CSV',
      ';x',
      '/%2e%2e/%2e%2e',
      '?',
    )
    .map((end) => (target: string) => target.replace(/(?=\?|$)/, () => end)),
  fc.constantFrom('//', '/./', '/x/..', '/catalogue/..', '/w').map((start) => (target: string) => start + target),
  fc.constant((target: string) => target.toUpperCase()),
  fc.constant((target: string) => target.replace(/[a-z0-9]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)),
  fc.nat({ max: 60 }).map((length) => (target: string) => target.slice(0, length + 1)),
);
const target = fc
  .tuple(fc.constantFrom(...exampleTargets(index)), fc.array(change, { maxLength: 3 }))
  .map(([target, changes]) => changes.reduce((changed, each) => each(changed), target));

const HEADER_VALUES =
  'gzip, br|*/*;q=0|en;q=0.5, *;q=0|attacker.example|https://attacker.example/|127.0.0.1|bytes=9-1,0-|no-cache|null|"|*|"x", W/"y"|a=b; c=d|-1|<script>alert(1)</script>|application/json'.split(
    '|',
  );
const headers = fc.dictionary(
  fc.constantFrom(
    ...HEADER_NAMES.filter((name) => !/^(Content-Length|Transfer-Encoding)$/.test(name)),
    'If-None-Match',
  ),
  fc.constantFrom(...HEADER_VALUES, `"${index.build}"`, 'x'.repeat(6000)),
  { maxKeys: 5 },
);
const method = fc.oneof(
  { weight: 5, arbitrary: fc.constant('GET') },
  { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PROPFIND') },
);

/** The policies of responses that depend only on the URL. */
const CACHEABLE: readonly string[] = [CACHE.live, CACHE.frozen];
/** In characters. An error repeats only a part of what the caller sent. */
const LONGEST_ERROR = 40_000;

async function expectValid(target: string, method: string, response: Response): Promise<void> {
  const { status } = response;
  const header = (name: string) => response.headers.get(name) ?? '';
  const text = new TextDecoder().decode(await response.arrayBuffer());
  const type = header('Content-Type');
  expect(status).toBeLessThan(500);
  expect(Object.fromEntries(response.headers)).toMatchObject(COMMON_HEADERS);
  expect(header('Set-Cookie')).toBe('');
  if (method !== 'OPTIONS' && !target.includes('mcp')) {
    if ([200, 304, 308].includes(status)) expect([...CACHEABLE, CACHE.none]).toContain(header('Cache-Control'));
    else expect(header('Cache-Control')).toBe([400, 404, 410].includes(status) ? CACHE.problem : CACHE.none);
  }
  if (status === 405) expect(header('Allow')).not.toBe('');
  if (status === 429) expect(header('Retry-After')).toMatch(/^[1-9]\d*$/);
  if (status === 308) expect(header('Location')).toMatch(/^\/[^/\\]/);
  if (method === 'HEAD' || [204, 304].includes(status)) expect(text).toBe('');
  if (text === '' || status === 308) return;
  if (type === 'application/problem+json') {
    expect(JSON.parse(text)).toMatchObject({
      status,
      title: expect.stringMatching(/./),
      detail: expect.stringMatching(/./),
    });
    expect(text.length).toBeLessThan(LONGEST_ERROR);
  } else if (type.includes('json')) expect(JSON.parse(text)).toBeInstanceOf(Object);
  else if (type.startsWith('text/html'))
    expect(text).toMatch(status === 200 && target.includes('fragment') ? /^\s*</ : /^<!doctype html>.*<\/html>\s*$/is);
  else if (type.startsWith('image/svg+xml')) expect(text).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
  else expect(status).toBe(200);
}

it('responds to any URL', async () => {
  await fc.assert(
    fc.asyncProperty(target, method, headers, fc.ipV4(), async (target, method, headers, caller) => {
      const response = await ask(target.startsWith('/') ? target : `/${target}`, {
        method,
        redirect: 'manual',
        headers: { ...headers, 'CF-Connecting-IP': caller },
      });
      await expectValid(target, method, response);
    }),
    { numRuns: 200 },
  );
});

const message = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('find_facts', 'get_series', 'cite_fact', 'check_claim', 'x'),
      fc.dictionary(fc.constantFrom('area', 'text', 'id', 'limit', 'day'), value, { maxKeys: 4 }),
    )
    .map(([name, args]) => toolCall(name, args).body),
  fc
    .constantFrom('x', '5', '百5月', '5%5月', 'trade grew 5 percent in May, ')
    .map((text) => toolCall('check_claim', { text: text.repeat(4000 / text.length) }).body),
  fc.json(),
  fc.constantFrom(
    '{',
    '[',
    '['.repeat(5000),
    `[${toolCall('x', {}).body}]`,
    `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(70_000)}"}`,
  ),
);

it('responds to any message to /mcp with JSON', async () => {
  await fc.assert(
    fc.asyncProperty(message, fc.ipV4(), async (body, caller) => {
      const headers = {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        'CF-Connecting-IP': caller,
      };
      const response = await ask('/mcp', { method: 'POST', headers, body });
      expect(response.status).toBeLessThan(500);
      const text = await response.text();
      if (text) expect(JSON.parse(text.split('\ndata: ').at(-1) as string)).toBeInstanceOf(Object);
    }),
    { numRuns: 20 },
  );
});
