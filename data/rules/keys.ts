/** Rules that compare what pages state for one key. */
import { agree, isLimit } from '../fact/bounds.ts';
import type { PageEvidence, Place } from './record-view.ts';
import { type Finding, type Rule, ruleOfPages } from './rule.ts';

/**
 * The evidence with the highest lower bound and that with the lowest upper bound: what contradicts any of a group contradicts one of these, so
 * that numbers are compared in time that grows with their number and not with its square.
 */
class Extremes {
  highest: PageEvidence | null = null;
  lowest: PageEvidence | null = null;

  add(evidence: PageEvidence): void {
    if (!this.highest || lower(evidence) > lower(this.highest)) this.highest = evidence;
    if (!this.lowest || upper(evidence) < upper(this.lowest)) this.lowest = evidence;
  }

  join({ highest, lowest }: Extremes): void {
    for (const evidence of [highest, lowest]) if (evidence) this.add(evidence);
  }

  /** Evidence of the group that does not agree with `other`, or whose bounds are more than `tolerance` (a part of its own size) away. */
  contradicting(other: PageEvidence, tolerance = 0): PageEvidence | null {
    const [highest, lowest] = [this.highest, this.lowest];
    if (!tolerance) return [highest, lowest].find((evidence) => evidence && !agree(evidence, other)) ?? null;
    if (highest && upper(other) < lower(highest) - tolerance * Math.abs(lower(highest))) return highest;
    if (lowest && lower(other) > upper(lowest) + tolerance * Math.abs(upper(lowest))) return lowest;
    return null;
  }
}

/** The finding about `evidence`; `why` follows what the other page prints. */
export function contradiction(evidence: PageEvidence, other: PageEvidence, why: string) {
  const places: [Place, Place] = [evidence.place, other.place];
  const message = `${other.place.release.id} prints ${other.printed} ${why}`;
  // No dispute: the later number is served as a revision of the other. "Over" and "nearly" revise no number.
  const isRevision = evidence.revises && !isLimit(evidence) && evidence.published !== other.published;
  return { places, message, isDispute: !isRevision };
}

function lower({ bounds }: PageEvidence): number {
  return bounds[0] ?? -Infinity;
}

function upper({ bounds }: PageEvidence): number {
  return bounds[1] ?? Infinity;
}

/** A release states each key once; a number that a page prints twice is one observation. */
export const duplicate = ruleOfPages('duplicate', (places) =>
  [...Map.groupBy(places, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const tokens = same.map(({ observation: { printed, paragraph } }) => `${printed} (paragraph ${paragraph})`);
    const message = `the release has this key more than once, ${tokens.join(' and ')}: correct the codes of the one that means something else, or keep one where both mean the same`;
    return [{ places: [first], message }];
  }),
);

/** All pages give a key in the same unit, or their numbers could not be compared. */
export const oneUnit: Rule = {
  name: 'one-unit',
  check(view) {
    return [...view.evidenceByKey()].flatMap(([first, ...others]) =>
      others
        .filter(({ unit }) => unit !== first?.unit)
        .map(({ place, unit }) => ({
          places: [place, ...(first ? [first.place] : [])],
          message: `the unit is ${unit}, but ${first?.place.release.id} gives the same key in ${first?.unit}: correct one of the two`,
        })),
    );
  },
};

/** Pages of one day carry one bulletin: if their numbers for a key exclude each other, one of them is a slip. */
export const sameDay: Rule = {
  name: 'same-day',
  check(view) {
    return [...view.evidenceByKey()].flatMap((ofKey) =>
      ofKey.length < 2 ? [] : [...Map.groupBy(ofKey, ({ published }) => published).values()].flatMap(compareDay),
    );
  },
};

function compareDay(ofDay: PageEvidence[]): Finding[] {
  const before = new Extremes();
  return ofDay.flatMap((evidence) => {
    const other = before.contradicting(evidence);
    before.add(evidence);
    return other
      ? [
          contradiction(
            evidence,
            other,
            'on the same day: find out which is right, and suppress the rule for the other with the reason',
          ),
        ]
      : [];
  });
}

/** Pages that are fewer days apart carry the same bulletin, so another number is a slip; later it may be a revision. */
const BULLETIN_DAYS = 25;

/** Customs offices revise past months by one or two percent; a larger step counts as a slip until somebody has looked. */
const LARGEST_REVISION = 0.05;

const WHY =
  '(too early or too far away to be a revision): compare both pages, and suppress the rule for the number that is wrong';

/** Pages of different days give a key the same number, or the later number is a revision: weeks later, and close to the first. */
export const agreement: Rule = {
  name: 'agreement',
  check(view) {
    return [...view.evidenceByKey()].flatMap(compareKey);
  },
};

function compareKey(ofKey: PageEvidence[]): Finding[] {
  if (ofKey.length < 2) return [];
  let recent: { published: string; extremes: Extremes }[] = [];
  const older = new Extremes();
  return [...Map.groupBy(ofKey, ({ published }) => published)].flatMap(([published, ofDay]) => {
    const { yes = [], no = [] } = Object.groupBy(recent, (day) =>
      isBulletin(day.published, published) ? 'yes' : 'no',
    );
    for (const { extremes } of no) older.join(extremes);
    const findings = ofDay.flatMap((evidence) => {
      const contradicted = yes.map(({ extremes }) => extremes.contradicting(evidence)).find((other) => other !== null);
      const other = contradicted ?? older.contradicting(evidence, LARGEST_REVISION);
      return other ? [contradiction(evidence, other, WHY)] : [];
    });
    const extremes = new Extremes();
    for (const evidence of ofDay) if (!evidence.isSetAside) extremes.add(evidence);
    recent = [...yes, { published, extremes }];
    return findings;
  });
}

function isBulletin(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) < BULLETIN_DAYS * 86_400_000;
}
