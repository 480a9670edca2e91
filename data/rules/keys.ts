/** Rules that compare the evidence for one key. */
import { agree, isLimit } from '../fact/bounds.ts';
import type { PageEvidence } from './record-view.ts';
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

/** Pages fewer days apart carry the same bulletin. A different number later may be a revision. */
const BULLETIN_DAYS = 25;

/** Customs offices revise past months by one or two percent. A person looks at a larger step. */
const LARGEST_REVISION = 0.05;

/** Pages agree, or the later number is a revision: weeks later, and close to the first. */
export const agreement: Rule = {
  name: 'agreement',
  check(view) {
    return [...view.evidenceByKey()].flatMap(compareKey);
  },
};

interface Day {
  published: string;
  extremes: Extremes;
}

function compareKey(ofKey: PageEvidence[]): Violation[] {
  if (ofKey.length < 2) return [];
  const older = new Extremes();
  let bulletin: Day[] = [];
  return [...Map.groupBy(ofKey, ({ published }) => published)].flatMap(([published, ofDay]) => {
    for (const day of bulletin) if (!isBulletin(day.published, published)) older.join(day.extremes);
    const today = { published, extremes: new Extremes() };
    bulletin = [...bulletin.filter((day) => isBulletin(day.published, published)), today];
    return ofDay.flatMap((evidence) => {
      const inBulletin = bulletin.map(({ extremes }) => extremes.contradicting(evidence)).find((each) => each !== null);
      const other = inBulletin ?? older.contradicting(evidence, LARGEST_REVISION);
      if (!evidence.isSetAside) today.extremes.add(evidence);
      return other ? [contradiction(evidence, other)] : [];
    });
  });
}

function isBulletin(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) < BULLETIN_DAYS * 86_400_000;
}

function contradiction(evidence: PageEvidence, other: PageEvidence): Violation {
  const isSameDay = evidence.published === other.published;
  const when = isSameDay ? 'on the same day' : '(too early or too far away to be a revision)';
  const message = `${other.place.release.id} prints ${other.printed} ${when}: compare both pages, and suppress the rule for the wrong number with the reason`;
  // A revision is not a dispute. "Over" and "nearly" never revise a number.
  const isRevision = evidence.revises && !isLimit(evidence) && !isSameDay;
  return { places: [evidence.place, other.place], message, isDispute: !isRevision };
}
