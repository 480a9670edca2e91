/** Makes the index of the catalogue, its releases, and the periods that cards can show. */
import { isKnown } from '../card/knowledge.ts';
import type { Unit } from '../contract/enumerations.ts';
import type { Language } from '../contract/language.ts';
import { type Entry, knownFrom } from '../fact/entry.ts';
import { compareText, factId, isTotalTrade } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { Moves } from '../record/moved.ts';
import type { TradeRecord } from '../record/schema.ts';
import type { CardPeriod, CatalogueIndex, Examples, ReleaseSummary } from './format/catalogue-index.ts';
import { codesOf } from './format/texts.ts';

export function buildIndex(
  record: TradeRecord,
  entries: Entry[],
  build: string,
  moves: Moves = { moved: {}, withdrawn: {} },
): CatalogueIndex {
  const { dataset, releases, vocabulary } = record;
  const { id, title, description, languages, start } = dataset;
  const days = releases.map(({ recorded }) => recorded).sort();
  const printed = releases.map(({ published }) => published).sort();
  return {
    dataset: { id, date: days.at(-1) ?? '', newest: printed.at(-1) ?? '', title, description },
    ...(dataset.began ? { began: dataset.began } : {}),
    since: days[0] ?? '',
    languages: languages.map((language) => ({ ...language, ownName: ownName(language) })),
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

/** Where `Intl` does not know, the name is English. */
function ownName({ code, name }: Language): string {
  const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
  return own ? own.charAt(0).toLocaleUpperCase(code) + own.slice(1) : name;
}

/** Texts are empty where no release states the fact of the start page, which `checkStart` finds. */
export function examples({ dataset, releases }: TradeRecord, entries: Entry[]): Examples {
  const fact = factId({ ...dataset.start, indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' });
  const entry = entries.find(({ id }) => id === fact);
  const release = (entry && resolve(entry)?.evidence[0]?.release) ?? '';
  const day = releases.find(({ id }) => id === release)?.recorded ?? '';
  return { ...dataset.start, fact, release, day };
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
