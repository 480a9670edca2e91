/** Mounts a route: reads its values, asks its handler, and hands body, media type and policy of the table to the protocol. */
import type { Context } from 'hono';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import { type App, type Content, respond } from '../../http/protocol.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import { canonicalAddress, type Parameters, readQuery, type Values } from './query.ts';
import {
  type Body,
  endingOf,
  fillPath,
  type PathValues,
  type ReadPath,
  type Result,
  type Route,
  type RouteRequest,
} from './route.ts';

export async function serve(c: Context<App>, route: Route): Promise<Response> {
  const query = queryOf(c.req.url);
  const ending = endingOf(route.path).length;
  const pathText = (name: string) => c.req.param(name)?.slice(0, ending ? -ending : undefined);
  const request = await readRequest(c.env, route, query, pathText);
  const { index, values, self } = request;
  const { media, cache, headers, handler } = route;
  return respond(c, {
    build: index.build,
    canonicalUrl: self,
    prerender: route.prerender,
    cache: typeof cache === 'string' ? cache : cache(values, request),
    find: async () => {
      const body = await begin(handler, request);
      return async () => content(await body(), request, { 'Content-Type': media, ...headers?.(values, request) });
    },
  });
}

/** The JSON that a route answers with, for other parts of the Worker. Throws the same problems and redirects. */
export async function ask(
  env: Bindings,
  route: Route,
  query: string,
  pathTexts: Record<string, string> = {},
): Promise<object> {
  const request = await readRequest(env, route, query, (name) => pathTexts[name]);
  const body = await (await begin(route.handler, request))();
  if (!isJson(body)) throw new Error(`${route.path} does not answer with JSON`);
  return withDataset(body, request);
}

export type Bindings = Pick<Env, 'ASSETS' | 'PUBLIC_ORIGIN'>;

/** Path and query as typed values, with what a handler needs to answer. `pathText` gives the texts of the path's values. */
export async function readRequest<P extends Parameters, S extends PathValues>(
  env: Bindings,
  { path, pathValues, parameters }: { path: string; pathValues: S; parameters: P },
  query: string,
  pathText: (name: string) => string | undefined,
): Promise<RouteRequest<Values<P> & ReadPath<S>>> {
  const catalogue = await openCatalogue(env.ASSETS);
  const { index } = catalogue;
  const context = { index, today: new Date().toISOString().slice(0, 10) };
  const values: Record<string, unknown> = readQuery(query, parameters, context);
  for (const [name, { read }] of Object.entries(pathValues)) values[name] = read(pathText(name) ?? '', context);
  const address = (change: Record<string, unknown>) => {
    const all = { ...values, ...change };
    return canonicalAddress(fillPath(path, pathValues, all), parameters, all, index);
  };
  const read = values as Values<P> & ReadPath<S>;
  return { ...context, values: read, catalogue, origin: env.PUBLIC_ORIGIN, self: address({}), address };
}

/** The text after `?`. The address is not parsed as a whole: an address with an odd Host header is no URL. */
export function queryOf(url: string): string {
  return /\?([^#]*)/.exec(url)?.[1] ?? '';
}

/** Asks the handler whether there is an answer; the function makes its body. */
async function begin(
  handler: Route['handler'],
  request: RouteRequest<Record<string, unknown>>,
): Promise<() => Body | Promise<Body>> {
  const result: Result = await handler(request);
  return result instanceof Function ? result : () => result;
}

/** A list's `next` is a Link header too (RFC 8288). */
function content(body: Body, request: RouteRequest<unknown>, headers: Record<string, string>): Content {
  if (!isJson(body)) return { body, headers };
  const next = 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
  return { body: JSON.stringify(withDataset(body, request)), headers: { ...headers, ...next } };
}

function isJson(body: Body): body is Exclude<Body, string | ArrayBuffer> {
  return typeof body !== 'string' && !(body instanceof ArrayBuffer);
}

/** JSON names its dataset first. */
function withDataset(body: object, { index }: RouteRequest<unknown>): object {
  return { dataset: datasetOf(index), ...body };
}

/** The data set as answers name it; of a pinned answer as it was on its day. */
export function datasetOf({ dataset: { id, date, newest } }: CatalogueIndex, day?: string): Answer<'Dataset'> {
  return day === undefined ? { id, date, newest } : { id, date: day };
}
