/**
 * Preloaded into a command (`--import`) so that its write number FAIL_WRITE fails: opening for writing, writing and copying (after half of
 * the content), flushing, renaming, making a folder. FAIL_WITH is an error code, or `SIGINT`, which ends the process there as Ctrl-C
 * does. At its end it prints how many writes there were. In a thread that runs several commands, `failWrite` says anew before each
 * which write fails.
 */
import fs, { type PathLike } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAIL_WRITE, FAIL_WITH = 'ENOSPC' } = process.env;
type Operation =
  | 'openSync'
  | 'writeFileSync'
  | 'fsyncSync'
  | 'renameSync'
  | 'copyFileSync'
  | 'cpSync'
  | 'mkdirSync'
  | 'mkdtempSync';
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
  watch('openSync', (_file, flags) => typeof flags !== 'string' || !flags.startsWith('w'));
  watch('writeFileSync');
  for (const name of ['fsyncSync', 'renameSync', 'copyFileSync', 'cpSync', 'mkdirSync', 'mkdtempSync'] as const)
    watch(name);
  syncBuiltinESMExports();
}

/** Lets the operation fail where its turn has come, but for calls that write nothing. */
function watch(name: Operation, writesNothing: (...args: unknown[]) => boolean = () => false): void {
  const original = fs[name] as (...args: unknown[]) => unknown;
  const watched = (...args: unknown[]) => {
    if (writesNothing(...args)) return original(...args);
    written++;
    if (written !== failing) return original(...args);
    if (name === 'writeFileSync') original(args[0], half(args[1] as string | Uint8Array), args[2]);
    if (name === 'copyFileSync')
      fs.writeSync(fs.openSync(args[1] as PathLike, 'w+'), half(fs.readFileSync(args[0] as PathLike)) as Uint8Array);
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
