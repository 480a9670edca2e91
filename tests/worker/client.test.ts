/** The package's client in workerd, as a Worker that asks a deployment runs it. */
import { expect, it } from 'vitest';
import { type CardQuery, type FactQuery, type SeriesQuery, tradeFacts } from '../../widget/package/client.ts';
import { ROUTES } from '../../worker/api/routes.ts';
import { ask } from './ask.ts';

const client = tradeFacts('https://facts.example', {
  fetch: (url, init) => ask(url.replace('https://facts.example', ''), init),
});

it('reads a fact, a series and page after page of facts', async () => {
  const { headline, area } = await client.card('CN-XJ', { period: '2025-01..2025-05' });
  const { value, unit } = await client.fact(headline.id);
  const { points } = await client.series({ area: area.id, measure: 'value', window: 'year' });
  const { total } = await client.facts({ area: area.id, limit: 1 });
  const ids = new Set<string>();
  for await (const { id } of client.allFacts({ area: area.id, limit: 100 })) ids.add(id);

  expect([value, unit]).toEqual([227_670_000_000, 'CNY']);
  expect(points.map(({ period }) => period)).toContain('2024');
  expect(total).toBeGreaterThan(100);
  expect(ids.size).toBe(total);
});

it('gives the problem of the API as an error', async () => {
  await expect(client.fact('CN-XJ.trade')).rejects.toMatchObject({ name: 'TradeFactsError', status: 404 });
  await expect(client.facts({ period: 'May' })).rejects.toMatchObject({
    status: 400,
    problem: { parameter: 'period' },
  });
});

/** Whatever the types of the client know; the compiler names a parameter that is missing here. */
const FACTS: Required<FactQuery> = {
  ...{ area: [], indicator: [], measure: [], partner: [], breakdown: [], period: [], window: [], release: [] },
  ...{ basis: [], status: [], ids: [], from: '', to: '', asOf: '', publishedBy: '', updatedAfter: '', lang: '' },
  ...{ limit: 1, cursor: '' },
};
const SERIES: Required<SeriesQuery> = {
  ...{ area: [], indicator: [], measure: [], partner: [], breakdown: [], window: '', from: '', to: '', basis: [] },
  ...{ status: [], asOf: '', publishedBy: '', lang: '' },
};
const CARD: Required<CardQuery> & { view: string } = {
  ...{ indicator: '', partner: '', breakdown: '', period: '', asOf: '', lang: '', currency: '', show: [], view: '' },
};

it.each([
  ['facts', FACTS],
  ['series', SERIES],
  ['card', CARD],
] as const)('takes each parameter of the route %s, and lists where the route does', (name, query) => {
  const taken = Object.entries(query).map(([parameter, value]) => [parameter, Array.isArray(value)]);
  const parameters = Object.entries(ROUTES[name].parameters);
  expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(parameters.map(([key, { list }]) => [key, list])));
});
