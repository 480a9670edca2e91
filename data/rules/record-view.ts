/** The record as rules read it: by observation, by key, by release, and by year of a series. */
import type { Entry } from '../fact/entry.ts';
import { factId, type Key } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';
import { idsByYear, type Place, placesByRelease, readStatements, type Stated, type Statement } from './statements.ts';

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
  readonly #preferred = new Map<string, Statement | null>();
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
    const { entries, statements } = readStatements(
      record,
      replaced ? replaced.base.#placesLike(replaced) : this.places,
    );
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

  /** What the preferred page states for each key of some measures, also where it gives bounds and no number. */
  *preferredOf(...measures: string[]): Generator<Statement> {
    for (const [first] of this.statementsByKey()) {
      const preferred = first && measures.includes(first.measure) ? this.preferred(first.id) : null;
      if (preferred) yield preferred;
    }
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
    if (this.base !== this && !this.#statements.has(id)) return this.base.preferred(id);
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
    return this.#entries.get(id) ?? this.base.#entries.get(id);
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
    this.base.#years ??= idsByYear(this.base.#statements);
    const ids = this.base.#years.get(`${series}.${year}`) ?? [];
    return ids.map((id) => this.byId(id)).filter((stated) => stated !== null);
  }

  parentOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.parent ?? null;
  }

  currencyOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.currency ?? null;
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

/** The statement as one with a number; null where it gives bounds alone, or a person marked the number: it says nothing of others. */
export function numbered(statement: Statement): Stated | null {
  const { mark } = statement.place.observation;
  const isInDoubt = mark?.status === 'disputed' || mark?.status === 'withdrawn';
  return statement.value === null || isInDoubt ? null : (statement as Stated);
}
