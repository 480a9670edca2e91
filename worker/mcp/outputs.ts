/** The output schemas that tools share. A member that is null is left out of a response, so it is optional here. */
import * as v from 'valibot';
import { BASES, QUALIFIERS, STATUSES } from '../../data/contract/enumerations.ts';
import type { AgentField } from '../../data/contract/number-fields.ts';

const OPEN_END = v.nullable(v.number());

export const DATASET = v.object({ id: v.string(), date: v.string(), newest: v.optional(v.string()) });

const NUMBER_ENTRIES = {
  id: v.string(),
  value: v.optional(v.number()),
  unit: v.string(),
  bounds: v.tuple([OPEN_END, OPEN_END]),
  qualifier: v.picklist(QUALIFIERS),
  basis: v.picklist(BASES),
  status: v.picklist(STATUSES),
  printed: v.optional(v.string()),
  published: v.string(),
  caveats: v.optional(v.array(v.string())),
} satisfies Record<AgentField, v.GenericSchema>;

export const POINT = v.object(NUMBER_ENTRIES);

export const FACT = v.object({
  ...NUMBER_ENTRIES,
  source: v.optional(v.object({ publisher: v.string(), agency: v.string(), url: v.string() })),
});

export const NONE = v.object({
  note: v.string(),
  nearest: v.array(v.string()),
  newestPrinted: v.optional(v.string()),
});
