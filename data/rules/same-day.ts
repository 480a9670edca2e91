import { contradiction, Extremes } from './contradiction.ts';
import type { Finding, Rule } from './rule.ts';
import type { Statement } from './statements.ts';

/** Pages of one day carry one bulletin: if their numbers for a key exclude each other, one of them is a slip. */
export const sameDay: Rule = {
  name: 'same-day',
  check(view) {
    return [...view.statementsByKey()].flatMap((statements) =>
      statements.length < 2 ? [] : [...Map.groupBy(statements, ({ published }) => published).values()].flatMap(compare),
    );
  },
};

function compare(statements: Statement[]): Finding[] {
  const before = new Extremes();
  return statements.flatMap((statement) => {
    const other = before.contradicting(statement);
    before.add(statement);
    return other
      ? [
          contradiction(
            statement,
            other,
            'on the same day: find out which is right, and waive the other with the reason',
          ),
        ]
      : [];
  });
}
