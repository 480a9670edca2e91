/** Runs desk commands as an editor does, on a copy of a data set. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { afterEach, beforeEach } from 'vitest';

export const root = resolve(import.meta.dirname, '../../..');

/** Commands read this path when they are loaded, so all tests of a process use the same folder. */
const folder = mkdtempSync(join(tmpdir(), 'desk-'));
const environment = {
  ...process.env,
  DATA_FOLDER: join(folder, 'data'),
  NO_COLOR: '1',
  // A test can replace npm by a script in `bin/`, which writes its output to OUT.
  PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  OUT: folder,
};

/** Gives each test of a file a new copy of the test record. */
export function openDesk(): Desk {
  const desk = new Desk();
  beforeEach(() => desk.reset());
  afterEach(() => desk.remove());
  return desk;
}

interface RunResult {
  status: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  /** The lines that a person types at a terminal. */
  typed?: string[];
  /** The time at which the command starts, if not the real one. */
  now?: string;
}

export class Desk {
  readonly path = folder;
  readonly dataPath = environment.DATA_FOLDER;

  /** Replaces the folder by a copy of a data set. */
  reset(dataSet = 'tests/test-record'): void {
    this.remove();
    mkdirSync(this.path);
    for (const name of ['releases', 'vocabulary', 'dataset.json', 'moved.json', 'release.schema.json']) {
      cpSync(join(root, dataSet, name), join(this.dataPath, name), { recursive: true });
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Runs a desk command in a thread that has its modules loaded. */
  run(args: string[], { typed, now }: RunOptions = {}): RunResult {
    const input = typed?.map((line) => `${line}\n`).join('') ?? '';
    const { stdout, stderr, ...end } = runInThread({ args, input, isTerminal: typed !== undefined, now });
    return { ...end, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  /** Runs a script in its own process, which is slower. */
  runScript(script: string, args: string[] = []): RunResult {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: environment,
    });
    return { status, signal, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  /** Writes a file and returns its path. The data set is in `data/`. */
  writeFile(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  readRelease(id: string) {
    return JSON.parse(readFileSync(join(this.dataPath, 'releases', `${id}.json`), 'utf8'));
  }

  readVocabulary(list: string) {
    return JSON.parse(readFileSync(join(this.dataPath, 'vocabulary', `${list}.json`), 'utf8'));
  }

  /** The text of each file of the data set, by its name. */
  readFiles(): Record<string, string> {
    const files = readdirSync(this.dataPath, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const texts = files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(this.dataPath.length + 1), readFileSync(path, 'utf8')];
    });
    return Object.fromEntries(texts);
  }
}

/** The message to desk-thread.ts that starts a command. */
export interface CommandMessage {
  args: string[];
  input: string;
  /** A person types the input, one answer per line. */
  isTerminal: boolean;
  now?: string | undefined;
}

/** Starts with the first command. */
let thread: { port: MessagePort; done: Int32Array } | undefined;

/** Runs a command and waits for it. Loading its modules takes longer than most commands, so the thread stays. */
function runInThread(command: CommandMessage): RunResult {
  thread ??= startThread();
  const { port, done } = thread;
  Atomics.store(done, 0, 0);
  port.postMessage(command);
  Atomics.wait(done, 0, 0);
  return receiveMessageOnPort(port)?.message as RunResult;
}

function startThread(): NonNullable<typeof thread> {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const script = new URL('desk-thread.ts', import.meta.url);
  new Worker(script, { env: environment, workerData: { port: port2, done }, transferList: [port2] }).unref();
  return { port: port1, done };
}
