/**
 * The record with some observations replaced by others, for tests that check thousands of such variants: a variant compiles the keys
 * that changed, and asks rules again about the places, pages and numbers that the change reaches. All else is kept from the original.
 */
import { factId } from '../../../data/fact/id.ts';
import type { Observation } from '../../../data/record/schema.ts';
import { byPeriod, type PageEvidence, type Place, yearOfSeries } from '../../../data/rules/page-evidence.ts';
import { RecordView } from '../../../data/rules/record-view.ts';

/** What a rule finds in one part of a view: a place, a page or the preferred evidence of a key. */
type Find<Part> = (part: Part, view: RecordView) => unknown[];

/** What a rule found about the preferred evidence of each key, and by id, or by series and year, what it compares with that. */
interface Judged {
  findings: Map<PageEvidence, unknown[]>;
  readers: Map<string, Set<PageEvidence>>;
}

/** The record without changes. It keeps what each rule found in each part, and notes which keys the rule asked for. */
export class OriginalRecord extends RecordView {
  readonly #ofPlaces = new Map<Find<Place>, Map<Place, unknown[]>>();
  readonly #ofPages = new Map<Find<Place[]>, Map<string, unknown[]>>();
  readonly #ofEvidence = new Map<Find<PageEvidence>, Judged>();
  readonly ids = new Set([...this.evidenceByKey()].flatMap(([first]) => first?.id ?? []));
  /** The ids, and the years of series, that the rule at work has asked for. */
  #asked = new Set<string>();

  /** The same record with some observations replaced. */
  replacing(changes: ReadonlyMap<Place, Observation>): RecordVariant {
    const changed = new Set([...changes.keys()].map(({ release }) => release.id));
    const observationOf = new Map([...changes].map(([{ observation }, other]) => [observation, other]));
    const releases = this.record.releases.map((release) =>
      changed.has(release.id)
        ? { ...release, observations: release.observations.map((other) => observationOf.get(other) ?? other) }
        : release,
    );
    const released = new Map(releases.map((release) => [release.id, release]));
    const replaced = new Map(
      [...changes].map(([place, observation]): [Place, Place] => [
        place,
        { id: factId(observation), release: released.get(place.release.id) ?? place.release, observation },
      ]),
    );
    return new RecordVariant(this, { ...this.record, releases }, replaced);
  }

  findingsByPlace(find: Find<Place>): Map<Place, unknown[]> {
    return kept(this.#ofPlaces, find, () => new Map(this.places.map((place) => [place, find(place, this)])));
  }

  findingsByPage(find: Find<Place[]>): Map<string, unknown[]> {
    return kept(this.#ofPages, find, () => new Map([...this.pages].map(([id, places]) => [id, find(places, this)])));
  }

  findingsByEvidence(measures: readonly string[], find: Find<PageEvidence>): Judged {
    return kept(this.#ofEvidence, find, () => this.#judgeAll(measures, find));
  }

  #judgeAll(measures: readonly string[], find: Find<PageEvidence>): Judged {
    const findings = new Map<PageEvidence, unknown[]>();
    const readers = new Map<string, Set<PageEvidence>>();
    for (const evidence of [...this.preferredOf(...measures)]) {
      this.#asked = new Set([evidence.id]);
      findings.set(evidence, find(evidence, this));
      for (const name of this.#asked) readers.set(name, (readers.get(name) ?? new Set()).add(evidence));
    }
    return { findings, readers };
  }

  override preferred(id: string): PageEvidence | null {
    this.#asked.add(id);
    return super.preferred(id);
  }

  override evidenceFor(evidence: Pick<PageEvidence, 'id'>): PageEvidence[] {
    this.#asked.add(evidence.id);
    return super.evidenceFor(evidence);
  }

  override idsOfYear(name: string): string[] {
    this.#asked.add(name);
    return super.idsOfYear(name);
  }
}

export class RecordVariant extends RecordView {
  readonly base: OriginalRecord;
  readonly #replaced: Map<Place, Place>;
  /** The ids that the replaced observations had or have. */
  readonly #ids: Set<string>;
  /** Those that the original does not know. */
  readonly #newIds: string[];
  /** What is stated for these ids. */
  readonly #changed: RecordView;

  constructor(base: OriginalRecord, record: RecordView['record'], replaced: Map<Place, Place>) {
    super(
      record,
      base.places.map((place) => replaced.get(place) ?? place),
    );
    this.base = base;
    this.#replaced = replaced;
    this.#ids = new Set([...replaced].flatMap(([before, after]) => [before.id, after.id]));
    this.#newIds = [...new Set([...replaced.values()].map(({ id }) => id))].filter((id) => !base.ids.has(id));
    const pages = new Set(this.places.filter(({ id }) => this.#ids.has(id)).map(({ release }) => release.id));
    const releases = record.releases.filter(({ id }) => pages.has(id));
    const places = this.places.filter(({ release }) => pages.has(release.id));
    this.#changed = new RecordView({ ...record, releases }, places, this.#ids);
  }

  #viewOf(id: string): RecordView {
    return this.#ids.has(id) ? this.#changed : this.base;
  }

  override preferred(id: string): PageEvidence | null {
    return this.#viewOf(id).preferred(id);
  }

  override evidenceFor(evidence: Pick<PageEvidence, 'id'>): PageEvidence[] {
    return this.#viewOf(evidence.id).evidenceFor(evidence);
  }

  override *evidenceByKey(): Generator<PageEvidence[]> {
    for (const id of [...this.base.ids, ...this.#newIds]) {
      const ofKey = this.evidenceFor({ id });
      if (ofKey.length) yield ofKey;
    }
  }

  override idsOfYear(name: string): string[] {
    const known = this.base.idsOfYear(name);
    const added = this.#newIds.filter((id) => yearOfSeries(id) === name);
    return added.length ? byPeriod([...known, ...added]) : known;
  }

  override ofEachPlace<T>(find: (place: Place, view: RecordView) => T[]): T[] {
    const findings = this.base.findingsByPlace(find) as Map<Place, T[]>;
    return this.places.flatMap((place) => findings.get(place) ?? find(place, this));
  }

  override ofEachPage<T>(find: (places: Place[], view: RecordView) => T[]): T[] {
    const findings = this.base.findingsByPage(find) as Map<string, T[]>;
    const changed = new Set([...this.#replaced.keys()].map(({ release }) => release.id));
    const places = this.places.filter(({ release }) => changed.has(release.id));
    const pages = Map.groupBy(places, ({ release }) => release.id);
    return [...findings].flatMap(([id, found]) => {
      const page = pages.get(id);
      return page ? find(page, this) : found;
    });
  }

  override ofEachPreferred<T>(
    measures: readonly string[],
    find: (preferred: PageEvidence, view: RecordView) => T[],
  ): T[] {
    const { findings, readers } = this.base.findingsByEvidence(measures, find);
    const names = [...this.#ids, ...[...this.#ids].map(yearOfSeries)];
    const affected = new Set(names.flatMap((name) => [...(readers.get(name) ?? [])]));
    const known = [...(findings as Map<PageEvidence, T[]>)].flatMap(([evidence, found]) => {
      if (!affected.has(evidence)) return found;
      const current = this.preferred(evidence.id);
      return current ? find(current, this) : [];
    });
    const added = this.#newIds.flatMap((id) => this.preferred(id) ?? []);
    return [...known, ...added.filter(({ measure }) => measures.includes(measure)).flatMap((each) => find(each, this))];
  }
}

function kept<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = make();
  values.set(key, value);
  return value;
}
