/**
 * `npm run bench [-- --only first,later,speed,growth,size,widget]`: measures the budgets, where possible as a ratio to a reference in the same run.
 * Prints one table, and exits with 1 if a budget is missed.
 */
import { parseArgs } from 'node:util';
import { keepsBound, type Row, table } from './report.ts';
import { measureSize } from './size.ts';
import { measureWidget } from './widget/widget.ts';
import { measureFirst } from './worker/first.ts';
import { measureGrowth } from './worker/growth.ts';
import { measureLater } from './worker/later.ts';
import { measureSpeed } from './worker/speed.ts';

const PARTS: Record<string, (say: (line: string) => void) => Row[] | Promise<Row[]>> = {
  first: measureFirst,
  later: measureLater,
  speed: measureSpeed,
  growth: measureGrowth,
  size: measureSize,
  widget: measureWidget,
};

const { values } = parseArgs({ options: { only: { type: 'string', default: Object.keys(PARTS).join(',') } } });
const partNames = values.only.split(',');
const unknown = partNames.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`--only must be a list of ${Object.keys(PARTS).join(', ')}; got "${unknown}".`);
  process.exit(2);
}
const rows: Row[] = [];
for (const name of partNames) {
  const measure = PARTS[name] as (typeof PARTS)[string];
  rows.push(...(await measure((line) => console.error(line))));
}
console.log(table(rows));
process.exitCode = rows.every(keepsBound) ? 0 : 1;
