/**
 * The catalogue: all observations of one key joined into one entry, and what an entry says on a day.
 * `compile` runs in the build and makes the plain data that the Worker reads; `resolve` is the whole of vintages, revisions
 * and status, and runs wherever a fact is shown. Nothing here is typed in by hand: it follows from comparing releases.
 */
import type { Bounds } from './bounds.ts';
import { boundsOf, overlap, widthOf } from './bounds.ts';
import { evidenceUrl } from './evidence-url.ts';
import type { Entry, Evidence, Fact } from './fact.ts';
import { factId } from './id.ts';
import { parsePrinted } from './printed.ts';
import type { Observation, RecordedRelease, TradeRecord } from './schema.ts';

/** The bounds of an observation: given, or those of its printed digits. A count of things is exact as printed. */
export function observationBounds(observation: Observation, language: string): Bounds {
  const { bounds, value, qualifier, printed, unit } = observation;
  if (bounds) return bounds;
  if (value === null) return [null, null];
  const token = parsePrinted(printed, language);
  const resolution = unit === 'count' && token?.resolution === 1 ? 0 : (token?.resolution ?? 0);
  return boundsOf(value, resolution, qualifier);
}

/** Joins the observations of the record into entries, sorted by id. */
export function compile({ releases, vocabulary }: TradeRecord): Entry[] {
  const entries = new Map<string, Entry>();
  for (const release of releases.toSorted((a, b) => compareText(a.published + a.id, b.published + b.id))) {
    for (const observation of release.observations) {
      const id = factId(observation);
      let entry = entries.get(id);
      if (!entry) {
        const { area, indicator, measure, partner, breakdown, period } = observation;
        const breaks = vocabulary.partners[partner]?.breaks ?? [];
        const obsStatus = breaks.includes(period.slice(0, 4)) ? 'B' : 'A';
        entry = { id, area, indicator, measure, partner, breakdown, period, obsStatus, evidence: [] };
        entries.set(id, entry);
      }
      entry.evidence.push(evidenceOf(release, observation));
    }
  }
  return [...entries.values()].sort((a, b) => compareText(a.id, b.id));
}

function evidenceOf(release: RecordedRelease, observation: Observation): Evidence {
  const { publisher, agency, tier, language, published, retrieved } = release;
  const { printed, paragraph, attributedTo, value, unit, qualifier } = observation;
  const setAside = observation.waivers?.find(({ rule }) => rule === 'agreement' || rule === 'same-day')?.reason;
  const bounds = observationBounds(observation, language);
  const url = evidenceUrl(release.url, printed);
  return {
    release: release.id,
    ...{ publisher, agency, tier, language, published, retrieved },
    ...{ printed, paragraph, attributedTo, url, value, unit, qualifier, bounds },
    ...(setAside === undefined ? {} : { setAside }),
  };
}

/**
 * What the entry says on the day `asOf` (today's knowledge where it is left out), or null where nothing was published by then.
 * A later value within the bounds of the one before confirms it; one outside them is a revision.
 */
export function resolve(entry: Entry, asOf = '9999-12-31'): Fact | null {
  const vintages: Evidence[][] = [];
  let later = false;
  for (const evidence of entry.evidence.filter((one) => one.setAside === undefined)) {
    const agreed = vintages.at(-1);
    const revises = agreed?.some((one) => !overlap(one.bounds, evidence.bounds)) ?? false;
    if (evidence.published > asOf) later ||= revises;
    else if (agreed && !revises) agreed.push(evidence);
    else vintages.push([evidence]);
  }
  const now = vintages.pop()?.toSorted(comparePreference);
  const [best, ...others] = now ?? [];
  if (!best) return null;
  const { evidence: all, obsStatus, ...key } = entry;
  const aside = all.filter((one) => one.setAside !== undefined && one.published <= asOf);
  const starts = [...vintages.map(firstDay), firstDay(now as Evidence[])];
  const revisions = vintages.map((vintage, i) => {
    const { value, bounds, printed, release, published } = vintage.toSorted(comparePreference)[0] as Evidence;
    return { until: starts[i + 1] as string, value, bounds, printed, release, published };
  });
  const { value, unit, qualifier, bounds, printed } = best;
  return {
    ...key,
    ...{ value, unit, qualifier, bounds, printed, obsStatus },
    basis: 'stated',
    status: later ? 'superseded' : revisions.length ? 'revised' : 'current',
    published: starts.at(-1) as string,
    evidence: [best, ...others, ...aside],
    revisions,
  };
}

function firstDay(vintage: Evidence[]): string {
  return vintage.map(({ published }) => published).sort()[0] as string;
}

/** A number before a limit, then the tier, a page that names who said it, the finer number, the earlier page. */
function comparePreference(a: Evidence, b: Evidence): number {
  const rank = (one: Evidence) => [
    Number(widthOf(one.bounds) === Infinity),
    Number(one.tier === 'B'),
    Number(one.attributedTo === null),
    widthOf(one.bounds),
  ];
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((value, i) => value !== right[i]);
  return at < 0 ? compareText(a.published + a.release, b.published + b.release) : (left[at] ?? 0) - (right[at] ?? 0);
}

/** Order by code unit, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
