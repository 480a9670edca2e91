/**
 * Writes a file so that at any moment the old one or the new one stands: beside it first, to the disk, then renamed. The temporary file
 * lies outside `releases/`, where a stray file would stop the build.
 */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file can't be written; the message is for the person at the terminal. */
export class OutputError extends Error {
  override name = 'OutputError';
}

const REASONS: Record<string, string> = {
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EROFS: 'the disk is read-only',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
};

/** Replaces or creates `path`. `temporary` is a folder of the same disk. Raises an OutputError, and then has changed nothing. */
export function writeWhole(path: string, content: string, temporary = dirname(path)): void {
  const beside = join(temporary, `.desk-${process.pid}-${basename(path)}.tmp`);
  try {
    const file = fs.openSync(beside, 'w', 0o644);
    try {
      fs.writeFileSync(file, content);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(beside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    removeQuietly(beside);
    throw new OutputError(`${path} can't be written: ${REASONS[code ?? ''] ?? code ?? error}. Nothing was changed.`);
  }
}

/** What is left over does no harm, and the first error is the one to tell. */
function removeQuietly(path: string): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {}
}

/** As wide as the formatter of the project writes a list on one line. */
const WIDTH = 120;

/** JSON as the formatter writes it: a list of texts or numbers on one line where it fits. */
export function formatted(value: object): string {
  return JSON.stringify(value, null, 2).replace(
    /^.*\[\n(?:\s+(?:"(?:[^"\\]|\\.)*"|[-\w.]+),?\n)+\s*\],?$/gm,
    (lines) => {
      const line = lines
        .replace(/\[\s+/, '[')
        .replace(/,\n\s+/g, ', ')
        .replace(/\s+\](,?)$/, ']$1');
      return line.length <= WIDTH ? line : lines;
    },
  );
}
