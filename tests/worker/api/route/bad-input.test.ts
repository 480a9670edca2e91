/** Wrong parameters: each route responds with a 400 or 404 that names the parameter, the value and what is allowed. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { fromIndex, type Parameter } from '../../../../worker/api/route/query.ts';
import { SVG_MEDIA } from '../../../../worker/api/route/route.ts';
import { ROUTES } from '../../../../worker/api/routes.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askProblem, ORIGIN } from '../../ask.ts';
import { HEADLINE, PERIOD, SEED } from '../../seed.ts';

const LONG = 'x'.repeat(8000);
const { index } = await openCatalogue(env.ASSETS);

/** Values that no parameter allows: empty, blank, names of prototypes, control characters, other scripts, invalid escapes, paths. */
const NEVER_ALLOWED = [
  ...['', '%20', ',', 'constructor', '__proto__', 'null', '%00', '%0A', '%1B%5B31m', '新疆', '%F0%9F%98%80', '%'],
  ...['%E0%A4%A', '%C0%AE', '%ED%A0%80', '../index', '%3Cscript%3E', "'%20OR%201=1", '-1', '0', '1e3', LONG],
];

const exampleOf = ({ example }: Parameter) => fromIndex(example, index);
const allowedBy = ({ allowed }: Parameter) => fromIndex(allowed, index);

/** Values that are almost valid, made from a valid one: for `CN-XJ` also `CN-XJ%20`, `cn-xj` and `CN-XJ,`. */
function almostValid(parameter: Parameter): string[] {
  const { jsonSchema, isList } = parameter;
  if (jsonSchema.type === 'integer') return ['01', '1.5', '%2B1', '1,2', '0x10', '٣', '1001', '1e9'];
  const allowed = allowedBy(parameter);
  const valid = (typeof allowed === 'string' ? exampleOf(parameter).split(',')[0] : allowed[0]) ?? '';
  const otherCase = valid === valid.toUpperCase() ? valid.toLowerCase() : valid.toUpperCase();
  return [
    `${valid}%20`,
    `+${valid}`,
    `${valid}%00`,
    ...(otherCase === valid ? [] : [otherCase]),
    ...(isList ? [`${valid},`, `,${valid}`, `${valid},,${valid}`, `${valid},XX`] : [`${valid},${valid}`]),
  ];
}

const INVALID_MONTHS = ['20233', '2025-13', '2025-00', '2025-1', '2025-01-01', '2025-01..2025-05'];
const INVALID_DAYS = ['today', '2025-6-19', '2025-02-30', '2025-06-19T00:00:00Z', '2025'];

/** Values that look valid, for parameters whose form is checked by a function of their own. */
const LOOKALIKES: Record<string, readonly string[]> = {
  period: ['latest', '2025-5', '2025-13', '2025-05..2025-01', '2025-05..2025-05', '2025-01..2025-12', '0000'],
  from: INVALID_MONTHS,
  to: INVALID_MONTHS,
  asOf: INVALID_DAYS,
  updatedAfter: INVALID_DAYS,
  periodType: ['yearToDate-12', 'yearToDate-1', 'month-13', 'months-01-05', 'quarter-5', 'half-0'],
  ids: ['CN-XJ', 'CN-XJ.trade.value'],
  facts: ['CN-XJ', 'CN-XJ.trade.value.world.total.1949'],
  release: ['2025-06-19'],
  cursor: ['f', 'CN-XJ', '..'],
};

/** Every parameter of every route, with an example path of the route. */
const routeParameters = Object.values(ROUTES).flatMap(({ path, parameters, examples, media }) =>
  Object.entries(parameters).map(([name, parameter]) => ({
    route: path,
    name,
    parameter,
    examplePath: examples(index)[0].split('?')[0] as string,
    isPicture: media === SVG_MEDIA,
  })),
);
/** Pictures are left out: their problems are pictures too. */
const ofDocuments = routeParameters.filter(({ isPicture }) => !isPicture);
/** Each definition of a parameter once, on one of its routes. Routes may define `area` and so on differently. */
const parameters = [...new Map(ofDocuments.map((each) => [each.parameter, each])).values()];

describe.each(parameters)('$route?$name', ({ name, examplePath, parameter }) => {
  const allowed = [allowedBy(parameter)].flat().map((value) => value.replaceAll('`', ''));

  const values = [...new Set([...NEVER_ALLOWED, ...almostValid(parameter), ...(LOOKALIKES[name] ?? [])])];
  it.each(values.map((value) => [value.slice(0, 30), value]))(
    '=%s is a 400 that names the parameter, the value and what is allowed',
    async (_, value) => {
      const problem = await askProblem(`${examplePath}?${name}=${value}`, 400);
      expect(problem).toMatchObject({
        type: `${ORIGIN}/problems/invalid-parameter`,
        parameter: name,
      });
      // Other values are shortened or cleaned in the message.
      const isQuotedAsIs = /^[\w.-]+$/.test(value) && value !== LONG;
      const quoted = isQuotedAsIs ? `"${value}"` : '".*"';
      expect(problem.detail).toMatch(
        new RegExp(`^("${name}" must be .+; got ${quoted}|No fact has the id ${quoted})\\.$`, 's'),
      );
      expect([problem.allowed].flat()).toEqual(allowed);
    },
  );

  it.each([name.toUpperCase(), `${name}x`, `${name}[]`, `%20${name}`])(
    'misspelled as %s is a 400 that lists the right name',
    async (misspelled) => {
      const problem = await askProblem(`${examplePath}?${misspelled}=1`, 400);
      expect(problem.parameter).toBe(decodeURIComponent(misspelled));
      expect(problem.allowed).toContain(name);
    },
  );
});

