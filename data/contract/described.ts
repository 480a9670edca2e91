/** Functions that make schemas with a description. It appears at the field in the OpenAPI document and in the docs. */
import * as v from 'valibot';

export function text<const D extends string>(description: D) {
  return v.pipe(v.string(), v.description(description));
}

export function number<const D extends string>(description: D) {
  return v.pipe(v.number(), v.description(description));
}

/** A whole number from 0. */
export function count<const D extends string>(description: D) {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
}

/** A calendar date, `2025-06-19`. */
export function day<const D extends string>(description: D) {
  return v.pipe(v.string(), v.isoDate(), v.description(description));
}

/** An absolute URL. */
export function link<const D extends string>(description: D) {
  return v.pipe(v.string(), v.url(), v.description(description));
}

export function oneOf<const T extends readonly string[], const D extends string>(values: T, description: D) {
  return v.pipe(v.picklist(values), v.description(description));
}

export function listOf<const S extends v.GenericSchema, const D extends string>(schema: S, description: D) {
  return v.pipe(v.array(schema), v.description(description));
}

/** A field that is `true` or left out. */
export function flag<const D extends string>(description: D) {
  return v.exactOptional(v.pipe(v.literal(true), v.description(description)));
}

export function object<const E extends v.ObjectEntries, const D extends string>(entries: E, description: D) {
  return v.pipe(v.object(entries), v.description(description));
}

/** Gives another description to a schema that the OpenAPI document defines. The document then refers to it; with `v.pipe` it would have a copy. */
export function described<const S extends v.GenericSchema, const D extends string>(schema: S, description: D) {
  return v.pipe(v.intersect([schema]), v.description(description));
}

/** Fields of lists that are served in pages. */
export const total = count('How many there are on all pages');
export const next = v.nullable(text('Path and query of the next page; `null` on the last'));
