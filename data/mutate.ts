/**
 * `npm run record:mutate`: tests the checks. Each number of the record is changed in ways a copyist slips, alone and together with
 * its printed token, and the rules must notice: always for the first kind; for the second the rate is printed, rule by rule.
 */

import { readRecord } from './record/record.ts';
import type { Observation, RecordedRelease, TradeRecord } from './record/schema.ts';
import { checkRecord } from './rules/check-record.ts';
import type { Mutation } from './rules/mutations.ts';
import { numberSlips, tokenSlips } from './rules/mutations.ts';
import { printedValue } from './rules/printed-value.ts';

const record = readRecord();
if (checkRecord(record).problems.length)
  throw new Error('The record itself is wrong: mend it first (npm run record:check).');
const places = record.releases.flatMap((release) =>
  release.observations.map((observation) => ({ release, observation })),
);

let missed = 0;
const alone = new Map<string, { made: number; caught: number }>();
for (const { release, observation } of places) {
  for (const { slip, observation: changed } of numberSlips(release, observation)) {
    // The rule sees one observation at a time, so a record of one release is enough.
    const caught = checkRecord(replace({ ...record, releases: [release] }, release, observation, changed), [
      printedValue,
    ]).problems;
    const isCaught = caught.some((problem) => problem.endsWith('[printed-value]'));
    count(alone, slip, isCaught);
    if (!isCaught) {
      missed += 1;
      console.log(`not caught: ${release.id}, ${observation.printed} as ${changed.value}`);
    }
  }
}

const together = new Map<string, { made: number; caught: number }>();
const byRule = new Map<string, { only: number; any: number }>();
places.forEach(({ release, observation }, i) => {
  for (const { slip, observation: changed } of tokenSlips(release, observation)) {
    const { problems } = checkRecord(replace(record, release, observation, changed));
    const rules = new Set(problems.map((problem) => /\[([\w-]+)\]$/.exec(problem)?.[1] ?? ''));
    count(together, slip, rules.size > 0);
    for (const rule of rules) {
      const tally = byRule.get(rule) ?? { only: 0, any: 0 };
      byRule.set(rule, { any: tally.any + 1, only: tally.only + Number(rules.size === 1) });
    }
  }
  if (process.stdout.isTTY) process.stdout.write(`\r${i + 1} of ${places.length} observations`);
});
if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');

console.log('\nNumber changed, token kept: caught of made');
print(alone);
console.log('\nNumber and token changed together: caught of made');
print(together);
console.log('\nOf these, caught by rule (and by no other)');
for (const [rule, { any, only }] of [...byRule].sort(([, a], [, b]) => b.any - a.any)) {
  console.log(`  ${rule.padEnd(24)}${String(any).padStart(6)} (${only})`);
}
if (missed) {
  console.error(`\n${missed} changed numbers passed the checks.`);
  process.exitCode = 1;
}

function replace(
  whole: TradeRecord,
  release: RecordedRelease,
  from: Observation,
  to: Mutation['observation'],
): TradeRecord {
  const changed = { ...release, observations: release.observations.map((one) => (one === from ? to : one)) };
  return { ...whole, releases: whole.releases.map((one) => (one === release ? changed : one)) };
}

function count(tallies: Map<string, { made: number; caught: number }>, slip: string, caught: boolean): void {
  const tally = tallies.get(slip) ?? { made: 0, caught: 0 };
  tallies.set(slip, { made: tally.made + 1, caught: tally.caught + Number(caught) });
}

function print(tallies: Map<string, { made: number; caught: number }>): void {
  const all = [...tallies.values()].reduce((sum, one) => ({
    made: sum.made + one.made,
    caught: sum.caught + one.caught,
  }));
  for (const [slip, { made, caught }] of [...tallies, ['all', all] as const]) {
    console.log(
      `  ${slip.padEnd(24)}${String(caught).padStart(6)} of ${String(made).padStart(5)}  ${((100 * caught) / made).toFixed(1)}%`,
    );
  }
}
