/** What stands beside a number: its growth, and the same key in the same months of the years around it. */
import type { Point } from '../../../data/catalogue/area-page-file.ts';
import { pointOf } from '../../../data/catalogue/area-page-file.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { compareText, DIMENSIONS, factId } from '../../../data/fact/id.ts';
import { parsePeriod, windowOf } from '../../../data/fact/period.ts';
import { pin } from '../../../data/fact/resolve.ts';
import type { Catalogue } from '../../select/catalogue.ts';

/** Years before and after that of the number: the files of so many years are read, however many there are. */
const REACH = 8;

export interface NeighbourFacts {
  /** Oldest first, the number itself included. */
  points: Point[];
  growth: Fact | null;
}

/** As known on `day`; as known today where it is left out. */
export async function neighbourFacts(
  catalogue: Catalogue,
  fact: Fact,
  day: string | undefined,
): Promise<NeighbourFacts> {
  const [points, growth] = await Promise.all([yearsAround(catalogue, fact, day), growthOf(catalogue, fact, day)]);
  return { points, growth };
}

async function yearsAround(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Point[]> {
  const { years = [] } = (await catalogue.areaPage(fact.area)) ?? {};
  const year = Number(fact.period.slice(0, 4));
  const near = years.filter((other) => Math.abs(other - year) <= REACH).map(String);
  const facts = day === undefined ? await catalogue.facts(fact.area, near) : await pinned(catalogue, fact, near, day);
  return facts
    .filter((other) => isSameKey(other, fact))
    .sort((a, b) => compareText(a.period, b.period))
    .map(pointOf);
}

async function pinned(catalogue: Catalogue, fact: Fact, years: string[], day: string): Promise<Fact[]> {
  const entries = await catalogue.entries(fact.area, years);
  return entries.filter((entry) => isSameKey(entry, fact)).flatMap((entry) => pin(entry, day) ?? []);
}

/** The same key in the same months of a year. */
function isSameKey(a: Pick<Fact, (typeof DIMENSIONS)[number]>, b: Fact): boolean {
  const same = DIMENSIONS.every((dimension) => dimension === 'period' || a[dimension] === b[dimension]);
  return same && windowOfId(a.period) === windowOfId(b.period);
}

function windowOfId(id: string): string {
  const period = parsePeriod(id);
  return period ? windowOf(period) : '';
}

async function growthOf(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Fact | null> {
  if (fact.measure !== 'value') return null;
  const id = factId({ ...fact, measure: 'growth' });
  if (day === undefined) return catalogue.fact(id);
  const entry = await catalogue.entry(id);
  return entry && pin(entry, day);
}
