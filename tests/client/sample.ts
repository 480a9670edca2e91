/** A client by the generated types. It is compiled, not run: what the compiler lets pass and what not is the test. */
import type { components, paths } from '../../dist/client/api.d.ts';

type Fact = components['schemas']['Fact'];
type Query<P extends keyof paths> = paths[P]['get'] extends { parameters: { query?: infer Q } } ? Q : never;
type Body<P extends keyof paths> = paths[P]['get'] extends {
  responses: { 200: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

async function get<P extends keyof paths>(path: P, query: Query<P>): Promise<Body<P>> {
  const search = new URLSearchParams(query as Record<string, string>);
  return (await (await fetch(`https://trade-facts.example${path}?${search}`)).json()) as Body<P>;
}

export async function newestValue(area: 'CN-XJ' | 'CN'): Promise<{ id: string; value: number | null } | undefined> {
  const answer = await get('/v1/series', { area: [area], measure: 'value', window: 'ytd-05' });
  if ('series' in answer) return answer.series[0]?.points.at(-1);
  const { points, unit, breaks } = answer;
  const same: 'CNY' | string = unit;
  for (const { year, before } of breaks) console.log(year.toUpperCase(), before?.length, same);
  return points.at(-1);
}

export async function lowerBounds(): Promise<(number | null)[]> {
  const { facts, next } = await get('/v1/facts', { area: ['CN-XJ'], status: ['current', 'revised'], limit: 10 });
  if (next !== null) console.log(next.length);
  return facts.map(({ bounds: [lower] }: Fact) => lower);
}

export function told(problem: components['schemas']['Problem']): string {
  return `${problem.status} ${problem.parameter ?? ''} ${[problem.allowed ?? []].flat().join(', ')}`;
}

// @ts-expect-error a series needs its window
void get('/v1/series', { area: ['CN-XJ'], measure: 'value' });
// @ts-expect-error a misspelt parameter is no parameter
void get('/v1/facts', { aera: ['CN-XJ'] });
// @ts-expect-error a code that does not exist is none
void get('/v1/facts', { area: ['Xinjiang'] });
// @ts-expect-error a fact has no such field
export const never = (fact: Fact) => fact.amount;
