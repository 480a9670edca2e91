import type { Evidence } from '../contract/fact.ts';
import { overlap } from '../fact/bounds.ts';
import type { Rule } from './rule.ts';
import { contradictions } from './rule.ts';

/** Within so many days pages carry the same bulletin, so another number is a slip; later it may be a revision. */
const BULLETIN_DAYS = 25;

/** Customs revise past months by one or two percent; a larger step is taken for a mistake until somebody has looked. */
const LARGEST_REVISION = 0.05;

/** Releases of one key agree, or the later one is a revision: weeks later, and by a little. */
export const agreement: Rule = {
  name: 'agreement',
  check(view) {
    return contradictions(
      view,
      (before, after) => !before.setAside && before.published !== after.published && !isSameOrRevised(before, after),
      '(and this is no revision of it by its day and size): compare both pages, and waive the one that slipped',
    );
  },
};

function isSameOrRevised(before: Evidence, after: Evidence): boolean {
  if (overlap(before.bounds, after.bounds)) return true;
  if (before.value === null || after.value === null) return false;
  const days = (Date.parse(after.published) - Date.parse(before.published)) / 86_400_000;
  return days >= BULLETIN_DAYS && Math.abs(after.value - before.value) <= LARGEST_REVISION * Math.abs(before.value);
}
