/**
 * `npm run torture [-- --requests 100000] [--seed 1] [--only requests]`: does to the built whole what attackers do, on this machine alone.
 * Ends with a table of what was done, and with exit code 1 where something did not hold.
 */
import { parseArgs } from 'node:util';
import { table } from '../bench/report.ts';
import { injectionPart } from './hostile-record/injection.ts';
import type { Part } from './part.ts';
import { Random } from './random.ts';
import { requestsPart } from './requests/fuzz.ts';

/** In the order in which they run. */
const PARTS: Record<string, Part> = { requests: requestsPart, injection: injectionPart };

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
  },
});
const [requests, seed] = [values.requests, values.seed].map(Number) as [number, number];
const names = values.only.split(',');
if (!names.every((name) => Object.hasOwn(PARTS, name)) || !(requests > 0) || !Number.isInteger(seed)) {
  console.error(`Usage: npm run torture -- [--requests N] [--seed N] [--only ${Object.keys(PARTS).join(',')}]`);
  process.exit(2);
}

const start = performance.now();
const secondsSince = (time: number) => Math.round((performance.now() - time) / 1000);
const rows: (string | number)[][] = [['part', 'figure', '']];
const failed: string[] = [];
for (const name of names) {
  const began = performance.now();
  const say = (line: string) => console.error(`${name}: ${line}`);
  // A part that can not run is a failure of its own: the others run, and what was counted is shown.
  const { figures, failures } = await (PARTS[name] as Part)({ random: new Random(seed), requests, say }).catch(
    (error) => ({ figures: [], failures: [String(error)] }),
  );
  const all = [...figures, ['failures', failures.length], ['seconds', secondsSince(began)]] as const;
  rows.push(...all.map(([what, figure]) => [name, what, figure]));
  failed.push(...failures.map((failure) => `${name}: ${failure}`));
}
console.log(table(rows));
for (const failure of failed) console.log(failure);
console.log(`Seed ${seed}, ${secondsSince(start)} s: ${failed.length ? 'something did not hold' : 'everything held'}.`);
process.exitCode = failed.length ? 1 : 0;
