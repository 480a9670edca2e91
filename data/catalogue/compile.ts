/**
 * Joins the observations of the record into the catalogue's entries, one a key. Runs in the build; the Worker reads the result.
 */

import type { Evidence } from '../contract/fact.ts';
import type { Bounds } from '../fact/bounds.ts';
import { boundsOf } from '../fact/bounds.ts';
import type { Entry } from '../fact/entry.ts';
import { evidenceUrl } from '../fact/evidence-url.ts';
import { factId } from '../fact/id.ts';
import { compareText } from '../fact/text-order.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../record/schema.ts';
import { parsePrinted } from '../text/printed.ts';

/** Rules whose waiver says that the page slipped: its number is listed as evidence, but not joined. */
const SLIPS = ['agreement', 'same-day'];

/** Entries of what the record states, sorted by id, each with its evidence oldest first. `visit` is told where each piece is from. */
export function compile(
  { releases, vocabulary }: TradeRecord,
  visit?: (evidence: Evidence, release: RecordedRelease, observation: Observation) => void,
): Entry[] {
  const entries = new Map<string, Entry>();
  for (const release of releases.toSorted((a, b) => compareText(a.published + a.id, b.published + b.id))) {
    for (const observation of release.observations) {
      const id = factId(observation);
      let entry = entries.get(id);
      if (!entry) {
        const { area, indicator, measure, partner, breakdown, period } = observation;
        const breaks = vocabulary.partners[partner]?.breaks ?? [];
        const obsStatus = breaks.includes(period.slice(0, 4)) ? 'B' : 'A';
        entry = { id, area, indicator, measure, partner, breakdown, period, obsStatus, evidence: [], derivations: [] };
        entries.set(id, entry);
      }
      const evidence = evidenceOf(release, observation);
      entry.evidence.push(evidence);
      visit?.(evidence, release, observation);
    }
  }
  return [...entries.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Read once an observation: a check of many variants of the record compiles the same observations over and over. */
const read = new WeakMap<Observation, Evidence>();

function evidenceOf(release: RecordedRelease, observation: Observation): Evidence {
  const held = read.get(observation);
  if (held) return held;
  const { publisher, agency, tier, language, published, retrieved } = release;
  const { printed, paragraph, attributedTo, value, unit, qualifier } = observation;
  const setAside = observation.waivers?.find(({ rule }) => SLIPS.includes(rule))?.reason;
  const evidence = {
    release: release.id,
    ...{ publisher, agency, tier, language, published, retrieved },
    ...{ printed, paragraph, attributedTo, value, unit, qualifier },
    // A token in another form than the page's would not be found there.
    url: observation.normalised ? release.url : evidenceUrl(release.url, printed),
    ...(observation.normalised ? { normalised: true as const } : {}),
    bounds: observationBounds(observation, language),
    ...(setAside === undefined ? {} : { setAside }),
    ...(observation.mark ? { mark: observation.mark } : {}),
    ...(observation.note ? { note: observation.note } : {}),
  };
  read.set(observation, evidence);
  return evidence;
}

/** The bounds of an observation: given, or those of its printed digits. A count of things is exact as printed. */
export function observationBounds(observation: Observation, language: string): Bounds {
  const { bounds, value, qualifier, printed, unit } = observation;
  if (bounds) return bounds;
  if (value === null) return [null, null];
  const token = parsePrinted(printed, language);
  const resolution = unit === 'count' && token?.resolution === 1 ? 0 : (token?.resolution ?? 0);
  return boundsOf(value, resolution, qualifier);
}
