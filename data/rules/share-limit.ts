import type { Rule } from './rule.ts';

/** A part is not more than its whole: a share lies between 0 and 100 percent. */
export const shareLimit: Rule = {
  name: 'share-limit',
  check({ places }) {
    return places
      .filter(
        ({ observation: { measure, value } }) =>
          /share$/.test(measure) && value !== null && !(value >= 0 && value <= 100),
      )
      .map((place) => ({
        places: [place],
        message: `a share of ${place.observation.value} percent is not between 0 and 100`,
      }));
  },
};
