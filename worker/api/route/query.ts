/**
 * Reads a query into typed values. Each parameter is a valibot schema (parameters.ts). The types of the values, the messages of 400s, the
 * canonical URL and the OpenAPI document follow from it.
 */
import * as v from 'valibot';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { escapePlain } from '../../formats/escape.ts';
import { invalid, type PageMessage, Problem } from '../../http/problem.ts';

/** A schema whose input is the text in the query, a number if it wants one, or the texts of a list. */
export type Schema<T = unknown> = v.GenericSchema<unknown, T>;

/** A parameter. Its schema needs the codes and days of the data set. */
export interface Parameter<T> {
  schema(index: CatalogueIndex): Schema<T>;
}
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
type ValueOf<P> = P extends Parameter<infer T> ? T : never;
/** The values of parameters by name. */
export type Values<P> = { [K in keyof P]: ValueOf<P[K]> };

/** Metadata of a parameter's schema, besides its description. */
interface ParameterMetadata {
  /** A value as it is written in a URL. */
  example: string;
  /** Allowed values in words, with code in backticks. A list of codes needs none. */
  allowed?: string;
  /** The name of the list of codes in the OpenAPI document. */
  codes?: string;
}

export function optional<P extends Parameter<unknown>>(parameter: P): Parameter<ValueOf<P> | undefined> {
  return { schema: (index) => v.optional(parameter.schema(index)) as Schema<ValueOf<P> | undefined> };
}

export function withDefault<P extends Parameter<unknown>>(
  parameter: P,
  value: ValueOf<P> | ((index: Pick<CatalogueIndex, 'languages'>) => ValueOf<P>),
): Parameter<ValueOf<P>> {
  return {
    schema: (index) =>
      v.optional(parameter.schema(index), value instanceof Function ? value(index) : value) as Schema<ValueOf<P>>,
  };
}

/** Values in one list. */
export const MAX_LIST_LENGTH = 100;

/** Several values, joined by commas or by repeating the parameter, in any order. */
export function requiredList(parameter: Parameter<string>): Parameter<string[]> {
  return {
    schema: (index) => v.pipe(v.array(parameter.schema(index)), v.minLength(1), v.maxLength(MAX_LIST_LENGTH)),
  };
}

export function list(parameter: Parameter<string>): Parameter<string[] | undefined> {
  return optional(requiredList(parameter));
}

/** The same parameter with another description. */
export function described<P extends Parameter<unknown>>(parameter: P, description: string): Parameter<ValueOf<P>> {
  return { schema: (index) => v.pipe(parameter.schema(index) as Schema<ValueOf<P>>, v.description(description)) };
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Schemas by their parameters, for the index of the isolate. */
const cache = new WeakMap<Parameters, { index: CatalogueIndex; schemas: Schemas }>();

export function schemasOf(parameters: Parameters, index: CatalogueIndex): Schemas {
  const cached = cache.get(parameters);
  if (cached?.index === index) return cached.schemas;
  const schemas = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, parameter.schema(index)]),
  );
  cache.set(parameters, { index, schemas });
  return schemas;
}

/** Values derived from schemas, which every request needs. */
interface SchemasSummary {
  /** The values of a query without parameters. */
  defaults: Record<string, unknown>;
  required: readonly string[];
  /** All names in the order of canonical URLs. */
  sorted: readonly string[];
}

/** Computed once: a loop over the schemas of each request, with a name as the key, is slow in V8, which compiles it again and again. */
const summaries = new WeakMap<Schemas, SchemasSummary>();

function summaryOf(schemas: Schemas): SchemasSummary {
  const cached = summaries.get(schemas);
  if (cached) return cached;
  const entries = Object.entries(schemas);
  const summary = {
    defaults: Object.fromEntries(entries.map(([name, schema]) => [name, v.getDefault(schema)])),
    required: entries.filter(([, schema]) => isRequired(schema)).map(([name]) => name),
    sorted: Object.keys(schemas).sort(),
  };
  summaries.set(schemas, summary);
  return summary;
}

/** Is the parameter required? */
export function isRequired(schema: Schema): boolean {
  return !('wrapped' in schema);
}

/** The schema of one value: without `optional` and without the list around it. */
export function valueSchema(schema: Schema): Schema {
  const inner = unwrapped(schema);
  return 'item' in inner ? (inner.item as Schema) : inner;
}

export function isList(schema: Schema): boolean {
  return 'item' in unwrapped(schema);
}

function unwrapped(schema: Schema): Schema {
  return 'wrapped' in schema ? (schema.wrapped as Schema) : schema;
}

/** Allowed values: codes, or words with code in backticks. */
export function allowedBy(schema: Schema): readonly string[] | string {
  const value = valueSchema(schema);
  return 'options' in value ? (value.options as readonly string[]) : (metadataOf(schema).allowed ?? 'any text');
}

