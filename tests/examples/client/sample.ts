/** A client by the generated types: it is compiled, and run against a deployment by `node sample.ts <origin>`. */
import { argv } from 'node:process';
import type { components, paths } from '../../../dist/client/api.d.ts';

const origin = argv[2] ?? '';

type Fact = components['schemas']['Fact'];
type Query<P extends keyof paths> = paths[P]['get'] extends { parameters: { query?: infer Q } } ? Q : never;
type Body<P extends keyof paths> = paths[P]['get'] extends {
  responses: { 200: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

async function get<P extends keyof paths>(path: P, query: Query<P>): Promise<Body<P>> {
  const search = new URLSearchParams(query as Record<string, string>);
  return (await (await fetch(`${origin}${path}?${search}`)).json()) as Body<P>;
}

export async function newestValue(area: 'CN-XJ' | 'CN'): Promise<{ id: string; value: number | null } | undefined> {
  const answer = await get('/v1/series', { area: [area], measure: ['value'], window: 'ytd-05' });
  if ('series' in answer) return answer.series[0]?.points.at(-1);
  const { points, unit, breaks } = answer;
  const same: 'CNY' | string = unit;
  for (const { year, before } of breaks) console.error(year.toUpperCase(), before?.length, same);
  return points.at(-1);
}

export async function lowerBounds(): Promise<(number | null)[]> {
  const { facts, next } = await get('/v1/facts', { area: ['CN-XJ'], status: ['current', 'revised'], limit: 10 });
  if (next !== null) console.error(next.length);
  return facts.map(({ bounds: [lower] }: Fact) => lower);
}

export function told(problem: components['schemas']['Problem']): string {
  return `${problem.status} ${problem.parameter ?? ''} ${[problem.allowed ?? []].flat().join(', ')}`;
}

console.log(JSON.stringify({ newest: await newestValue('CN-XJ'), bounds: (await lowerBounds()).length }));

/** Compiled alone: it is never called. */
export const mistakes = [
  // @ts-expect-error a series needs its window
  () => get('/v1/series', { area: ['CN-XJ'], measure: 'value' }),
  // @ts-expect-error a misspelt parameter is no parameter
  () => get('/v1/facts', { aera: ['CN-XJ'] }),
  // @ts-expect-error a code that does not exist is none
  () => get('/v1/facts', { area: ['Xinjiang'] }),
  // @ts-expect-error a fact has no such field
  (fact: Fact) => fact.amount,
];
