/**
 * `npm run bench [-- --json] [--only speed,startup,growth,element]`: measures the budgets of speed and growth, each beside a reference in the same run,
 * because only ratios mean the same on every machine. Ends with one table and the budgets, and with exit code 1 where one does not hold.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import { budgetsOf } from './budgets.ts';
import { attack, edgeDay } from './edge.ts';
import { elementBudgets, measureElement } from './element.ts';
import { measureGrowth } from './growth.ts';
import { startClient } from './load.ts';
import { table } from './report.ts';
import { root } from './runtime.ts';
import { measureSpeed } from './speed.ts';
import { measureStartup } from './startup.ts';
import { elementRows, growthRows, speedRows, startupRows } from './tables.ts';

/** A client as busy as that may be what was measured. */
const BUSY = 0.9;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: 'speed,startup,growth,element' },
  },
});
const parts = values.only.split(',');
const start = performance.now();
const client = startClient();
// Progress is talk; the table is what is asked for.
const say = (line: string) => console.error(line);
try {
  const index = JSON.parse(readFileSync(join(root, 'dist/assets/catalogue/index.json'), 'utf8')) as CatalogueIndex;
  const speeds = parts.includes('speed') ? await measureSpeed(client, say) : [];
  const startup = parts.includes('startup') ? await measureStartup(index) : null;
  const growths = parts.includes('growth') ? await measureGrowth(client, say) : [];
  const element = parts.includes('element') ? await measureElement() : null;
  const milliseconds = Math.max(...growths.map(({ costs }) => costs.card.made), 1);
  const dearest = Math.max(...growths.flatMap(({ costs }) => Object.values(costs).map(({ made }) => made)), 1);
  const edge = { day: edgeDay(milliseconds), attacks: [1, 100].map((networks) => attack(networks, dearest)) };
  const budgets = [...budgetsOf(speeds, growths), ...(element ? elementBudgets(element) : [])];
  const seconds = Math.round((performance.now() - start) / 1000);
  if (values.json) {
    console.log(JSON.stringify({ speeds, startup, growths, element, edge, budgets, seconds }));
  } else {
    const { day, attacks } = edge;
    const share = (part: number) => `${((part / (day.browser + day.edge)) * 100).toFixed(2)}%`;
    console.log(
      table([
        ['measured', 'ours', 'reference', 'ratio', 'more'],
        ...speedRows(speeds),
        ...startupRows(startup),
        ...growthRows(growths),
        ...elementRows(element),
        [
          'model: views answered by browser, edge, upper edge, Worker',
          [day.browser, day.lower, day.upper, day.worker].map(share).join(' '),
          '',
          '',
          `$${day.least.toFixed(2)} to $${day.most.toFixed(2)} a day`,
        ],
        [
          'model: views in the hour after a release that show the old answer',
          `${(day.stale * 100).toFixed(1)}%`,
          '',
          '',
          '',
        ],
        ...attacks.map(({ networks, cores, dollars }) => [
          `model: ${networks} networks at the rate limit, all day`,
          `${cores.toFixed(1)} cores`,
          '',
          '',
          `$${dollars.toFixed(2)} a day`,
        ]),
        ...budgets.map(({ what, is, bound, holds }) => [
          `budget: ${what}`,
          is.toFixed(2),
          bound,
          '',
          holds ? 'holds' : 'missed',
        ]),
      ]),
    );
    if (speeds.some(({ busy }) => busy > BUSY))
      console.log('The client was as busy as the Workers: the ratios flatter.');
    console.log(`${seconds} s`);
  }
  if (!budgets.every(({ holds }) => holds)) process.exitCode = 1;
} finally {
  await client.close();
}
