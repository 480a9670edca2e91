/** What a rule is, and the view of the record that rules share. */
import { compile } from '../catalogue/compile.ts';
import type { Evidence, Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import type { Key } from '../fact/id.ts';
import { factId } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';

/** One observation with the release that holds it. */
export interface Place {
  release: RecordedRelease;
  observation: Observation;
}

export interface Finding {
  /** The observations that can't all be right; the first names the finding. A waiver in any of them covers it. */
  places: [Place, ...Place[]];
  /** What is wrong and what to do, to be read after the observation's id and file. */
  message: string;
}

export interface Rule {
  /** The name by which waivers and reports call it. */
  name: string;
  check(record: RecordView): Finding[];
}

/** A stated number as rules compare it: the fact of a key, and the observation that is preferred for it. */
export interface Stated extends Fact {
  value: number;
  place: Place;
}

/** The record by observation and by fact. Made once for a check; facts are resolved as they are asked for. */
export class RecordView {
  readonly record: TradeRecord;
  readonly places: Place[];
  readonly entries: Entry[];
  readonly #byId: Map<string, Entry>;
  readonly #placeOf = new Map<Evidence, Place>();
  readonly #stated = new Map<string, Stated | null>();

  constructor(record: TradeRecord) {
    this.record = record;
    this.places = record.releases.flatMap((release) =>
      release.observations.map((observation) => ({ release, observation })),
    );
    this.entries = compile(record, (evidence, release, observation) => {
      this.#placeOf.set(evidence, { release, observation });
    });
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
  }

  /** All numbers that the record states, one a key. */
  *numbers(measure: string): Generator<Stated> {
    for (const entry of this.entries) {
      if (entry.measure !== measure) continue;
      const stated = this.stated(entry);
      if (stated) yield stated;
    }
  }

  /** The number stated for a key, with some dimensions changed; null where none is, or only a limit in words. */
  stated(key: Key, change: Partial<Key> = {}): Stated | null {
    const id = factId({ ...key, ...change });
    const held = this.#stated.get(id);
    if (held !== undefined) return held;
    const entry = this.#byId.get(id);
    const fact = entry ? resolve(entry) : null;
    const place = fact?.evidence[0] && this.#placeOf.get(fact.evidence[0]);
    const stated = fact && place && fact.value !== null ? { ...fact, value: fact.value, place } : null;
    this.#stated.set(id, stated);
    return stated;
  }

  /** Every observation of an entry, oldest first. */
  placesOf(entry: Entry): { place: Place; evidence: Evidence }[] {
    return entry.evidence.map((evidence) => ({ evidence, place: this.#placeOf.get(evidence) as Place }));
  }
}

/** Groups what follows by a key, keeping the order. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Each observation with the first earlier one of its key that it contradicts; `why` follows what the other page prints. */
export function contradictions(
  view: RecordView,
  contradict: (before: Evidence, after: Evidence) => boolean,
  why: string,
): Finding[] {
  return view.entries.flatMap((entry) => {
    const places = view.placesOf(entry);
    return places.flatMap(({ place, evidence }, i): Finding[] => {
      const other = places.slice(0, i).find((one) => contradict(one.evidence, evidence));
      if (!other) return [];
      const message = `${other.place.release.id} prints ${other.evidence.printed} ${why}`;
      return [{ places: [place, other.place], message }];
    });
  });
}
