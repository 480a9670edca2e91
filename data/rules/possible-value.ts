import { isWorldTotal } from '../fact/id.ts';
import type { Observation } from '../record/schema.ts';
import { ruleOfOne } from './rule.ts';
import { isDifference } from './tolerance.ts';

const AMOUNTS = ['value', 'value-usd', 'count', 'rank'];

/** An amount, a count or a rank is not negative, nothing falls by 100 percent or more, and a share lies between 0 and 100 and is of a part. */
export const possibleValue = ruleOfOne('possible-value', ({ observation }) => {
  const message = impossible(observation);
  return message && `${message}: copy the number again from the page`;
});

function impossible(observation: Observation): string | null {
  const { measure, value, partner } = observation;
  if (value === null) return null;
  if (measure === 'count' && !['world', 'none'].includes(partner))
    return 'a count of trading partners is not of one of them';
  if (measure === 'share' && isWorldTotal(observation)) return 'it is a share of the whole in itself';
  if (/share$/.test(measure)) {
    return value >= 0 && value <= 100 ? null : `a share of ${value} percent is not between 0 and 100`;
  }
  if (measure.startsWith('growth')) return value > -100 ? null : `nothing can fall by ${-value} percent`;
  return AMOUNTS.includes(measure) && !isDifference(observation) && value < 0 ? `${measure} can't be negative` : null;
}
