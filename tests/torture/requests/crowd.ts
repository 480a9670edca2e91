/** A crowd: more and more connections until the Worker is saturated, and back; and callers who ask more than their share. */

import { REQUESTS_PER_MINUTE } from '../../../worker/http/problem.ts';
import { type Counted, startClient } from '../../bench/worker/load.ts';
import { Failures, type Part } from '../part.ts';
import type { Random } from '../random.ts';
import { type Built, startBuilt } from '../runtime.ts';
import { Connection } from './connection.ts';
import { exampleTargets } from './requests.ts';

const RISING = [1, 4, 16, 64, 256, 1024];
/** After the crowd a single caller must be served as before, give or take what a busy machine does. */
const RECOVERED = 5;

export const crowdPart: Part = async ({ random, scale, progress }) => {
  const built = await startBuilt();
  const failures = new Failures();
  const client = startClient();
  try {
    const paths = exampleTargets(built.index).filter((target) => /^\/v1\/(cards|facts|areas|series)/.test(target));
    const levels = scale < 1 ? [1, 16, 128] : RISING;
    const climb = [...levels, ...levels.toReversed().slice(1)];
    const counts: Counted[] = [];
    for (const [i, connections] of climb.entries()) {
      progress('crowd', i, climb.length);
      // The client fails at any answer that is not a 200 of the length that it says, and at a connection that breaks.
      counts.push(await client.run({ origin: built.origin, paths, connections, milliseconds: scale < 1 ? 500 : 3000 }));
    }
    const [first, last] = [counts[0], counts.at(-1)];
    if ((last?.p50 ?? 0) > RECOVERED * (first?.p50 ?? 0) + 1)
      failures.add('no recovery', `${first?.p50} ms before, ${last?.p50} ms after`);
    const limit = await askTooMuch(built, random, failures);
    progress('crowd', 1, 1);
    const rate = (at: number) => Math.round(((counts[at]?.requests ?? 0) / (counts[at]?.milliseconds ?? 1)) * 1000);
    return {
      figures: [
        ['answers, all of them whole', counts.reduce((sum, { requests }) => sum + requests, 0)],
        ...climb.map((connections, i) => {
          const { p50 = 0, p99 = 0 } = counts[i] ?? {};
          return [
            `${connections} connections${i >= levels.length ? ', afterwards' : ''}: requests a second, p50 and p99 in ms`,
            `${rate(i)}, ${p50.toFixed(1)}, ${p99.toFixed(1)}`,
          ] as const;
        }),
        ...limit,
      ],
      failures: failures.list(),
    };
  } catch (error) {
    return { figures: [], failures: [`the crowd is not served: ${(error as Error).message}`] };
  } finally {
    await client.close();
    await built.runtime.close();
  }
};

/**
 * One network asks for a new list each time, by the filters that allow as many lists as there are days and numbers: it gets its share, then
 * 429 until the minute is over; another network is served.
 */
async function askTooMuch({ origin, index }: Built, random: Random, failures: Failures) {
  const connection = new Connection(origin);
  const ask = async (address: string, i: number) => {
    const target = `/v1/facts?area=${index.examples.area}&${filterOf(i)}`;
    const head = `GET ${target} HTTP/1.1\r\nHost: any.example\r\nCF-Connecting-IP: ${address}\r\n\r\n`;
    const answer = await connection.ask(Buffer.from(head), 'GET');
    if (!answer) throw new Error(`no answer to ${target}`);
    return answer;
  };
  let asked = 0;
  const flood = async (addressOf: (i: number) => string) => {
    let [served, refused] = [0, 0];
    // A minute that begins meanwhile gives another share.
    for (let i = 0; i < 2 * REQUESTS_PER_MINUTE + 100 && refused < 100; i++) {
      const { status, headers, body } = await ask(addressOf(i), asked++);
      if (status === 200) served++;
      else if (status === 429) refused++;
      if (status !== 429) continue;
      const { detail } = JSON.parse(body.toString());
      const says =
        headers.get('retry-after') === '60' &&
        headers.get('cache-control') === 'no-store' &&
        /600 requests per minute/.test(detail);
      if (!says) failures.add('a 429 that does not say so', `${detail}`);
    }
    return { served, refused };
  };
  const group = (bits: number) => random.below(2 ** bits).toString(16);
  const kinds = {
    'one IPv4 address': () => '192.0.2.1',
    'one IPv6 /64, a new address each time': () => `2001:db8:1:2:${group(16)}:${group(16)}:${group(16)}:${group(16)}`,
  };
  const figures: [string, string][] = [];
  for (const [kind, addressOf] of Object.entries(kinds)) {
    const start = performance.now();
    const { served, refused } = await flood(addressOf);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    figures.push([`${kind}: lists served, refused with 429, seconds`, `${served}, ${refused}, ${seconds}`]);
    if (refused === 0) failures.add('no limit', `${kind}: ${served} served`);
  }
  for (const other of ['192.0.2.2', '2001:db8:1:3::1']) {
    if ((await ask(other, 0)).status !== 200) failures.add('another network is refused', other);
  }
  connection.close();
  return figures;
}

/** Another for each number: none asks for the same as one before it. */
function filterOf(i: number): string {
  const at = Math.floor(i / 4);
  const month = `${1800 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`;
  const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
  return [`limit=${1 + at}`, `from=${month}`, `to=${month}`, `updatedAfter=${day}`][i % 4] as string;
}
