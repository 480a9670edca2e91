/** Misspelled, broken or hostile requests get a problem that names what is wrong: never a 500, never an empty list. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { fromIndex, type Parameter } from '../../../../worker/api/route/query.ts';
import { SVG_MEDIA } from '../../../../worker/api/route/route.ts';
import { ROUTES } from '../../../../worker/api/routes.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask, askProblem } from '../../ask.ts';
import { HEADLINE, PERIOD, SEED } from '../../seed.ts';

const LONG = 'x'.repeat(8000);
const { index } = await openCatalogue(env.ASSETS);

/** Wrong for every parameter: nothing, blanks, prototype names, control characters, other scripts, broken escapes, paths. */
const NEVER = [
  ...['', '%20', ',', 'constructor', '__proto__', 'null', '%00', '%0A', '%1B%5B31m', '新疆', '%F0%9F%98%80', '%'],
  ...['%E0%A4%A', '%C0%AE', '%ED%A0%80', '../index', '%3Cscript%3E', "'%20OR%201=1", '-1', '0', '1e3', LONG],
];

const exampleOf = ({ example }: Parameter) => fromIndex(example, index);
const allowedBy = ({ allowed }: Parameter) => fromIndex(allowed, index);

/** Wrong values that the kind of a parameter implies. */
function wrongValues(parameter: Parameter): string[] {
  const { jsonSchema, isList } = parameter;
  if (jsonSchema.type === 'integer') return ['01', '1.5', '%2B1', '1,2', '0x10', '٣', '1001', '1e9'];
  const allowed = allowedBy(parameter);
  const right = typeof allowed === 'string' ? exampleOf(parameter).split(',')[0] : allowed[0];
  const otherCase = right === right?.toUpperCase() ? right?.toLowerCase() : right?.toUpperCase();
  const inLists = isList ? [`${right},`, `,${right}`, `${right},,${right}`, `${right},XX`] : [`${right},${right}`];
  return [`${right}%20`, `+${right}`, `${right}%00`, ...(otherCase === right ? [] : [`${otherCase}`]), ...inLists];
}

const MONTHS = ['20233', '2025-13', '2025-00', '2025-1', '2025-01-01', '2025-01..2025-05'];
const DAYS = ['today', '2025-6-19', '2025-02-30', '2025-06-19T00:00:00Z', '2025'];

/** Values that only look right, of parameters whose form a function checks. */
const LOOKALIKES: Record<string, readonly string[]> = {
  period: ['latest', '2025-5', '2025-13', '2025-05..2025-01', '2025-05..2025-05', '2025-01..2025-12', '0000'],
  from: MONTHS,
  to: MONTHS,
  asOf: DAYS,
  updatedAfter: DAYS,
  periodType: ['yearToDate-12', 'yearToDate-1', 'month-13', 'months-01-05', 'quarter-5', 'half-0'],
  ids: ['CN-XJ', 'CN-XJ.trade.value'],
  facts: ['CN-XJ', 'CN-XJ.trade.value.world.total.1949'],
  release: ['2025-06-19'],
  cursor: ['f', 'CN-XJ', '..'],
};

const taken = Object.values(ROUTES).flatMap(({ path, parameters, examples, media }) =>
  Object.entries(parameters).map(([name, parameter]) => ({
    route: path,
    name,
    parameter,
    path: examples(index)[0].split('?')[0] as string,
    isPicture: media === SVG_MEDIA,
  })),
);
const documents = taken.filter(({ isPicture }) => !isPicture);
/** A route for each parameter. */
const parameters = [...new Map(documents.map((each) => [each.name, each])).values()];

describe.each(parameters)('$route?$name', ({ name, path, parameter }) => {
  const allowed = [allowedBy(parameter)].flat().map((value) => value.replaceAll('`', ''));

  const values = [...new Set([...NEVER, ...wrongValues(parameter), ...(LOOKALIKES[name] ?? [])])];
  it.each(values.map((value) => [value.slice(0, 30), value]))(
    '=%s is a 400 that names the parameter, what it got and what is allowed',
    async (_, value) => {
      const problem = await askProblem(`${path}?${name}=${value}`, 400);
      expect(problem).toMatchObject({
        type: 'https://trade-facts.example/problems/invalid-parameter',
        parameter: name,
      });
      const given = /^[\w.-]+$/.test(value) && value !== LONG ? `"${value}"` : '".*"';
      expect(problem.detail).toMatch(
        new RegExp(`^("${name}" must be .+; got ${given}|No fact has the id ${given})\\.$`, 's'),
      );
      expect([problem.allowed].flat()).toEqual(allowed);
    },
  );

  it.each([name.toUpperCase(), `${name}x`, `${name}[]`, `%20${name}`])('misspelt as %s is a 400', async (misspelt) => {
    const problem = await askProblem(`${path}?${misspelt}=1`, 400);
    expect(problem.parameter).toBe(decodeURIComponent(misspelt));
    expect(problem.allowed).toContain(name);
  });
});

