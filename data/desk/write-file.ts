/** How the desk writes files: whole, and as the formatter of the project would write them. */
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { dataFolder, pathOf } from '../record/folders.ts';
import { DeskError } from './command.ts';
import { systemReason } from './read-at-most.ts';

/**
 * Replaces or creates a file of the record, so that at any moment the old one or the new one stands: written beside it and to the disk, then
 * renamed. The temporary file lies outside `releases/`, where a stray file would stop the build. Raises a DeskError, and then has
 * changed nothing.
 */
export function writeWhole(path: string, content: string): void {
  const beside = join(pathOf(dataFolder), `.desk-${process.pid}-${basename(path)}.tmp`);
  try {
    fs.writeFileSync(beside, content, { flush: true });
    fs.renameSync(beside, path);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw new DeskError(`${path} can't be written: ${systemReason(error)}. Nothing was changed.`);
  }
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
