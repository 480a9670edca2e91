/** The record as rules read it: what its pages state, as the catalogue compiles it, by observation, by key, by release, and by year of a series. */
import { compile } from '../catalogue/compile.ts';
import type { Evidence } from '../contract/fact.ts';
import { factId, type Key } from '../fact/id.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';

/** One observation, with the release that it stands in. */
export interface Place {
  /** The fact id of the observation. */
  id: string;
  release: RecordedRelease;
  observation: Observation;
}

/**
 * What one observation states: its key, and its evidence as the catalogue has it. A printed limit has its number as `value`: "over 20" has 20.
 */
export interface PageEvidence
  extends Key,
    Pick<Evidence, 'value' | 'unit' | 'qualifier' | 'bounds' | 'printed' | 'published'> {
  id: string;
  /** The id without its period. */
  series: string;
  months: Period;
  place: Place;
  /** Whether a suppression says that the page slipped, so that its number is listed but not used. */
  isSetAside: boolean;
  /** Whether it replaces an earlier number that differs. */
  revises: boolean;
}

/** Evidence with a number. */
export interface Stated extends PageEvidence {
  value: number;
}

/** Made once for a check. What a rule asks for is computed on the first request and kept. */
export class RecordView {
  readonly record: TradeRecord;
  readonly places: Place[];
  readonly #preferred = new Map<string, PageEvidence | null>();
  #read: ReturnType<typeof readEvidence> | null = null;
  #pages: Map<string, Place[]> | null = null;
  #years: Map<string, PageEvidence[]> | null = null;

  constructor(record: TradeRecord) {
    this.record = record;
    this.places = placesOf(record);
  }

  get #compiled() {
    this.#read ??= readEvidence(this.record);
    return this.#read;
  }

  /** The places of each release, in the order of the page. */
  get pages(): Map<string, Place[]> {
    this.#pages ??= Map.groupBy(this.places, ({ release }) => release.id);
    return this.#pages;
  }

  /** Everything that pages state for each key, oldest page first. */
  *evidenceByKey(): Generator<PageEvidence[]> {
    yield* this.#compiled.evidenceById.values();
  }

  /** What the preferred page states for each key of some measures, also where it gives bounds and no number. */
  *preferredOf(...measures: string[]): Generator<PageEvidence> {
    for (const [first] of this.evidenceByKey()) {
      const preferred = first && measures.includes(first.measure) ? this.preferred(first.id) : null;
      if (preferred) yield preferred;
    }
  }

  /** The preferred number of a key, with some dimensions changed; null where no page states one. */
  stated(key: Key, change: Partial<Key> = {}): Stated | null {
    return this.byId(factId({ ...key, ...change }));
  }

  /** The preferred number of a fact id; null where no page states one. */
  byId(id: string): Stated | null {
    const preferred = this.preferred(id);
    return preferred && withNumber(preferred);
  }

  /** What the preferred page states for a fact id, also where it gives bounds and no number; null where no page states anything. */
  preferred(id: string): PageEvidence | null {
    const known = this.#preferred.get(id);
    if (known !== undefined) return known;
    const { entries, evidenceById } = this.#compiled;
    const entry = entries.get(id);
    const best = entry && resolve(entry)?.evidence[0];
    const index = best ? entry.evidence.indexOf(best) : -1;
    const evidence = evidenceById.get(id)?.[index] ?? null;
    this.#preferred.set(id, evidence);
    return evidence;
  }

  /** Everything that pages state for the key, oldest page first. */
  evidenceFor({ id }: Pick<PageEvidence, 'id'>): PageEvidence[] {
    return this.#compiled.evidenceById.get(id) ?? [];
  }

  /** What one release states for a key, first where it does so twice; null where it states no number. */
  inRelease(release: RecordedRelease, key: Key, change: Partial<Key> = {}): Stated | null {
    const ofKey = this.evidenceFor({ id: factId({ ...key, ...change }) });
    const evidence = ofKey.find(({ place }) => place.release.id === release.id);
    return evidence ? withNumber(evidence) : null;
  }

  /** A number as the page of the evidence has it, because it may have been revised since; else the preferred one. */
  beside(evidence: PageEvidence, change: Partial<Key>): Stated | null {
    return this.inRelease(evidence.place.release, evidence, change) ?? this.stated(evidence, change);
  }

  /** The preferred numbers of the same series (all dimensions but the period) in one year, by the order of their periods. */
  ofYear({ series }: PageEvidence, year: number): Stated[] {
    this.#years ??= Map.groupBy(
      [...this.evidenceByKey()].flatMap(([first]) => first ?? []).sort((a, b) => comparePeriods(a.months, b.months)),
      ({ series: own, months }) => `${own} ${months.year}`,
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

/** The evidence as one with a number; null where it gives bounds alone, or a person marked the number: it says nothing of others. */
export function withNumber(evidence: PageEvidence): Stated | null {
  const { correction } = evidence.place.observation;
  const isInDoubt = correction?.status === 'disputed' || correction?.status === 'withdrawn';
  return evidence.value === null || isInDoubt ? null : (evidence as Stated);
}

/** Compiles the record as the catalogue does, so that rules see the numbers that are served. */
function readEvidence(record: TradeRecord) {
  const evidenceById = new Map<string, PageEvidence[]>();
  const visit = (evidence: Evidence, release: RecordedRelease, observation: Observation) => {
    const id = factId(observation);
    const list = evidenceById.get(id) ?? [];
    if (!list.length) evidenceById.set(id, list);
    list.push(evidenceOf(evidence, { id, release, observation }));
  };
  const entries = new Map(compile(record, visit).map((entry) => [entry.id, entry]));
  return { entries, evidenceById };
}

function evidenceOf(evidence: Evidence, place: Place): PageEvidence {
  const { value, unit, qualifier, bounds, printed, published, setAside, revises = false } = evidence;
  const { area, indicator, measure, partner, breakdown, period } = place.observation;
  return {
    ...{ id: place.id, series: place.id.slice(0, -period.length - 1) },
    ...{ area, indicator, measure, partner, breakdown, period, place },
    ...{ value, unit, qualifier, bounds, printed, published },
    months: parsePeriod(period) as Period,
    isSetAside: setAside !== undefined,
    revises,
  };
}
