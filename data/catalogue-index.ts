/** The catalogue's first page: what is held, in which words, from which releases. Made in the build, read by every route. */

import type { YearCoverage } from './coverage.ts';
import { yearsHeld } from './coverage.ts';
import type { Entry } from './fact.ts';
import { firstKnown } from './first-known.ts';
import type { Moves } from './moved.ts';
import type { Period } from './period.ts';
import { comparePeriods, parsePeriod } from './period.ts';
import type { RecordedRelease, TradeRecord, Unit, Vocabulary } from './schema.ts';
import { compareText } from './text-order.ts';

/** A release without its observations, but with their number and the areas that they are about. */
export type ReleaseSummary = Omit<RecordedRelease, 'observations'> & { observations: number; areas: string[] };

export interface AreaSummary {
  id: string;
  facts: number;
  /** Periods whose total trade is held, oldest first: those that a card can show. Single months are not among them. */
  periods: string[];
  /** Windows and months of total trade that are stated, by year. */
  coverage: Omit<YearCoverage, 'area'>[];
}

export interface CatalogueIndex extends Moves {
  /** `date` is the day of the newest release. */
  dataset: { id: string; date: string };
  build: string;
  areas: AreaSummary[];
  releases: ReleaseSummary[];
  vocabulary: Vocabulary;
  /** The units in which each measure is held. */
  units: Record<string, Unit[]>;
  words: TradeRecord['words'];
}

export function buildIndex(
  record: TradeRecord,
  entries: Entry[],
  build: string,
  moves: Moves = { moved: {}, withdrawn: {} },
): CatalogueIndex {
  const { releases, vocabulary, words } = record;
  const years = yearsHeld(record);
  const summaries = releases.map(({ observations, ...release }) => {
    const areas = [...new Set(observations.map(({ area }) => area))].sort();
    return { ...release, observations: observations.length, areas };
  });
  return {
    dataset: {
      id: 'trade-facts',
      date:
        releases
          .map(({ published }) => published)
          .sort()
          .at(-1) ?? '',
    },
    build,
    areas: Object.keys(vocabulary.areas).flatMap((id) => {
      // An entry whose every number is set aside says nothing on any day, so it is no fact.
      const own = entries.filter((entry) => entry.area === id && firstKnown(entry) !== null);
      const coverage = years.flatMap(({ area, ...held }) => (area === id ? [held] : []));
      return own.length ? [{ id, facts: own.length, periods: cardPeriods(own), coverage }] : [];
    }),
    releases: summaries.sort((a, b) => compareText(b.published + b.id, a.published + a.id)),
    vocabulary,
    units: unitsHeld(entries),
    words,
    ...moves,
  };
}

function unitsHeld(entries: Entry[]): Record<string, Unit[]> {
  const held: Record<string, Unit[]> = {};
  for (const { measure, evidence, derivations } of entries) {
    for (const { unit } of [...evidence, ...derivations]) {
      held[measure] ??= [];
      if (!held[measure].includes(unit)) held[measure].push(unit);
    }
  }
  return held;
}

function cardPeriods(entries: Entry[]): string[] {
  return entries
    .filter((entry) => entry.indicator === 'trade' && entry.measure === 'value')
    .filter((entry) => entry.partner === 'world' && entry.breakdown === 'total')
    .filter((entry) => entry.evidence.some(({ value }) => value !== null))
    .map(({ period }) => parsePeriod(period) as Period)
    .filter(({ from, to }) => from < to)
    .sort(comparePeriods)
    .map(({ id }) => id);
}
