/**
 * `npm run torture [-- --requests 100000] [--seed 1] [--only requests] [--json]`: does to the built whole what attackers
 * do, on this machine alone. Ends with a table of what was done, and with exit code 1 where something did not hold.
 */
import { parseArgs } from 'node:util';
import { table } from '../bench/report.ts';
import { reporter } from './part.ts';
import { PARTS } from './parts.ts';
import { Random } from './random.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    json: { type: 'boolean', default: false },
  },
});
const [requests, seed] = [values.requests, values.seed].map(Number) as [number, number];
const names = values.only.split(',');
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length || !(requests > 0) || !Number.isInteger(seed)) {
  console.error(
    `Usage: npm run torture -- [--requests N] [--seed N] [--only ${Object.keys(PARTS).join(',')}] [--json]`,
  );
  process.exit(2);
}

const progress = reporter(process.stderr.isTTY ?? false, (text) => process.stderr.write(text));
const start = performance.now();
const outcomes: Record<string, { seconds: number; figures: Record<string, string | number>; failures: string[] }> = {};
for (const name of names) {
  const began = performance.now();
  const part = PARTS[name as keyof typeof PARTS];
  // A part that can not run is a failure of its own: the others run, and what was counted is shown.
  const { figures, failures } = await part({ random: new Random(seed), requests, progress }).catch((error) => ({
    figures: [],
    failures: [String(error)],
  }));
  const seconds = Math.round((performance.now() - began) / 1000);
  outcomes[name] = { seconds, figures: Object.fromEntries(figures), failures };
}
const failed = Object.values(outcomes).some(({ failures }) => failures.length);
if (values.json) console.log(JSON.stringify({ seed, outcomes }));
else report();
process.exitCode = failed ? 1 : 0;

function report(): void {
  const rows = Object.entries(outcomes).flatMap(([name, { seconds, figures, failures }]) => [
    ...Object.entries(figures).map(([what, figure]) => [name, what, figure]),
    [name, 'failures', failures.length],
    [name, 'seconds', seconds],
  ]);
  console.log(table([['part', 'figure', ''], ...rows]));
  for (const [name, { failures }] of Object.entries(outcomes))
    for (const failure of failures) console.log(`${name}: ${failure}`);
  console.log(
    `Seed ${seed}, ${Math.round((performance.now() - start) / 1000)} s: ${failed ? 'something did not hold' : 'everything held'}.`,
  );
}
