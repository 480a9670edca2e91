/**
 * `npm run bench [-- --only speed,cold,claims,growth,element,widget]`: measures the budgets of speed and growth, each beside a reference in the same run,
 * because only ratios mean the same on every machine. Ends with one table and the budgets, and with exit code 1 where one does not hold.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { budgetsOf, claimBudgets, coldBudgets } from './budgets.ts';
import { table } from './report.ts';
import { root } from './runtime.ts';
import { coldRows, elementRows, growthRows, speedRows } from './tables.ts';
import { elementBudgets, measureElement } from './widget/element.ts';
import { measureWidget } from './widget/widget.ts';
import { widgetBudgets, widgetRows } from './widget/widget-table.ts';
import { measureClaims } from './worker/claims.ts';
import { measureCold } from './worker/cold.ts';
import { measureGrowth } from './worker/growth.ts';
import { startClient } from './worker/load.ts';
import { measureSpeed } from './worker/speed.ts';

/** A client as busy as that may be what was measured. */
const BUSY = 0.9;

const { values } = parseArgs({
  options: { only: { type: 'string', default: 'speed,cold,claims,growth,element,widget' } },
});
const parts = values.only.split(',');
const start = performance.now();
const client = startClient();
// Progress is talk; the table is what is asked for.
const say = (line: string) => console.error(line);
try {
  const index = JSON.parse(readFileSync(join(root, 'dist/assets/catalogue/index.json'), 'utf8')) as CatalogueIndex;
  const speeds = parts.includes('speed') ? await measureSpeed(client, say) : [];
  const cold = parts.includes('cold') ? await measureCold(index, say) : [];
  const claims = parts.includes('claims') ? await measureClaims(say) : [];
  const growths = parts.includes('growth') ? await measureGrowth(client, say) : [];
  const element = parts.includes('element') ? await measureElement() : null;
  const widget = parts.includes('widget') ? await measureWidget(say) : null;
  const budgets = [
    ...budgetsOf(speeds, growths),
    ...coldBudgets(cold),
    ...claimBudgets(claims),
    ...(element ? elementBudgets(element) : []),
    ...(widget ? widgetBudgets(widget) : []),
  ];
  console.log(
    table([
      ['measured', 'ours', 'reference', 'ratio', 'more'],
      ...speedRows(speeds),
      ...coldRows(cold),
      ...growthRows(growths),
      ...elementRows(element),
      ...widgetRows(widget),
      ...budgets.map(({ what, is, bound, holds }) => [
        `budget: ${what}`,
        is.toFixed(2),
        bound,
        '',
        holds ? 'holds' : 'missed',
      ]),
    ]),
  );
  if (speeds.some(({ busy }) => busy > BUSY)) console.log('The client was as busy as the Workers: the ratios flatter.');
  console.log(`${Math.round((performance.now() - start) / 1000)} s`);
  if (!budgets.every(({ holds }) => holds)) process.exitCode = 1;
} finally {
  await client.close();
}
