/**
 * The arguments that tools share. Tools also accept one value for a list, a list of one for a value, a number as text, and names for codes.
 * The API refuses unknown codes, and names those that are allowed.
 */
import * as v from 'valibot';
import { DIMENSIONS } from '../../data/fact/id.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { fromIndex, type Parameter, type Parameters } from '../api/route/query.ts';
import { ROUTES, type RouteName } from '../api/routes.ts';
import type { ToolContext } from './tool.ts';

/** The dimensions whose values are codes of the vocabulary. */
export const CODED = DIMENSIONS.filter((dimension) => dimension !== 'period');
type Coded = (typeof CODED)[number];

/**
 * The arguments of a tool that are parameters of a route, as the route describes them. Long lists of codes are written out for one tool only,
 * because agents pay for them.
 */
export function routeArguments(
  route: RouteName,
  names: readonly string[],
  { index }: ToolContext,
  { listsCodes = false } = {},
): Record<string, v.GenericSchema<string | readonly string[] | undefined>> {
  const parameters: Parameters = ROUTES[route].parameters;
  const schemas = names.map((name) => {
    const { description, allowed, codes, isList, isOptional } = parameters[name] as Parameter;
    const values = [fromIndex(allowed, index)].flat().join(', ');
    const isListed = codes === undefined || listsCodes;
    const about = `${description}${codes ? ', codes or names' : ''}${isListed ? `: ${values}` : ''}`;
    const schema = v.pipe(isList ? v.array(v.string()) : v.string(), v.description(about));
    return [name, isOptional ? v.optional(schema) : schema];
  });
  return Object.fromEntries(schemas);
}

export function text(description: string) {
  return v.pipe(v.string(), v.description(description));
}

/** The parts of a valibot schema that `coerce` reads. */
interface Shape {
  type?: string;
  /** The schema inside `optional`. */
  wrapped?: Shape;
  /** The schema of a list's items. */
  item?: Shape;
  /** The schemas of an object's fields. */
  entries?: Record<string, Shape>;
}

/** Converts a value to the type of the schema if its meaning is clear. Members that are null count as omitted. */
export function coerce({ type, wrapped, item = {}, entries = {} }: Shape, value: unknown): unknown {
  if (wrapped) return coerce(wrapped, value);
  if (type === 'array') return [value].flat().map((single) => coerce(item, single));
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (type === 'number' && typeof single === 'string' && single.trim()) return Number(single);
  if (type !== 'strict_object' || typeof single !== 'object') return single;
  const members = Object.entries(single ?? {}).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, coerce(entries[name] ?? {}, member)]));
}

/** Finds the code that a word names: the code itself, or a label or alias in any language. Case does not matter. */
export function codeOf(vocabulary: Vocabulary, dimension: Coded, word: string): string | undefined {
  const terms = vocabulary[`${dimension}s`];
  return Object.hasOwn(terms, word) ? word : codesByName(terms).get(word.trim().toLowerCase());
}

type Terms = Vocabulary[`${Coded}s`];

/** The codes by name are cached, because a message may have thousands of words. */
const cache = new WeakMap<Terms, Map<string, string>>();

/** The codes by their lower-case names. If several codes share a name, the first one counts. */
function codesByName(terms: Terms): Map<string, string> {
  const cached = cache.get(terms);
  if (cached) return cached;
  const codes = new Map<string, string>();
  for (const [code, { labels, aliases = {} }] of Object.entries(terms))
    for (const name of [code, ...Object.values(labels), ...Object.values(aliases).flat()].map((one) =>
      one.toLowerCase(),
    ))
      if (!codes.has(name)) codes.set(name, code);
  cache.set(terms, codes);
  return codes;
}

/** Replaces names in the arguments with codes. An unknown name stays as it is, and the API rejects it. */
export function withCodes(values: Record<string, unknown>, vocabulary: Vocabulary): Record<string, unknown> {
  const coded = CODED.flatMap((dimension) => {
    const given = values[dimension] as string[] | undefined;
    const words = given?.flatMap((word) => {
      const whole = codeOf(vocabulary, dimension, word);
      return whole ?? word.split(',').map((part) => codeOf(vocabulary, dimension, part) ?? part.trim());
    });
    return words ? [[dimension, words]] : [];
  });
  return { ...values, ...Object.fromEntries(coded) };
}
