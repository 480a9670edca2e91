import type { Rule } from './rule.ts';
import { places } from './rule.ts';

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
  check(record) {
    return places(record).flatMap((place) =>
      Object.entries(VOCABULARY_OF)
        .filter(([dimension, list]) => {
          const code = place.observation[dimension as keyof typeof VOCABULARY_OF];
          return !Object.hasOwn(record.vocabulary[list], code);
        })
        .map(([dimension, list]) => ({
          ...place,
          message: `the ${dimension} is not in data/vocabulary/${list}.json: correct the code, or add it there with its labels`,
        })),
    );
  },
};
