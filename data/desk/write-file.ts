/** Writes files of the record: atomically, and in the layout of `npm run format`. */
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { dataFolder, pathOf } from '../record/folders.ts';
import { DeskError, systemReason } from './command.ts';

/**
 * Replaces or creates a file: writes a temporary file to the disk, then renames it. The temporary file is outside `releases/`, where a
 * leftover file would stop the build. Throws a DeskError if that fails, and then has changed nothing.
 */
export function writeAtomically(path: string, content: string): void {
  const temporary = join(pathOf(dataFolder), `.desk-${process.pid}-${basename(path)}.tmp`);
  try {
    fs.writeFileSync(temporary, content, { flush: true });
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw new DeskError(`${path} can't be written: ${systemReason(error)}. Nothing was changed.`);
  }
}

/** In characters. The formatter breaks longer lines. */
const MAX_LINE_LENGTH = 120;

/** The lines of a list of strings or numbers, as `JSON.stringify` indents them. */
const LIST_LINES = /^.*\[\n(?:\s+(?:"(?:[^"\\]|\\.)*"|[-\w.]+),?\n)+\s*\],?$/gm;

/** Puts a list of strings or numbers on one line if it fits: `"bounds": [1, 3]`. Longer lists have a line for each item. */
export function formatJson(value: object): string {
  return JSON.stringify(value, null, 2).replace(LIST_LINES, (lines) => {
    const line = lines
      .replace(/\[\s+/, '[')
      .replace(/,\n\s+/g, ', ')
      .replace(/\s+\](,?)$/, ']$1');
    return line.length <= MAX_LINE_LENGTH ? line : lines;
  });
}
