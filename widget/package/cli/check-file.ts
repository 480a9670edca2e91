/** One file checked: its figures and the facts that it cites. */
import { readFileSync } from 'node:fs';
import { checkText } from '../../../data/text/check/check-text.ts';
import type { Finding } from '../../../data/text/check/finding.ts';
import { CannotCheck, type FileSource } from './sources.ts';
import { fileText } from './text-of-file.ts';

export interface Located {
  line: number;
  column: number;
}

export interface CheckedFile {
  file: string;
  language: string;
  findings: (Finding & Located)[];
  /** Facts that the file names by an id that does not exist. */
  unknownIds: ({ id: string } & Located)[];
}

/** A story has a few kilobytes. */
const LARGEST = 16 * 1024 * 1024;

export async function checkFile(file: string, source: FileSource, day: string | undefined): Promise<CheckedFile> {
  const content = read(file);
  const { text, offset, cited } = fileText(content, file);
  const placed = locator(content);
  const { findings, language } = await checkText(text, source, { day });
  const ids = new Map<string, boolean>();
  for (const { id } of cited) if (!ids.has(id)) ids.set(id, await source.has(id));
  return {
    file,
    language,
    findings: findings.map((finding) => ({ ...finding, ...placed(offset(finding.start)) })),
    unknownIds: cited.filter(({ id }) => !ids.get(id)).map(({ id, at }) => ({ id, ...placed(at) })),
  };
}

function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };
    throw new CannotCheck(`${file} can't be read: ${reasons[code ?? ''] ?? code}.`);
  }
  if (bytes.length > LARGEST) throw new CannotCheck(`${file} is larger than ${LARGEST / 1024 / 1024} MB.`);
  if (bytes.includes(0)) throw new CannotCheck(`${file} is no text.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotCheck(`${file} is not in UTF-8.`);
  }
}

/** Line and column of an offset, counted from 1. */
function locator(content: string): (at: number) => Located {
  const starts = [0, ...Array.from(content.matchAll(/\n/g), ({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}
