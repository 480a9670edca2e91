/**
 * `npm run record:backtest`: tests whether the bounds of derived numbers contain the numbers that pages print for the same facts. Exits with 1 if
 * too few do, or if a revision tolerance is smaller than the cases require. See catalogue/derive/backtest.ts.
 */
import { backtest, type Group, type Tally, wilson } from '../catalogue/derive/backtest.ts';
import { dataFolder } from '../record/folders.ts';
import { readRecord } from '../record/record.ts';

const { groups, misses, revisionTolerances, yearBefore, failures } = backtest(readRecord(dataFolder));

const TITLES: Record<Group, string> = {
  identity: 'One page prints the number and all its inputs',
  'other page': 'One page prints all inputs, another prints the number: no revision tolerance',
  'revision tolerance':
    'Releases that may differ by a revision print the inputs: with the revision tolerance that the other cases require',
};
const percent = (part: number, digits = 1) => `${(part * 100).toFixed(digits)}%`;

console.log('Derived numbers compared with printed ones of the same fact. Contradicting cases are included.');
console.log(
  '"served": narrow enough to serve. "inside": the bounds of both overlap. "95%": Wilson interval of the share.',
);
for (const { group, cases, tally } of groups) {
  console.log(`\n${TITLES[group]}`);
  console.table([{ cases, ...tally, ...shares(tally) }]);
}

console.log('\nRevision tolerance of an amount, by country');
console.table(
  revisionTolerances.map(({ root, cases, largest, required, inUse }) => ({
    root,
    cases,
    largest: percent(largest, 3),
    required: percent(required),
    inUse: percent(inUse),
  })),
);

const { cases, tally, medianHalfWidth, pooled, offices } = yearBefore;
console.log(
  '\nThe year before, derived from an amount and its growth: with the tolerance that the other cases require',
);
console.table([{ cases, ...tally, ...shares(tally), medianHalfWidth: percent(medianHalfWidth, 2) }]);
console.table(
  [{ root: 'pooled', cases, ...pooled }, ...offices].map(({ root, cases, required, inUse }) => ({
    root,
    cases,
    required: percent(required),
    inUse: percent(inUse),
  })),
);

if (misses.length) console.log('\nOutside:');
for (const { group, formula, id, printed, size } of misses) {
  console.log(`  ${group}: ${id}: ${printed.printed} (${printed.release}); ${formula} gives ${size.toPrecision(6)}`);
}
for (const failure of failures) console.error(`\n${failure}`);
if (failures.length) process.exitCode = 1;

/** The columns with the share of served cases that are inside, and its interval. */
function shares(tally: Tally) {
  const { served, inside } = tally;
  if (!served) return {};
  const [lower, upper] = wilson(tally);
  return { share: percent(inside / served), '95%': `${percent(lower)} to ${percent(upper)}` };
}
