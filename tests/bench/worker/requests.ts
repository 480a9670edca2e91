/** The requests of the benchmarks: one for each kind of response, made from the examples in the data set's index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { BenchRequest } from './process.ts';

/** `default`: the prerendered card. `one`: any other card, any fact. `page`: a page, or up to 100 rows. `unbounded`: measured without a bound. */
export type Kind = 'default' | 'one' | 'page' | 'unbounded';

export interface Target extends BenchRequest {
  name: string;
  kind: Kind;
}

export function readIndex(assets: string): CatalogueIndex {
  return JSON.parse(readFileSync(join(assets, 'catalogue/index.json'), 'utf8')) as CatalogueIndex;
}

export function targetsOf({ examples, languages }: CatalogueIndex): Target[] {
  const { area, period, fact, release, day } = examples;
  const [first, last] = [languages[0]?.code, languages.at(-1)?.code];
  const paths: [name: string, kind: Kind, path: string][] = [
    ['default card', 'default', `/v1/cards/${area}?lang=${first}`],
    [`default card, ${last}`, 'one', `/v1/cards/${area}?lang=${last}`],
    ['card of a period', 'one', `/v1/cards/${area}?period=${period}&lang=${first}`],
    [`card of a period, ${last}`, 'one', `/v1/cards/${area}?period=${period}&lang=${last}`],
    ['card as of a day', 'one', `/v1/cards/${area}?asOf=${day}&lang=${first}`],
    ['full card of a period', 'one', `/v1/cards/${area}?period=${period}&view=full&lang=${first}`],
    ['fact', 'one', `/v1/facts/${fact}?lang=${first}`],
    ['page of a number', 'page', `/facts/${fact}`],
    ['page of an area', 'page', `/areas/${area}`],
    ['start page', 'page', '/'],
    ['page of a release', 'page', `/releases/${release}`],
    ['list of 100', 'page', '/v1/facts?limit=100'],
    ['list of an area and period', 'page', `/v1/facts?area=${area}&period=${period}`],
    ['series', 'page', `/v1/series?area=${area}&measure=value&periodType=year`],
    ['CSV of a series', 'page', `/v1/series.csv?area=${area}&measure=value&periodType=year`],
    ['SVG', 'page', `/v1/cards/${area}.svg`],
    ['list of 1,000 with labels', 'unbounded', `/v1/facts?limit=1000&lang=${last}`],
  ];
  const tool = (name: string, values: object) => mcpRequest('tools/call', { name, arguments: values });
  const text = 'Foreign trade expanded 22.9 percent to 227.67 billion yuan in the first five months.';
  return [
    ...paths.map(([name, kind, path]) => ({ name, kind, path })),
    { name: '/mcp: list of tools', kind: 'unbounded', ...mcpRequest('tools/list', {}) },
    { name: '/mcp: check_claim', kind: 'unbounded', ...tool('check_claim', { text, day }) },
  ];
}

export function mcpRequest(method: string, params: object): BenchRequest {
  return { path: '/mcp', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) };
}
