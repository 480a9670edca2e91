/** The file in which the command remembers what it saw of each figure, to name later what is new. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { readAtMost } from '../../../data/markup/read-at-most.ts';
import { CannotCheck } from './sources.ts';

const TOOL = 'trade-facts check';
/** Bytes. A longer file is cut off, and so no state. */
const LARGEST = 64 * 1024 * 1024;

/** What was seen of a figure. */
const SEEN = v.object({
  /** The fact that the figure states or cites; empty where the record has none. */
  id: v.string(),
  /** What was wrong with it. */
  alerts: v.array(v.string()),
  /** The day of the fact's newest revision; empty where it has none. */
  revised: v.string(),
});
export type Seen = v.InferOutput<typeof SEEN>;

/** Figures by their keys (what-is-new.ts). */
const FILE = v.record(v.string(), SEEN);
export type SeenFile = v.InferOutput<typeof FILE>;

const STATE = v.object({
  tool: v.literal(TOOL),
  /** Of the format. */
  version: v.literal(1),
  /** The id of the data set that the files were checked by. */
  record: v.string(),
  /** By the path of a file as it is seen from the state file. */
  files: v.record(v.string(), FILE),
});
type State = v.InferOutput<typeof STATE>;

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
      version: 1,
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
  const state = v.safeParse(v.pipe(v.string(), v.parseJson(), STATE), content);
  const kept = 'It was left as it is: name another file.';
  if (!state.success) throw new CannotCheck(`${path} is no state of this command and version, or is broken. ${kept}`);
  if (state.output.record !== record)
    throw new CannotCheck(`${path} is a state of the record "${state.output.record}", not "${record}". ${kept}`);
  return state.output;
}
