/** All spellings of a question have one address, so that they share one kept answer. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { canonicalAddress, readQuery } from '../../../../worker/api/route/query.ts';
import { ROUTES, type RouteName } from '../../../../worker/api/routes.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';

const setting = { index: (await openCatalogue(env.ASSETS)).index, today: '2026-11-25' };

function addressOf(name: RouteName, query: string): string {
  const { path, parameters } = ROUTES[name];
  return canonicalAddress(path, parameters, readQuery(query, parameters, setting), setting.index);
}

it.each<[RouteName, string, string[]]>([
  [
    'series',
    '/v1/series?area=CN,CN-XJ&measure=value&window=year',
    [
      'area=CN-XJ,CN&measure=value&window=year',
      'window=year&measure=value&area=CN&area=CN-XJ&area=CN',
      'area=CN-XJ%2CCN&measure=value&window=year&partner=world&indicator=trade&breakdown=total',
      'area=CN-XJ,CN&measure=value&window=year&partner=world,world',
    ],
  ],
  [
    'series',
    '/v1/series?area=CN-XJ&measure=value&partner=KZ,world&window=year',
    ['area=CN-XJ&measure=value&window=year&partner=world,KZ'],
  ],
  [
    'seriesTable',
    '/v1/series.csv?area=CN&bom=1&measure=value&window=year',
    ['shape=long&bom=1&window=year&measure=value&area=CN'],
  ],
  [
    'csv',
    '/v1/facts.csv?columns=id,value&from=2025-01&lang=en&updatedAfter=2025-06-19&window=month,year',
    ['window=year,month&updatedAfter=2025-06-19&lang=en&from=2025-01&columns=value&columns=id,value'],
  ],
  ['facts', '/v1/facts', ['limit=100', '']],
])('of %s: %s', (name, canonical, spellings) => {
  for (const query of spellings) expect(addressOf(name, query), query).toBe(canonical);
  expect(addressOf(name, canonical.split('?')[1] ?? '')).toBe(canonical);
});
