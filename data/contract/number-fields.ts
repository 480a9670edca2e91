/**
 * Tells for each field of a fact which responses have it, besides the fact itself. Types fail for a field of fact.ts that is not listed here.
 * This file has no schemas, so that the Worker can load it.
 */
import type { ServedFact } from './fact.ts';

interface FieldUse {
  /** Points of series, and the summaries in the data files of series. */
  inPoints: boolean;
  /** Short facts for agents. */
  forAgents: boolean;
}

const NUMBER_FIELDS = {
  id: { inPoints: true, forAgents: true },
  // The id and the series say what the number is about.
  area: { inPoints: false, forAgents: false },
  indicator: { inPoints: false, forAgents: false },
  measure: { inPoints: false, forAgents: false },
  partner: { inPoints: false, forAgents: false },
  breakdown: { inPoints: false, forAgents: false },
  period: { inPoints: true, forAgents: false },
  value: { inPoints: true, forAgents: true },
  digits: { inPoints: true, forAgents: false },
  // All points of a series have one unit.
  unit: { inPoints: false, forAgents: true },
  bounds: { inPoints: true, forAgents: true },
  qualifier: { inPoints: true, forAgents: true },
  basis: { inPoints: true, forAgents: true },
  status: { inPoints: true, forAgents: true },
  obsStatus: { inPoints: true, forAgents: false },
  printed: { inPoints: true, forAgents: true },
  published: { inPoints: true, forAgents: true },
  updated: { inPoints: false, forAgents: false },
  derivation: { inPoints: false, forAgents: false },
  // Points name the preferred page, short facts also its URL.
  evidence: { inPoints: false, forAgents: false },
  revisions: { inPoints: false, forAgents: false },
  contradictions: { inPoints: false, forAgents: false },
  // Agents get their kinds.
  caveats: { inPoints: true, forAgents: true },
  labels: { inPoints: false, forAgents: false },
} as const satisfies Record<keyof ServedFact, FieldUse>;

type FieldWith<Use extends keyof FieldUse> = {
  [Name in keyof typeof NUMBER_FIELDS]: (typeof NUMBER_FIELDS)[Name][Use] extends true ? Name : never;
}[keyof typeof NUMBER_FIELDS];

export type PointField = FieldWith<'inPoints'>;
export type AgentField = FieldWith<'forAgents'>;

const names = Object.keys(NUMBER_FIELDS) as (keyof typeof NUMBER_FIELDS)[];
export const POINT_FIELDS = names.filter((name) => NUMBER_FIELDS[name].inPoints) as PointField[];
export const AGENT_FIELDS = names.filter((name) => NUMBER_FIELDS[name].forAgents) as AgentField[];

/** The object with only these fields. */
export function pickFields<T, Name extends keyof T>(object: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, object[name]])) as Pick<T, Name>;
}
