import { contradiction, Extremes } from './contradiction.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { Finding, Rule } from './rule.ts';

/** Pages of one day carry one bulletin: if their numbers for a key exclude each other, one of them is a slip. */
export const sameDay: Rule = {
  name: 'same-day',
  check(view) {
    return [...view.evidenceByKey()].flatMap((ofKey) =>
      ofKey.length < 2 ? [] : [...Map.groupBy(ofKey, ({ published }) => published).values()].flatMap(compare),
    );
  },
};

function compare(ofDay: PageEvidence[]): Finding[] {
  const before = new Extremes();
  return ofDay.flatMap((evidence) => {
    const other = before.contradicting(evidence);
    before.add(evidence);
    return other
      ? [
          contradiction(
            evidence,
            other,
            'on the same day: find out which is right, and waive the other with the reason',
          ),
        ]
      : [];
  });
}
