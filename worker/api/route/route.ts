/** Routes of the API: how one is defined, and how its requests are parsed. The table of all routes is in routes.ts. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer, AnswerName } from '../../../data/contract/answers.ts';
import type { Assets } from '../../http/asset-files.ts';
import type { CachePolicy } from '../../http/cache-headers.ts';
import type { Prerender } from '../../http/prerendered.ts';
import type { Content, Resource } from '../../http/protocol.ts';
import { type Catalogue, openCatalogue } from '../../select/catalogue.ts';
import { canonicalUrl, type Parameters, parseQuery, type Values } from './query.ts';

const JSON_MEDIA = 'application/json; charset=utf-8';
export const CSV_MEDIA = 'text/csv; charset=utf-8; header=present';
export const SVG_MEDIA = 'image/svg+xml; charset=utf-8';
export const PNG_MEDIA = 'image/png';

/** The policy of files that show a card and load nothing. */
export const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Is an error at this path sent as a picture? An `<img>` cannot show text. */
export function showsPicture(path: string): boolean {
  return /^\/v1\/cards\/[^/]+\.svg$/.test(path);
}

/** The subjects of the routes: the tags of the OpenAPI document. */
export const SUBJECTS = {
  facts: { title: 'Facts', description: 'Single numbers, lists and tables' },
  series: { title: 'Series', description: 'One series by year, by month or for the same months of each year' },
  record: {
    title: 'Areas, codes and releases',
    description: 'What ids are made of, and the pages that the numbers were read from',
  },
  cards: { title: 'Cards', description: 'What a card shows, in each of its formats' },
  changes: { title: 'Changes', description: 'What was added or revised' },
  documents: {
    title: 'Index and documents',
    description: 'Health, descriptions for programs, and the body of a problem',
  },
} as const;

type Subject = keyof typeof SUBJECTS;

/** A request with typed values, and what a handler needs to respond. */
export interface RouteRequest<Q> {
  /** Values of the path and of the query. */
  values: Q;
  index: CatalogueIndex;
  catalogue: Catalogue;
  /** The deployment's public origin. */
  origin: string;
  /** Today by UTC, `2025-06-19`. */
  today: string;
  /** The canonical URL of the request: path and query. */
  self: string;
  /** The canonical URL with other values: `address({ cursor: id })` is the URL of the next page. */
  address(change: { [K in keyof Q]?: Q[K] }): string;
}

/** What a handler returns: JSON as the named schema describes it, or text or bytes if the name is null. `route` adds `dataset` if it is missing. */
type BodyOf<A extends AnswerName | null> = A extends AnswerName ? WithoutDataset<Answer<A>> : string | ArrayBuffer;
type WithoutDataset<B> = B extends { dataset: infer D } ? Omit<B, 'dataset'> & { dataset?: D } : B | SerializedJson;

/** The text of a JSON body, sent as it is: `dataset` is not added. */
export type SerializedJson = string & { readonly serialized?: never };

/** A parameter in a path: `{id}` of `/v1/facts/{id}`. */
export interface PathParameter {
  description: string;
  example(index: CatalogueIndex): string;
  /** Throws a 404 if the text is not valid. Without this function, the handler checks the value when it looks it up. */
  check?(text: string, index: CatalogueIndex): void;
  /** All values, for prerendered responses. */
  all?(index: CatalogueIndex): readonly string[];
}

export type PathParameters = Readonly<Record<string, PathParameter>>;
/** The values in a path by name. A path without parameters does not restrict the names, hence `unknown`. */
export type PathValues<S> = { [Name in keyof S]: string extends Name ? unknown : string };

export type Bindings = { ASSETS: Assets; PUBLIC_ORIGIN: string };

/** The parts of a request that the response depends on. */
export interface RequestParts {
  env: Bindings;
  /** Without `?`. */
  query: string;
  /** The value of a parameter in the path. */
  pathValue(name: string): string | undefined;
}

/** The common part of API routes, pages and embeds. */
export interface Endpoint {
  parameters: Parameters;
  pathParameters: PathParameters;
}

/** A route of the API. */
export interface Route extends Endpoint {
  /** With parameters in braces, as in OpenAPI: `/v1/facts/{id}`. */
  path: string;
  /** Its tag in the OpenAPI document, and its section of the docs. */
  subject: Subject;
  /** What it returns, in a few words. */
  title: string;
  /** More text for OpenAPI and the docs. */
  description?: string;
  /** The name of the schema of its body, or null if the body is not JSON. */
  answer: AnswerName | null;
  /** The value of `Content-Type`. */
  media: string;
  /** Set if the build renders responses. */
  prerender?: Prerender;
  isCacheable: boolean;
  /** Set if its resources may move, with a redirect (308). */
  canMove?: true;
  /** URLs that work, made from the examples of the data set. */
  examples(index: CatalogueIndex): readonly [string, ...string[]];
  /** Parses path and query. Throws a Problem (400 or 404) if a value is not valid. */
  open(parts: RequestParts): Promise<Resource>;
}

