import type { Measure, Unit } from '../contract/enumerations.ts';
import type { Rule } from './rule.ts';

const UNITS_OF: Record<Measure, Unit[]> = {
  value: ['CNY', 'tonnes'],
  'value-usd': ['USD'],
  growth: ['percent'],
  share: ['percent'],
  'national-share': ['percent'],
  count: ['count'],
  rank: ['rank'],
  lead: ['points'],
  target: ['percent', 'CNY'],
  'exchange-rate': ['CNY/USD'],
};

/** Each measure has its unit: growth in percent, a lead in percentage points, a value in yuan or tonnes. */
export const unitOfMeasure: Rule = {
  name: 'unit-of-measure',
  check({ places }) {
    return places
      .filter(({ observation }) => !UNITS_OF[observation.measure].includes(observation.unit))
      .map((place) => {
        const units = UNITS_OF[place.observation.measure].join(' or ');
        return {
          places: [place],
          message: `the unit is ${place.observation.unit}, but ${place.observation.measure} is given in ${units}`,
        };
      });
  },
};
