/** What stands beside a number: its growth, and the same key in the same months of the years around it. */
import type { Point } from '../../../data/catalogue/format/catalogue-files.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { compareText, factId } from '../../../data/fact/id.ts';
import { type Period, parsePeriod } from '../../../data/fact/period.ts';
import { pin } from '../../../data/fact/resolve.ts';
import type { Catalogue } from '../../select/catalogue.ts';

/** Years before and after that of the number, however many there are. */
const REACH = 12;

/** The same key over the years, oldest first, the number itself included; as known on `day`, or today where it is left out. */
export async function yearsAround(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Point[]> {
  const own = parsePeriod(fact.period) as Period;
  const isNear = (period: Period) =>
    Math.abs(period.year - own.year) <= REACH && period.from === own.from && period.to === own.to;
  const near = (await catalogue.series(fact))
    .filter(({ period }) => isNear(parsePeriod(period) as Period))
    .sort((a, b) => compareText(a.period, b.period));
  if (day === undefined) return near.filter((point) => 'value' in point);
  const facts = await Promise.all(near.map(({ id }) => factOn(catalogue, id, day)));
  return facts.filter((fact) => fact !== null);
}

export async function growthOf(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Fact | null> {
  return fact.measure === 'value' ? factOn(catalogue, factId({ ...fact, measure: 'growth' }), day) : null;
}

/** As known on the day; as known today where it is left out. */
export async function factOn(catalogue: Catalogue, id: string, day: string | undefined): Promise<Fact | null> {
  if (day === undefined) return catalogue.fact(id);
  const entry = await catalogue.entry(id);
  return entry && pin(entry, day);
}
