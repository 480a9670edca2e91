/**
 * Reads a query into typed values. A route declares each parameter as `optional`, `required`, `withDefault` or a `list` of a kind of
 * value (parameters.ts). The types of the values, the messages of 400s, the canonical address and the OpenAPI document follow from it.
 */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { escapePlain } from '../../formats/escape.ts';
import { invalid, Problem, type ProblemWord } from '../../http/problem.ts';

/** What a value is read against: the codes that exist, and the day. */
export interface ParameterContext {
  index: CatalogueIndex;
  /** Today by UTC, `2025-06-19`. */
  today: string;
}

/** A kind of value: what it is for, how it is written, and what may be written. */
export interface Kind<T> {
  description: string;
  /** A value as it is written in an address. */
  example(index: CatalogueIndex): string;
  /** The value that the text stands for, or undefined where it is not allowed. May throw a problem of its own. */
  read(text: string, context: ParameterContext): T | undefined;
  /** What is allowed: all values, or a description in words, in which code stands between grave accents. */
  allowed(context: ParameterContext): readonly string[] | string;
  /** For the OpenAPI document: keywords of JSON Schema beside `type: string`, where the values are not listed. */
  schema?: Record<string, unknown>;
}

/** A parameter of one route, whose value has the type V. */
export interface Parameter<V> {
  // biome-ignore lint/suspicious/noExplicitAny: a table holds kinds of values of many types.
  kind: Kind<any>;
  list: boolean;
  required: boolean;
  /** The value where the parameter is left out; a function where it follows from the languages of the data set. */
  defaultValue?: Default<V>;
}

type Default<V> = V | ((index: Pick<CatalogueIndex, 'languages'>) => V);

/** The value of a parameter that is left out. */
export function defaultOf<V>({ defaultValue }: Parameter<V>, index: CatalogueIndex): V | undefined {
  return defaultValue instanceof Function ? defaultValue(index) : defaultValue;
}

export type Parameters = Record<string, Parameter<unknown>>;
/** The values of parameters by name, `string[]` for lists. */
export type Values<P> = { [K in keyof P]: P[K] extends Parameter<infer V> ? V : never };

export function optional<T>(kind: Kind<T>): Parameter<T | undefined> {
  return { kind, list: false, required: false };
}

export function required<T>(kind: Kind<T>): Parameter<T> {
  return { kind, list: false, required: true };
}

export function withDefault<T>(kind: Kind<T>, value: Default<T>): Parameter<T> {
  return { kind, list: false, required: false, defaultValue: value };
}

/** Several values, joined by commas or by repeating the parameter, in any order. */
export function list(kind: Kind<string>): Parameter<string[] | undefined> {
  return { kind, list: true, required: false };
}

export function requiredList(kind: Kind<string>): Parameter<string[]> {
  return { kind, list: true, required: true };
}

export function listWithDefault(kind: Kind<string>, value: string[]): Parameter<string[]> {
  return { kind, list: true, required: false, defaultValue: value };
}

/** Values in one list. */
export const LONGEST_LIST = 100;

/** The query string (without `?`) as values; throws a 400 that names what is wrong and what is allowed. */
export function readQuery<P extends Parameters>(query: string, parameters: P, context: ParameterContext): Values<P> {
  const texts = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (!Object.hasOwn(parameters, name)) throw unknown(name, Object.keys(parameters));
    const given = texts.get(name);
    if (given) given.push(text);
    else texts.set(name, [text]);
  }
  const values: Record<string, unknown> = {};
  for (const [name, given] of texts) values[name] = readParameter(name, parameters[name] as P[string], given, context);
  for (const [name, parameter] of Object.entries(parameters)) {
    if (texts.has(name)) continue;
    const { kind, required } = parameter;
    if (required) {
      const details = { parameter: name, allowed: allowedBy(kind, context) };
      throw new Problem('missing-parameter', `The parameter "${name}" is required.`, details);
    }
    values[name] = defaultOf(parameter, context.index);
  }
  return values as Values<P>;
}

/** The query without what pages ignore: parameters that are not known, which trackers add to links, and empty fields of forms. */
export function onlyKnown(query: string, parameters: Parameters): string {
  const known = [...new URLSearchParams(query)].filter(([name, text]) => Object.hasOwn(parameters, name) && text);
  return new URLSearchParams(known).toString();
}

function readParameter(
  name: string,
  { kind, list }: Parameter<unknown>,
  texts: string[],
  context: ParameterContext,
): unknown {
  if (!list && texts.length > 1) {
    const detail = `The parameter "${name}" is given ${texts.length} times; it takes one value.`;
    throw new Problem('repeated-parameter', detail, { parameter: name });
  }
  const written = list ? texts.flatMap((text) => text.split(',')) : texts;
  const values = written.map((text) => {
    const value = kind.read(text, context);
    if (value !== undefined) return value;
    const given = shortened(text);
    const word: ProblemWord = { name: 'notAValue', texts: [given, name] };
    throw invalid(name, `"${given}" is not a valid value of "${name}".`, allowedBy(kind, context), word);
  });
  if (!list) return values[0];
  const distinct = [...new Set(values as string[])].sort();
  if (distinct.length <= LONGEST_LIST) return distinct;
  throw invalid(name, `"${name}" lists ${distinct.length} values.`, `at most ${LONGEST_LIST} values`);
}

/**
 * The one address of a request: parameters sorted, lists sorted, default values left out. Two requests for the same thing have the same,
 * however they are written. `path` is the path with its values filled in.
 */
export function canonicalAddress(
  path: string,
  parameters: Parameters,
  values: Record<string, unknown>,
  index: CatalogueIndex,
): string {
  const query = new URLSearchParams();
  for (const [name, parameter] of Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = values[name];
    const byDefault = defaultOf(parameter, index);
    if (value === undefined || (byDefault !== undefined && String(value) === String(byDefault))) continue;
    query.set(name, String(value));
  }
  // A comma needs no escape in a query (RFC 3986, 3.4), and lists are easier to read with it.
  const written = query.toString().replaceAll('%2C', ',');
  return written ? `${path}?${written}` : path;
}

function unknown(name: string, allowed: string[]): Problem {
  const detail = allowed.length
    ? `"${shortened(name)}" is not a parameter of this address.`
    : `"${shortened(name)}" is not a parameter of this address, which takes none.`;
  return new Problem('unknown-parameter', detail, { parameter: name, allowed });
}

/** What is allowed, as a problem says it: plain text, and no Markdown. */
function allowedBy(kind: Kind<unknown>, context: ParameterContext): readonly string[] | string {
  const allowed = kind.allowed(context);
  return typeof allowed === 'string' ? allowed.replaceAll('`', '') : allowed;
}

/** Texts of the caller are repeated in messages, but at most 100 characters of them, and nothing that can't be seen or turns what follows. */
export function shortened(text: string): string {
  const start = text.length > 100 ? `${text.slice(0, 100).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapePlain(start);
}

/** Text of the caller that pages repeat: at most 100 characters, without those that are not shown. */
export function anyText(description: string): Kind<string> {
  return { description, example: () => '', read: (text) => escapePlain(text.slice(0, 100)), allowed: () => 'any text' };
}
