/**
 * `npm run bench`: measures the budgets of speed and growth, each against something else in the same run, because only ratios
 * mean the same on every machine. Ends with the budgets, and with exit code 1 where one does not hold.
 */
import type { ElementCosts } from './element.ts';
import { elementBudgets, elementTable, measureElement } from './element.ts';
import type { AnswerKind, Costs, Growth } from './growth.ts';
import { ANSWERS, measureGrowth } from './growth.ts';
import { startClient } from './load.ts';
import { table } from './report.ts';
import type { Speed } from './speed.ts';
import { measureSpeed } from './speed.ts';

const LEAST_RATIO = 0.9;
const MOST_GROWTH = 1.2;
/** A client as busy as that may be what was measured. */
const BUSY = 0.9;

const start = performance.now();
const client = startClient();
const say = (line: string) => console.log(line);
try {
  say('Requests a second, our Worker against a constant …');
  const speeds = await measureSpeed(client);
  say('Growth of the record …');
  const growths = await measureGrowth(client, say);
  say('A card on a page …');
  report(speeds, growths, await measureElement());
} finally {
  await client.close();
}

function report(speeds: Speed[], growths: Growth[], element: ElementCosts): void {
  say('\nRequests a second');
  say(
    table([
      ['answer', 'bytes', 'bare constant', 'with headers', 'ours', 'to bare', 'to headers'],
      ...speeds.map(({ route, bytes, bare, whole, ours, toBare, toWhole }) => [
        route,
        ...[bytes, bare, whole, ours].map((n) => Math.round(n).toLocaleString('en')),
        ...[toBare, toWhole].map((n) => n.toFixed(2)),
      ]),
    ]),
  );
  if (speeds.some(({ busy }) => busy > BUSY)) say('  The client was as busy as the Workers: the ratios flatter.');

  say('\nGrowth of the record');
  say(
    table([
      ['record', 'build s', 'answer', 'first ms', 'new ms', 'again ms'],
      ...growths.flatMap(({ size, buildSeconds, costs }) =>
        ANSWERS.map((kind) => [
          ...[`× ${size}`, buildSeconds.toFixed(1), kind],
          ...[costs[kind].first.toFixed(1), costs[kind].made.toFixed(2), costs[kind].again.toFixed(3)],
        ]),
      ),
    ]),
  );

  say('\nA card on a page');
  say(elementTable(element));

  const card = speeds.find(({ route }) => route === 'card') as Speed;
  const grown = (kind: AnswerKind, cost: keyof Costs) =>
    (growths.at(-1)?.costs[kind][cost] ?? 0) / (growths[0]?.costs[kind][cost] ?? 0);
  const budgets = [
    {
      what: 'card, ours to a bare constant',
      is: card.toBare,
      bound: `≥ ${LEAST_RATIO}`,
      holds: card.toBare >= LEAST_RATIO,
    },
    ...ANSWERS.flatMap((kind) => [
      { what: `${kind}, first answer, record × 100`, is: grown(kind, 'first') },
      { what: `${kind}, new, record × 100`, is: grown(kind, 'made') },
      { what: `${kind}, again, record × 100`, is: grown(kind, 'again') },
    ]).map((budget) => ({ ...budget, bound: `≤ ${MOST_GROWTH}`, holds: budget.is <= MOST_GROWTH })),
    ...elementBudgets(element),
  ];
  say('\nBudgets');
  say(
    table([
      ['budget', 'measured', 'bound', ''],
      ...budgets.map(({ what, is, bound, holds }) => [what, is.toFixed(2), bound, holds ? 'holds' : 'missed']),
    ]),
  );
  say(`\n${Math.round((performance.now() - start) / 1000)} s`);
  if (!budgets.every(({ holds }) => holds)) process.exitCode = 1;
}
