import { contradiction, Extremes } from './contradiction.ts';
import type { Finding, Rule } from './rule.ts';
import type { Statement } from './statements.ts';

/** Pages that are fewer days apart carry the same bulletin, so another number is a slip; later it may be a revision. */
const BULLETIN_DAYS = 25;

/** Customs offices revise past months by one or two percent; a larger step counts as a slip until somebody has looked. */
const LARGEST_REVISION = 0.05;

const WHY = '(too early or too far away to be a revision): compare both pages, and waive the number that is wrong';

/** Pages of different days give a key the same number, or the later number is a revision: weeks later, and close to the first. */
export const agreement: Rule = {
  name: 'agreement',
  check(view) {
    return [...view.statementsByKey()].flatMap(compare);
  },
};

function compare(statements: Statement[]): Finding[] {
  if (statements.length < 2) return [];
  let recent: { published: string; extremes: Extremes }[] = [];
  const older = new Extremes();
  return [...Map.groupBy(statements, ({ published }) => published)].flatMap(([published, ofDay]) => {
    const { yes = [], no = [] } = Object.groupBy(recent, (day) =>
      isBulletin(day.published, published) ? 'yes' : 'no',
    );
    for (const { extremes } of no) older.join(extremes);
    const findings = ofDay.flatMap((statement) => {
      const contradicted = yes.map(({ extremes }) => extremes.contradicting(statement)).find((other) => other !== null);
      const other = contradicted ?? older.contradicting(statement, LARGEST_REVISION);
      return other ? [contradiction(statement, other, WHY)] : [];
    });
    const extremes = new Extremes();
    for (const statement of ofDay) if (!statement.isSetAside) extremes.add(statement);
    recent = [...yes, { published, extremes }];
    return findings;
  });
}

function isBulletin(before: string, after: string): boolean {
  return Date.parse(after) - Date.parse(before) < BULLETIN_DAYS * 86_400_000;
}
