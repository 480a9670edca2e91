import type { Rule } from './rule.ts';

const VOCABULARY_OF = {
  area: 'areas',
  indicator: 'indicators',
  measure: 'measures',
  partner: 'partners',
  breakdown: 'breakdowns',
} as const;

/** Every code of an observation is in the vocabulary, or nobody could read it. */
export const codes: Rule = {
  name: 'codes',
  check({ places, record }) {
    return places.flatMap((place) =>
      Object.entries(VOCABULARY_OF)
        .filter(([dimension, list]) => {
          const code = place.observation[dimension as keyof typeof VOCABULARY_OF];
          return !Object.hasOwn(record.vocabulary[list], code);
        })
        .map(([dimension, list]) => ({
          places: [place],
          message: `the ${dimension} is not in data/vocabulary/${list}.json: correct the code, or add it there with its labels`,
        })),
    );
  },
};
