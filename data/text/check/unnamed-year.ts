/**
 * The year of a text that names none: "in the first half of the year" is of the year whose numbers the text has, where they fit one year and
 * no other. Its readings have the year `UNKNOWN` until then.
 */
import type { Fact } from '../../contract/fact.ts';
import { parsePeriod, sameWindow } from '../../fact/period.ts';
import { candidateOf, type Reading } from '../statements/reading.ts';
import { digitsOf, isAnchor } from './anchors.ts';

/** A year that no text names. At the end of it all its months are over. */
const UNKNOWN = 9000;
export const UNKNOWN_DAY = `${UNKNOWN}-12-31`;

/** Two facts have to fit at least, by so many digits beyond their first two, and twice as many as of any other year. */
const FACTS = 2;
const ENOUGH = 3;

/** The readings with the year that the numbers fit; null where none is certain. */
export function inFittingYear(readings: readonly Reading[], facts: readonly Fact[]): Reading[] | null {
  const open = readings.filter(isOpen);
  if (open.length < FACTS) return null;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const years = [...new Set(facts.flatMap(({ period }) => parsePeriod(period)?.year ?? []))];
  const counts = years.map((year) => ({ year, count: fitting(open, year, byId) })).sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (!best || best.count < ENOUGH || best.count < 2 * (second?.count ?? 0)) return null;
  return readings.map((reading) => inYear(reading, best.year));
}

/** The readings without the periods that nothing tells. */
export function withoutYear(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) =>
    isOpen(reading) ? { ...reading, period: { ...reading.period, value: null } } : reading,
  );
}

/** Whether its period waits for a year. */
function isOpen({ period }: Reading): boolean {
  return (parsePeriod(period.value ?? '')?.year ?? 0) >= UNKNOWN - 1;
}

/** How many digits beyond the first two the facts of the year have in common with the long numbers; 0 where it is one fact alone. */
function fitting(readings: readonly Reading[], year: number, facts: ReadonlyMap<string, Fact>): number {
  const digits = new Map<string, number>();
  for (const reading of readings) {
    const dated = inYear(reading, year);
    const id = candidateOf(dated)?.id;
    if (id && isAnchor(dated, (other) => facts.get(other))) digits.set(id, digitsOf(reading) - 2);
  }
  return digits.size < FACTS ? 0 : [...digits.values()].reduce((sum, count) => sum + count, 0);
}

function inYear(reading: Reading, year: number): Reading {
  const period = isOpen(reading) ? parsePeriod(reading.period.value ?? '') : null;
  if (!period) return reading;
  return { ...reading, period: { ...reading.period, value: sameWindow(period, year - UNKNOWN).id } };
}
