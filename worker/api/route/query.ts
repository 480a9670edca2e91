/** Query parameters: parses a query string into typed values, and writes values as the canonical URL. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { escapePlain } from '../../formats/escape.ts';
import { invalid, type PageMessage, Problem } from '../../http/problem.ts';

/** A value, or a function that computes it from the codes and days of the data set. */
export type FromIndex<T> = T | ((index: CatalogueIndex) => T);

export function fromIndex<T>(value: FromIndex<T>, index: CatalogueIndex): T {
  return value instanceof Function ? value(index) : value;
}

/**
 * A query parameter. Value types, 400 messages, canonical URLs and the OpenAPI document are all made from it. It is a plain object instead of
 * a valibot schema, so that the Worker starts without that library. `T` is the type of the value: an array for a list. It cannot be inferred,
 * because `parse` reads one value of a list and returns `unknown`.
 */
export interface Parameter<T = unknown> {
  description: string;
  /** A value as it is written in a URL. */
  example: FromIndex<string>;
  /** The allowed codes, or the rest of the sentence "… must be", with code in backticks. */
  allowed: FromIndex<readonly string[] | string>;
  /** The name of the list of codes in the OpenAPI document. */
  codeList?: string;
  /** The JSON Schema of one value. Empty if `allowed` lists the values. */
  jsonSchema: Record<string, unknown>;
  /** Parses one value. Returns undefined if the text is not valid. */
  parse(text: string, index: CatalogueIndex): unknown;
  isList?: boolean;
  isOptional?: boolean;
  defaultValue?: FromIndex<T>;
}
export type Parameters = Readonly<Record<string, Parameter>>;
type ValueOf<P> = P extends Parameter<infer T> ? T : never;
/** The values of parameters by name. */
export type Values<P> = { [K in keyof P]: ValueOf<P[K]> };

export function optional<T>(parameter: Parameter<T>): Parameter<T | undefined> {
  return { ...parameter, isOptional: true };
}

export function withDefault<T>(parameter: Parameter<T>, defaultValue: FromIndex<T>): Parameter<T> {
  return { ...parameter, isOptional: true, defaultValue };
}

/** The most values that one list may have. */
export const MAX_LIST_LENGTH = 100;

/** Several values, joined by commas or by repeating the parameter, in any order. */
export function requiredList(parameter: Parameter<string>): Parameter<string[]> {
  const { defaultValue: _, ...item } = parameter;
  return { ...item, isList: true };
}

export function list(parameter: Parameter<string>): Parameter<string[] | undefined> {
  return optional(requiredList(parameter));
}

/** Parses a query string (without `?`). Throws a 400 that names what is wrong and what is allowed. */
export function parseQuery(query: string, parameters: Parameters, index: CatalogueIndex): Record<string, unknown> {
  const textsByName = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (!Object.hasOwn(parameters, name)) throw unknownParameter(name, Object.keys(parameters));
    textsByName.set(name, [...(textsByName.get(name) ?? []), text]);
  }
  const { defaults, required } = summarize(parameters, index);
  const values = { ...defaults };
  // In the order of the query, so that the first wrong parameter is named.
  for (const [name, texts] of textsByName)
    values[name] = readParameter(name, parameters[name] as Parameter, texts, index);
  const missing = required.find((name) => !textsByName.has(name));
  if (missing !== undefined) {
    const { allowed } = parameters[missing] as Parameter;
    const details = { parameter: missing, allowed: withoutBackticks(fromIndex(allowed, index)) };
    throw new Problem('missing-parameter', `The parameter "${missing}" is required.`, details);
  }
  return values;
}

function readParameter(name: string, parameter: Parameter, texts: string[], index: CatalogueIndex): unknown {
  if (parameter.isList) return readList(name, parameter, texts, index);
  const [text = '', ...others] = texts;
  if (!others.length) return readValue(name, parameter, text, index);
  const detail = `"${name}" takes one value; got ${texts.length}.`;
  throw new Problem('repeated-parameter', detail, { parameter: name });
}

function readList(name: string, parameter: Parameter, texts: string[], index: CatalogueIndex): unknown[] {
  const items = texts.flatMap((text) => text.split(','));
  const values = items.map((item) => readValue(name, parameter, item, index));
  const distinct = [...new Set(values)].sort();
  if (distinct.length <= MAX_LIST_LENGTH) return distinct;
  const allowed = `at most ${MAX_LIST_LENGTH} values`;
  throw invalid(name, `"${name}" takes ${allowed}; got ${distinct.length}.`, allowed);
}

