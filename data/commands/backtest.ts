/**
 * `npm run record:backtest`: whether derived numbers lie as near the printed ones as their bounds claim, by group of cases. Fails where the
 * cases contradict the claim, or the revision tolerance is smaller than they require.
 */

import { backtest, type Group, type Tally, wilson } from '../catalogue/derive/backtest.ts';
import { dataFolder } from '../record/folders.ts';
import { readRecord } from '../record/record.ts';

const { groups, misses, revisionTolerances, yearBefore, failures } = backtest(readRecord(dataFolder));

const TITLES: Record<Group, string> = {
  identity: 'One page prints the number and all that gives it',
  'other page': 'One page gives it, another prints it: no revision tolerance',
  'revision tolerance':
    'Releases that may differ by a revision give it: with the revision tolerance that the other cases require',
};
const percent = (part: number, digits = 1) => `${(part * 100).toFixed(digits)}%`;

console.log('Derived numbers beside the printed ones of the same fact. No case is left out because it contradicts.');
console.log(
  '"served": narrow enough to serve. "inside": what the two stand for has numbers in common. "95%": Wilson interval.',
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
console.log('\nThe year before, from an amount and its growth: with the tolerance that the other cases require');
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

function shares(tally: Tally) {
  const { served, inside } = tally;
  return served
    ? {
        share: percent(inside / served),
        '95%': wilson(tally)
          .map((end) => percent(end))
          .join(' to '),
      }
    : {};
}
