/** A data folder on disk for one test. It has the vocabulary and dataset.json of the record, and no releases. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RecordError, readMoves, readRecord } from '../../../data/record/record.ts';

const TODAY = '2026-06-30';

export interface DataFolder {
  path: string;
  write(name: string, content: unknown): void;
  read(options?: Parameters<typeof readRecord>[1]): ReturnType<typeof readRecord>;
  /** The problems of the record as of June 30, 2026, a line for each. */
  problems(): string[];
  /** The problems of moved.json, the table of ids that changed. */
  problemsOfMoves(): string[];
  remove(): void;
}

export function makeDataFolder(): DataFolder {
  const path = join(realpathSync(mkdtempSync(join(tmpdir(), 'record-'))), 'data/');
  const url = pathToFileURL(path);
  mkdirSync(join(path, 'releases'), { recursive: true });
  for (const name of ['vocabulary', 'dataset.json']) {
    cpSync(new URL(`../../../data/${name}`, import.meta.url), join(path, name), { recursive: true });
  }
  return {
    path,
    write(name, content) {
      const isText = typeof content === 'string' || Buffer.isBuffer(content);
      writeFileSync(join(path, name), isText ? content : JSON.stringify(content));
    },
    read: (options) => readRecord(url, { today: TODAY, ...options }),
    problems: () => problemsOf(() => readRecord(url, { today: TODAY })),
    problemsOfMoves: () => problemsOf(() => readMoves(url, TODAY)),
    remove: () => rmSync(dirname(path), { recursive: true }),
  };
}

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof RecordError) return error.problems;
    throw error;
  }
  return [];
}
