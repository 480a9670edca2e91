import type { Rule } from './rule.ts';

/** A release states each key once; a number that a page prints twice is one observation. */
export const duplicate: Rule = {
  name: 'duplicate',
  check({ places }) {
    const releases = Map.groupBy(places, ({ release }) => release.id);
    return [...releases.values()].flatMap((ofRelease) =>
      [...Map.groupBy(ofRelease, ({ id }) => id).values()].flatMap(([first, ...others]) =>
        first && others.length
          ? [{ places: [first], message: 'the release has this key more than once: keep one of them' }]
          : [],
      ),
    );
  },
};
