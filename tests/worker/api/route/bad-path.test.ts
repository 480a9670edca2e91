/** Paths that lead nowhere, by mistake or on purpose, get a 404 that says what may stand there. */
import { describe, expect, it } from 'vitest';
import { ask, askProblem } from '../../ask.ts';
import { HEADLINE, SEED } from '../../seed.ts';

const FACT = `/v1/facts/${HEADLINE}`;
const LONG = 'x'.repeat(8000);

describe.each([
  ['/v1/facts/', 'id', 'area.indicator.measure.partner.breakdown.period, as listed by /v1/facts'],
  ['/v1/releases/', 'id', 'an id as listed by /v1/releases'],
  ['/v1/cards/', 'area', expect.arrayContaining(['CN-XJ'])],
  ['/v1/areas/', 'area', expect.arrayContaining(['CN-XJ'])],
])('%s', (path, parameter, allowed) => {
  const parts = [
    ...['%20', 'constructor', '__proto__', 'toString', 'index', '%00', '%0D%0AA:b', '新疆', '%F0%9F%98%80', '%'],
    ...['%E0%A4%A', '%C0%AE%C0%AE', '%2E%2E%2Findex', '..%2F..%2Fcatalogue%2Findex', 'CN-XJ%2F', 'cn-xj', 'CN-XJ%00'],
    ...['areas%2FCN-XJ', `${SEED}.json`, `CN-XJ.${LONG}`, HEADLINE.toLowerCase(), `${HEADLINE}.`, '%25', '*', '{id}'],
  ];

  it.each(parts.map((part) => [part.slice(0, 40), part]))('holds nothing at %s', async (_, part) => {
    const body = await askProblem(path + part, 404);
    expect(body).toMatchObject({ parameter, allowed });
    expect(body.type).toBe('https://trade-facts.example/problems/not-found');
  });
});

describe('a path', () => {
  it.each([
    ...['/v1/', '/v1//facts', '/v1/facts/', `${FACT}/`, `${FACT}/evidence`, '/v1/cards', '/v1/cards/CN-XJ/CN'],
    ...['/V1', '/v2/facts', '/v1/../catalogue/index.json', '/catalogue/years/CN-XJ/2025.json', '/nothing.json'],
    ...['/w/', '/w/..%2Fcatalogue/index.json'],
  ])('that no route has is a 404: %s', async (path) => {
    expect(await askProblem(path, 404)).toMatchObject({ allowed: ['/v1'] });
  });

  it.each([
    ...['//v1', '/%2E%2E/etc/passwd', '/%', '/%00', '/.env', '/新疆', '/constructor', '/__proto__', `/${LONG}`],
    ...['/facts', '/facts/', '/facts/x/y', '/problems/__proto__', '/galery'],
  ])('that no page has is a 404 for people: %s', async (path) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<h1>Page not found</h1>');
  });
});

describe('a text of the caller', () => {
  const TURN = '%E2%80%AE%E2%81%A6%1B%5B2J';
  const SMILES = `a${'%F0%9F%98%80'.repeat(60)}`;

  it.each([
    ...['/v1/', '/v1/facts/', '/v1/areas/', '/v1/releases/', '/v1/cards/', '/v1/facts?area=', '/v1/facts?lang='],
    ...['/', '/facts/', '/areas/', '/problems/', '/embed/', '/?area=', '/?period=', '/search?q='],
  ])('is repeated without what turns or commands the text around it, and no half of a character: %s', async (path) => {
    for (const text of [TURN, SMILES, `${'x'.repeat(98)}${SMILES}`]) {
      const bytes = await (await ask(path + text)).arrayBuffer();
      const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(body).not.toMatch(/(?!\n)[\u202e\u2066\p{Cc}]|\\u[0-9a-f]{4}/u);
    }
  });

  it.each(['/v1/', '/', '/v1/facts/', '/v1/facts?area=', '/embed/', '/search?q='])('is cut: %s', async (path) => {
    const body = await (await ask(path + LONG)).text();
    expect(body).toContain('x'.repeat(80));
    expect(body).not.toContain('x'.repeat(101));
  });
});
