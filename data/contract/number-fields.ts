/** Which fields of a fact the points of series have, and which the short facts for agents. No schemas, so that the Worker can load the file. */

/** Fields of the points of series, and of the summaries in the data files of series. */
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

/** Fields of the short facts that agents get. */
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

/** A copy of the object with only these fields. */
export function pickFields<T, Name extends keyof T>(object: T, names: readonly Name[]): Pick<T, Name> {
  return Object.fromEntries(names.map((name) => [name, object[name]])) as Pick<T, Name>;
}
