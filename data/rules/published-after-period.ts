import { lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { ruleOfOne } from './rule.ts';

/** A result is published after its reference period has ended. A target is published before. */
export const publishedAfterPeriod = ruleOfOne('published-after-period', ({ release: { published }, observation }) => {
  const { measure, period } = observation;
  if (measure === 'target' || published > lastDay(parsePeriod(period) as Period)) return null;
  return `the release was published on ${published}, before its period ${period} ended: correct one of the two`;
});
