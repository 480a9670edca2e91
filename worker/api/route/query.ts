/** Parameters of a query: reads a query into typed values, and writes values as the canonical URL. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { escapePlain } from '../../formats/escape.ts';
import { invalid, type PageMessage, Problem } from '../../http/problem.ts';

/** A value, or how it follows from the codes and days of the data set. */
export type FromIndex<T> = T | ((index: CatalogueIndex) => T);

export function fromIndex<T>(value: FromIndex<T>, index: CatalogueIndex): T {
  return value instanceof Function ? value(index) : value;
}

/**
 * A parameter, from which the types of values, the messages of 400s, the canonical URL and the OpenAPI document follow. A plain object instead
 * of a schema of valibot: it is shorter, and the Worker starts without that library. `T` is the type of the value: an array for a list.
 */
export interface Parameter<T = unknown> {
  description: string;
  /** A value as it is written in a URL. */
  example: FromIndex<string>;
  /** The allowed codes, or the rest of the sentence "… must be", with code in backticks. */
  allowed: FromIndex<readonly string[] | string>;
  /** The name of the list of codes in the OpenAPI document. */
  codes?: string;
  /** The JSON Schema of one value. Empty if `allowed` lists the values. */
  json: Record<string, unknown>;
  /** One value, or undefined if the text is not valid. */
  read(text: string, index: CatalogueIndex): unknown;
  isList?: boolean;
  isOptional?: boolean;
  byDefault?: FromIndex<T>;
}
export type Parameters = Readonly<Record<string, Parameter>>;
type ValueOf<P> = P extends Parameter<infer T> ? T : never;
/** The values of parameters by name. */
export type Values<P> = { [K in keyof P]: ValueOf<P[K]> };

export function optional<T>(parameter: Parameter<T>): Parameter<T | undefined> {
  return { ...parameter, isOptional: true };
}

export function withDefault<T>(parameter: Parameter<T>, byDefault: FromIndex<T>): Parameter<T> {
  return { ...parameter, isOptional: true, byDefault };
}

/** Values in one list. */
export const MAX_LIST_LENGTH = 100;

/** Several values, joined by commas or by repeating the parameter, in any order. */
export function requiredList(parameter: Parameter<string>): Parameter<string[]> {
  const { byDefault: _, ...item } = parameter;
  return { ...item, isList: true };
}

export function list(parameter: Parameter<string>): Parameter<string[] | undefined> {
  return optional(requiredList(parameter));
}

/** What every request needs of parameters. */
interface Summary {
  index: CatalogueIndex;
  /** The values of a query without parameters. */
  defaults: Record<string, unknown>;
  required: readonly string[];
  /** All names in the order of canonical URLs. */
  sorted: readonly string[];
}

/** Computed once: a loop over the parameters of each request, with a name as the key, is slow in V8, which compiles it again and again. */
const summaries = new WeakMap<Parameters, Summary>();

function summaryOf(parameters: Parameters, index: CatalogueIndex): Summary {
  const cached = summaries.get(parameters);
  if (cached?.index === index) return cached;
  const entries = Object.entries(parameters);
  const summary = {
    index,
    defaults: Object.fromEntries(entries.map(([name, { byDefault }]) => [name, fromIndex(byDefault, index)])),
    required: entries.filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
    sorted: Object.keys(parameters).sort(),
  };
  summaries.set(parameters, summary);
  return summary;
}

/** The query string (without `?`) as values. Throws a 400 that names what is wrong and what is allowed. */
export function readQuery(query: string, parameters: Parameters, index: CatalogueIndex): Record<string, unknown> {
  const textsByName = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (!Object.hasOwn(parameters, name)) throw unknownParameter(name, Object.keys(parameters));
    textsByName.set(name, [...(textsByName.get(name) ?? []), text]);
  }
  const { defaults, required } = summaryOf(parameters, index);
  const values = { ...defaults };
  // In the order of the query, so that the first wrong parameter is named.
  for (const [name, texts] of textsByName)
    values[name] = readParameter(name, parameters[name] as Parameter, texts, index);
  const missing = required.find((name) => !textsByName.has(name));
  if (missing !== undefined) {
    const { allowed } = parameters[missing] as Parameter;
    const details = { parameter: missing, allowed: plain(fromIndex(allowed, index)) };
    throw new Problem('missing-parameter', `The parameter "${missing}" is required.`, details);
  }
  return values;
}

/** The query without parameters that pages ignore: unknown ones, which trackers add to links, and empty fields of forms. */
export function onlyKnown(query: string, parameters: Parameters): string {
  const known = [...new URLSearchParams(query)].filter(([name, text]) => Object.hasOwn(parameters, name) && text);
  return new URLSearchParams(known).toString();
}

function readParameter(name: string, parameter: Parameter, texts: string[], index: CatalogueIndex): unknown {
  if (parameter.isList) return readList(name, parameter, texts, index);
  const [text = '', ...others] = texts;
  if (!others.length) return readValue(name, parameter, text, index);
  const detail = `"${name}" takes one value; got ${texts.length}.`;
  throw new Problem('repeated-parameter', detail, { parameter: name });
}

function readList(name: string, parameter: Parameter, texts: string[], index: CatalogueIndex): unknown[] {
  const written = texts.flatMap((text) => text.split(','));
  const values = written.map((text) => readValue(name, parameter, text, index));
  const distinct = [...new Set(values)].sort();
  if (distinct.length <= MAX_LIST_LENGTH) return distinct;
  const allowed = `at most ${MAX_LIST_LENGTH} values`;
  throw invalid(name, `"${name}" takes ${allowed}; got ${distinct.length}.`, allowed);
}

function readValue(name: string, parameter: Parameter, text: string, index: CatalogueIndex): unknown {
  const value = parameter.read(text, index);
  if (value !== undefined) return value;
  const given = shortened(text);
  const allowed = plain(fromIndex(parameter.allowed, index));
  const pageMessage: PageMessage = { name: 'notAValue', texts: [given, name] };
  throw invalid(name, `"${name}" must be ${inWords(allowed)}; got "${given}".`, allowed, pageMessage);
}

/**
 * The one URL of a request: parameters sorted, lists sorted, defaults left out. Two requests for the same thing have the same URL, however
 * they are written. `path` has its values filled in.
 */
export function canonicalUrl(
  path: string,
  parameters: Parameters,
  values: Readonly<Record<string, unknown>>,
  index: CatalogueIndex,
): string {
  const query = new URLSearchParams();
  const { defaults, sorted } = summaryOf(parameters, index);
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
