/** The index of the catalogue: which areas, codes and languages there are. Made in the build, read for every answer. */

import type { Unit } from '../contract/enumerations.ts';
import type { Language } from '../contract/language.ts';
import type { Entry } from '../fact/entry.ts';
import { knownFrom } from '../fact/entry.ts';
import { factId, isTotalTrade } from '../fact/id.ts';
import type { Period } from '../fact/period.ts';
import { comparePeriods, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import { compareText } from '../fact/text-order.ts';
import { isCurrency } from '../fact/unit.ts';
import type { Moves } from '../record/moved.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { isKnown } from './card/known.ts';
import type { Codes } from './texts.ts';
import { codesOf } from './texts.ts';

/** A release without its observations, but with their number and the areas that they are about. */
export type ReleaseSummary = Omit<RecordedRelease, 'observations'> & { observations: number; areas: string[] };

export interface AreaSummary {
  id: string;
  facts: number;
  /** Whether it has a card. */
  card: boolean;
}

/** A period that a card can show, and the day from which on its total was known. */
export interface CardPeriod {
  id: string;
  known: string;
}

/** What examples use; all of it exists and follows from the area and the period of the start page. */
export interface Examples {
  area: string;
  period: string;
  /** The area's total trade in the period. */
  fact: string;
  /** The page that is preferred for it. */
  release: string;
  /** The day on which that page entered the record: from it on the fact can be pinned. */
  day: string;
}

/** Every answer reads it, so it is small: what grows with the record is in other files. */
export interface CatalogueIndex extends Moves {
  /** `date` is the day on which the newest release entered the record. */
  dataset: { id: string; date: string; title: string; description: string };
  /** The day on which the first release entered the record: before it nothing was known. */
  since: string;
  /** The first is the one that is shown where none is asked for. */
  languages: Language[];
  /** The area and the period of the start page. */
  start: { area: string; period: string };
  examples: Examples;
  build: string;
  areas: AreaSummary[];
  /** The number of releases. */
  releases: number;
  /** How many of them were read from a stored copy of the page, on a day that is not known. */
  storedCopies: number;
  /** The codes that exist, without their labels (texts.ts). */
  vocabulary: Codes;
  /** The units of the numbers of each measure. */
  units: Record<string, Unit[]>;
}

export function buildIndex(
  record: TradeRecord,
  entries: Entry[],
  build: string,
  moves: Moves = { moved: {}, withdrawn: {} },
): CatalogueIndex {
  const { dataset, releases, vocabulary } = record;
  const { id, title, description, languages, start } = dataset;
  const days = releases.map(({ recorded }) => recorded).sort();
  return {
    dataset: { id, date: days.at(-1) ?? '', title, description },
    since: days[0] ?? '',
    languages,
    start,
    examples: examples(record, entries),
    build,
    areas: Object.keys(vocabulary.areas).flatMap((id) => {
      // No fact: every number is set aside, or what was derived is known too loosely by now.
      const facts = entries.filter((entry) => entry.area === id && resolve(entry) !== null);
      if (!facts.length) return [];
      return [{ id, facts: facts.length, card: cardPeriods(facts).length > 0 }];
    }),
    releases: releases.length,
    storedCopies: releases.filter(({ retrieved }) => retrieved === null).length,
    vocabulary: codesOf(vocabulary),
    units: unitsByMeasure(entries),
    ...moves,
  };
}

/** Texts are empty where no release states the fact of the start page, which `checkStart` finds. */
export function examples({ dataset, releases }: TradeRecord, entries: Entry[]): Examples {
  const fact = factId({ ...dataset.start, indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' });
  const entry = entries.find(({ id }) => id === fact);
  const release = (entry && resolve(entry)?.evidence[0]?.release) ?? '';
  const day = releases.find(({ id }) => id === release)?.recorded ?? '';
  return { ...dataset.start, fact, release, day };
}

/** The currencies of totals: those of the areas, and those of the publishers' conversions. */
export function currencies({ units }: Pick<CatalogueIndex, 'units'>): string[] {
  const used = [...(units.value ?? []), ...(units['value-usd'] ?? [])].filter(isCurrency);
  return [...new Set(used)].sort(compareText);
}

/** The releases, newest first. */
export function releaseSummaries({ releases }: TradeRecord): ReleaseSummary[] {
  return releases
    .map(({ observations, notTaken: _, ...release }) => {
      const areas = [...new Set(observations.map(({ area }) => area))].sort();
      return { ...release, observations: observations.length, areas };
    })
    .sort((a, b) => compareText(b.published + b.id, a.published + a.id));
}

function unitsByMeasure(entries: Entry[]): Record<string, Unit[]> {
  const units: Record<string, Unit[]> = {};
  for (const { measure, evidence, derivations } of entries) {
    units[measure] ??= [];
    for (const { unit } of [...evidence, ...derivations]) if (!units[measure].includes(unit)) units[measure].push(unit);
  }
  return units;
}

/** The periods of an area's entries for which a total or a limit of it is known, oldest first, without single months. */
export function cardPeriods(entries: Entry[]): CardPeriod[] {
  return entries
    .filter((entry) => isTotalTrade(entry) && entry.evidence.some(({ value }) => value !== null))
    .map((entry) => ({ period: parsePeriod(entry.period) as Period, known: valueKnown(entry) }))
    .filter(({ period, known }) => known !== null && period.from < period.to)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, known }) => ({ id: period.id, known: known as string }));
}

/** The first day on which the entry has a number or a printed limit. */
function valueKnown(entry: Entry): string | null {
  const days = [...entry.evidence, ...entry.derivations].map(knownFrom).sort();
  return (
    days.find((day) => {
      const fact = resolve(entry, day);
      return fact !== null && isKnown(fact);
    }) ?? null
  );
}
