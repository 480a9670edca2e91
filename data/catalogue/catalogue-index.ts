/** The catalogue's first page: what is held, in which words, from which releases. Made in the build, read by every route. */

import type { Unit } from '../contract/enumerations.ts';
import type { Entry } from '../fact/entry.ts';
import { firstKnown } from '../fact/first-known.ts';
import { isTotalTrade } from '../fact/id.ts';
import type { Period } from '../fact/period.ts';
import { comparePeriods, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import { compareText } from '../fact/text-order.ts';
import type { Moves } from '../record/moved.ts';
import type { RecordedRelease, TradeRecord, Vocabulary } from '../record/schema.ts';
import { yearOf } from './shards.ts';

/** A release without its observations, but with their number and the areas that they are about. */
export type ReleaseSummary = Omit<RecordedRelease, 'observations'> & { observations: number; areas: string[] };

export interface AreaSummary {
  id: string;
  facts: number;
  /** Whether it has a card. */
  card: boolean;
  /** Years with facts, oldest first; each has a file. */
  years: string[];
}

/** A period that a card can show, and the day from which on its total was known. */
export interface CardPeriod {
  id: string;
  known: string;
}

/** What every answer may need, so it stays small: what grows with each release is in files of its own. */
export interface CatalogueIndex extends Moves {
  /** `date` is the day of the newest release. */
  dataset: { id: string; date: string };
  build: string;
  areas: AreaSummary[];
  /** How many there are. */
  releases: number;
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
      if (!own.length) return [];
      const years = [...new Set(own.map(yearOf))].sort();
      return [{ id, facts: own.length, card: cardPeriods(own).length > 0, years }];
    }),
    releases: releases.length,
    vocabulary,
    units: unitsHeld(entries),
    words,
    ...moves,
  };
}

/** The releases, newest first. */
export function releaseSummaries({ releases }: TradeRecord): ReleaseSummary[] {
  return releases
    .map(({ observations, ...release }) => {
      const areas = [...new Set(observations.map(({ area }) => area))].sort();
      return { ...release, observations: observations.length, areas };
    })
    .sort((a, b) => compareText(b.published + b.id, a.published + a.id));
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

/** Periods whose total trade is held, oldest first, of one area's entries. Single months are not among them. */
export function cardPeriods(entries: Entry[]): CardPeriod[] {
  return entries
    .filter((entry) => isTotalTrade(entry) && entry.evidence.some(({ value }) => value !== null))
    .map((entry) => ({ period: parsePeriod(entry.period) as Period, known: valueKnown(entry) }))
    .filter(({ period, known }) => known !== null && period.from < period.to)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, known }) => ({ id: period.id, known: known as string }));
}

/** The first day on which the entry has a value; before it the entry may have had a limit. */
function valueKnown(entry: Entry): string | null {
  const days = [...entry.evidence, ...entry.derivations].map(({ published }) => published).sort();
  return days.find((day) => resolve(entry, day)?.value != null) ?? null;
}
