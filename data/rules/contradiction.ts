/** Finds numbers that contradict earlier ones of the same key, in time that grows with their number and not with its square. */
import type { PageEvidence, Place } from './page-evidence.ts';

/** The evidence with the highest lower bound and that with the lowest upper bound: what contradicts any of a group contradicts one of these. */
export class Extremes {
  highest: PageEvidence | null = null;
  lowest: PageEvidence | null = null;

  add(evidence: PageEvidence): void {
    if (!this.highest || lower(evidence) > lower(this.highest)) this.highest = evidence;
    if (!this.lowest || upper(evidence) < upper(this.lowest)) this.lowest = evidence;
  }

  join({ highest, lowest }: Extremes): void {
    for (const evidence of [highest, lowest]) if (evidence) this.add(evidence);
  }

  /** Evidence of the group whose bounds are more than `allowance` (a part of its own size) away from those of `other`. */
  contradicting(other: PageEvidence, allowance = 0): PageEvidence | null {
    const [highest, lowest] = [this.highest, this.lowest];
    if (highest && upper(other) < lower(highest) - allowance * Math.abs(lower(highest))) return highest;
    if (lowest && lower(other) > upper(lowest) + allowance * Math.abs(upper(lowest))) return lowest;
    return null;
  }
}

/** The finding about `evidence`; `why` follows what the other page prints. */
export function contradiction(evidence: PageEvidence, other: PageEvidence, why: string) {
  const places: [Place, Place] = [evidence.place, other.place];
  const message = `${other.place.release.id} prints ${other.printed} ${why}`;
  // No dispute: the later number is served as a revision of the other.
  return { places, message, isDispute: !evidence.revises || evidence.published === other.published };
}

function lower({ bounds }: PageEvidence): number {
  return bounds[0] ?? -Infinity;
}

function upper({ bounds }: PageEvidence): number {
  return bounds[1] ?? Infinity;
}
