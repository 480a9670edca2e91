/** The record as rules read it: by observation, by key, by release, and by year of a series. */
import { compile } from '../catalogue/compile.ts';
import type { Evidence } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import type { Key } from '../fact/id.ts';
import { factId } from '../fact/id.ts';
import type { Period } from '../fact/period.ts';
import { parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';

/** One observation, with the release that it stands in. */
export interface Place {
  /** The fact id of the observation. */
  id: string;
  release: RecordedRelease;
  observation: Observation;
}

/** What one observation states: its key, and its evidence as the catalogue has it. */
export interface Statement extends Key {
  id: string;
  /** The id without its period. */
  series: string;
  months: Period;
  place: Place;
  /** As printed, with the qualifier: "over 20" has the value 20 here. null where the page gives no number. */
  value: number | null;
  unit: string;
  qualifier: Evidence['qualifier'];
  bounds: Evidence['bounds'];
  printed: string;
  published: string;
  /** Whether a waiver says that the page slipped, so that its number is listed but not used. */
  isSetAside: boolean;
}

/** A statement with a number. */
export interface Stated extends Statement {
  value: number;
}

/** A view of a record that differs from another by one observation. */
interface Replacement {
  base: RecordView;
  from: Place;
  to: Place;
}

/** Made once for a check. What a rule asks for is computed on the first request and kept. */
export class RecordView {
  readonly record: TradeRecord;
  readonly places: Place[];
  readonly #replaced: Replacement | null;
  /** The view that this one differs from, or this view itself. */
  readonly base: RecordView;
  readonly #statements: Map<string, Statement[]>;
  readonly #statementOf: Map<Place, Statement>;
  readonly #entries: Map<string, Entry>;
  readonly #preferred = new Map<string, Stated | null>();
  /** The ids asked for, while somebody wants to know. */
  #noted: Set<string> | null = null;
  #byRelease: Map<string, Map<string, Place>> | null = null;
  #years: Map<string, string[]> | null = null;

  constructor(record: TradeRecord, replaced: Replacement | null = null) {
    this.record = record;
    this.#replaced = replaced;
    this.base = replaced?.base ?? this;
    this.places = replaced
      ? replaced.base.places.map((place) => (place === replaced.from ? replaced.to : place))
      : record.releases.flatMap((release) =>
          release.observations.map((observation) => ({ id: factId(observation), release, observation })),
        );
    const { entries, statements } = read(record, replaced ? replaced.base.#placesLike(replaced) : this.places);
    this.#entries = entries;
    this.#statements = statements;
    this.#statementOf = new Map([...statements.values()].flat().map((statement) => [statement.place, statement]));
  }

  /** The same record with one observation replaced by another of the same key. Costs one key, not the whole record. */
  replacing(from: Place, observation: Observation): RecordView {
    const observations = from.release.observations.map((other) => (other === from.observation ? observation : other));
    const release = { ...from.release, observations };
    const releases = this.record.releases.map((other) => (other === from.release ? release : other));
    const to = { id: from.id, release, observation };
    return new RecordView({ ...this.record, releases }, { base: this, from, to });
  }

  /** The id of the observation that was replaced in the base view. */
  get replacedId(): string | null {
    return this.#replaced?.from.id ?? null;
  }

  /** Runs `ask`, and tells of which keys it asked for statements. */
  noting<T>(ask: () => T): { result: T; ids: Set<string> } {
    const ids = new Set<string>();
    this.#noted = ids;
    try {
      return { result: ask(), ids };
    } finally {
      this.#noted = null;
    }
  }

  /** Everything that pages state for each key, oldest page first. */
  *statementsByKey(): Generator<Statement[]> {
    for (const [id, statements] of this.base.#statements) {
      yield this.#statements.get(id) ?? statements;
    }
  }

  /** The numbers of a measure, one for each key: that of the preferred page. */
  *numbers(...measures: string[]): Generator<Stated> {
    for (const [first] of this.statementsByKey()) {
      if (!first || !measures.includes(first.measure)) continue;
      const stated = this.stated(first);
      if (stated) yield stated;
    }
  }

  /** The preferred number of a key, with some dimensions changed; null where no page states one. */
  stated(key: Key, change: Partial<Key> = {}): Stated | null {
    return this.#byId(changedId(key, change));
  }

  /** Everything that pages state for the key, oldest page first. */
  statements({ id }: Statement): Statement[] {
    this.#noted?.add(id);
    return this.#statementsOf(id);
  }

  /** What one release states for a key; null where it states no number. */
  inRelease(release: RecordedRelease, key: Key, change: Partial<Key> = {}): Stated | null {
    const id = changedId(key, change);
    this.#noted?.add(id);
    const place = this.#placeIn(release, id);
    const statement = place && (this.#statementOf.get(place) ?? this.base.#statementOf.get(place));
    return statement ? numbered(statement) : null;
  }

  /** The preferred numbers of the same series (all dimensions but the period) in one year, by the order of their periods. */
  ofYear({ series }: Statement, year: number): Stated[] {
    this.base.#years ??= idsByYear(this.base.#statements);
    const ids = this.base.#years.get(`${series}.${year}`) ?? [];
    return ids.map((id) => this.#byId(id)).filter((stated) => stated !== null);
  }

  parentOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.parent ?? null;
  }

  currencyOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.currency ?? null;
  }

  #byId(id: string): Stated | null {
    this.#noted?.add(id);
    if (this.base !== this && !this.#statements.has(id)) return this.base.#byId(id);
    const known = this.#preferred.get(id);
    if (known !== undefined) return known;
    const entry = this.#entries.get(id);
    const best = entry && resolve(entry)?.evidence[0];
    const index = best ? entry.evidence.indexOf(best) : -1;
    const statement = this.#statements.get(id)?.[index];
    const stated = statement ? numbered(statement) : null;
    this.#preferred.set(id, stated);
    return stated;
  }

  #statementsOf(id: string): Statement[] {
    return this.#statements.get(id) ?? this.base.#statements.get(id) ?? [];
  }

  #placeIn(release: RecordedRelease, id: string): Place | null {
    const { from, to } = this.#replaced ?? {};
    if (from && to && release.id === from.release.id && id === from.id) return to;
    this.base.#byRelease ??= placesByRelease(this.base.places);
    return this.base.#byRelease.get(release.id)?.get(id) ?? null;
  }

  /** The places of the replaced key, with the replacement among them. */
  #placesLike({ from, to }: Replacement): Place[] {
    return this.#statementsOf(from.id).map(({ place }) => (place === from ? to : place));
  }
}

