/**
 * The load client, a worker thread: keep-alive connections that request paths in turn, one request at a time each. It speaks HTTP
 * over bare sockets, because an HTTP client in JavaScript costs more than the responses, so it would limit the measurement.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

export interface Round {
  origin: string;
  /** Requested in turn, and from the start again after the last. */
  paths: string[];
  headers?: Record<string, string>;
  /** The status that every response must have; 200 by default. Any other stops the benchmark. */
  status?: number;
  connections: number;
  /** The round ends after this many requests or milliseconds, whichever comes first. */
  requests?: number;
  milliseconds: number;
}

export interface RoundResult {
  requests: number;
  milliseconds: number;
  /** Share of the time in which the client was busy. Near 1, the client is the bottleneck. */
  busy: number;
}

export interface Client {
  run(round: Round): Promise<RoundResult>;
  close(): Promise<void>;
}

export function startClient(): Client {
  const thread = new Worker(new URL(import.meta.url));
  return {
    async run(round) {
      thread.postMessage(round);
      const [result] = await once(thread, 'message');
      return result;
    },
    async close() {
      await thread.terminate();
    },
  };
}

if (!isMainThread) parentPort?.on('message', async (round: Round) => parentPort?.postMessage(await run(round)));

async function run({ origin, paths, headers, status = 200, connections, requests = Infinity, milliseconds }: Round) {
  const { host, hostname, port } = new URL(origin);
  const fields = Object.entries({ Host: host, Accept: '*/*', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const requestTexts = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${fields.join('')}\r\n`));

  const before = performance.eventLoopUtilization();
  const start = performance.now();
  let sent = 0;
  const nextRequest = () =>
    sent < requests && performance.now() - start < milliseconds
      ? requestTexts[sent++ % requestTexts.length]
      : undefined;
  await Promise.all(
    Array.from({ length: connections }, () => requestOverOneConnection(Number(port), hostname, status, nextRequest)),
  );
  const { utilization: busy } = performance.eventLoopUtilization(before);
  const elapsed = performance.now() - start;
  return { requests: sent, milliseconds: elapsed, busy } satisfies RoundResult;
}

/** Sends one request after another until `nextRequest` returns nothing. */
function requestOverOneConnection(
  port: number,
  hostname: string,
  status: number,
  nextRequest: () => Buffer | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: hostname, noDelay: true });
    let awaitedBytes = 0;
    const send = () => {
      const requestText = nextRequest();
      if (requestText) socket.write(requestText);
      else socket.end(resolve);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    // When we end the connection ourselves, the promise is already resolved, so this does nothing.
    socket.on('close', () => reject(new Error('the runtime closed the connection')));
    socket.on('data', (chunk) => {
      if (!awaitedBytes) awaitedBytes = responseLength(chunk, status);
      awaitedBytes -= chunk.length;
      if (awaitedBytes < 0) socket.destroy(new Error('a response was longer than its Content-Length'));
      if (awaitedBytes === 0) send();
    });
  });
}

/** Bytes of the whole response, computed from its head, which is in the first chunk. Throws if the status is unexpected. */
function responseLength(chunk: Buffer, expected: number): number {
  const end = chunk.indexOf('\r\n\r\n') + 4;
  const head = chunk.toString('latin1', 0, end);
  // "HTTP/1.1 200 OK" → 200
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (end < 4 || status !== expected || (status !== 304 && !length)) throw new Error(`unexpected response: ${head}`);
  return end + Number(length ?? 0);
}
