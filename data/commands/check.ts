/**
 * `npm run record:check`: prints how many violations each rule has, the numbers that pages contradict or revise, and labels that may be
 * untranslated. If there are problems, prints them to standard error and exits with 1.
 */
import { contradictionReports, type FactReport, revisionReports } from '../catalogue/fact-reports.ts';
import { factsToday } from '../fact/resolve.ts';
import { dataFolder } from '../record/folders.ts';
import { findUntranslated } from '../record/languages.ts';
import { labelTables, RecordError, readMoves, readRecord } from '../record/record.ts';
import { compileAndCheck } from './checked-record.ts';

try {
  const record = readRecord(dataFolder);
  const { problems, rules, histories } = compileAndCheck(record, readMoves(dataFolder));
  console.table(rules);
  const facts = [...factsToday(histories).values()];
  printReports('Numbers that contradict each other, which are served as disputed', contradictionReports(facts));
  printReports('Numbers that a later page replaced, which are served as revised', revisionReports(facts));
  for (const [code, count] of Object.entries(record.missingLabels ?? {}))
    console.log(`\n${code} is a draft: ${count} labels are missing, and shown in the first language.`);
  const untranslated = findUntranslated(labelTables(record));
  console.log(`\nLabels that equal the English ones: ${untranslated.length}`);
  for (const line of untranslated) console.log(`  ? ${line}`);
  if (problems.length) throw new RecordError(problems);
  console.log('\nNo problems found.');
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`\n${error.message}\n\nProblems in the record: ${error.problems.length}.`);
  process.exitCode = 1;
}

function printReports(title: string, reports: FactReport[]): void {
  console.log(`\n${title}: ${reports.length}`);
  for (const { line } of reports) console.log(`  ${line}`);
}
