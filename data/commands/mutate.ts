/**
 * `npm run record:mutate`: tests the rules. Each number of the record is changed as a copyist slips, alone and together with its
 * printed token. Every change of the number alone must be found, by its token; exits with 1 where one is not. Of changes of both the
 * report gives the share that is found: of all, and of those that anything in the record could tell from a true number.
 */
import { dataFolder } from '../record/folders.ts';
import { readRecord } from '../record/record.ts';
import { checkView } from '../rules/check-record.ts';
import { type Verdict, verdict } from '../rules/comparable.ts';
import { numberSlips, tokenSlips } from '../rules/mutations.ts';
import { printedValue } from '../rules/printed-value.ts';
import { RecordView } from '../rules/record-view.ts';
import type { Place } from '../rules/statements.ts';

class Tally {
  readonly #rows = new Map<string, { made: number; caught: number }>();

  add(name: string, isCaught: boolean): void {
    const row = this.#rows.get(name) ?? { made: 0, caught: 0 };
    this.#rows.set(name, { made: row.made + 1, caught: row.caught + Number(isCaught) });
  }

  /** One line for each row, by the order in which they came, and one for all. */
  lines(): string[] {
    const rows = [...this.#rows.values()];
    const sum = (field: 'made' | 'caught') => rows.reduce((total, row) => total + row[field], 0);
    return [...this.#rows, ['all', { made: sum('made'), caught: sum('caught') }] as const].map(
      ([name, { made, caught }]) =>
        `  ${name.padEnd(26)}${String(caught).padStart(6)} of ${String(made).padStart(5)}  ${made ? ((100 * caught) / made).toFixed(1) : '-'}%`,
    );
  }
}

const view = new RecordView(readRecord(dataFolder));
const { problems, disputes } = checkView(view);
const known = new Set(disputes);
if (problems.length) {
  console.error(`${problems.join('\n')}\n\nThe record has faults: correct them first (npm run record:check).`);
  process.exit(1);
}

const alone = new Tally();
const missed: string[] = [];
for (const place of view.places) {
  for (const { slip, observation } of numberSlips(place.release, place.observation)) {
    const isCaught = checkView(view.replacing(place, observation), [printedValue]).rules.some(
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
    const rules = rulesThatFind(place, observation);
    together.add(slip, rules.size > 0);
    byVerdict.add(verdictOn(place, observation.value ?? 0), rules.size > 0);
    for (const rule of rules) {
      const row = byRule.get(rule) ?? { alone: 0, any: 0 };
      byRule.set(rule, { any: row.any + 1, alone: row.alone + Number(rules.size === 1) });
    }
  }
  progress(i + 1, view.places.length);
}

console.log('\nNumber changed, token kept: found of made');
for (const line of alone.lines()) console.log(line);
console.log('\nNumber and token changed together: found of made');
for (const line of together.lines()) console.log(line);
console.log('\nThe same by what the record has to compare the number with (data/rules/comparable.ts)');
for (const line of byVerdict.lines()) console.log(line);
console.log('\nFound by rule (and by no other)');
for (const [rule, row] of [...byRule].sort(([, a], [, b]) => b.any - a.any)) {
  console.log(`  ${rule.padEnd(26)}${String(row.any).padStart(6)} (${row.alone})`);
}
if (missed.length) {
  console.error(`\n${missed.length} changed numbers were not found:\n  ${missed.join('\n  ')}`);
  process.exitCode = 1;
}

/** The rules with a finding that is not waived, or with a new dispute. */
function rulesThatFind(place: Place, observation: Place['observation']): Set<string> {
  const checked = checkView(view.replacing(place, observation));
  const found = [...checked.problems, ...checked.disputes.filter((line) => !known.has(line))];
  return new Set(found.map((problem) => /\[([\w-]+)\]$/.exec(problem)?.[1] ?? ''));
}

function verdictOn(place: Place, changed: number): Verdict {
  const statement = view.inRelease(place.release, place.observation);
  return statement ? verdict(view, statement, changed) : 'nothing to compare with';
}

/** One line that counts up on a terminal; elsewhere a line for each hundred. */
function progress(done: number, all: number): void {
  const text = `${done} of ${all} observations changed`;
  if (process.stdout.isTTY) process.stdout.write(done < all ? `\r${text}` : '\r\x1b[K');
  else if (done % 100 === 0 || done === all) console.log(text);
}
