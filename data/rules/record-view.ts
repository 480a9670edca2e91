/** The record as rules read it: by observation, by key, by release, and by year of a series. */
import type { Entry } from '../fact/entry.ts';
import { factId, type Key } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';
import {
  byPeriod,
  idsByYear,
  type Place,
  placesById,
  readStatements,
  type Stated,
  type Statement,
  yearOfSeries,
} from './statements.ts';

/** How a view differs from another. */
interface Replacement {
  base: RecordView;
  to: Map<Place, Place>;
  /** The ids that the observations had or have. */
  ids: Set<string>;
  /** The ids that they have now and that the base view does not know. */
  newIds: string[];
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
  readonly #preferred = new Map<string, Statement | null>();
  /** The ids asked for, while somebody wants to know. */
  #noted: Set<string> | null = null;
  #pages: Map<string, Place[]> | null = null;
  #byRelease: Map<string, Map<string, Place>> | null = null;
  #years: Map<string, string[]> | null = null;

  constructor(record: TradeRecord, replaced: Replacement | null = null) {
    this.record = record;
    this.#replaced = replaced;
    this.base = replaced?.base ?? this;
    this.places = replaced
      ? replaced.base.places.map((place) => replaced.to.get(place) ?? place)
      : record.releases.flatMap((release) =>
          release.observations.map((observation) => ({ id: factId(observation), release, observation })),
        );
    const { entries, statements } = readStatements(
      record,
      replaced ? this.places.filter(({ id }) => replaced.ids.has(id)) : this.places,
    );
    this.#entries = entries;
    this.#statements = statements;
    this.#statementOf = new Map([...statements.values()].flat().map((statement) => [statement.place, statement]));
  }

