import { isWorldTotal } from '../fact/id.ts';
import { ruleOfOne } from './rule.ts';

/** Percent: the total trade of an area has a broad base; a single partner or product can begin near nothing. */
const OF_TOTAL = [-60, 150] as const;
const OF_PART = [-90, 500] as const;

/** Growth outside the usual limits is looked at by a person before it is served. */
export const growthLimit = ruleOfOne('growth-limit', ({ observation }) => {
  const { measure, value } = observation;
  const [low, high] = isWorldTotal(observation) ? OF_TOTAL : OF_PART;
  if (!measure.startsWith('growth') || value === null || (value >= low && value <= high)) return null;
  return `growth is outside ${low} to ${high} percent: copy it again, or waive it with the reason`;
});