/** A route as its author writes it. `route` adds the rest. */
export interface RouteDefinition<P, S, A extends AnswerName | null> {
  path: string;
  parameters?: P;
  pathParameters?: S;
  subject: Subject;
  title: string;
  description?: string;
  answer: A;
  /** JSON by default. */
  media?: string;
  /** `live` by default. */
  cache?: CachePolicy;
  prerender?: Prerender;
  /** Headers besides `Content-Type` and `Link` to the next page. */
  headers?(request: RouteRequest<Values<P> & PathValues<S>>): Record<string, string>;
  canMove?: true;
  /** The path by default. */
  examples?(index: CatalogueIndex): readonly [string, ...string[]];
  handler(request: RouteRequest<Values<P> & PathValues<S>>): BodyOf<A> | Promise<BodyOf<A>>;
}

/** Makes a route from its definition. The parameters give the handler's values their types; `answer` gives its body its type. */
export function route<
  A extends AnswerName | null,
  P extends Parameters = Record<never, never>,
  S extends PathParameters = Record<never, never>,
>({ cache = 'live', headers, handler, ...definition }: RouteDefinition<P, S, A>): Route {
  const { path, parameters = {} as P, pathParameters = {} as S, media = JSON_MEDIA } = definition;
  return {
    examples: () => [path],
    ...definition,
    parameters,
    pathParameters,
    media,
    isCacheable: cache !== 'none',
    async open(parts) {
      const request = await parseRequest(parts, { path, parameters, pathParameters });
      const { index, self } = request;
      return {
        build: index.build,
        canonicalUrl: self,
        cache,
        async render() {
          const body: Content['body'] = await handler(request);
          const bodyHeaders = { 'Content-Type': media, ...headers?.(request) };
          if (typeof body === 'string' || body instanceof ArrayBuffer) return { body, headers: bodyHeaders };
          return { body: { dataset: datasetOf(index), ...body }, headers: { ...bodyHeaders, ...nextLink(body) } };
        },
      };
    },
  };
}

/** The next page of a list as a header (RFC 8288), which some clients follow by themselves. */
function nextLink(body: object): Record<string, string> {
  return 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
}

/** The data set as responses name it. */
export function datasetOf({ dataset: { id, date, newest } }: CatalogueIndex): Answer<'Dataset'> {
  return { id, date, newest };
}

/** Parses the path and the query of a request. Throws a Problem (400 or 404) if a value is not valid. */
export async function parseRequest<P extends Parameters, S extends PathParameters>(
  { env, query, pathValue }: RequestParts,
  { path, parameters, pathParameters }: { path: string; parameters: P; pathParameters: S },
): Promise<RouteRequest<Values<P> & PathValues<S>>> {
  const catalogue = await openCatalogue(env.ASSETS);
  const { index } = catalogue;
  const untyped = parseQuery(query, parameters, index);
  for (const [name, { check }] of Object.entries(pathParameters)) {
    const text = pathValue(name) ?? '';
    check?.(text, index);
    untyped[name] = text;
  }
  // Each parameter has given its value the type that `P` and `S` promise.
  const values = untyped as Values<P> & PathValues<S>;
  const address = (change: Partial<Values<P> & PathValues<S>>) => {
    const all = { ...values, ...change };
    return canonicalUrl(fillPath(path, all), parameters, all, index);
  };
  const today = new Date().toISOString().slice(0, 10);
  return { values, index, catalogue, origin: env.PUBLIC_ORIGIN, today, self: address({}), address };
}

/** `/v1/facts/{id}` and `{ id: 'X' }` give `/v1/facts/X`. */
export function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

/**
 * A path in Hono's syntax. Hono includes the extension in the value:
 *
 *   /v1/facts/{id}           /v1/facts/:id
 *   /v1/cards/{area}.svg     /v1/cards/:area{[^/]+\\.svg}
 */
export function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+$)?/g, (_, name: string, extension?: string) =>
    extension ? `:${name}{[^/]+\\${extension}}` : `:${name}`,
  );
}

/** The extension after the parameter at the end of a path: `.svg` of `/v1/cards/{area}.svg`. Usually empty. */
export function extensionOf(path: string): string {
  return /\}(\.\w+)$/.exec(path)?.[1] ?? '';
}

/** Calls a route from inside the Worker and returns its JSON. Throws the same problems and redirects as a request. */
export async function callRoute(
  env: Bindings,
  route: Route,
  query: string,
  pathValues: Record<string, string> = {},
): Promise<object> {
  const resource = await route.open({ env, query, pathValue: (name) => pathValues[name] });
  return (await resource.render()).body as object;
}
