/** Lets rules read the record by observation, key, release and year. The evidence is compiled as it is served. */
import { compile } from '../catalogue/compile.ts';
import type { Evidence } from '../contract/fact.ts';
import { factId, type Key, keyOf } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';

/** An observation with its release. */
export interface Place {
  /** The fact id of the observation. */
  id: string;
  release: RecordedRelease;
  observation: Observation;
}

/** The key and the evidence of one observation. The `value` of "over 20" is 20. */
export interface PageEvidence
  extends Key,
    Pick<Evidence, 'value' | 'unit' | 'qualifier' | 'bounds' | 'printed' | 'published'> {
  id: string;
  /** The id without its period. */
  series: string;
  months: Period;
  place: Place;
  /** Whether a suppression says that the page is wrong. Its number is listed but not used. */
  isSetAside: boolean;
  /** Whether it replaces a different earlier number. */
  revises: boolean;
}

/** Evidence with a number. */
export interface Stated extends PageEvidence {
  value: number;
}

/** There is one view per check. It computes each part when a rule first needs it. */
export class RecordView {
  readonly record: TradeRecord;
  readonly places: Place[];
  readonly #preferred = new Map<string, PageEvidence | null>();
  #compiled: ReturnType<typeof compileEvidence> | null = null;
  #pages: Map<string, Place[]> | null = null;
  /** By series and year: `CN.exports.value.world.total 2025`. */
  #years: Map<string, PageEvidence[]> | null = null;

  constructor(record: TradeRecord) {
    this.record = record;
    this.places = placesOf(record);
  }

  get #evidence() {
    this.#compiled ??= compileEvidence(this.record);
    return this.#compiled;
  }

  /** The observations of each release, in the order of the page. */
  get pages(): Map<string, Place[]> {
    this.#pages ??= Map.groupBy(this.places, ({ release }) => release.id);
    return this.#pages;
  }

  /** The evidence for each key, oldest page first. */
  *evidenceByKey(): Generator<PageEvidence[]> {
    yield* this.#evidence.evidenceById.values();
  }

  /** The preferred evidence for each key of some measures, with or without a number. */
  *preferredOf(...measures: string[]): Generator<PageEvidence> {
    for (const [first] of this.evidenceByKey()) {
      const preferred = first && measures.includes(first.measure) ? this.preferred(first.id) : null;
      if (preferred) yield preferred;
    }
  }

  /** The preferred number of a key with changed dimensions. */
  stated(key: Key, change: Partial<Key> = {}): Stated | null {
    return this.byId(factId({ ...key, ...change }));
  }

  byId(id: string): Stated | null {
    const preferred = this.preferred(id);
    return preferred && withNumber(preferred);
  }

  /** The preferred evidence for a fact id, with or without a number. */
  preferred(id: string): PageEvidence | null {
    const cached = this.#preferred.get(id);
    if (cached !== undefined) return cached;
    const { histories, evidenceById } = this.#evidence;
    const history = histories.get(id);
    const best = history && resolve(history)?.evidence[0];
    const index = best ? history.evidence.indexOf(best) : -1;
    const evidence = evidenceById.get(id)?.[index] ?? null;
    this.#preferred.set(id, evidence);
    return evidence;
  }

  /** The evidence for the key, oldest page first. */
  evidenceFor({ id }: Pick<PageEvidence, 'id'>): PageEvidence[] {
    return this.#evidence.evidenceById.get(id) ?? [];
  }

  /** The first number of a release for a key. */
  inRelease(release: RecordedRelease, key: Key, change: Partial<Key> = {}): Stated | null {
    const ofKey = this.evidenceFor({ id: factId({ ...key, ...change }) });
    const evidence = ofKey.find(({ place }) => place.release.id === release.id);
    return evidence ? withNumber(evidence) : null;
  }

  /** The number on the same page, if it is there, because it may have been revised since. Otherwise the preferred one. */
  beside(evidence: PageEvidence, change: Partial<Key>): Stated | null {
    return this.inRelease(evidence.place.release, evidence, change) ?? this.stated(evidence, change);
  }

  /** The preferred numbers of the same series in one year, in the order of their periods. */
  ofYear({ series }: PageEvidence, year: number): Stated[] {
    this.#years ??= Map.groupBy(
      [...this.evidenceByKey()].flatMap(([first]) => first ?? []).sort((a, b) => comparePeriods(a.months, b.months)),
      ({ series, months }) => `${series} ${months.year}`,
    );
    const ofYear = this.#years.get(`${series} ${year}`) ?? [];
    return ofYear.map(({ id }) => this.byId(id)).filter((stated) => stated !== null);
  }

  parentOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.parent ?? null;
  }

  currencyOf(area: string): string | null {
    return this.record.vocabulary.areas[area]?.currency ?? null;
  }
}

function placesOf({ releases }: TradeRecord): Place[] {
  return releases.flatMap((release) =>
    release.observations.map((observation) => ({ id: factId(observation), release, observation })),
  );
}

/** Returns null if the evidence has only bounds, or if a person marked it as disputed or withdrawn. */
export function withNumber(evidence: PageEvidence): Stated | null {
  const { correction } = evidence.place.observation;
  const isMarked = correction?.status === 'disputed' || correction?.status === 'withdrawn';
  return evidence.value === null || isMarked ? null : (evidence as Stated);
}

/** Compiles the record as the catalogue does, so that rules see the numbers that are served. */
function compileEvidence(record: TradeRecord) {
  const evidenceById = new Map<string, PageEvidence[]>();
  const visit = (evidence: Evidence, release: RecordedRelease, observation: Observation) => {
    const id = factId(observation);
    const list = evidenceById.get(id) ?? [];
    if (!list.length) evidenceById.set(id, list);
    list.push(evidenceOf(evidence, { id, release, observation }));
  };
  const histories = new Map(compile(record, visit).map((history) => [history.id, history]));
  return { histories, evidenceById };
}

function evidenceOf(evidence: Evidence, place: Place): PageEvidence {
  const { value, unit, qualifier, bounds, printed, published, setAside, revises = false } = evidence;
  const { period } = place.observation;
  return {
    id: place.id,
    series: place.id.slice(0, -period.length - 1),
    ...keyOf(place.observation),
    place,
    value,
    unit,
    qualifier,
    bounds,
    printed,
    published,
    months: parsePeriod(period) as Period,
    isSetAside: setAside !== undefined,
    revises,
  };
}
