/** Which responses have a field of a fact, besides the fact itself. This file has no schemas, so that the Worker can load it. */
import type { ServedFact } from './fact.ts';

/** Points of series, and the summaries in the data files of series. */
export const POINT_FIELDS = [
  'id',
  'period',
  'value',
  'digits',
  'bounds',
  'qualifier',
  'basis',
  'status',
  'obsStatus',
  'printed',
  'published',
  'caveats',
] as const;
export type PointField = (typeof POINT_FIELDS)[number];

/** Short facts for agents. */
export const AGENT_FIELDS = [
  'id',
  'value',
  'unit',
  'bounds',
  'qualifier',
  'basis',
  'status',
  'printed',
  'published',
  'caveats',
] as const;
export type AgentField = (typeof AGENT_FIELDS)[number];

/** Fields in neither list, with the reason if there is one. The type check fails for a field of fact.ts that is missing from all three. */
const _IN_FACTS_ONLY: Record<Exclude<keyof ServedFact, PointField | AgentField>, string> = {
  area: 'the id says it',
  indicator: 'the id says it',
  measure: 'the id says it',
  partner: 'the id says it',
  breakdown: 'the id says it',
  updated: '',
  derivation: '',
  evidence: 'points name the preferred page, short facts also its URL',
  revisions: '',
  contradictions: '',
  labels: '',
};

/** The object with only these fields. */
export function pickFields<T, Name extends keyof T>(object: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, object[name]])) as Pick<T, Name>;
}
