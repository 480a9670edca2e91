/**
 * Preloaded into a command (`--import`) so that its write number FAIL_WRITE fails: opening for writing, writing (after half of the
 * content), flushing, renaming. FAIL_WITH is an error code, or `SIGINT`, which ends the process there as Ctrl-C does.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const target = Number(process.env.FAIL_WRITE);
const how = process.env.FAIL_WITH ?? 'ENOSPC';
let count = 0;

function fails(): boolean {
  count += 1;
  return count === target;
}

function fail(name: string): never {
  if (how === 'SIGINT') {
    process.kill(process.pid, 'SIGINT');
    // The signal is delivered to the process, not to this call.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
  }
  throw Object.assign(new Error(`${how}: ${name} failed`), { code: how });
}

const { openSync, writeFileSync, fsyncSync, renameSync } = fs;

fs.openSync = ((path, flags, mode) => {
  if (typeof flags === 'string' && flags.startsWith('w') && fails()) fail('open');
  return openSync(path, flags, mode);
}) as typeof openSync;

fs.writeFileSync = ((file, data, options) => {
  if (!fails()) return writeFileSync(file, data, options);
  const text = String(data);
  writeFileSync(file, text.slice(0, text.length / 2), options);
  fail('write');
}) as typeof writeFileSync;

fs.fsyncSync = (file) => {
  if (fails()) fail('fsync');
  fsyncSync(file);
};

fs.renameSync = (from, to) => {
  if (fails()) fail('rename');
  renameSync(from, to);
};

syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(2, `\nwrites: ${count}\n`));
