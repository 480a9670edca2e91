/** The type of a route of the API: an entry of the table in routes.ts, mounted by `serve-route.ts`. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer, AnswerName } from '../../../data/contract/answers.ts';
import type { CachePolicy } from '../../http/cache-headers.ts';
import type { Prerender } from '../../http/prerendered.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { Parameter, ParameterContext, Parameters, Values } from './query.ts';

const JSON_MEDIA = 'application/json; charset=utf-8';
export const CSV_MEDIA = 'text/csv; charset=utf-8; header=present';
export const SVG_MEDIA = 'image/svg+xml; charset=utf-8';
export const PNG_MEDIA = 'image/png';

/** The policy of files that show a card and load nothing. */
export const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whether problems of this address are pictures, as its answers are. */
export function showsPicture(path: string): boolean {
  return /^\/v1\/cards\/[^/]+\.svg$/.test(path);
}

/** The subjects of the routes: the tags of the OpenAPI document. */
export const SUBJECTS = {
  facts: { title: 'Facts', description: 'Single numbers, lists and tables' },
  series: { title: 'Series', description: 'One key over the years, the months or the same months of each year' },
  record: {
    title: 'Areas, codes and releases',
    description: 'What ids are made of, and the pages that the numbers were read from',
  },
  cards: { title: 'Cards', description: 'What a card shows, in each of its formats' },
  changes: { title: 'Changes', description: 'What was added or revised, and what is due' },
  documents: {
    title: 'Index and documents',
    description: 'Health, descriptions for programs, and the body of a problem',
  },
} as const;

export type Subject = keyof typeof SUBJECTS;

/** A request to a route: its typed values, with what the handler needs to answer. */
export interface RouteRequest<Q> extends ParameterContext {
  /** Values of the path and of the query. */
  values: Q;
  catalogue: Catalogue;
  /** The deployment's public address, without a slash at the end. */
  origin: string;
  /** The canonical address of the request: path and query. */
  self: string;
  /** The canonical address with some of the values changed. */
  address(change: { [K in keyof Q]?: Q[K] }): string;
}

/** JSON, which gets the member `dataset` where it has none of its own, or text or bytes that are sent as they are. */
export type Body = object | string | ArrayBuffer;

/** What a handler gives: the body, or a function where making it costs much more than knowing that there is one. */
export type Result<B extends Body = Body> = B | (() => B | Promise<B>);

/** The body of a route by the name of its schema: without `dataset`, which it gets, or with one of its own; null is text or bytes. */
type BodyOf<A extends AnswerName | null> = A extends AnswerName ? Undated<Answer<A>> : string | ArrayBuffer;
type Undated<B> = B extends { dataset: infer D } ? Omit<B, 'dataset'> & { dataset?: D } : B | Written;

/** JSON that is written already, of a body that names no data set. */
export type Written = string & { readonly written?: never };

/** A value of the path. `read` throws a 404, or a 400, where it stands for nothing. */
export interface PathValue<T> {
  description: string;
  example(index: CatalogueIndex): string;
  read(text: string, context: ParameterContext): T;
  /** All values, for prerendered responses. */
  all?(catalogue: Catalogue): readonly T[] | Promise<readonly T[]>;
  /** The text of a value, as an address has it; `String(value)` where it is left out. */
  write?(value: T): string;
}

export type PathValues = Record<string, PathValue<unknown>>;
export type ReadPath<S> = { [K in keyof S]: S[K] extends PathValue<infer T> ? T : never };

/** The type of a method, as `handler` is one: parameters of methods are compared bivariantly, so one table can hold routes of all values. */
type PolicyOf<Q> = { of(values: Q, context: ParameterContext): CachePolicy }['of'];

export interface Route<Q = Record<string, unknown>, A extends AnswerName | null = AnswerName | null> {
  /** As OpenAPI writes it, `/v1/facts/{id}`. */
  path: string;
  pathValues: PathValues;
  parameters: Parameters;
  /** Its tag in the OpenAPI document, and its page of the documentation. */
  subject: Subject;
  /** What it serves, in a few words. */
  title: string;
  /** What is to be known of it beside the title, for the documentation. */
  description?: string;
  /** The name of the schema of its body, or null where the body is not JSON. */
  answer: A;
  /** The header Content-Type. */
  media: string;
  cache: CachePolicy | PolicyOf<Q>;
  /** Set if the build renders responses. */
  prerender?: Prerender;
  /** Further headers. */
  headers?(values: Q, context: ParameterContext): Record<string, string>;
  /** Statuses that not every route has. */
  statuses?: readonly (308 | 404 | 410)[];
  /** Addresses that answer, made of the data set's own examples. */
  examples(index: CatalogueIndex): readonly [string, ...string[]];
  handler(request: RouteRequest<Q>): Result<BodyOf<A>> | Promise<Result<BodyOf<A>>>;
}

/** What an entry of the table may leave out: it has no values then, is JSON, live, and its path is its example. */
type Optional = 'pathValues' | 'parameters' | 'media' | 'cache' | 'examples';
type Declared<P, S, A extends AnswerName | null, R = Route<Values<P> & ReadPath<S>, A>> = Omit<R, Optional> &
  Partial<Pick<R, Exclude<Optional, 'pathValues' | 'parameters'> & keyof R>> & { parameters?: P; pathValues?: S };

/** An entry of the table: the types of the handler's values follow from the parameters, and that of its body from the answer. */
export function route<
  A extends AnswerName | null,
  P extends Record<string, Parameter<unknown>> = Record<never, never>,
  S extends PathValues = Record<never, never>,
>(declared: Declared<P, S, A>): Route {
  const byDefault = {
    parameters: {},
    pathValues: {},
    media: JSON_MEDIA,
    cache: 'live',
    examples: () => [declared.path],
  };
  return { ...byDefault, ...declared } as unknown as Route;
}

/** The path with its values. */
export function fillPath(path: string, pathValues: Route['pathValues'], values: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { write = String } = pathValues[name] ?? {};
    return write(values[name]);
  });
}

/** As Hono writes a path: `/v1/facts/:id`, and `/v1/cards/:area{[^/]+\\.svg}`, whose value has the ending. */
export function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+$)?/g, (_, name: string, ending?: string) =>
    ending ? `:${name}{[^/]+\\${ending}}` : `:${name}`,
  );
}

/** What stands behind the last value of a path: `.svg` of `/v1/cards/{area}.svg`; empty for most. */
export function endingOf(path: string): string {
  return /\}(\.\w+)$/.exec(path)?.[1] ?? '';
}