it.each(ofDocuments)(
  '$route?$name refuses a wrong value, and a repetition unless it is a list',
  async ({ name, examplePath, parameter }) => {
    expect(await askProblem(`${examplePath}?${name}=__proto__`, 400)).toMatchObject({ parameter: name });
    if (parameter.isList) return;
    const valid = exampleOf(parameter);
    expect(await askProblem(`${examplePath}?${name}=${valid}&${name}=${valid}`, 400)).toMatchObject({
      type: `${ORIGIN}/problems/repeated-parameter`,
      parameter: name,
    });
  },
);

describe('a list', () => {
  it('of more than 100 values is a 400', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => HEADLINE.replace('2025-01..2025-05', String(1900 + i)));
    expect(await askProblem(`/v1/facts?ids=${ids}`, 400)).toMatchObject({
      parameter: 'ids',
      allowed: 'at most 100 values',
    });
  });

  it('with a wrong value in a repetition of the parameter is a 400', async () => {
    expect(await askProblem('/v1/facts?area=CN-XJ&area=CN,XX', 400)).toMatchObject({
      parameter: 'area',
      detail: '"area" must be a code listed in "allowed"; got "XX".',
    });
  });
});

describe('a date', () => {
  const dateIn = (hoursAhead: number) => new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 10);
  /** The first time zone is UTC+14. */
  const latest = dateIn(14);
  const later = dateIn(14 + 24);

  it.each(['/v1/cards/CN-XJ?asOf=', '/v1/facts?updatedAfter=', `/v1/facts/${HEADLINE}?asOf=`])(
    'that has not begun in any time zone is a 400: %s',
    async (path) => {
      const { detail } = await askProblem(path + later, 400);
      expect(detail).toBe(`${later} is in the future; the latest date anywhere on Earth is ${latest}.`);
    },
  );

  it('that has begun in the first time zone is valid, even before it begins in UTC', async () => {
    expect((await ask(`/v1/cards/CN-XJ?asOf=${latest}`)).status).toBe(200);
    expect((await ask(`/?as-of=${latest}`)).status).toBe(200);
    expect((await ask(`/?as-of=${later}`)).status).toBe(400);
  });
});

it.each([`/v1/releases?cursor=${HEADLINE}`, '/v1/releases?cursor=2025-06-19-never', `/v1/facts?cursor=${SEED}`])(
  'a cursor of another list is a 400: %s',
  async (path) => {
    expect(await askProblem(path, 400)).toMatchObject({
      parameter: 'cursor',
      allowed: 'the cursor of a next link of this list, unchanged',
    });
  },
);

const documentPaths = Object.values(ROUTES)
  .filter(({ media }) => media !== SVG_MEDIA)
  .map(({ examples }) => examples(index)[0].split('?')[0] as string);

it.each(documentPaths)('%s responds to an unknown parameter with a 400 that lists the known ones', async (path) => {
  for (const query of ['utm_source=x', '__proto__=1', '=1', '%00=1', `${LONG}=1`, '%E0%A4%A=1', 'a&b']) {
    const body = await askProblem(`${path}?${query}`, 400);
    expect(body.type).toBe(`${ORIGIN}/problems/unknown-parameter`);
    expect(body.parameter).toBe([...new URLSearchParams(query).keys()][0]);
    expect(body.allowed).toBeInstanceOf(Array);
  }
});

describe('a card', () => {
  it('of a period without a total is a 404 that lists the periods with one', async () => {
    expect(await askProblem('/v1/cards/CN-XJ?period=1949', 404)).toMatchObject({
      detail: expect.stringMatching(
        /^No figure is on record for total trade of CN-XJ in 1949\. The nearest periods are \d.*\.$/,
      ),
      parameter: 'period',
      allowed: expect.arrayContaining([PERIOD]),
    });
  });

  it('of a period with only a dollar amount is a 404 that names this fact', async () => {
    expect((await askProblem('/v1/cards/CN-XJ?period=2016', 404)).detail).toMatch(
      /^Only a range or a dollar amount is on record for total trade of CN-XJ in 2016, so there is no card\. See \/v1\/facts\/CN-XJ\.trade\.value-usd\.world\.total\.2016/,
    );
  });

  it('as of a date is a 404 that lists only the periods published by then, or asks for a later date', async () => {
    const withoutTotal = await askProblem('/v1/cards/CN-XJ?period=1949&asOf=2025-06-19', 404);
    expect(withoutTotal.detail).toMatch(/as of 2025-06-19\. The nearest periods are /);
    expect(withoutTotal.allowed).toContain(PERIOD);
    expect(withoutTotal.allowed).not.toContain('2025');
    expect(await askProblem('/v1/cards/CN-XJ?period=2025&asOf=2025-06-19', 404)).toMatchObject({
      parameter: 'asOf',
      allowed: 'a later day',
    });
  });
});
