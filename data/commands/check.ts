/**
 * `npm run record:check`: what the rules find and how much of it is suppressed, and which numbers pages contradict or revise. Problems go to
 * the error output; exits with 1 where there are any.
 */

import { checkStart } from '../catalogue/build-index.ts';
import { compile } from '../catalogue/compile.ts';
import { contradicted, type Doubted, revised } from '../catalogue/contradicted.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { dataFolder } from '../record/folders.ts';
import { untranslated } from '../record/languages.ts';
import { labellingOf, RecordError, readMoves, readRecord } from '../record/record.ts';
import { checkMoves } from '../record/references.ts';
import { checkRecord } from '../rules/check-record.ts';

try {
  const record = readRecord(dataFolder);
  const { problems, rules } = checkRecord(record);
  const entries = derive(compile(record), record.vocabulary);
  problems.push(...checkStart(record, entries));
  problems.push(...checkMoves(readMoves(dataFolder), new Set(entries.map(({ id }) => id))));
  console.table(rules);
  printDoubted('Numbers that contradict each other, which are served as disputed', contradicted(entries));
  printDoubted('Numbers that a later page replaced, which are served as revised', revised(entries));
  for (const [code, count] of Object.entries(record.lacking ?? {}))
    console.log(`\n${code} is a draft: ${count} labels are missing, and shown in the first language.`);
  const questions = untranslated(labellingOf(record));
  console.log(`\nLabels that equal the English ones: ${questions.length}`);
  for (const line of questions) console.log(`  ? ${line}`);
  if (problems.length) throw new RecordError(problems);
  console.log('\nNo problems found.');
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`\n${error.message}\n\nProblems in the record: ${error.problems.length}.`);
  process.exitCode = 1;
}

function printDoubted(title: string, facts: Doubted[]): void {
  console.log(`\n${title}: ${facts.length}`);
  for (const { line } of facts) console.log(`  ${line}`);
}
