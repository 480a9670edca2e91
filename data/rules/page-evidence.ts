/** What the pages of a record state, as the catalogue compiles it. */
import { compile } from '../catalogue/compile.ts';
import type { Evidence } from '../contract/fact.ts';
import { type Key, periodIn } from '../fact/id.ts';
import { type Period, parsePeriod } from '../fact/period.ts';
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
  /** Whether a waiver says that the page slipped, so that its number is listed but not used. */
  isSetAside: boolean;
  /** Whether it replaces an earlier number that differs. */
  revises: boolean;
}

/** Evidence with a number. */
export interface Stated extends PageEvidence {
  value: number;
}

/** Compiles the record as the catalogue does, so that rules see the numbers that are served. */
export function readEvidence(record: TradeRecord, places: Place[]) {
  const pages = Map.groupBy(places, ({ release }) => release.id);
  const placeOf = new Map(
    [...pages].map(([id, page]) => [id, new Map(page.map((place) => [place.observation, place]))] as const),
  );
  const evidenceById = new Map<string, PageEvidence[]>();
  const visit = (evidence: Evidence, release: RecordedRelease, observation: Observation) => {
    const place = placeOf.get(release.id)?.get(observation) as Place;
    const list = evidenceById.get(place.id) ?? [];
    if (!list.length) evidenceById.set(place.id, list);
    list.push(evidenceOf(evidence, place));
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

/** The ids of each series in each year, by the order of their periods; the keys are those of `yearOfSeries`. */
export function idsByYear(ids: Iterable<string>): Map<string, string[]> {
  const years = Map.groupBy(ids, yearOfSeries);
  return new Map([...years].map(([key, ids]) => [key, byPeriod(ids)]));
}

/** The name of a series in the year of the id's period: the id up to the year. */
function yearOfSeries(id: string): string {
  const period = periodIn(id);
  return id.slice(0, id.length - period.length + 4);
}

/** Fact ids of one series and year, the earlier end first, then the longer period last. */
export function byPeriod(ids: string[]): string[] {
  const months = new Map(ids.map((id) => [id, parsePeriod(periodIn(id)) as Period]));
  const monthsOf = (id: string) => months.get(id) as Period;
  return ids.toSorted((a, b) => monthsOf(a).to - monthsOf(b).to || monthsOf(a).from - monthsOf(b).from);
}
