import { ruleOfOne } from './rule.ts';

/** A mark says what happened to a number after its page was published, so it is not dated before that day. */
export const mark = ruleOfOne('mark', ({ release, observation }) => {
  if (!observation.mark || observation.mark.date >= release.published) return null;
  const { status, date } = observation.mark;
  return `it is marked ${status} on ${date}, before its release was published on ${release.published}: correct one of the two`;
});
