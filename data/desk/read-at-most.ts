/** Reads a file that a person names, up to a limit, because some devices never end. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';

const CHUNK = 1 << 20;

/**
 * Returns the whole file, or more than `most` bytes of a larger one. `-` is the standard input. Throws as `node:fs` does, and for a named pipe,
 * because nobody may ever write to it.
 */
export function readAtMost(path: string, most: number): Uint8Array {
  // `<(command)` of a shell is a pipe below /dev, and its command writes to it.
  if (path !== '-' && !/^\/(dev|proc)\//.test(path) && statSync(path).isFIFO())
    throw new Error('it is a pipe; give it as the standard input, by the name -');
  const file = path === '-' ? 0 : openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let total = 0; total <= most; ) {
      const chunk = new Uint8Array(CHUNK);
      const size = readSync(file, chunk);
      if (!size) break;
      chunks.push(chunk.subarray(0, size));
      total += size;
    }
    return Buffer.concat(chunks);
  } finally {
    if (file) closeSync(file);
  }
}

/** The reason of a system error in a few words: "no such file or directory". For other errors, the code or the message. */
export function systemReason(error: unknown): string {
  const { errno = 0, code, message } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno)?.[1] ?? code ?? message;
}
