import type { Period } from '../fact/period.ts';
import { lastDay, parsePeriod } from '../fact/period.ts';
import type { Rule } from './rule.ts';

/** An outcome is published after its reference period has ended. A target is published before, which is its point. */
export const publishedAfterPeriod: Rule = {
  name: 'published-after-period',
  check({ places }) {
    return places
      .filter(({ observation }) => observation.measure !== 'target')
      .filter(({ release, observation }) => release.published <= lastDay(parsePeriod(observation.period) as Period))
      .map((place) => ({
        places: [place],
        message: `the release is of ${place.release.published}, before its period ${place.observation.period} has ended: correct one of the two`,
      }));
  },
};
