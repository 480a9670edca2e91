import { factId } from '../fact/id.ts';
import type { Rule } from './rule.ts';
import { groupBy } from './rule.ts';

/** A release states each key once; a page that prints a number twice has one observation of it. */
export const duplicate: Rule = {
  name: 'duplicate',
  check({ record }) {
    return record.releases.flatMap((release) =>
      [...groupBy(release.observations, factId).values()].flatMap(([first, ...again]) =>
        first && again.length
          ? [
              {
                places: [{ release, observation: first }],
                message: 'the release holds this key more than once: keep one of them',
              },
            ]
          : [],
      ),
    );
  },
};
