/**
 * `npm run record:mutate`: tests the rules. Each number of the record is changed as a copyist slips, alone and together with its
 * printed token. Every change of the number alone must be found, by its token; exits with 1 where one is not. Of changes of both the
 * report gives the share that is found: of all, and of those that anything in the record could tell from a true number. Then the numbers
 * stay, and a dimension of one observation, or of all of a page, is changed.
 */
import { dataFolder } from '../../../data/record/folders.ts';
import { readRecord } from '../../../data/record/record.ts';
import { printedValue } from '../../../data/rules/alone.ts';
import { checkView } from '../../../data/rules/check-record.ts';
import type { Place } from '../../../data/rules/page-evidence.ts';
import { type Verdict, verdict } from './comparable.ts';
import { dimensionTrials, SCOPES } from './dimension-slips.ts';
import { numberSlips, tokenSlips } from './mutations.ts';
import { OriginalRecord } from './record-variant.ts';
import { foundBy } from './trial.ts';

interface Row {
  made: number;
  caught: number;
  /** Found by the rule `duplicate` alone, which is not counted as found. */
  duplicates: number;
  /** Not found, and the record has nothing to compare with. */
  alone: number;
}

class Tally {
  readonly #rows = new Map<string, Row>();

  add(name: string, isCaught: boolean, isDuplicate = false, isComparable = true): void {
    const { made, caught, duplicates, alone } = this.#rows.get(name) ?? { made: 0, caught: 0, duplicates: 0, alone: 0 };
    this.#rows.set(name, {
      made: made + 1,
      caught: caught + Number(isCaught),
      duplicates: duplicates + Number(!isCaught && isDuplicate),
      alone: alone + Number(!isCaught && !isComparable),
    });
  }

  /** One line for each row, by the order in which they came, and one for all. */
  lines(): string[] {
    const rows = [...this.#rows.values()];
    const sum = (field: 'made' | 'caught') => rows.reduce((total, row) => total + row[field], 0);
    return [...this.#rows, ['all', { made: sum('made'), caught: sum('caught') }] as const].map(([name, row]) =>
      share(name, row),
    );
  }

  /** The same without the line for all, and with what is known of those that were not found. */
  linesOfMissed(): string[] {
    return [...this.#rows].map(
      ([name, row]) =>
        `${share(name, row).padEnd(54)}${String(row.duplicates).padStart(5)}${String(row.alone).padStart(8)} of ${row.made - row.caught}`,
    );
  }
}

function share(name: string, { made, caught }: Pick<Row, 'made' | 'caught'>): string {
  const percent = made ? ((100 * caught) / made).toFixed(1) : '-';
  return `  ${name.padEnd(26)}${String(caught).padStart(6)} of ${String(made).padStart(5)}  ${percent}%`;
}

const view = new OriginalRecord(readRecord(dataFolder));
const { problems } = checkView(view);
if (problems.length) {
  console.error(`${problems.join('\n')}\n\nThe record has faults: correct them first (npm run record:check).`);
  process.exit(1);
}

const alone = new Tally();
const missed: string[] = [];
for (const place of view.places) {
  for (const { slip, observation } of numberSlips(place.release, place.observation)) {
    const isCaught = checkView(view.replacing(new Map([[place, observation]])), [printedValue]).rules.some(
      ({ findings }) => findings,
    );
    alone.add(slip, isCaught);
    if (!isCaught) missed.push(`${place.release.id}, ${observation.printed} as ${observation.value}`);
  }
}

const together = new Tally();
const byVerdict = new Tally();
const byRule = new Map<string, { alone: number; any: number }>();
for (const [i, place] of view.places.entries()) {
  for (const { slip, observation } of tokenSlips(place.release, place.observation)) {
    const rules = foundBy(view.replacing(new Map([[place, observation]])));
    together.add(slip, rules.size > 0);
    byVerdict.add(verdictOn(place, observation.value ?? 0), rules.size > 0);
    for (const rule of rules) {
      const row = byRule.get(rule) ?? { alone: 0, any: 0 };
      byRule.set(rule, { any: row.any + 1, alone: row.alone + Number(rules.size === 1) });
    }
  }
  progress(i + 1, view.places.length);
}

const ofDimensions = SCOPES.map((scope) => {
  const tally = new Tally();
  for (const { slip, variant, isComparable } of dimensionTrials(view, scope)) {
    const rules = foundBy(variant);
    const isDuplicate = rules.delete('duplicate');
    tally.add(slip, rules.size > 0, isDuplicate, isComparable);
  }
  return { scope, tally };
});

console.log('\nNumber changed, token kept: found of made');
for (const line of alone.lines()) console.log(line);
console.log('\nNumber and token changed together: found of made');
for (const line of together.lines()) console.log(line);
console.log('\nThe same by what the record has to compare the number with (comparable.ts)');
for (const line of byVerdict.lines()) console.log(line);
console.log('\nFound by rule (and by no other)');
for (const [rule, row] of [...byRule].sort(([, a], [, b]) => b.any - a.any)) {
  console.log(`  ${rule.padEnd(26)}${String(row.any).padStart(6)} (${row.alone})`);
}
for (const { scope, tally } of ofDimensions) {
  console.log(`\nNumber and token right, a dimension wrong in one ${scope}: found of made`);
  console.log(`${' '.repeat(50)}duplicate  nothing to compare with`);
  for (const line of tally.linesOfMissed()) console.log(line);
}
if (missed.length) {
  console.error(`\n${missed.length} changed numbers were not found:\n  ${missed.join('\n  ')}`);
  process.exitCode = 1;
}

function verdictOn(place: Place, changed: number): Verdict {
  const evidence = view.inRelease(place.release, place.observation);
  return evidence ? verdict(view, evidence, changed) : 'nothing to compare with';
}

/** One line that counts up on a terminal; elsewhere a line for each hundred. */
function progress(done: number, all: number): void {
  const text = `${done} of ${all} observations changed`;
  if (process.stdout.isTTY) process.stdout.write(done < all ? `\r${text}` : '\r\x1b[K');
  else if (done % 100 === 0 || done === all) console.log(text);
}
