import { DATA } from '../record/folders.ts';
import { type Observation, VOCABULARY_OF, type Vocabulary } from '../record/schema.ts';
import { ruleOfOne } from './rule.ts';

/**
 * Every code of an observation is in the vocabulary: a code without labels can't be shown. What only some kinds of area have is of one of
 * them: goods that cross a border are counted at the port.
 */
export const codes = ruleOfOne('codes', ({ observation }, { record: { vocabulary } }) => {
  const unknown = Object.entries(VOCABULARY_OF).filter(
    ([field, list]) => !Object.hasOwn(vocabulary[list], observation[field as keyof typeof VOCABULARY_OF]),
  );
  if (!unknown.length) return ofOtherKind(observation, vocabulary);
  const missing = unknown.map(([field, list]) => `the ${field} is not in ${DATA}/vocabulary/${list}.json`);
  return `${missing.join(', ')}: correct the code, or add it there with its labels`;
});

function ofOtherKind({ area, indicator }: Observation, { areas, indicators }: Vocabulary): string | null {
  const { kinds } = indicators[indicator] ?? {};
  const kind = areas[area]?.kind;
  if (!kinds || !kind || kinds.includes(kind)) return null;
  return `${area} is a ${kind}, and ${indicator} is counted for a ${kinds.join(' or ')}: correct the area`;
}
