/** Unknown paths, mistyped or hostile: each is a 404 that says what is allowed, and repeats no harmful text. */
import { describe, expect, it } from 'vitest';
import { ask, askPage, askProblem, askText, ORIGIN } from '../../ask.ts';
import { HEADLINE, SEED } from '../../seed.ts';

const FACT = `/v1/facts/${HEADLINE}`;
const LONG = 'x'.repeat(8000);

describe.each<[path: string, parameter: string, allowed: unknown]>([
  ['/v1/facts/', 'id', 'area.indicator.measure.partner.breakdown.period, as listed by /v1/facts'],
  ['/v1/releases/', 'id', 'an id as listed by /v1/releases'],
  ['/v1/cards/', 'area', expect.arrayContaining(['CN-XJ'])],
  ['/v1/areas/', 'area', expect.arrayContaining(['CN-XJ'])],
])('%s', (path, parameter, allowed) => {
  const unknownNames = [
    ...['%20', 'constructor', '__proto__', 'toString', 'index', '%00', '%0D%0AA:b', '新疆', '%F0%9F%98%80', '%'],
    ...['%E0%A4%A', '%C0%AE%C0%AE', '%2E%2E%2Findex', '..%2F..%2Fcatalogue%2Findex', 'CN-XJ%2F', 'cn-xj', 'CN-XJ%00'],
    ...['areas%2FCN-XJ', `${SEED}.json`, `CN-XJ.${LONG}`, HEADLINE.toLowerCase(), `${HEADLINE}.`, '%25', '*', '{id}'],
  ];

  it.each(unknownNames.map((name) => [name.slice(0, 40), name]))('%s is a 404', async (_, name) => {
    const type = `${ORIGIN}/problems/not-found`;
    expect(await askProblem(path + name, 404)).toMatchObject({ type, parameter, allowed });
  });
});

describe('a path', () => {
  it.each([
    ...['/v1/', '/v1//facts', '/v1/facts/', `${FACT}/`, `${FACT}/evidence`, '/v1/cards', '/v1/cards/CN-XJ/CN'],
    ...['/V1', '/v2/facts', '/v1/../catalogue/index.json', '/catalogue/years/CN-XJ/2025.json', '/nothing.json'],
    ...['/w/', '/w/..%2Fcatalogue/index.json'],
  ])('of the API without a route is a 404 that leads to /v1: %s', async (path) => {
    expect(await askProblem(path, 404)).toMatchObject({ allowed: ['/v1'] });
  });

  it.each([
    ...['//v1', '/%2E%2E/etc/passwd', '/%', '/%00', '/.env', '/新疆', '/constructor', '/__proto__', `/${LONG}`],
    ...['/facts', '/facts/', '/facts/x/y', '/problems/__proto__', '/galery'],
  ])('of the site without a page is a 404 in HTML: %s', async (path) => {
    expect(await askPage(path, 404)).toContain('<h1>Page not found</h1>');
  });
});

describe('a message that repeats what the caller sent', () => {
  /** U+202E and U+2066 reverse the text around them. `ESC [2J` clears a terminal. */
  const CONTROLS = '%E2%80%AE%E2%81%A6%1B%5B2J';
  /** Each 😀 is two UTF-16 units, which a careless cut separates. */
  const SMILES = `a${'%F0%9F%98%80'.repeat(60)}`;

  it.each([
    ...['/v1/', '/v1/facts/', '/v1/areas/', '/v1/releases/', '/v1/cards/', '/v1/facts?area=', '/v1/facts?lang='],
    ...['/', '/facts/', '/areas/', '/problems/', '/embed/', '/?area=', '/?period=', '/search?q='],
  ])('has no control characters and no half of a character: %s', async (path) => {
    for (const text of [CONTROLS, SMILES, `${'x'.repeat(98)}${SMILES}`]) {
      const bytes = await (await ask(path + text)).arrayBuffer();
      const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(body).not.toMatch(/(?!\n)[\u202e\u2066\p{Cc}]|\\u[0-9a-f]{4}/u);
    }
  });

  it.each(['/v1/', '/', '/v1/facts/', '/v1/facts?area=', '/embed/', '/search?q='])(
    'is cut after 80 to 100 characters: %s',
    async (path) => {
      const body = await askText(path + LONG);
      expect(body).toContain('x'.repeat(80));
      expect(body).not.toContain('x'.repeat(101));
    },
  );
});