it.each(documents)(
  '$route?$name refuses a wrong value, and takes two values only where it takes a list',
  async (each) => {
    const { name, path, parameter } = each;
    expect(await askProblem(`${path}?${name}=__proto__`, 400)).toMatchObject({ parameter: name });
    if (parameter.isList) return;
    const good = exampleOf(parameter);
    expect(await askProblem(`${path}?${name}=${good}&${name}=${good}`, 400)).toMatchObject({
      type: 'https://trade-facts.example/problems/repeated-parameter',
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

  it('with a wrong value is a 400, in whichever of its repetitions that stands', async () => {
    expect(await askProblem('/v1/facts?area=CN-XJ&area=CN,XX', 400)).toMatchObject({
      parameter: 'area',
      detail: '"area" must be a code listed in "allowed"; got "XX".',
    });
  });
});

describe('a day', () => {
  const dateIn = (hoursAhead: number) => new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 10);
  const latest = dateIn(14);
  const later = dateIn(14 + 24);

  it.each(['/v1/cards/CN-XJ?asOf=', '/v1/facts?updatedAfter=', `/v1/facts/${HEADLINE}?asOf=`])(
    'that has not begun anywhere on Earth is a 400 at %s',
    async (path) => {
      const { detail } = await askProblem(path + later, 400);
      expect(detail).toBe(`${later} is in the future; the latest date anywhere on Earth is ${latest}.`);
    },
  );

  it('that has begun at UTC+14 is answered, even before it begins at UTC', async () => {
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

const answered = Object.values(ROUTES)
  .filter(({ media }) => media !== SVG_MEDIA)
  .map(({ examples }) => examples(index)[0].split('?')[0] as string);

it.each(answered)('%s takes no parameter that it does not know', async (path) => {
  for (const query of ['utm_source=x', '__proto__=1', '=1', '%00=1', `${LONG}=1`, '%E0%A4%A=1', 'a&b']) {
    const body = await askProblem(`${path}?${query}`, 400);
    expect(body.type).toBe('https://trade-facts.example/problems/unknown-parameter');
    expect(body.parameter).toBe([...new URLSearchParams(query).keys()][0]);
    expect(body.allowed).toBeInstanceOf(Array);
  }
});

describe('a card', () => {
  it('of a period without a total is a 404 that names the periods there are', async () => {
    expect(await askProblem('/v1/cards/CN-XJ?period=1949', 404)).toMatchObject({
      detail: expect.stringMatching(
        /^No figure is on record for total trade of CN-XJ in 1949\. The nearest periods are \d.*\.$/,
      ),
      parameter: 'period',
      allowed: expect.arrayContaining([PERIOD]),
    });
  });

  it('of a period with only a dollar amount says so', async () => {
    expect((await askProblem('/v1/cards/CN-XJ?period=2016', 404)).detail).toMatch(
      /^Only a range or a dollar amount is on record for total trade of CN-XJ in 2016, so there is no card\. See \/v1\/facts\/CN-XJ\.trade\.value-usd\.world\.total\.2016/,
    );
  });

  it('of a day is offered the periods that were known on it', async () => {
    const known = await askProblem('/v1/cards/CN-XJ?period=1949&asOf=2025-06-19', 404);
    expect(known.detail).toMatch(/as of 2025-06-19\. The nearest periods are /);
    expect(known.allowed).toContain(PERIOD);
    expect(known.allowed).not.toContain('2025');
    expect(await askProblem('/v1/cards/CN-XJ?period=2025&asOf=2025-06-19', 404)).toMatchObject({
      parameter: 'asOf',
      allowed: 'a later day',
    });
  });
});
