/** The file in which the command remembers what it saw of each figure, to name later what is new. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { readAtMost } from '../../../data/markup/read-at-most.ts';
import { CannotCheck } from './sources.ts';

/** What was seen of a figure. */
export interface Seen {
  /** The fact that the figure states or cites; empty where the record has none. */
  id: string;
  /** What was wrong with it. */
  alerts: string[];
  /** The day of the fact's newest revision; empty where it has none. */
  revised: string;
}

/** Figures by their keys (what-is-new.ts). */
export type SeenFile = Record<string, Seen>;

interface State {
  tool: typeof TOOL;
  version: typeof STATE_VERSION;
  /** The id of the data set that the files were checked by. */
  record: string;
  /** By the path of a file as it is seen from the state file. */
  files: Record<string, SeenFile>;
}

const TOOL = 'trade-facts check';
/** Bytes. A longer file is cut off, and so no state. */
const LARGEST = 64 * 1024 * 1024;
/** Of the format. */
const STATE_VERSION = 1;

export class StateFile {
  readonly #path: string;
  readonly #record: string;
  /** A map, because a file may have the name of a member of every object. */
  readonly #files: Map<string, SeenFile>;

  /** Throws `CannotCheck` for a file that is no state of this record and version. One that is not there has seen nothing. */
  constructor(path: string, record: string) {
    this.#path = path;
    this.#record = record;
    this.#files = new Map(Object.entries(readState(path, record)?.files ?? {}));
  }

  seen(file: string): SeenFile {
    return this.#files.get(this.#nameOf(file)) ?? {};
  }

  remember(file: string, seen: SeenFile): void {
    this.#files.set(this.#nameOf(file), seen);
  }

  /** As a whole or not at all: whoever stops the command keeps the state before. */
  write(): void {
    const whole = `${this.#path}.${process.pid}.tmp`;
    const state: State = {
      tool: TOOL,
      version: STATE_VERSION,
      record: this.#record,
      files: Object.fromEntries(this.#files),
    };
    try {
      writeFileSync(whole, `${JSON.stringify(state, null, 1)}\n`);
      renameSync(whole, this.#path);
    } catch (error) {
      rmSync(whole, { force: true });
      throw new CannotCheck(`${this.#path} can't be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  }

  #nameOf(file: string): string {
    return relative(dirname(resolve(this.#path)), resolve(file))
      .split(sep)
      .join('/');
  }
}

function readState(path: string, record: string): State | null {
  let content: string;
  try {
    content = new TextDecoder().decode(readAtMost(path, LARGEST));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new CannotCheck(`${path} can't be read: ${code === 'EISDIR' ? 'it is a folder' : code}.`);
  }
  const kept = 'It was left as it is';
  const state = parsed(content);
  if (state?.tool !== TOOL || typeof state.record !== 'string' || !isFiles(state.files))
    throw new CannotCheck(`${path} is no state of this command, or is broken. ${kept}: name another file.`);
  if (state.version !== STATE_VERSION)
    throw new CannotCheck(
      `${path} is a state of version ${JSON.stringify(state.version)}, not ${STATE_VERSION}. ${kept}: name another file.`,
    );
  if (state.record !== record)
    throw new CannotCheck(
      `${path} is a state of the record "${state.record}", not "${record}". ${kept}: name another file.`,
    );
  return state as State;
}

function parsed(content: string): Partial<Record<keyof State, unknown>> | null {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function isFiles(files: unknown): boolean {
  return isObject(files) && Object.values(files).every((file) => isObject(file) && Object.values(file).every(isSeen));
}

function isSeen(seen: unknown): boolean {
  if (!isObject(seen) || !Array.isArray(seen.alerts)) return false;
  return [seen.id, seen.revised, ...seen.alerts].every((value) => typeof value === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
