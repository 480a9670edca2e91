/** What is misspelt, broken or hostile gets a problem that names it: never a fault of ours, never an empty list. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../support/languages.ts';
import { ask, askProblem } from '../../ask.ts';
import { HEADLINE, PERIOD, SEED } from '../../seed.ts';

const FACT = `/v1/facts/${HEADLINE}`;
const LONG = 'x'.repeat(8000);
const PERIODS = 'a month (2025-05), several months of a year (2025-01..2025-05) or a year (2024)';
const CURSOR = cursorOf(HEADLINE);
const SERIES = '/v1/series';

/** Wrong for every parameter: nothing, blanks, prototype names, control characters, other scripts, broken escapes, paths. */
const NEVER = [
  ...['', '%20', ',', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN'],
  ...['%00', '%0A', '%1B%5B31m', '%7F', '新疆', '%F0%9F%98%80', '%D8%A7', '%', '%E0%A4%A', '%C0%AE', '%ED%A0%80'],
  ...['../index', '..%2Findex', '%3Cscript%3E', "'%20OR%201=1", '*', 'CN-XJ%00', '-1', '0', '1e3', LONG],
];

/** path, parameter, an allowed value, what the problem must allow, values that are wrong for this parameter alone */
const PARAMETERS: [path: string, name: string, good: string, allowed: unknown, wrong: string[]][] = [
  ['/v1/facts', 'area', 'CN-XJ', expect.arrayContaining(['CN-XJ', 'CN']), ['cn-xj', 'CN-XJ,', 'XX', 'CN-XJ,XX']],
  ['/v1/facts', 'indicator', 'trade', expect.arrayContaining(['trade', 'gdp']), ['Trade', 'trades', 'trade%20']],
  ['/v1/facts', 'measure', 'share', expect.arrayContaining(['value', 'growth']), ['shares', 'share,,value']],
  ['/v1/facts', 'partner', 'KZ', expect.arrayContaining(['world', 'none', 'KZ']), ['kz', 'KAZ', '+KZ']],
  ['/v1/facts', 'breakdown', 'total', expect.arrayContaining(['total', 'private-enterprises']), ['all', 'Total']],
  ...['/v1/facts', '/v1/cards/CN-XJ'].map((path): [string, string, string, unknown, string[]] => [
    ...([path, 'period', PERIOD, PERIODS] as const),
    ['latest', '2025-5', '2025-13', '2025-00', '2025-05..2025-01', '2025-05..2025-05', '2025-01..2025-12', '0000'],
  ]),
  ...['/v1/facts', '/v1/facts.csv'].map((path): [string, string, string, unknown, string[]] => [
    ...([path, 'ids', HEADLINE, 'ids as listed by /v1/facts'] as const),
    ['CN-XJ', `${HEADLINE},`, `${HEADLINE},nothing`, 'CN-XJ.trade.value'],
  ]),
  [
    '/v1/facts',
    'release',
    SEED,
    'an id as listed by /v1/releases',
    [`${SEED},x`, SEED.toUpperCase(), `${SEED}.json`, '2025-06-19'],
  ],
  ['/v1/facts', 'basis', 'stated', ['stated', 'derived'], ['Stated', 'stated,guessed', 'derived,stated,x']],
  [
    '/v1/facts.csv',
    'status',
    'revised',
    expect.arrayContaining(['current', 'superseded']),
    ['new', 'Current', 'revised%20'],
  ],
  ...['/v1/facts', '/v1/facts.csv', '/v1/cards/CN-XJ', SERIES].map(
    (path): [string, string, string, unknown, string[]] => [
      ...([path, 'asOf', '2025-06-19', expect.stringContaining('a day written YYYY-MM-DD')] as const),
      [
        'today',
        '2025-6-19',
        '2025-02-30',
        '2025-06-19T00:00:00Z',
        '2025-06-19,2025-06-20',
        '19.06.2025',
        '+2025-06-19',
        '2025',
      ],
    ],
  ),
  ...['/v1/facts', '/v1/facts.csv', '/v1/facts.json', SERIES, `${SERIES}.csv`].flatMap((path) =>
    ['from', 'to'].map((name): [string, string, string, unknown, string[]] => [
      ...([path, name, '2025-01', 'a month written YYYY-MM'] as const),
      ['2025', '2025-13', '2025-00', '2025-1', '2025-01-01', '2025-01..2025-05', '2025-01,2025-02', '+2025-01'],
    ]),
  ),
  ...['/v1/facts', '/v1/facts.csv', '/v1/facts.json'].flatMap((path): [string, string, string, unknown, string[]][] => [
    [path, 'window', 'year', expect.stringContaining('ytd-05'), ['ytd-12', 'year,', 'Year', 'month-13']],
    [
      ...([path, 'updatedAfter', '2025-06-19', expect.stringContaining('a day written YYYY-MM-DD')] as const),
      ['yesterday', '2025-6-19', '2025-02-30', '2025-06-19T00:00:00Z', '2025-06-19,2025-06-20'],
    ],
  ]),
  ...['/v1/facts.csv', '/v1/facts.json', `${SERIES}.csv`].map((path): [string, string, string, unknown, string[]] => [
    ...([path, 'fields', 'id,value', expect.arrayContaining(['id', 'value', 'area_label'])] as const),
    ['ID', 'id,', 'id,nothing', 'bounds', 'id%20'],
  ]),
  ...['/v1/facts.csv', `${SERIES}.csv`].map((path): [string, string, string, unknown, string[]] => [
    ...([path, 'bom', '1', ['1']] as const),
    ['true', '2', '01', '1,1'],
  ]),
  ...[`${SERIES} gaps`, `${SERIES}.csv gaps`, `${SERIES}.csv bounds`].map(
    (parameter): [string, string, string, unknown, string[]] => {
      const [path = '', name = ''] = parameter.split(' ');
      return [path, name, '1', ['1'], ['true', '0', '01', '1,1']];
    },
  ),
  [`${SERIES}.csv`, 'shape', 'wide', ['long', 'wide'], ['Wide', 'long,wide', 'flat']],
  ...['/v1/facts', '/v1/facts.json', SERIES].map((path): [string, string, string, unknown, string[]] => [
    ...([path, 'lang', 'zh', LANGUAGES] as const),
    ['EN', 'en-GB', 'de', 'en,zh'],
  ]),
  [
    '/v1/series',
    'window',
    'year',
    expect.stringContaining('ytd-05'),
    ['ytd-12', 'ytd-1', 'month-13', 'months-01-05', 'year,month', 'Year'],
  ],
  ['/v1/series', 'area', 'CN-XJ', expect.arrayContaining(['CN-XJ']), ['CN,', 'CN,CN-XJ,XX', 'cn-xj']],
  ['/v1/series', 'partner', 'world', expect.arrayContaining(['KZ']), ['KG,KZ,', 'World']],
  ['/v1/releases', 'limit', '1', 'a whole number from 1 to 1000', ['1001', '01', '1.5']],
  [
    '/v1/releases',
    'cursor',
    cursorOf(SEED),
    'the cursor of a next link of this list, unchanged',
    [CURSOR, cursorOf('2025-06-19-never')],
  ],
  ['/v1/facts', 'limit', '1', 'a whole number from 1 to 1000', ['1001', '01', '1.5', '%2B1', '1,2', '0x10', '٣']],
  [
    ...(['/v1/facts', 'cursor', CURSOR, 'the cursor of a next link of this list, unchanged'] as const),
    [cursorOf(SEED), `${CURSOR}==`, `${CURSOR}%20`, CURSOR.slice(1), CURSOR.toLowerCase(), 'a'],
  ],
  ...['/v1/cards/CN-XJ', FACT].map((path): [string, string, string, unknown, string[]] => [
    ...([path, 'lang', 'zh', LANGUAGES] as const),
    ['EN', 'en-GB', 'zh-Hans', 'de', 'en,zh', 'xx'],
  ]),
];

function cursorOf(id: string): string {
  return btoa(id).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

describe.each(PARAMETERS)('%s?%s', (path, name, good, allowed, wrong) => {
  it.each([...NEVER, ...wrong].map((value) => [value.slice(0, 30), value]))('=%s is a 400', async (_, value) => {
    expect(await askProblem(`${path}?${name}=${value}`, 400)).toMatchObject({
      type: 'https://trade-facts.example/problems/invalid-parameter',
      parameter: name,
      allowed,
    });
  });

  it('without a value is a 400', async () => {
    expect(await askProblem(`${path}?${name}`, 400)).toMatchObject({ parameter: name, allowed });
  });

  it.each([name.toUpperCase(), `${name}s`, `${name}[]`, `%20${name}`])('misspelt as %s is a 400', async (misspelt) => {
    const { parameter, allowed: names } = await askProblem(`${path}?${misspelt}=${good}`, 400);
    expect(parameter).toBe(decodeURIComponent(misspelt));
    expect(names).toContain(name);
  });
});

/** Parameters that take a list wherever they are taken, but for the window of a series. */
const LISTS =
  /^(\/v1\/facts\S* (ids|area|indicator|measure|partner|breakdown|period|window|release|basis|status)|\S+ fields|\/v1\/series\S* (area|partner)|\/v1\/series\.csv\S* measure)$/;
const SINGLE = PARAMETERS.filter(([path, name]) => !LISTS.test(`${path} ${name}`));

it.each(SINGLE)('%s?%s given twice is a 400, even with one value', async (path, name, good) => {
  expect(await askProblem(`${path}?${name}=${good}&${name}=${good}`, 400)).toMatchObject({
    type: 'https://trade-facts.example/problems/repeated-parameter',
    parameter: name,
  });
});

describe('a list', () => {
  it('of more than 100 values is a 400', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => HEADLINE.replace('2025-01..2025-05', String(1900 + i)));
    expect(await askProblem(`/v1/facts?ids=${ids}`, 400)).toMatchObject({
      parameter: 'ids',
      allowed: 'at most 100 values',
    });
  });

  it('with a wrong value is a 400, in whichever of its repetitions that stands', async () => {
    expect(await askProblem('/v1/facts?area=CN-XJ&area=CN,XX', 400)).toMatchObject({
      parameter: 'area',
      detail: '"XX" is not a valid value of "area".',
    });
  });
});

