/** What a 404 of a fact offers instead: the facts of the same key whose periods come closest. */
import { factId, parseFactId } from '../../../data/fact/id.ts';
import { nearestPeriods } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';

/** Years that are read for it: an address that is wrong must not cost as much as the whole of an area. */
const MOST_YEARS = 5;

/** Ids of up to five facts, the nearest first; none where the id is no key, or no fact of the key is near. */
export async function nearestFacts(catalogue: Catalogue, id: string): Promise<string[]> {
  const key = parseFactId(id);
  const year = Number(key?.period.slice(0, 4));
  if (!key || Number.isNaN(year)) return [];
  const distance = (other: string) => Math.abs(Number(other) - year);
  const years = (await catalogue.years(key.area)).toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST_YEARS);
  const stem = factId({ ...key, period: '' });
  const facts = (await catalogue.facts(key.area, years)).filter((fact) => fact.id.startsWith(stem));
  const periods = facts.map(({ period }) => period);
  return nearestPeriods(periods, key.period).map((period) => factId({ ...key, period }));
}
