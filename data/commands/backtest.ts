/**
 * `npm run record:backtest`: whether derived numbers lie as near the printed ones as their bounds claim, by group of cases. Fails where the
 * cases contradict the claim, or the allowance is smaller than what they ask for.
 */

import { backtest, type Tally, wilson } from '../catalogue/derive/backtest.ts';
import type { Group } from '../catalogue/derive/backtest-cases.ts';
import { dataFolder } from '../record/folders.ts';
import { readRecord } from '../record/record.ts';

const { rows, groups, misses, untested, levels, faults } = backtest(readRecord(dataFolder));

const TITLES: Record<Group, string> = {
  identity: 'One page prints the number and all that gives it',
  'other page': 'One page gives it, another prints it: no allowance',
  allowance: 'Releases that may differ by a revision give it: with the allowance that the other cases ask for',
};
const percent = (part: number, digits = 1) => `${(part * 100).toFixed(digits)}%`.padStart(7);
const line = (name: string, cases: number, tally: Tally) => {
  const counts = [cases, tally.served, tally.inside].map((count) => String(count).padStart(8)).join('');
  const [low, high] = wilson(tally);
  const share = tally.served ? `${percent(tally.inside / tally.served)}${percent(low)} to${percent(high)}` : '';
  return `  ${name.padEnd(25)}${counts}  ${share}`;
};

console.log('Derived numbers beside the printed ones of the same fact. No case is left out because it contradicts.');
console.log(
  '"served": narrow enough to serve. "inside": what the two stand for has numbers in common. With 95% intervals (Wilson).',
);
for (const { group, tally } of groups) {
  const ofGroup = rows.filter((row) => row.group === group);
  console.log(`\n${TITLES[group]}\n${''.padEnd(27)}   cases  served  inside`);
  for (const row of ofGroup) console.log(line(row.relation, row.cases, row.tally));
  console.log(
    line(
      'all',
      ofGroup.reduce((sum, row) => sum + row.cases, 0),
      tally,
    ),
  );
}

console.log('\nServed without a case');
for (const { relation, carries, facts } of untested) {
  console.log(
    `  ${relation.padEnd(25)}${String(facts).padStart(8)} facts ${carries ? 'with' : 'without'} an allowance`,
  );
}

console.log('\nAllowance of a level, by country');
for (const { root, cases, largest, asked, inUse } of levels) {
  const gaps = `${String(cases).padStart(8)} cases, largest gap${percent(largest, 3)}`;
  console.log(`  ${root.padEnd(25)}${gaps}, asked for${percent(asked)}, in use${percent(inUse)}`);
}

if (misses.length) console.log('\nOutside:');
for (const { group, formula, id, printed, size } of misses) {
  console.log(`  ${group}: ${id}: ${printed.printed} (${printed.release}); ${formula} gives ${size.toPrecision(6)}`);
}
for (const fault of faults) console.error(`\n${fault}`);
if (faults.length) process.exitCode = 1;
