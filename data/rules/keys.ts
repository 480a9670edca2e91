/** Rules that compare the evidence for one key. */
import { agree, isLimit } from '../fact/bounds.ts';
import type { PageEvidence, Place } from './record-view.ts';
import { pageRule, type Rule, type Violation } from './rule.ts';

/**
 * The evidence with the highest lower bound, and with the lowest upper bound. Evidence that contradicts any of the group contradicts one of
 * these two, so the time of a comparison is linear and not quadratic.
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

  /** Evidence of the group that contradicts `other`. `tolerance` is relative. */
  contradicting(other: PageEvidence, tolerance = 0): PageEvidence | null {
    const [highest, lowest] = [this.highest, this.lowest];
    if (!tolerance) return [highest, lowest].find((evidence) => evidence && !agree(evidence, other)) ?? null;
    if (highest && upper(other) < lower(highest) - tolerance * Math.abs(lower(highest))) return highest;
    if (lowest && lower(other) > upper(lowest) + tolerance * Math.abs(upper(lowest))) return lowest;
    return null;
  }
}

/** `why` follows what the other page prints. */
export function contradiction(evidence: PageEvidence, other: PageEvidence, why: string) {
  const places: [Place, Place] = [evidence.place, other.place];
  const message = `${other.place.release.id} prints ${other.printed} ${why}`;
  // A revision is not a dispute. "Over" and "nearly" never revise a number.
  const isRevision = evidence.revises && !isLimit(evidence) && evidence.published !== other.published;
  return { places, message, isDispute: !isRevision };
}

function lower({ bounds }: PageEvidence): number {
  return bounds[0] ?? -Infinity;
}

function upper({ bounds }: PageEvidence): number {
  return bounds[1] ?? Infinity;
}

/** A release has each key once, even if the page prints the number twice. */
export const duplicate = pageRule('duplicate', (places) =>
  [...Map.groupBy(places, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const tokens = same.map(({ observation: { printed, paragraph } }) => `${printed} (paragraph ${paragraph})`);
    const message = `the release has this key more than once, ${tokens.join(' and ')}: correct the codes of the one that means something else, or keep one where both mean the same`;
    return [{ places: [first], message }];
  }),
);

/** All pages give a key in the same unit. */
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

/** Pages of one day carry the same bulletin, so their numbers agree. */
export const sameDay: Rule = {
  name: 'same-day',
  check(view) {
    return [...view.evidenceByKey()].flatMap((ofKey) =>
      ofKey.length < 2 ? [] : [...Map.groupBy(ofKey, ({ published }) => published).values()].flatMap(compareDay),
    );
  },
};

function compareDay(ofDay: PageEvidence[]): Violation[] {
  const before = new Extremes();
  return ofDay.flatMap((evidence) => {
    const other = before.contradicting(evidence);
    before.add(evidence);
    return other
      ? [
          contradiction(
            evidence,
            other,
            'on the same day: compare both pages, and suppress the rule for the wrong number with the reason',
          ),
        ]
      : [];
  });
}

/** Pages fewer days apart carry the same bulletin. A different number later may be a revision. */
const BULLETIN_DAYS = 25;

/** Customs offices revise past months by one or two percent. A person looks at a larger step. */
const LARGEST_REVISION = 0.05;

const WHY =
  '(too early or too far away to be a revision): compare both pages, and suppress the rule for the wrong number with the reason';

/** Pages of different days agree, or the later number is a revision: weeks later, and close to the first. */
export const agreement: Rule = {
  name: 'agreement',
  check(view) {
    return [...view.evidenceByKey()].flatMap(compareKey);
  },
};

function compareKey(ofKey: PageEvidence[]): Violation[] {
  if (ofKey.length < 2) return [];
  let recent: { published: string; extremes: Extremes }[] = [];
  const older = new Extremes();
  return [...Map.groupBy(ofKey, ({ published }) => published)].flatMap(([published, ofDay]) => {
    const { yes = [], no = [] } = Object.groupBy(recent, (day) =>
      isBulletin(day.published, published) ? 'yes' : 'no',
    );
    for (const { extremes } of no) older.join(extremes);
    const violations = ofDay.flatMap((evidence) => {
      const contradicted = yes.map(({ extremes }) => extremes.contradicting(evidence)).find((other) => other !== null);
      const other = contradicted ?? older.contradicting(evidence, LARGEST_REVISION);
      return other ? [contradiction(evidence, other, WHY)] : [];
    });
    const extremes = new Extremes();
    for (const evidence of ofDay) if (!evidence.isSetAside) extremes.add(evidence);
    recent = [...yes, { published, extremes }];
    return violations;
  });
}

function isBulletin(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) < BULLETIN_DAYS * 86_400_000;
}
