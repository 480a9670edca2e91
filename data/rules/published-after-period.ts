import { lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { ruleOfOne } from './rule.ts';

/** A result is published after its reference period has ended, unless it is an estimate. A target is published before. */
export const publishedAfterPeriod = ruleOfOne('published-after-period', ({ release: { published }, observation }) => {
  const { measure, period, estimate = false } = observation;
  const isOver = published > lastDay(parsePeriod(period) as Period);
  if (estimate && isOver) return `it is marked as an estimate, but its period ${period} had ended: remove "estimate"`;
  if (measure === 'target' || isOver || estimate) return null;
  return `the release was published on ${published}, before its period ${period} ended: correct one of the two, or add "estimate": true`;
});
