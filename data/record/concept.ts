/**
 * How the compiler of an area's statistics counts: what pages and offices say, and nothing where they say nothing. A part of an area is
 * counted as the area is, where it has nothing of its own; its office and its revisions are its own alone.
 */
import * as v from 'valibot';
import { ADJUSTMENTS, ALLOCATIONS, COVERAGES, TRADE_SYSTEMS, VALUATIONS } from '../contract/enumerations.ts';
import { address, code, inEachLanguage } from './text-schema.ts';

const oneOf = <const T extends readonly string[]>(values: T) =>
  v.optional(v.picklist(values, `must be one of ${values.join(', ')}`));

export const concept = v.strictObject({
  /** A code of `vocabulary/offices.json`. */
  office: v.optional(code),
  coverage: oneOf(COVERAGES),
  system: oneOf(TRADE_SYSTEMS),
  valuation: oneOf(VALUATIONS),
  adjustment: oneOf(ADJUSTMENTS),
  /** By what a region's trade is the region's; `port`: goods that pass through, whosever they are. */
  allocation: oneOf(ALLOCATIONS),
  /** How printed numbers of the area change later, as pages of the record show or the office says. Parts of the area do not have it. */
  revisions: v.optional(inEachLanguage(400)),
  /** Pages that say so. */
  sources: v.optional(v.array(address)),
});

type Concept = v.InferOutput<typeof concept>;

/** What is known of an area's counting, null where nobody states it. */
export type StatedConcept = { [K in Exclude<keyof Concept, 'sources'>]-?: NonNullable<Concept[K]> | null } & {
  sources: string[];
};

const FIELDS = ['coverage', 'system', 'valuation', 'adjustment', 'allocation'] as const;

/** What of the areas is read here. */
type Areas = Record<string, { parent?: string | undefined; concept?: Concept | undefined }>;

export function conceptOf(areas: Areas, id: string): StatedConcept {
  const { concept: own = {}, parent } = areas[id] ?? {};
  const above = parent === undefined ? null : conceptOf(areas, parent);
  const fields = FIELDS.map((field) => [field, own[field] ?? above?.[field] ?? null] as const);
  const sources = own.sources ?? above?.sources ?? [];
  const { office = null, revisions = null } = own;
  return { office, ...Object.fromEntries(fields), revisions, sources } as StatedConcept;
}
