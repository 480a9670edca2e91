/** The order of lists of facts: newest period first, totals before parts, amounts before growth. It depends only on the key of a fact. */
import { ALL_TRADE } from '../../data/card/series.ts';
import { MEASURES } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { compareText, parseFactId } from '../../data/fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../../data/fact/period.ts';

type FactKey = Pick<Fact, 'id' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period'>;

export function newestFirst<T extends FactKey>(facts: readonly T[]): T[] {
  return facts.toSorted(comparator());
}

/** The newest facts of each key, at most `last` of each; all without `last`. */
export function newestOfEachKey<T extends FactKey>(facts: T[], last: number | undefined): T[] {
  if (last === undefined) return facts;
  const byKey = Map.groupBy(newestFirst(facts), ({ id, period }) => id.slice(0, -period.length));
  return [...byKey.values()].flatMap((own) => own.slice(0, last));
}

/** The facts of a sorted list that follow the fact with this id, which the list need not contain. */
export function factsAfter<T extends FactKey>(sorted: readonly T[], id: string): T[] {
  const key = parseFactId(id);
  if (!key) return [];
  const compare = comparator();
  return sorted.filter((fact) => compare(fact, { ...key, id }) > 0);
}

function comparator(): (a: FactKey, b: FactKey) => number {
  const periods = new Map<string, Period | null>();
  const periodOf = ({ period: id }: FactKey) => {
    const known = periods.get(id);
    if (known !== undefined) return known;
    const period = parsePeriod(id);
    periods.set(id, period);
    return period;
  };
  return (a, b) => {
    const [first, second] = [periodOf(a), periodOf(b)];
    const byPeriod = first && second ? comparePeriods(second, first) : 0;
    return byPeriod || importance(a) - importance(b) || compareText(a.id, b.id);
  };
}

/** Less is more important: the total before partners and breakdowns, amounts before growth, all trade before exports. */
function importance({ indicator, measure, partner, breakdown }: FactKey): number {
  const parts = Number(partner !== 'world' && partner !== 'none') + Number(breakdown !== 'total');
  const measures = parts * MEASURES.length + (MEASURES as readonly string[]).indexOf(measure);
  return 2 * measures + Number(indicator !== ALL_TRADE.indicator);
}
