/** The catalogue's first page: what is held, in which words, from which releases. Made in the build, read by every route. */

import type { Entry } from './fact.ts';
import type { Period } from './period.ts';
import { comparePeriods, parsePeriod } from './period.ts';
import type { RecordedRelease, TradeRecord, Vocabulary } from './schema.ts';
import { compareText } from './text-order.ts';

/** A release without its observations, but with their number and the areas that they are about. */
export type ReleaseSummary = Omit<RecordedRelease, 'observations'> & { observations: number; areas: string[] };

export interface AreaSummary {
  id: string;
  facts: number;
  /** Periods whose total trade is held, oldest first: those that a card can show. Single months are not among them. */
  periods: string[];
}

export interface CatalogueIndex {
  /** `date` is the day of the newest release. */
  dataset: { id: string; date: string };
  build: string;
  areas: AreaSummary[];
  releases: ReleaseSummary[];
  vocabulary: Vocabulary;
  words: TradeRecord['words'];
}

export function buildIndex(
  { releases, vocabulary, words }: TradeRecord,
  entries: Entry[],
  build: string,
): CatalogueIndex {
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
      const own = entries.filter(({ area }) => area === id);
      return own.length ? [{ id, facts: own.length, periods: cardPeriods(own) }] : [];
    }),
    releases: summaries.sort((a, b) => compareText(b.published + b.id, a.published + a.id)),
    vocabulary,
    words,
  };
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
