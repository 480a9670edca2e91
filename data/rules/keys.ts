/** Rules that compare the evidence for one key. */
import { agree, isBound } from '../fact/bounds.ts';
import { boundsAgree } from './arithmetic.ts';
import type { PageEvidence } from './record-view.ts';
import { pageRule, type Rule, type Violation } from './rule.ts';

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

/** Pages fewer days apart report the same bulletin. A different number after that may be a revision. */
const BULLETIN_DAYS = 25;

/** Relative. Customs offices revise past months by one or two percent. A person looks at a larger step. */
const MAX_REVISION = 0.05;

/** Pages agree, or the later number is a revision: weeks later, and close to the first. */
export const agreement: Rule<'agreement'> = {
  name: 'agreement',
  check(view) {
    return [...view.evidenceByKey()].flatMap(compareKey);
  },
};

function compareKey(ofKey: PageEvidence[]): Violation[] {
  return ofKey.flatMap((evidence, i) => {
    const other = ofKey.slice(0, i).find((earlier) => !earlier.isSetAside && contradicts(evidence, earlier));
    return other ? [contradiction(evidence, other)] : [];
  });
}

function contradicts(evidence: PageEvidence, earlier: PageEvidence): boolean {
  const days = (Date.parse(evidence.published) - Date.parse(earlier.published)) / 86_400_000;
  return days < BULLETIN_DAYS ? !agree(evidence, earlier) : !boundsAgree(evidence, earlier, MAX_REVISION);
}

function contradiction(evidence: PageEvidence, other: PageEvidence): Violation {
  const isSameDay = evidence.published === other.published;
  const when = isSameDay ? 'on the same day' : '(too early or too far away to be a revision)';
  const message = `${other.place.release.id} prints ${other.printed} ${when}: compare both pages, and suppress the rule for the wrong number with the reason`;
  // A revision is not a dispute. "Over" and "nearly" never revise a number.
  const isRevision = evidence.revises && !isBound(evidence) && !isSameDay;
  return { places: [evidence.place, other.place], message, isDispute: !isRevision };
}
