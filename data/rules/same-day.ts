import { overlap } from '../bounds.ts';
import type { Rule } from './rule.ts';

/** Pages of one day carry one bulletin: two numbers for one key that can't both be right mean that one is a slip. */
export const sameDay: Rule = {
  name: 'same-day',
  check(view) {
    return view.entries.flatMap((entry) => {
      const places = view.placesOf(entry);
      return places.flatMap(({ place, evidence }, i) => {
        const other = places
          .slice(0, i)
          .find(
            (one) => one.evidence.published === evidence.published && !overlap(one.evidence.bounds, evidence.bounds),
          );
        if (!other) return [];
        const message = `${other.place.release.id} prints ${other.evidence.printed} on the same day: find out which is right, and waive the other with the reason`;
        return [{ places: [place, other.place], message }];
      });
    });
  },
};
