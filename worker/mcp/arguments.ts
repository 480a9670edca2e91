/**
 * The kinds of arguments that tools share. Codes are listed with their labels: an agent knows a region's name, not its code. Which codes
 * exist is for the API to say, whose problem names what is allowed.
 */
import * as v from 'valibot';
import { type FactReference, factReference } from '../api/route/path-values.ts';
import type { ToolContext } from './tool.ts';

const DIMENSIONS = {
  area: ['areas', 'The areas that report'],
  indicator: ['indicators', 'What is measured'],
  measure: ['measures', 'The kinds of measurement'],
  partner: ['partners', 'The counterpart areas'],
  breakdown: ['breakdowns', 'The parts of the total'],
} as const;

type Dimension = keyof typeof DIMENSIONS;

const CODES = several(v.string(), 100);

/** One or several: agents give a list of one as often as the one itself. */
export function several<T>(item: v.GenericSchema<T>, most: number) {
  return v.union([item, v.pipe(v.array(item), v.minLength(1), v.maxLength(most))]);
}

/** Several codes of the dimension, which `find_facts` lists with their labels: once, as other tools refer to it. */
export function listedCodes(dimension: Dimension, { index, texts }: ToolContext) {
  const [terms, description] = DIMENSIONS[dimension];
  const codes = Object.keys(index.vocabulary[terms]);
  const listed = codes.map((id) => `${id} (${texts.labels[terms][id] ?? id})`).join(', ');
  return described(CODES, `${description}: ${listed}`);
}

/** Several codes. */
export function codes(dimension: Dimension, more = '') {
  return described(CODES, `${DIMENSIONS[dimension][1]}${more}, as find_facts lists them`);
}

/** One code. */
export function code(dimension: Dimension, more = '') {
  return described(v.string(), `${DIMENSIONS[dimension][1]}${more}, one of those that find_facts lists`);
}

function described<S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description));
}

/** Text that the API reads and may refuse, which says then what it should be. */
export function text(description: string) {
  return v.pipe(v.string(), v.maxLength(300), v.description(description));
}

export const SPAN = {
  from: v.optional(text('First month, 2025-01: only periods that begin in it or later')),
  to: v.optional(text('Last month, 2025-05: only periods that end in it or earlier')),
};

export const AS_OF = { asOf: v.optional(text('A day, 2025-06-19: what was known on it')) };

export const PUBLISHED_BY = {
  publishedBy: v.optional(text('A day, 2025-06-19: what pages published by then say, found later or not')),
};

/** The address of a fact's page for people, pinned where the place has a day. */
export function pageOf(origin: string, place: FactReference): string {
  const { write = String } = factReference;
  return `${origin}/facts/${write(place)}`;
}
