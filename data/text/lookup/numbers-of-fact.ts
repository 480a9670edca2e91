/** All numbers that the record has for a fact: its value, the numbers that its pages print, and earlier values. */
import type { FactData, Revision } from '../../contract/fact.ts';
import type { Qualifier } from '../../fact/bounds.ts';

export interface NumberOfFact {
  value: number;
  /** The unit of the fact, or another unit that a page prints. */
  unit: string;
  qualifier: Qualifier;
  /** The revision that replaced this number; null if it is current. */
  replaced: Revision | null;
}

export type NumberedFact = Pick<
  FactData,
  'value' | 'unit' | 'qualifier' | 'bounds' | 'evidence' | 'revisions' | 'status'
>;

/**
 * All numbers of a fact, without duplicates. If a number was replaced more than once, `replaced` is its last revision. Skips evidence that was
 * set aside, and evidence with a correction notice unless the fact has its status.
 */
export function numbersOf(fact: NumberedFact): NumberOfFact[] {
  const { bounds, evidence, revisions, status } = fact;
  const numbers = new Map<string, NumberOfFact>();
  const add = (
    { value, unit, qualifier }: Pick<NumberedFact, 'value' | 'unit' | 'qualifier'>,
    replaced: Revision | null,
  ) => {
    const key = `${value} ${unit} ${qualifier}`;
    if (value === null || numbers.get(key)?.replaced === null) return;
    // A Map keeps the position of an existing key. Delete it first, so that numbers are in the order of their last revision.
    numbers.delete(key);
    numbers.set(key, { value, unit, qualifier, replaced });
  };

  // A rank in words ("eighth") has exact bounds and no value.
  const exactBound = bounds[0] === bounds[1] ? bounds[0] : null;
  add({ ...fact, value: fact.value ?? exactBound }, null);
  const usedEvidence = evidence.filter(
    ({ setAside, correction }) => !setAside && (!correction || correction.status === status),
  );
  for (const printed of usedEvidence) add(printed, null);
  for (const revision of revisions) {
    add({ ...numberOf(revision), unit: fact.unit }, revision);
    for (const { value } of revision.others ?? []) add({ value, unit: fact.unit, qualifier: 'exact' }, revision);
  }
  return [...numbers.values()];
}

/** An earlier value, or an earlier bound: "over 20" has the bounds [20, null]. */
function numberOf({ value, bounds: [lower, upper] }: Revision): Pick<NumberedFact, 'value' | 'qualifier'> {
  if (value !== null) return { value, qualifier: 'exact' };
  return lower !== null ? { value: lower, qualifier: 'over' } : { value: upper, qualifier: 'under' };
}
