/**
 * `npm run record:check`: what the rules find and how much of it is waived, and which printed numbers can't be read by machine.
 * Problems go to the error output; exits with 1 where there are any.
 */

import { checkStart } from '../catalogue/build-index.ts';
import { compile } from '../catalogue/compile.ts';
import { contradicted, type Doubted, revised } from '../catalogue/contradicted.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { parsePrinted } from '../printed/printed.ts';
import { dataFolder } from '../record/folders.ts';
import { RecordError, readMoves, readRecord } from '../record/record.ts';
import { checkMoves } from '../record/references.ts';
import type { TradeRecord } from '../record/schema.ts';
import { type CheckedRecord, checkRecord } from '../rules/check-record.ts';

try {
  const record = readRecord(dataFolder);
  const { problems, rules } = checkRecord(record);
  const entries = derive(compile(record), record.vocabulary);
  problems.push(...checkStart(record, entries));
  problems.push(...checkMoves(readMoves(dataFolder), new Set(entries.map(({ id }) => id))));
  printTokens(record);
  printRules(rules);
  printDoubted('Numbers that contradict each other, which are served as disputed', contradicted(entries));
  printDoubted('Numbers that a later page replaced, which are served as revised', revised(entries));
  if (problems.length) throw new RecordError(problems);
  console.log('\nNo problems found.');
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`\n${error.message}\n\nProblems in the record: ${error.problems.length}.`);
  process.exitCode = 1;
}

function printTokens({ releases }: TradeRecord): void {
  const tokens = releases.flatMap(({ id, language, observations }) =>
    observations.map(({ printed }) => ({ id, language, printed })),
  );
  const unread = tokens.filter(({ printed, language }) => !parsePrinted(printed, language));
  console.log(`${releases.length} releases with ${tokens.length} observations`);
  console.log(`${tokens.length - unread.length} printed numbers are read by machine`);
  if (unread.length) console.log('These are not, because they are in words or in a language without a grammar:');
  for (const { id, language, printed } of unread) console.log(`  ${printed} (${language}, ${id})`);
}

function printRules(rules: CheckedRecord['rules']): void {
  console.log('\nRule                     findings  waived');
  for (const { name, findings, waived } of rules) {
    console.log(`  ${name.padEnd(24)}${String(findings).padStart(7)}${String(waived).padStart(8)}`);
  }
}

function printDoubted(title: string, facts: Doubted[]): void {
  console.log(`\n${title}: ${facts.length}`);
  for (const { line } of facts) console.log(`  ${line}`);
}
