/** Mounts a route: reads its values, asks its handler, and hands body, media type and policy of the table to the protocol. */
import type { Context } from 'hono';
import type { App, Made } from '../../http/protocol.ts';
import { respond } from '../../http/protocol.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import { canonicalAddress, readQuery } from './query.ts';
import type { Body, Question, Route } from './route.ts';
import { endingOf } from './route.ts';

export async function serve(c: Context<App>, route: Route): Promise<Response> {
  const ending = endingOf(route.path).length;
  const place = (name: string) => c.req.param(name)?.slice(0, ending ? -ending : undefined);
  const question = await readQuestion(c.env, route, queryOf(c.req.url), place);
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

/** The JSON that a route answers with, for other parts of the Worker. Throws the same problems and redirects. */
export async function ask(
  env: Bindings,
  route: Route,
  query: string,
  place: Record<string, string> = {},
): Promise<object> {
  const question = await readQuestion(env, route, query, (name) => place[name]);
  const found = await route.handler(question);
  const body = typeof found === 'function' ? await found() : found;
  if (typeof body === 'string' || body instanceof ArrayBuffer)
    throw new Error(`${route.path} does not answer with JSON`);
  return withDataset(body, question);
}

export type Bindings = Pick<Env, 'ASSETS' | 'PUBLIC_ORIGIN'>;

/** Path and query as typed values, with what a handler needs to answer. `place` gives the texts of the path's values. */
export async function readQuestion(
  env: Bindings,
  { path, pathValues, parameters }: Pick<Route, 'path' | 'pathValues' | 'parameters'>,
  query: string,
  place: (name: string) => string | undefined,
): Promise<Question<Record<string, unknown>>> {
  const catalogue = openCatalogue(env.ASSETS);
  const setting = { index: await catalogue.index(), today: new Date().toISOString().slice(0, 10) };
  const values: Record<string, unknown> = readQuery(query, parameters, setting);
  for (const [name, { read }] of Object.entries(pathValues)) values[name] = read(place(name) ?? '', setting);
  const address = (change: Record<string, unknown>) => {
    const all = { ...values, ...change };
    return canonicalAddress(fillPath(path, pathValues, all), parameters, all, setting.index);
  };
  return { ...setting, values, catalogue, origin: env.PUBLIC_ORIGIN, address };
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

/** A list's `next` is a Link header too (RFC 8288). */
function made(body: Body, question: Question<unknown>, headers: Record<string, string>): Made {
  if (typeof body === 'string' || body instanceof ArrayBuffer) return { body, headers };
  const next = 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
  return { body: JSON.stringify(withDataset(body, question)), headers: { ...headers, ...next } };
}

/** JSON names its dataset first. */
function withDataset(body: object, { index }: Question<unknown>): object {
  const { id, date, newest } = index.dataset;
  return { dataset: { id, date, newest }, ...body };
}
