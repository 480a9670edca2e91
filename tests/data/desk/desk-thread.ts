/** A thread that runs desk commands one after the other. The caller waits for `done`, then reads the result from the port. */
import { Readable } from 'node:stream';
import { type MessagePort, workerData } from 'node:worker_threads';
import { run } from '../../../data/commands/desk.ts';
import type { CommandMessage } from './desk.ts';
import { setClock } from './fake-clock.ts';

const { port, done } = workerData as { port: MessagePort; done: Int32Array };

port.on('message', async ({ args, input, isTerminal, now }: CommandMessage) => {
  setClock(now);
  const outputs = { stdout: '', stderr: '' };
  const stdin = Object.assign(Readable.from([Buffer.from(input)]), { isTTY: isTerminal });
  Object.defineProperty(process, 'stdin', { configurable: true, value: stdin });
  Object.defineProperty(process.stderr, 'isTTY', { configurable: true, value: isTerminal });
  delete process.env.CI;
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = (chunk: string | Uint8Array) => {
      outputs[name] += chunk;
      return true;
    };
  }
  const status = await run(args).catch((error: Error) => {
    outputs.stderr += error.stack;
    return 1;
  });
  port.postMessage({ status, signal: null, ...outputs });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
