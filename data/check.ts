/**
 * `npm run record:check`: what the rules found, what is waived and why, and which windows of which area are held.
 * Exits with 1 where the record is wrong.
 */
import { coverage } from './catalogue/coverage.ts';
import { RecordError, readRecord } from './record/record.ts';
import { checkRecord } from './rules/check-record.ts';
import { parsePrinted } from './text/printed.ts';

try {
  const record = readRecord();
  const places = record.releases.flatMap((release) =>
    release.observations.map((observation) => ({ release, observation })),
  );
  const { problems, rules } = checkRecord(record);

  const unread = places.filter(({ release, observation }) => !parsePrinted(observation.printed, release.language));
  console.log(`${record.releases.length} releases, ${places.length} observations`);
  console.log(`${places.length - unread.length} printed tokens are read by machine; these are not:`);
  for (const { release, observation } of unread)
    console.log(`  ${observation.printed} (${release.language}, ${release.id})`);

  console.log('\nRule: findings, of which waived');
  for (const { name, findings, waived } of rules)
    console.log(`  ${name.padEnd(24)}${String(findings).padStart(4)}${String(waived).padStart(4)}`);

  console.log('\nWaivers');
  for (const { release, observation } of places) {
    for (const { rule, reason } of observation.waivers ?? [])
      console.log(`  ${release.id}, ${observation.printed} [${rule}]\n    ${reason}`);
  }

  console.log(
    '\nTotal trade by area and year: windows held (to the month, or a single month), and those that are not held, whether published or not',
  );
  for (const line of coverage(record)) console.log(`  ${line}`);

  if (problems.length) throw new RecordError(problems);
  console.log('\nThe record is right by every rule.');
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`\n${error.message}\n\nFaults in the record: ${error.problems.length}.`);
  process.exitCode = 1;
}
