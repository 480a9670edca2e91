/**
 * The concept of an area: how its statistics office counts trade. Terms are those of the United Nations' manual of trade statistics (IMTS 2010).
 * Only what pages and offices say is recorded. An area inherits missing fields from its parent, except `office` and `revisions`.
 */
import * as v from 'valibot';
import { ADJUSTMENTS, ALLOCATIONS, COVERAGES, TRADE_SYSTEMS, VALUATIONS } from '../contract/enumerations.ts';
import { address, code, inEachLanguage } from './text-schema.ts';

/** An optional field with a value of a closed list. */
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.optional(v.picklist(values, `must be one of ${values.join(', ')}`));

export const concept = v.strictObject({
  /** A code of `vocabulary/offices.json`. */
  office: v.optional(code),
  /** Goods, or goods and services. */
  coverage: oneOf(COVERAGES),
  /** General or special trade. */
  system: oneOf(TRADE_SYSTEMS),
  /** `fob-cif`: exports free on board, imports with cost, insurance and freight. */
  valuation: oneOf(VALUATIONS),
  /** Seasonal adjustment. */
  adjustment: oneOf(ADJUSTMENTS),
  /** How trade is attributed to a region. `port` counts all goods that pass through. */
  allocation: oneOf(ALLOCATIONS),
  /** A sentence about how printed numbers of the area change later, as the record shows or the office says. */
  revisions: v.optional(inEachLanguage(400)),
  /** The pages that say so. */
  sources: v.optional(v.array(address)),
});

type Concept = v.InferOutput<typeof concept>;

/** The concept with inherited fields. A field that nobody states is null. */
export type StatedConcept = { [K in Exclude<keyof Concept, 'sources'>]-?: NonNullable<Concept[K]> | null } & {
  sources: string[];
};

/** The fields that an area inherits, besides `sources`. */
const INHERITED_FIELDS = ['coverage', 'system', 'valuation', 'adjustment', 'allocation'] as const;

type Areas = Record<string, { parent?: string | undefined; concept?: Concept | undefined }>;

/** The concept of the area with this id. */
export function conceptOf(areas: Areas, id: string): StatedConcept {
  const { concept: stated = {}, parent } = areas[id] ?? {};
  const inherited = parent === undefined ? null : conceptOf(areas, parent);
  const inheritable = INHERITED_FIELDS.map((field) => [field, stated[field] ?? inherited?.[field] ?? null] as const);
  const sources = stated.sources ?? inherited?.sources ?? [];
  const { office = null, revisions = null } = stated;
  return { office, ...Object.fromEntries(inheritable), revisions, sources } as StatedConcept;
}
