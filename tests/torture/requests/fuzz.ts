/** Requests by the hundred thousand against the built Worker: no 5xx, no hang, every error what it should be, memory flat. */
import { Failures, type Part } from '../part.ts';
import { heapMegabytes, startBuilt } from '../runtime.ts';
import { faultOf } from './answers.ts';
import { Connection } from './connection.ts';
import { RequestMaker, type Sent } from './requests.ts';

const CONNECTIONS = 8;
const QUARTERS = 4;
/** Milliseconds for a request after which the runtime may go on to wait for more of it. */
const HALF_REQUEST = 200;
/** Of the isolate, which may use 128 MB: what the memories of answers, addresses and files may hold, parsed and with their overhead. */
const MOST_MEGABYTES = 80;

export const requestsPart: Part = async ({ random, requests, say }) => {
  const built = await startBuilt();
  const { runtime, origin, index } = built;
  const maker = new RequestMaker(random, index);
  const failures = new Failures();
  const statuses = new Map<number, number>();
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection(origin));
  let [sent, refused, slowest] = [0, 0, 0];
  const heaps: number[] = [];

  const ask = async (connection: Connection, request: Sent) => {
    const start = performance.now();
    const shown = `${request.method} ${JSON.stringify(request.target.slice(0, 300))}`;
    try {
      const answer = await connection.ask(request.bytes, request.method);
      slowest = Math.max(slowest, performance.now() - start);
      if (!answer) return failures.add('no answer', shown);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(request, answer);
      if (fault) failures.add(fault, shown);
    } catch (error) {
      failures.add((error as Error).message, shown);
    }
  };
  /** What is no HTTP, or half of a request, is answered by the runtime or not at all; but not with a failure. */
  const provoke = async (connection: Connection, request: Sent) => {
    refused++;
    const answer = await connection.ask(request.bytes, request.method, HALF_REQUEST).catch(() => null);
    connection.close();
    if (answer && answer.status >= 500 && answer.status !== 501)
      failures.add(`status ${answer.status}`, request.target);
  };
  try {
    const turn = async (connection: Connection) => {
      while (sent < requests) {
        sent++;
        if (sent % Math.ceil(requests / QUARTERS) === 0) {
          say(`${sent} of ${requests}`);
          heaps.push(await heapMegabytes(built));
        }
        const request = maker.make();
        await (request.wellFormed ? ask : provoke)(connection, request);
      }
    };
    await Promise.all(connections.map(turn));
    const shownHeaps = heaps.map((heap) => heap.toFixed(1)).join(', ');
    if (heaps.some((heap) => heap > MOST_MEGABYTES)) failures.add('the heap grows', shownHeaps);
    const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    return {
      figures: [
        ['requests', sent],
        ['of which no or half HTTP', refused],
        ['answers by status', counted.join(', ')],
        ['5xx', [...statuses].reduce((sum, [status, count]) => sum + (status >= 500 ? count : 0), 0)],
        ['slowest answer, ms', Math.round(slowest)],
        ['heap after each quarter, MB', shownHeaps],
      ],
      failures: failures.list(),
    };
  } finally {
    for (const connection of connections) connection.close();
    await runtime.close();
  }
};