describe('a day', () => {
  const today = new Date().toISOString().slice(0, 10);
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const paths = ['/v1/facts', '/v1/facts.csv', '/v1/cards/CN-XJ', `${SERIES}?area=CN-XJ&measure=value&window=year`];

  it.each(paths)('after today is a 400 that names today: %s', async (path) => {
    const { detail, parameter } = await askProblem(`${path}${path.includes('?') ? '&' : '?'}asOf=${later}`, 400);
    expect([detail, parameter]).toEqual([`${later} is in the future; today is ${today} (UTC).`, 'asOf']);
  });

  it.each(paths)('before the first release is a 404 that says when the record starts: %s', async (path) => {
    const { detail, parameter } = await askProblem(`${path}${path.includes('?') ? '&' : '?'}asOf=1949-10-01`, 404);
    expect(detail).toMatch(/^Nothing was known on 1949-10-01: the record starts on \d{4}-\d\d-\d\d\.$/);
    expect(parameter).toBe('asOf');
  });

  it.each(paths)('of today is answered: %s', async (path) => {
    expect((await ask(`${path}${path.includes('?') ? '&' : '?'}asOf=${today}`)).status).toBe(200);
  });
});

describe('a cursor', () => {
  it.each(['f', 'zzz', 'CN-XJ', '..', '__proto__'])('that was never given out (%s) is a 400', async (id) => {
    expect(await askProblem(`/v1/facts?cursor=${cursorOf(id)}`, 400)).toMatchObject({ parameter: 'cursor' });
  });
});

