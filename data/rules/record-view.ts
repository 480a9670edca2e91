/** The record as rules read it: by observation, by key, by release, and by year of a series. */
import { factId, type Key } from '../fact/id.ts';
import { resolve } from '../fact/resolve.ts';
import type { RecordedRelease, TradeRecord } from '../record/schema.ts';
import { idsByYear, type PageEvidence, type Place, readEvidence, type Stated } from './page-evidence.ts';

/** Made once for a check. What a rule asks for is computed on the first request and kept. */
export class RecordView {
  readonly record: TradeRecord;
  readonly places: Place[];
  readonly #preferred = new Map<string, PageEvidence | null>();
  #read: ReturnType<typeof readEvidence> | null = null;
  #pages: Map<string, Place[]> | null = null;
  #years: Map<string, string[]> | null = null;

  constructor(record: TradeRecord) {
    this.record = record;
    this.places = placesOf(record);
  }

  get #compiled() {
    this.#read ??= readEvidence(this.record, this.places);
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
    return this.byId(changedId(key, change));
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
    const ofKey = this.evidenceFor({ id: changedId(key, change) });
    const evidence = ofKey.find(({ place }) => place.release.id === release.id);
    return evidence ? withNumber(evidence) : null;
  }

  /** A number as the page of the evidence has it, because it may have been revised since; else the preferred one. */
  beside(evidence: PageEvidence, change: Partial<Key>): Stated | null {
    return this.inRelease(evidence.place.release, evidence, change) ?? this.stated(evidence, change);
  }

  /** The preferred numbers of the same series (all dimensions but the period) in one year, by the order of their periods. */
  ofYear({ series }: PageEvidence, year: number): Stated[] {
    this.#years ??= idsByYear(this.#compiled.evidenceById.keys());
    const ids = this.#years.get(`${series}.${year}`) ?? [];
    return ids.map((id) => this.byId(id)).filter((stated) => stated !== null);
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

/** The id of a key with some dimensions changed. */
function changedId(key: Key, change: Partial<Key>): string {
  const { area = key.area, indicator = key.indicator, measure = key.measure } = change;
  const { partner = key.partner, breakdown = key.breakdown, period = key.period } = change;
  return `${area}.${indicator}.${measure}.${partner}.${breakdown}.${period}`;
}

/** The evidence as one with a number; null where it gives bounds alone, or a person marked the number: it says nothing of others. */
export function withNumber(evidence: PageEvidence): Stated | null {
  const { mark } = evidence.place.observation;
  const isInDoubt = mark?.status === 'disputed' || mark?.status === 'withdrawn';
  return evidence.value === null || isInDoubt ? null : (evidence as Stated);
}
