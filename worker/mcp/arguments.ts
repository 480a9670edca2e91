/**
 * The arguments that tools share. Agents are imprecise, so tools also accept one value instead of a list, a list of one instead of a value, a
 * number as text, and names instead of codes. The API refuses unknown codes and lists the allowed ones.
 */
import * as v from 'valibot';
import { DIMENSIONS } from '../../data/fact/id.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { fromIndex, type Parameter, type Parameters } from '../api/route/query.ts';
import { ROUTES, type RouteName } from '../api/routes.ts';
import type { ToolContext } from './tool.ts';

/** The dimensions whose values are codes of the vocabulary. */
export const CODED_DIMENSIONS = DIMENSIONS.filter((dimension) => dimension !== 'period');
type CodedDimension = (typeof CODED_DIMENSIONS)[number];

/**
 * Schemas of the arguments that are parameters of a route, with the route's own descriptions. Only one tool lists the codes (`listsCodes`),
 * because agents pay for each word.
 */
export function routeArguments(
  route: RouteName,
  names: readonly string[],
  { index }: ToolContext,
  { listsCodes = false } = {},
): Record<string, v.GenericSchema<string | readonly string[] | undefined>> {
  const parameters: Parameters = ROUTES[route].parameters;
  // `Which periods: year, half, quarter` or `The area, codes or names`
  const schemas = names.map((name) => {
    const { description, allowed, codeList, isList, isOptional } = parameters[name] as Parameter;
    const allowedValues = [fromIndex(allowed, index)].flat().join(', ');
    const hasCodes = codeList !== undefined;
    const form = hasCodes ? ', codes or names' : '';
    const values = !hasCodes || listsCodes ? `: ${allowedValues}` : '';
    const schema = v.pipe(isList ? v.array(v.string()) : v.string(), v.description(`${description}${form}${values}`));
    return [name, isOptional ? v.optional(schema) : schema];
  });
  return Object.fromEntries(schemas);
}

export function describedText(description: string) {
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

/** Converts a value to the type of the schema if its meaning is clear: `"5"` to `5`, `"CN"` to `["CN"]`. Removes members that are null. */
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
export function codeOf(vocabulary: Vocabulary, dimension: CodedDimension, word: string): string | undefined {
  const terms = vocabulary[`${dimension}s`];
  return Object.hasOwn(terms, word) ? word : codesByName(terms).get(word.trim().toLowerCase());
}

type Terms = Vocabulary[`${CodedDimension}s`];

/** Cached because a message may have thousands of words. */
const codesOfTerms = new WeakMap<Terms, Map<string, string>>();

/** The codes by their lower-case names. If several codes share a name, the first one counts. */
function codesByName(terms: Terms): Map<string, string> {
  const cached = codesOfTerms.get(terms);
  if (cached) return cached;
  const codes = new Map<string, string>();
  for (const [code, { labels, aliases = {} }] of Object.entries(terms)) {
    for (const name of [code, ...Object.values(labels), ...Object.values(aliases).flat()]) {
      const key = name.toLowerCase();
      if (!codes.has(key)) codes.set(key, code);
    }
  }
  codesOfTerms.set(terms, codes);
  return codes;
}

/** Replaces names in the arguments with codes: `area: ["Xinjiang, Tibet"]` becomes `area: ["CN-XJ", "CN-XZ"]`. The API rejects unknown names. */
export function withCodes(values: Record<string, unknown>, vocabulary: Vocabulary): Record<string, unknown> {
  const replaced = { ...values };
  for (const dimension of CODED_DIMENSIONS) {
    const words = values[dimension] as string[] | undefined;
    if (!words) continue;
    replaced[dimension] = words.flatMap((word) => {
      // A name may contain a comma itself.
      const code = codeOf(vocabulary, dimension, word);
      return code ?? word.split(',').map((part) => codeOf(vocabulary, dimension, part) ?? part.trim());
    });
  }
  return replaced;
}