describe.each([
  ...[
    '/v1',
    '/v1/facts',
    '/v1/facts.csv',
    '/v1/facts.json',
    `${SERIES}.csv`,
    FACT,
    `${FACT}@2025-06-19`,
    SERIES,
    '/v1/areas',
    '/v1/areas/CN-XJ',
  ],
  ...['/v1/indicators', '/v1/releases', `/v1/releases/${SEED}`, '/v1/cards/CN-XJ', '/healthz', '/openapi.json'],
  ...['/datapackage.json', '/feed.json', '/feed.xml'],
])('%s', (path) => {
  it.each(['utm_source=x', 'constructor=1', '__proto__=1', '=1', 'ſ=1', '%00=1', `${LONG}=1`, '%E0%A4%A=1', 'a&b'])(
    'does not take ?%s',
    async (query) => {
      const body = await askProblem(`${path}?${query}`, 400);
      expect(body.type).toBe('https://trade-facts.example/problems/unknown-parameter');
      expect(body.parameter).toBe([...new URLSearchParams(query).keys()][0]);
      expect(body.allowed).toBeInstanceOf(Array);
    },
  );
});

describe('a card', () => {
  it('of a period without a total is a 404 that names the periods there are', async () => {
    expect(await askProblem('/v1/cards/CN-XJ?period=1949', 404)).toMatchObject({
      detail: expect.stringMatching(/^No total is on record for CN-XJ in 1949\. The nearest periods are \d.*\.$/),
      parameter: 'period',
      allowed: expect.arrayContaining([PERIOD]),
    });
  });

  it('of a day is offered the periods that were known on it', async () => {
    const known = await askProblem('/v1/cards/CN-XJ?period=1949&asOf=2025-06-19', 404);
    expect(known.detail).toMatch(/as of 2025-06-19\. The nearest periods are /);
    expect(known.allowed).toContain(PERIOD);
    expect(known.allowed).not.toContain('2025');
    expect(await askProblem('/v1/cards/CN-XJ?period=2025&asOf=2025-06-19', 404)).toMatchObject({
      ...{ parameter: 'asOf', allowed: 'a later day' },
    });
  });

  it('of one period cannot be asked for two', async () => {
    expect(await askProblem('/v1/cards/CN-XJ?period=2024,2025', 400)).toMatchObject({ parameter: 'period' });
  });
});
