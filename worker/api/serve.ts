/** Mounts a route: reads its values, asks its handler, and hands body, media type and policy of the table to the protocol. */
import type { Context } from 'hono';
import type { App, Made } from '../http/protocol.ts';
import { respond } from '../http/protocol.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { canonicalAddress, readQuery } from './query.ts';
import type { Body, Question, Route } from './route.ts';

export async function serve(c: Context<App>, route: Route): Promise<Response> {
  const question = await readQuestion(c, route, queryOf(c.req.url));
  const { index, values } = question;
  const { media, cache, headers, handler } = route;
  return respond(c, {
    build: index.build,
    question: question.address({}),
    cache: typeof cache === 'string' ? cache : cache(values, question),
    find: async () => {
      const found = await handler(question);
      return async () => {
        const body = typeof found === 'function' ? await found() : found;
        return made(body, question, { 'Content-Type': media, ...headers?.(values, question) });
      };
    },
  });
}

/** Path and query as typed values, with what a handler needs to answer. */
export async function readQuestion(
  c: Context<App>,
  { path, pathValues, parameters }: Pick<Route, 'path' | 'pathValues' | 'parameters'>,
  query: string,
): Promise<Question<Record<string, unknown>>> {
  const catalogue = openCatalogue(c.env.ASSETS);
  const setting = { index: await catalogue.index(), today: new Date().toISOString().slice(0, 10) };
  const values: Record<string, unknown> = readQuery(query, parameters, setting);
  for (const [name, { read }] of Object.entries(pathValues)) values[name] = read(c.req.param(name) ?? '', setting);
  const address = (change: Record<string, unknown>) => {
    const all = { ...values, ...change };
    return canonicalAddress(fillPath(path, pathValues, all), parameters, all, setting.index);
  };
  return { ...setting, values, catalogue, origin: c.env.PUBLIC_ORIGIN, address };
}

function fillPath(path: string, pathValues: Route['pathValues'], values: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { write = String } = pathValues[name] ?? {};
    return write(values[name]);
  });
}

/** The text after `?`. The address is not parsed as a whole: an address with an odd Host header is no URL. */
export function queryOf(url: string): string {
  return /\?([^#]*)/.exec(url)?.[1] ?? '';
}

/** JSON names its dataset first; a list's `next` is a Link header too (RFC 8288). */
function made(body: Body, { index }: Question<unknown>, headers: Record<string, string>): Made {
  if (typeof body === 'string') return { body, headers };
  const { id, date } = index.dataset;
  const next = 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
  return { body: JSON.stringify({ dataset: { id, date }, ...body }), headers: { ...headers, ...next } };
}
