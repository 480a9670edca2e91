import { DATA } from '../record/folders.ts';
import { ruleOfOne } from './rule.ts';

const VOCABULARY_OF = {
  area: 'areas',
  indicator: 'indicators',
  measure: 'measures',
  partner: 'partners',
  breakdown: 'breakdowns',
  unit: 'units',
} as const;

/** Every code of an observation is in the vocabulary: a code without labels can't be shown. */
export const codes = ruleOfOne('codes', ({ observation }, { record: { vocabulary } }) => {
  const unknown = Object.entries(VOCABULARY_OF).filter(
    ([field, list]) => !Object.hasOwn(vocabulary[list], observation[field as keyof typeof VOCABULARY_OF]),
  );
  if (!unknown.length) return null;
  const missing = unknown.map(([field, list]) => `the ${field} is not in ${DATA}/vocabulary/${list}.json`);
  return `${missing.join(', ')}: correct the code, or add it there with its labels`;
});
