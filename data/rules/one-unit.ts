import type { Rule } from './rule.ts';

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
