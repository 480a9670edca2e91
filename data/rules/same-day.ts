import { overlap } from '../fact/bounds.ts';
import type { Rule } from './rule.ts';
import { contradictions } from './rule.ts';

/** Pages of one day carry one bulletin: two numbers for one key that can't both be right mean that one is a slip. */
export const sameDay: Rule = {
  name: 'same-day',
  check(view) {
    return contradictions(
      view,
      (before, after) => before.published === after.published && !overlap(before.bounds, after.bounds),
      'on the same day: find out which is right, and waive the other with the reason',
    );
  },
};