/** The id of a key with some dimensions changed. */
function changedId(key: Key, change: Partial<Key>): string {
  const { area = key.area, indicator = key.indicator, measure = key.measure } = change;
  const { partner = key.partner, breakdown = key.breakdown, period = key.period } = change;
  return `${area}.${indicator}.${measure}.${partner}.${breakdown}.${period}`;
}

function numbered(statement: Statement): Stated | null {
  return statement.value === null ? null : (statement as Stated);
}

/** Compiles the places as the catalogue does, so that rules see the numbers that are served. */
function read({ dataset, vocabulary, words }: TradeRecord, places: Place[]) {
  const placesOf = Map.groupBy(places, ({ release }) => release.id);
  const releases: RecordedRelease[] = [];
  const placeOf = new Map<string, Map<Observation, Place>>();
  for (const [id, group] of placesOf) {
    const { release } = group[0] as Place;
    releases.push({ ...release, observations: group.map(({ observation }) => observation) });
    placeOf.set(id, new Map(group.map((place) => [place.observation, place])));
  }
  const entries = new Map<string, Entry>();
  const statements = new Map<string, Statement[]>();
  const compiled = compile({ dataset, releases, vocabulary, words }, (evidence, release, observation) => {
    const place = placeOf.get(release.id)?.get(observation) as Place;
    const list = statements.get(place.id) ?? [];
    if (!list.length) statements.set(place.id, list);
    list.push(statementOf(evidence, place));
  });
  for (const entry of compiled) entries.set(entry.id, entry);
  return { entries, statements };
}

function statementOf({ value, unit, qualifier, bounds, printed, published, setAside }: Evidence, place: Place) {
  const { area, indicator, measure, partner, breakdown, period } = place.observation;
  return {
    ...{ id: place.id, series: place.id.slice(0, -period.length - 1) },
    ...{ area, indicator, measure, partner, breakdown, period, place },
    ...{ value, unit, qualifier, bounds, printed, published },
    months: parsePeriod(period) as Period,
    isSetAside: setAside !== undefined,
  } satisfies Statement;
}

function idsByYear(statements: Map<string, Statement[]>): Map<string, string[]> {
  const firsts = [...statements.values()].flatMap(([first]) => (first ? [first] : []));
  const years = Map.groupBy(firsts, ({ series, months }) => `${series}.${months.year}`);
  return new Map(
    [...years].map(([key, group]) => [
      key,
      group.toSorted((a, b) => a.months.to - b.months.to || a.months.from - b.months.from).map(({ id }) => id),
    ]),
  );
}

/** Of a key that a release states twice, the first; the rule `duplicate` finds the second. */
function placesByRelease(places: Place[]): Map<string, Map<string, Place>> {
  const releases = Map.groupBy(places, ({ release }) => release.id);
  return new Map(
    [...releases].map(([id, group]) => [id, new Map(group.toReversed().map((place) => [place.id, place]))]),
  );
}
