/** Routes of the API: what an entry of the table in routes.ts declares, and how a request to it is read. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer, AnswerName } from '../../../data/contract/answers.ts';
import type { Assets } from '../../http/asset-files.ts';
import type { CachePolicy } from '../../http/cache-headers.ts';
import type { Prerender } from '../../http/prerendered.ts';
import type { Content } from '../../http/protocol.ts';
import { type Catalogue, openCatalogue } from '../../select/catalogue.ts';
import { canonicalUrl, type Parameters, readQuery, type Values } from './query.ts';

const JSON_MEDIA = 'application/json; charset=utf-8';
export const CSV_MEDIA = 'text/csv; charset=utf-8; header=present';
export const SVG_MEDIA = 'image/svg+xml; charset=utf-8';
export const PNG_MEDIA = 'image/png';

/** The policy of files that show a card and load nothing. */
export const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Are problems of this path pictures, as its responses are? */
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
  /** The canonical URL with some of the values changed. */
  address(change: { [K in keyof Q]?: Q[K] }): string;
}

/** The body of a route by the name of its schema; null is text or bytes. */
type BodyOf<A extends AnswerName | null> = A extends AnswerName ? Undated<Answer<A>> : string | ArrayBuffer;
type Undated<B> = B extends { dataset: infer D } ? Omit<B, 'dataset'> & { dataset?: D } : B | Written;

/** JSON that is written already, of a body without `dataset`. */
export type Written = string & { readonly written?: never };

/** A value of the path. */
export interface PathValue {
  description: string;
  example(index: CatalogueIndex): string;
  /** Throws a 404 or a 400 if the text is not valid. A value without it is checked when it is looked up. */
  check?(text: string, index: CatalogueIndex): void;
  /** All values, for prerendered responses. */
  all?(index: CatalogueIndex): readonly string[];
}

export type PathValues = Readonly<Record<string, PathValue>>;
/** The values of a path by name. A path without values says nothing about names. */
export type PathTexts<S> = { [Name in keyof S]: string extends Name ? unknown : string };

export type Bindings = { ASSETS: Assets; PUBLIC_ORIGIN: string };

/** The parts of a request that decide the response. */
export interface Asked {
  env: Bindings;
  /** Without `?`. */
  query: string;
  /** The text of a value in the path. */
  pathText(name: string): string | undefined;
}

/** A request whose values are valid. */
export interface Opened {
  build: string;
  canonicalUrl: string;
  cache: CachePolicy;
  /** Throws a Problem or a Redirect if there is nothing at the URL. */
  render(): Promise<Content>;
}

/** Everything that is mounted at a path: routes of the API, pages and embeds. */
export interface Mounted {
  parameters: Parameters;
  pathValues: PathValues;
}

/** A route of the API. */
export interface Route extends Mounted {
  /** As OpenAPI writes it, `/v1/facts/{id}`. */
  path: string;
  /** Its tag in the OpenAPI document, and its section of the docs. */
  subject: Subject;
  /** Its content in a few words. */
  title: string;
  /** Further text of the docs. */
  description?: string;
  /** The name of the schema of its body, or null if the body is not JSON. */
  answer: AnswerName | null;
  /** The header Content-Type. */
  media: string;
  /** Set if the build renders responses. */
  prerender?: Prerender;
  isCacheable: boolean;
  /** Set if its resources may move, with a redirect (308). */
  canMove?: true;
  /** URLs that work, made of the data set's own examples. */
  examples(index: CatalogueIndex): readonly [string, ...string[]];
  open(asked: Asked): Promise<Opened>;
}

/** The declaration of a route. */
export interface Declared<P, S, A extends AnswerName | null> {
  path: string;
  parameters?: P;
  pathValues?: S;
  subject: Subject;
  title: string;
  description?: string;
  answer: A;
  /** JSON by default. */
  media?: string;
  /** `live` by default. */
  cache?: CachePolicy;
  prerender?: Prerender;
  /** Further headers. */
  headers?(request: RouteRequest<Values<P> & PathTexts<S>>): Record<string, string>;
  canMove?: true;
  /** The path by default. */
  examples?(index: CatalogueIndex): readonly [string, ...string[]];
  handler(request: RouteRequest<Values<P> & PathTexts<S>>): BodyOf<A> | Promise<BodyOf<A>>;
}

/** An entry of the table. The types of the handler's values follow from the parameters, and that of its body from `answer`. */
export function route<
  A extends AnswerName | null,
  P extends Parameters = Record<never, never>,
  S extends PathValues = Record<never, never>,
>({ cache = 'live', headers, handler, ...declared }: Declared<P, S, A>): Route {
  const { path, parameters = {} as P, pathValues = {} as S, media = JSON_MEDIA } = declared;
  return {
    examples: () => [path],
    ...declared,
    parameters,
    pathValues,
    media,
    isCacheable: cache !== 'none',
    async open(asked) {
      const request = await readRequest(asked, { path, parameters, pathValues });
      const { index, self } = request;
      return {
        build: index.build,
        canonicalUrl: self,
        cache,
        async render() {
          const body: Content['body'] = await handler(request);
          const common = { 'Content-Type': media, ...headers?.(request) };
          if (typeof body === 'string' || body instanceof ArrayBuffer) return { body, headers: common };
          // A list's `next` is a Link header too (RFC 8288).
          const next = 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
          return { body: { dataset: datasetOf(index), ...body }, headers: { ...common, ...next } };
        },
      };
    },
  };
}

/** The data set as responses name it. */
export function datasetOf({ dataset: { id, date, newest } }: CatalogueIndex): Answer<'Dataset'> {
  return { id, date, newest };
}

/** Path and query as typed values, with what a handler needs to respond. */
export async function readRequest<P extends Parameters, S extends PathValues>(
  { env, query, pathText }: Asked,
  { path, parameters, pathValues }: { path: string; parameters: P; pathValues: S },
): Promise<RouteRequest<Values<P> & PathTexts<S>>> {
  const catalogue = await openCatalogue(env.ASSETS);
  const { index } = catalogue;
  const read = readQuery(query, parameters, index);
  for (const [name, { check }] of Object.entries(pathValues)) {
    const text = pathText(name) ?? '';
    check?.(text, index);
    read[name] = text;
  }
  // The parameters and the path have given each value its type.
  const values = read as Values<P> & PathTexts<S>;
  const address = (change: Partial<Values<P> & PathTexts<S>>) => {
    const all = { ...values, ...change };
    return canonicalUrl(fillPath(path, all), parameters, all, index);
  };
  const today = new Date().toISOString().slice(0, 10);
  return { values, index, catalogue, origin: env.PUBLIC_ORIGIN, today, self: address({}), address };
}

/** The path with its values. */
export function fillPath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

/** As Hono writes a path: `/v1/facts/:id`, and `/v1/cards/:area{[^/]+\\.svg}`, whose value has the ending. */
export function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+$)?/g, (_, name: string, ending?: string) =>
    ending ? `:${name}{[^/]+\\${ending}}` : `:${name}`,
  );
}

/** The extension after the last value of a path: `.svg` of `/v1/cards/{area}.svg`; usually empty. */
export function endingOf(path: string): string {
  return /\}(\.\w+)$/.exec(path)?.[1] ?? '';
}

/** The JSON of a route, for other parts of the Worker. Throws the same problems and redirects. */
export async function ask(
  env: Bindings,
  route: Route,
  query: string,
  pathTexts: Record<string, string> = {},
): Promise<object> {
  const opened = await route.open({ env, query, pathText: (name) => pathTexts[name] });
  return (await opened.render()).body as object;
}