function readValue(name: string, parameter: Parameter, text: string, index: CatalogueIndex): unknown {
  const value = parameter.parse(text, index);
  if (value !== undefined) return value;
  const given = shortened(text);
  const allowed = withoutBackticks(fromIndex(parameter.allowed, index));
  const pageMessage: PageMessage = { name: 'notAValue', texts: [given, name] };
  throw invalid(name, `"${name}" must be ${allowedText(allowed)}; got "${given}".`, allowed, pageMessage);
}

/** The query without the parameters that pages ignore: unknown ones, which trackers add to links, and empty fields of forms. */
export function withoutUnknown(query: string, parameters: Parameters): string {
  const pairs = [...new URLSearchParams(query)].filter(([name, text]) => Object.hasOwn(parameters, name) && text);
  return new URLSearchParams(pairs).toString();
}

/**
 * The canonical URL, the same for all requests that ask for the same thing. Parameters and lists are sorted, and defaults are left out:
 * `?view=compact&lang=fr&show=trend,month` becomes `?lang=fr&show=month,trend`. The values in `path` must be filled in.
 */
export function canonicalUrl(
  path: string,
  parameters: Parameters,
  values: Readonly<Record<string, unknown>>,
  index: CatalogueIndex,
): string {
  const query = new URLSearchParams();
  const { defaults, sorted } = summarize(parameters, index);
  for (const name of sorted) {
    const [value, defaultValue] = [values[name], defaults[name]];
    if (value === undefined || (defaultValue !== undefined && String(value) === String(defaultValue))) continue;
    query.set(name, String(value));
  }
  // A comma needs no escape in a query (RFC 3986, 3.4), and lists are easier to read with it.
  const queryString = query.toString().replaceAll('%2C', ',');
  return queryString ? `${path}?${queryString}` : path;
}

/** Properties of a set of parameters that every request needs. */
interface ParametersSummary {
  index: CatalogueIndex;
  /** The values of an empty query. */
  defaults: Record<string, unknown>;
  required: readonly string[];
  /** All names in the order of canonical URLs. */
  sorted: readonly string[];
}

/** Cached, because V8 compiles a loop that reads `parameters[name]` again for each request. */
const summaries = new WeakMap<Parameters, ParametersSummary>();

function summarize(parameters: Parameters, index: CatalogueIndex): ParametersSummary {
  const cached = summaries.get(parameters);
  if (cached?.index === index) return cached;
  const entries = Object.entries(parameters);
  const summary = {
    index,
    defaults: Object.fromEntries(entries.map(([name, { defaultValue }]) => [name, fromIndex(defaultValue, index)])),
    required: entries.filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
    sorted: Object.keys(parameters).sort(),
  };
  summaries.set(parameters, summary);
  return summary;
}

function unknownParameter(name: string, allowed: string[]): Problem {
  const detail = `Unknown parameter "${shortened(name)}"; remove it.`;
  const noneAllowed = allowed.length ? '' : ' This URL takes none.';
  return new Problem('unknown-parameter', `${detail}${noneAllowed}`, { parameter: name, allowed });
}

/** Problem documents are plain text, not Markdown. */
function withoutBackticks(allowed: readonly string[] | string): readonly string[] | string {
  return typeof allowed === 'string' ? allowed.replaceAll('`', '') : allowed;
}

/** Longer lists are only in the member `allowed`. */
const MAX_CODES_IN_WORDS = 8;

/** The end of the sentence "… must be": `month, quarter or year`, or for a long list where to find it. */
export function allowedText(allowed: readonly string[] | string): string {
  if (typeof allowed === 'string') return allowed;
  if (allowed.length > MAX_CODES_IN_WORDS) return 'a code listed in "allowed"';
  return allowed.length > 1 ? `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}` : `${allowed[0]}`;
}

/** The start of the caller's text, safe to repeat in a message: without hidden characters and those that change the direction of text. */
export function shortened(text: string): string {
  if (text.length <= MAX_REPEATED_LENGTH) return escapePlain(text);
  // The cut may leave the first half of a surrogate pair at the end.
  const start = text.slice(0, MAX_REPEATED_LENGTH).replace(/[\ud800-\udbff]$/, '');
  return escapePlain(`${start}…`);
}

const MAX_REPEATED_LENGTH = 100;
