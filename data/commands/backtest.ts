/**
 * `npm run record:backtest`: whether derived numbers lie as near the printed ones as their bounds claim. Prints the cases by formula and
 * fails where the bounds claim too much, or an allowance is smaller than what the record asks for.
 */
import { backtest, shareInside } from '../catalogue/derive/backtest-cases.ts';
import { dataFolder } from '../record/folders.ts';
import { readRecord } from '../record/record.ts';

const { rows, inSample, outOfSample, pooled, misses, faults } = backtest(readRecord(dataFolder));

const percent = (tally: typeof inSample) => `${(shareInside(tally) * 100).toFixed(1)}%`.padStart(7);
const parts = (allowance: number) => (allowance ? `${(allowance * 100).toFixed(1)}%` : '').padStart(10);
const numbers = (count: number) => String(count).padStart(7);

console.log('Derived numbers against the printed ones of the same fact, each page left out in turn.');
console.log(
  '"cases" counts all, "served" those with bounds narrow enough to serve, "inside" those whose bounds hold the printed number.\n',
);
console.log('formula                  inputs      cases   in sample        out of sample    allowance  cases');
console.log('                                            served  inside   served  inside     in use ask for');
for (const row of rows) {
  const { formula, inputs, cases, allowance, measured } = row;
  const [known, unknown] = [row.inSample, row.outOfSample].map((tally) => `${numbers(tally.served)} ${percent(tally)}`);
  console.log(
    `${formula.padEnd(25)}${inputs.padEnd(9)}${numbers(cases)}  ${known}  ${unknown} ${parts(allowance)}${parts(measured)}`,
  );
}
const all = [inSample, outOfSample].map((tally) => `${numbers(tally.served)} ${percent(tally)}`).join('  ');
console.log(`${'all'.padEnd(43)}${all} ${''.padStart(10)}${parts(pooled)}`);

if (misses.length) console.log('\nOutside, out of sample:');
for (const { recipe, id, printed, size } of misses) {
  console.log(`  ${id}: ${printed.printed} (${printed.release}); ${recipe.formula} gives ${size.toPrecision(6)}`);
}
for (const fault of faults) console.error(`\n${fault}`);
if (faults.length) process.exitCode = 1;
