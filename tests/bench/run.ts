/**
 * `npm run bench`: measures the budgets of speed and growth, each against something else in the same run, because only ratios
 * mean the same on every machine. Ends with the budgets, and with exit code 1 where one does not hold.
 */
import type { Growth } from './growth.ts';
import { measureGrowth } from './growth.ts';
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
  report(speeds, growths);
} finally {
  await client.close();
}

function report(speeds: Speed[], growths: Growth[]): void {
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
      ['record', 'build s', 'first answer ms', 'new card ms', 'same card again ms'],
      ...growths.map(({ size, buildSeconds, first, made, again }) => [
        `× ${size}`,
        ...[buildSeconds.toFixed(1), first.toFixed(1), made.toFixed(2), again.toFixed(3)],
      ]),
    ]),
  );

  const card = speeds.find(({ route }) => route === 'card') as Speed;
  const grown = (cost: 'first' | 'made' | 'again') => (growths.at(-1)?.[cost] ?? 0) / (growths[0]?.[cost] ?? 0);
  const budgets = [
    {
      what: 'card, ours to a bare constant',
      is: card.toBare,
      bound: `≥ ${LEAST_RATIO}`,
      holds: card.toBare >= LEAST_RATIO,
    },
    ...[
      { what: 'first answer, record × 100', is: grown('first') },
      { what: 'new card, record × 100', is: grown('made') },
      { what: 'same card again, record × 100', is: grown('again') },
    ].map((one) => ({ ...one, bound: `≤ ${MOST_GROWTH}`, holds: one.is <= MOST_GROWTH })),
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
