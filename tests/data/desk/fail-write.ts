/**
 * Preloaded into a command (`--import`) so that its write number FAIL_WRITE fails: writing a file (after half of the content) or renaming it.
 * FAIL_WITH is an error code, or `SIGINT`, which ends the process there as Ctrl-C does. At its end it prints how many writes there were. In a
 * thread that runs several commands, `failWrite` says anew before each which write fails.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAIL_WRITE, FAIL_WITH = 'ENOSPC' } = process.env;
type Operation = 'writeFileSync' | 'renameSync';
/** The operations that wrote since the last `failWrite`. */
let written = 0;
let failing = Number(FAIL_WRITE);
let isWatching = false;

if (FAIL_WRITE !== undefined) {
  watchAll();
  process.on('exit', () => fs.writeSync(2, `\nwrites: ${written}\n`));
}

/** Lets this write of those that follow fail, none where it is 0. */
export function failWrite(write: number): void {
  [written, failing] = [0, write];
  if (!isWatching) watchAll();
}

/** How many writes there were since. */
export function writes(): number {
  return written;
}

function watchAll(): void {
  isWatching = true;
  watch('writeFileSync');
  watch('renameSync');
  syncBuiltinESMExports();
}

/** Lets the operation fail where its turn has come. */
function watch(name: Operation): void {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const watched = (...args: unknown[]) => {
    written++;
    if (written !== failing) return original(...args);
    if (name === 'writeFileSync') original(args[0], half(args[1] as string | Uint8Array), args[2]);
    return fail(name);
  };
  Object.assign(fs, { [name]: watched });
}

function half(content: string | Uint8Array): string | Uint8Array {
  return content.slice(0, content.length / 2);
}

function fail(name: string): never {
  if (FAIL_WITH === 'SIGINT') {
    process.kill(process.pid, 'SIGINT');
    // The signal is delivered to the process, not to this call.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
  }
  throw Object.assign(new Error(`${FAIL_WITH}: ${name} failed`), { code: FAIL_WITH });
}