export function metadataOf(schema: Schema): Partial<ParameterMetadata> {
  return v.getMetadata(valueSchema(schema)) as Partial<ParameterMetadata>;
}

/** The query string (without `?`) as values. Throws a 400 that names what is wrong and what is allowed. */
export function readQuery(query: string, schemas: Schemas): Record<string, unknown> {
  const textsByName = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (!Object.hasOwn(schemas, name)) throw unknownParameter(name, Object.keys(schemas));
    textsByName.set(name, [...(textsByName.get(name) ?? []), text]);
  }
  const { defaults, required } = summaryOf(schemas);
  const values = { ...defaults };
  // In the order of the query, so that the first wrong parameter is named.
  for (const [name, texts] of textsByName) values[name] = readParameter(name, schemas[name] as Schema, texts);
  const missing = required.find((name) => !textsByName.has(name));
  if (missing !== undefined) {
    const details = { parameter: missing, allowed: plain(allowedBy(schemas[missing] as Schema)) };
    throw new Problem('missing-parameter', `The parameter "${missing}" is required.`, details);
  }
  return values;
}

/** The query without parameters that pages ignore: unknown ones, which trackers add to links, and empty fields of forms. */
export function onlyKnown(query: string, parameters: Parameters): string {
  const known = [...new URLSearchParams(query)].filter(([name, text]) => Object.hasOwn(parameters, name) && text);
  return new URLSearchParams(known).toString();
}

function readParameter(name: string, schema: Schema, texts: string[]): unknown {
  if (isList(schema)) return readList(name, schema, texts);
  const [text = '', ...others] = texts;
  if (!others.length) return readValue(name, schema, text);
  const detail = `"${name}" takes one value; got ${texts.length}.`;
  throw new Problem('repeated-parameter', detail, { parameter: name });
}

function readList(name: string, schema: Schema, texts: string[]): unknown[] {
  const written = texts.flatMap((text) => text.split(','));
  const values = written.map((text) => readValue(name, schema, text) as string);
  const distinct = [...new Set(values)].sort();
  if (distinct.length <= MAX_LIST_LENGTH) return distinct;
  const allowed = `at most ${MAX_LIST_LENGTH} values`;
  throw invalid(name, `"${name}" takes ${allowed}; got ${distinct.length}.`, allowed);
}

function readValue(name: string, schema: Schema, text: string): unknown {
  const value = valueSchema(schema);
  const { success, output } = v.safeParse(value, value.type === 'number' ? wholeNumber(text) : text);
  if (success) return output;
  const given = shortened(text);
  const allowed = plain(allowedBy(schema));
  const pageMessage: PageMessage = { name: 'notAValue', texts: [given, name] };
  throw invalid(name, `"${name}" must be ${inWords(allowed)}; got "${given}".`, allowed, pageMessage);
}

/** Each number has one form: no sign, no leading zero. */
function wholeNumber(text: string): number {
  return /^(0|[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
}

/**
 * The one URL of a request: parameters sorted, lists sorted, defaults left out. Two requests for the same thing have the same URL, however
 * they are written. `path` has its values filled in.
 */
export function canonicalUrl(path: string, schemas: Schemas, values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  const { defaults, sorted } = summaryOf(schemas);
  for (const name of sorted) {
    const [value, byDefault] = [values[name], defaults[name]];
    if (value === undefined || (byDefault !== undefined && String(value) === String(byDefault))) continue;
    query.set(name, String(value));
  }
  // A comma needs no escape in a query (RFC 3986, 3.4), and lists are easier to read with it.
  const written = query.toString().replaceAll('%2C', ',');
  return written ? `${path}?${written}` : path;
}

function unknownParameter(name: string, allowed: string[]): Problem {
  const detail = `Unknown parameter "${shortened(name)}"; remove it.`;
  const taken = allowed.length ? '' : ' This URL takes none.';
  return new Problem('unknown-parameter', `${detail}${taken}`, { parameter: name, allowed });
}

/** Problem documents are plain text, not Markdown. */
function plain(allowed: readonly string[] | string): readonly string[] | string {
  return typeof allowed === 'string' ? allowed.replaceAll('`', '') : allowed;
}

/** Longer lists are only in the member `allowed`. */
const MAX_CODES_IN_WORDS = 8;

/** `compact or full`; of a long list that it is listed. */
export function inWords(allowed: readonly string[] | string): string {
  if (typeof allowed === 'string') return allowed;
  if (allowed.length > MAX_CODES_IN_WORDS) return 'a code listed in "allowed"';
  return allowed.length > 1 ? `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}` : `${allowed[0]}`;
}

/** Messages repeat at most 100 characters of the caller's text, without hidden characters and those that turn the direction of text. */
export function shortened(text: string): string {
  const start = text.length > 100 ? `${text.slice(0, 100).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapePlain(start);
}
