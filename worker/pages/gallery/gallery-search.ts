/** Looks in the record for cards in states that only some of them are in: a derived headline, a limit, "about", a fall, a port. */
import type { Fact } from '../../../data/contract/fact.ts';
import { isTotalTrade, isWorldTotal } from '../../../data/fact/id.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { LiveCell } from './gallery-cells.ts';

/** Areas that are looked through, so that the cost of the page does not follow the size of the record. */
const AREAS = 4;

interface SearchedState {
  id: string;
  caption: string;
  matches(fact: Fact): boolean;
}

const STATES: SearchedState[] = [
  { id: 'derived', caption: 'The headline is derived', matches: ({ basis }) => basis === 'derived' },
  { id: 'limit', caption: 'The headline is a limit', matches: ({ qualifier }) => /over|under/.test(qualifier) },
  { id: 'about', caption: 'The headline is said with "about"', matches: ({ qualifier }) => qualifier === 'about' },
];

/** One cell for each state that occurs, of the start page's area if it has one. */
export async function foundCells(catalogue: Catalogue): Promise<LiveCell[]> {
  const { areas, examples, vocabulary } = catalogue.index;
  const withCard = areas.filter(({ card }) => card).map(({ id }) => id);
  const searched = [examples.area, ...withCard.filter((id) => id !== examples.area)].slice(0, AREAS);
  const found = new Map<string, LiveCell>();
  for (const area of searched) {
    // All of STATES are found, and a fall.
    if (found.size === STATES.length + 1) break;
    const facts = await catalogue.facts(area);
    const periods = new Set((await catalogue.periods(area)).map(({ id }) => id));
    const totals = facts.filter((fact) => isTotalTrade(fact) && periods.has(fact.period));
    for (const { id, caption, matches } of STATES) add(id, caption, area, totals.find(matches));
    const fall = facts.find((fact) => fact.measure === 'growth' && isWorldTotal(fact) && (fact.value ?? 0) < 0);
    const fallen = totals.find(({ period }) => period === fall?.period);
    add('fall', 'A fall', area, fallen);
  }
  const port = withCard.find((id) => vocabulary.areas[id]?.kind === 'port');
  if (port) found.set('port', { id: 'port', caption: 'A port', area: port, period: 'latest' });
  return [...found.values()];

  function add(id: string, caption: string, area: string, fact: Fact | undefined): void {
    if (fact && !found.has(id)) found.set(id, { id, caption, area, period: fact.period });
  }
}