  /** The same record with some observations replaced by others. Costs their keys, not the whole record. */
  replacing(changes: ReadonlyMap<Place, Observation>): RecordView {
    const { base } = this;
    const changed = new Set([...changes.keys()].map(({ release }) => release.id));
    const observationOf = new Map([...changes].map(([{ observation }, other]) => [observation, other]));
    const releases = this.record.releases.map((release) =>
      changed.has(release.id)
        ? { ...release, observations: release.observations.map((other) => observationOf.get(other) ?? other) }
        : release,
    );
    const released = new Map(releases.map((release) => [release.id, release]));
    const to = new Map(
      [...changes].map(([place, observation]): [Place, Place] => [
        place,
        { id: factId(observation), release: released.get(place.release.id) ?? place.release, observation },
      ]),
    );
    const newIds = [...new Set([...to.values()].map(({ id }) => id))].filter((id) => !base.#statements.has(id));
    const ids = new Set([...to].flatMap(([before, after]) => [before.id, after.id]));
    return new RecordView({ ...this.record, releases }, { base, to, ids, newIds });
  }

  /** The ids, and the years of series, of which this view knows other things than its base; none where it is no variant. */
  get changedNames(): string[] {
    const { ids = [] } = this.#replaced ?? {};
    return [...ids, ...[...ids].map(yearOfSeries)];
  }

  /** The places of each release, in the order of the page. */
  get pages(): Map<string, Place[]> {
    this.#pages ??= Map.groupBy(this.places, ({ release }) => release.id);
    return this.#pages;
  }

  /** The same of the releases in which something was replaced. */
  get changedPages(): Map<string, Place[]> {
    const changed = new Set([...(this.#replaced?.to.keys() ?? [])].map(({ release }) => release.id));
    const places = changed.size ? this.places.filter(({ release }) => changed.has(release.id)) : [];
    return Map.groupBy(places, ({ release }) => release.id);
  }

  /** Runs `ask`, and tells of which keys, and years of series, it asked for statements. */
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
    const { ids, newIds = [] } = this.#replaced ?? {};
    for (const [id, statements] of this.base.#statements) {
      const current = ids?.has(id) ? this.#statements.get(id) : statements;
      if (current) yield current;
    }
    for (const id of newIds) yield this.#statementsOf(id);
  }

  /** What the preferred page states for each key of some measures, also where it gives bounds and no number. */
  *preferredOf(...measures: string[]): Generator<Statement> {
    for (const [first] of this.statementsByKey()) {
      const preferred = first && measures.includes(first.measure) ? this.preferred(first.id) : null;
      if (preferred) yield preferred;
    }
  }

  /** The same for the keys that this view has and its base has not. */
  addedOf(...measures: string[]): Statement[] {
    const { newIds = [] } = this.#replaced ?? {};
    const added = newIds.flatMap((id) => this.preferred(id) ?? []);
    return added.filter(({ measure }) => measures.includes(measure));
  }

  /** The numbers of a measure, one for each key: that of the preferred page. */
  *numbers(...measures: string[]): Generator<Stated> {
    for (const preferred of this.preferredOf(...measures)) {
      const stated = numbered(preferred);
      if (stated) yield stated;
    }
  }

  /** The preferred number of a key, with some dimensions changed; null where no page states one. */
  stated(key: Key, change: Partial<Key> = {}): Stated | null {
    return this.byId(changedId(key, change));
  }

  /** The preferred number of a fact id; null where no page states one. */
  byId(id: string): Stated | null {
    const preferred = this.preferred(id);
    return preferred && numbered(preferred);
  }

  /** What the preferred page states for a fact id, also where it gives bounds and no number; null where no page states anything. */
  preferred(id: string): Statement | null {
    this.#noted?.add(id);
    if (this.#replaced && !this.#replaced.ids.has(id)) return this.base.preferred(id);
    const known = this.#preferred.get(id);
    if (known !== undefined) return known;
    const entry = this.#entries.get(id);
    const best = entry && resolve(entry)?.evidence[0];
    const index = best ? entry.evidence.indexOf(best) : -1;
    const statement = this.#statements.get(id)?.[index] ?? null;
    this.#preferred.set(id, statement);
    return statement;
  }

  /** The catalogue's entry of a fact id: what pages state, without what follows from other facts. */
  entry(id: string): Entry | undefined {
    this.#noted?.add(id);
    return (this.#replaced?.ids.has(id) ? this : this.base).#entries.get(id);
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

  /** A number as the page of the statement has it, because it may have been revised since; else the preferred one. */
  beside(statement: Statement, change: Partial<Key>): Stated | null {
    return this.inRelease(statement.place.release, statement, change) ?? this.stated(statement, change);
  }

  /** The preferred numbers of the same series (all dimensions but the period) in one year, by the order of their periods. */
  ofYear({ series }: Statement, year: number): Stated[] {
    const name = `${series}.${year}`;
    this.#noted?.add(name);
    return this.#idsOf(name)
      .map((id) => this.byId(id))
      .filter((stated) => stated !== null);
  }

  #idsOf(name: string): string[] {
    this.base.#years ??= idsByYear(this.base.#statements);
    const known = this.base.#years.get(name) ?? [];
    const added = (this.#replaced?.newIds ?? []).filter((id) => yearOfSeries(id) === name);
    return added.length ? byPeriod([...known, ...added]) : known;
  }

  parentOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.parent ?? null;
  }

  currencyOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.currency ?? null;
  }

  #statementsOf(id: string): Statement[] {
    return (this.#replaced?.ids.has(id) ? this : this.base).#statements.get(id) ?? [];
  }

  #placeIn(release: RecordedRelease, id: string): Place | null {
    this.#byRelease ??= placesById(this.#replaced ? this.changedPages : this.pages);
    const own = this.#byRelease.get(release.id);
    if (own || this.base === this) return own?.get(id) ?? null;
    return this.base.#placeIn(release, id);
  }
}

/** The id of a key with some dimensions changed. */
function changedId(key: Key, change: Partial<Key>): string {
  const { area = key.area, indicator = key.indicator, measure = key.measure } = change;
  const { partner = key.partner, breakdown = key.breakdown, period = key.period } = change;
  return `${area}.${indicator}.${measure}.${partner}.${breakdown}.${period}`;
}

/** The statement as one with a number; null where it gives bounds alone, or a person marked the number: it says nothing of others. */
export function numbered(statement: Statement): Stated | null {
  const { mark } = statement.place.observation;
  const isInDoubt = mark?.status === 'disputed' || mark?.status === 'withdrawn';
  return statement.value === null || isInDoubt ? null : (statement as Stated);
}
