/**
 * The client, a worker thread: keep-alive connections that ask for paths in turn, each one request at a time. It speaks HTTP
 * over bare sockets, because an HTTP client in JavaScript costs more than the answers: it would be what is measured.
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

export interface Counted {
  requests: number;
  milliseconds: number;
  /** The share of the time in which the client was busy; near 1 it is the client that was measured. */
  busy: number;
}

export interface Client {
  run(round: Round): Promise<Counted>;
  close(): Promise<void>;
}

export function startClient(): Client {
  const thread = new Worker(new URL(import.meta.url));
  return {
    async run(round) {
      thread.postMessage(round);
      const [counted] = await once(thread, 'message');
      return counted;
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
  const texts = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${fields.join('')}\r\n`));

  const before = performance.eventLoopUtilization();
  const start = performance.now();
  let asked = 0;
  const next = () =>
    asked < requests && performance.now() - start < milliseconds ? texts[asked++ % texts.length] : undefined;
  await Promise.all(Array.from({ length: connections }, () => converse(Number(port), hostname, status, next)));
  const { utilization: busy } = performance.eventLoopUtilization(before);
  const elapsed = performance.now() - start;
  return { requests: asked, milliseconds: elapsed, busy } satisfies Counted;
}

/** Asks over one connection until there is nothing more to ask. */
function converse(port: number, hostname: string, status: number, next: () => Buffer | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: hostname, noDelay: true });
    let awaited = 0;
    const ask = () => {
      const text = next();
      if (text) socket.write(text);
      else socket.end(resolve);
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    // After the end that we ask for, this changes nothing: the promise is settled.
    socket.on('close', () => reject(new Error('the runtime closed the connection')));
    socket.on('data', (chunk) => {
      if (!awaited) awaited = answerLength(chunk, status);
      awaited -= chunk.length;
      if (awaited < 0) socket.destroy(new Error('an answer was longer than it said'));
      if (awaited === 0) ask();
    });
  });
}

/** The size of the whole response in bytes, from its head, which is in the first chunk. Throws for an error. */
function answerLength(chunk: Buffer, expected: number): number {
  const end = chunk.indexOf('\r\n\r\n') + 4;
  const head = chunk.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (end < 4 || status !== expected || (status !== 304 && !length)) throw new Error(`unexpected answer: ${head}`);
  return end + Number(length ?? 0);
}
