import { contradiction, Extremes } from './contradiction.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { Finding, Rule } from './rule.ts';

/** Pages that are fewer days apart carry the same bulletin, so another number is a slip; later it may be a revision. */
const BULLETIN_DAYS = 25;

/** Customs offices revise past months by one or two percent; a larger step counts as a slip until somebody has looked. */
const LARGEST_REVISION = 0.05;

const WHY = '(too early or too far away to be a revision): compare both pages, and waive the number that is wrong';

/** Pages of different days give a key the same number, or the later number is a revision: weeks later, and close to the first. */
export const agreement: Rule = {
  name: 'agreement',
  check(view) {
    return [...view.evidenceByKey()].flatMap(compare);
  },
};

function compare(ofKey: PageEvidence[]): Finding[] {
  if (ofKey.length < 2) return [];
  let recent: { published: string; extremes: Extremes }[] = [];
  const older = new Extremes();
  return [...Map.groupBy(ofKey, ({ published }) => published)].flatMap(([published, ofDay]) => {
    const { yes = [], no = [] } = Object.groupBy(recent, (day) =>
      isBulletin(day.published, published) ? 'yes' : 'no',
    );
    for (const { extremes } of no) older.join(extremes);
    const findings = ofDay.flatMap((evidence) => {
      const contradicted = yes.map(({ extremes }) => extremes.contradicting(evidence)).find((other) => other !== null);
      const other = contradicted ?? older.contradicting(evidence, LARGEST_REVISION);
      return other ? [contradiction(evidence, other, WHY)] : [];
    });
    const extremes = new Extremes();
    for (const evidence of ofDay) if (!evidence.isSetAside) extremes.add(evidence);
    recent = [...yes, { published, extremes }];
    return findings;
  });
}

function isBulletin(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) < BULLETIN_DAYS * 86_400_000;
}
