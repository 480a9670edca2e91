/**
 * `npm run record:mutate`: tests the rules on slips of meaning. The numbers stay, and a dimension of one observation, or of all of a page, is
 * changed: the report gives the share that is found, and of the others how many the record has nothing to compare with. That every change of a
 * number alone is found is a test (`tests/data/rules/mutations.test.ts`).
 */
import { dataFolder } from '../../../data/record/folders.ts';
import { readRecord } from '../../../data/record/record.ts';
import { checkView } from '../../../data/rules/check-record.ts';
import { dimensionTrials, SCOPES } from './dimension-slips.ts';
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

  add(name: string, isCaught: boolean, isDuplicate: boolean, isComparable: boolean): void {
    const { made, caught, duplicates, alone } = this.#rows.get(name) ?? { made: 0, caught: 0, duplicates: 0, alone: 0 };
    this.#rows.set(name, {
      made: made + 1,
      caught: caught + Number(isCaught),
      duplicates: duplicates + Number(!isCaught && isDuplicate),
      alone: alone + Number(!isCaught && !isComparable),
    });
  }

  /** One line for each row, in the order in which they came, with what is known of those that were not found. */
  lines(): string[] {
    return [...this.#rows].map(([name, { made, caught, duplicates, alone }]) => {
      const percent = ((100 * caught) / made).toFixed(1);
      const found = `  ${name.padEnd(26)}${String(caught).padStart(6)} of ${String(made).padStart(5)}  ${percent}%`;
      return `${found.padEnd(54)}${String(duplicates).padStart(5)}${String(alone).padStart(8)} of ${made - caught}`;
    });
  }
}

const view = new OriginalRecord(readRecord(dataFolder));
const { problems } = checkView(view);
if (problems.length) {
  console.error(`${problems.join('\n')}\n\nThe record has faults: correct them first (npm run record:check).`);
  process.exit(1);
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

for (const { scope, tally } of ofDimensions) {
  console.log(`\nNumber and token right, a dimension wrong in one ${scope}: found of made`);
  console.log(`${' '.repeat(50)}duplicate  nothing to compare with`);
  for (const line of tally.lines()) console.log(line);
}
