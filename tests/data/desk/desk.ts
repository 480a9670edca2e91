/** Runs commands of the desk as an editor does, on a copy of a data set. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

export const root = resolve(import.meta.dirname, '../../..');

export const DESK = join(root, 'data/commands/desk.ts');

export interface Run {
  status: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** Commands read the path of the data set when they are loaded, so all tests of a process use the same. */
const folder = mkdtempSync(join(tmpdir(), 'desk-'));
const environment = {
  ...process.env,
  DATA_FOLDER: join(folder, 'data'),
  NO_COLOR: '1',
  // For commands that tests put in place of real ones, and what these write.
  PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  OUT: folder,
};

/** The command that the thread runs. */
export interface ToThread {
  args: string[];
  input: string | Uint8Array;
  /** Whether a person types the input at a terminal, one answer per line. */
  isTerminal: boolean;
  now?: string | undefined;
}

interface Options {
  input?: string | Uint8Array;
  /** What a person types at a terminal. */
  typed?: string[];
  /** The time at which the command starts, if not the real one. */
  now?: string;
}

/** A copy of a data set that commands write to. There is one at a time. */
export class DeskFolder {
  readonly folder = folder;
  readonly data = environment.DATA_FOLDER;

  constructor(dataSet = 'tests/test-record') {
    this.remove();
    mkdirSync(this.folder);
    for (const name of ['releases', 'vocabulary', 'dataset.json', 'moved.json', 'release.schema.json']) {
      cpSync(join(root, dataSet, name), join(this.data, name), { recursive: true });
    }
  }

  /** Runs a script in its own process. */
  run(script: string, args: string[], env: Record<string, string> = {}): Run {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...environment, ...env },
    });
    return { status, signal, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  /** Runs a command of the desk in a thread that has its modules loaded. */
  desk(args: string[], { input = '', typed, now }: Options = {}): Run {
    const keys = typed?.map((line) => `${line}\n`).join('');
    const { stdout, stderr, ...end } = runInThread({
      args,
      input: keys ?? input,
      isTerminal: typed !== undefined,
      now,
    });
    return { ...end, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  /** Writes a file beside the data set, and returns its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  release(id: string) {
    return JSON.parse(readFileSync(join(this.data, 'releases', `${id}.json`), 'utf8'));
  }

  vocabulary(list: string) {
    return JSON.parse(readFileSync(join(this.data, 'vocabulary', `${list}.json`), 'utf8'));
  }

  /** Every file of the data set with its content. */
  content(): Record<string, string> {
    const names = readdirSync(this.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      names.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(this.data.length + 1), readFileSync(path, 'utf8')];
      }),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Starts with the first command. */
let thread: { port: MessagePort; done: Int32Array } | undefined;

/** Runs a command and waits for it. Loading its modules takes longer than most commands. */
function runInThread(command: ToThread): Run {
  thread ??= startThread();
  const { port, done } = thread;
  Atomics.store(done, 0, 0);
  port.postMessage(command);
  Atomics.wait(done, 0, 0);
  return receiveMessageOnPort(port)?.message as Run;
}

function startThread(): NonNullable<typeof thread> {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const script = new URL('desk-thread.ts', import.meta.url);
  new Worker(script, { env: environment, workerData: { port: port2, done }, transferList: [port2] }).unref();
  return { port: port1, done };
}

/** A made-up story about the made-up record of the tests. */
export const STORY = `Viet Nam's trade grows in first eight months

Example Customs, September 10, 2025

Viet Nam's foreign trade rose 12.5 percent year on year to 580.4 billion U.S. dollars in the first eight months of 2025, the customs office said.

In August, exports fell 3.2 percent to 40.1 billion U.S. dollars. Imports increased by 2 billion U.S. dollars.
`;

export const STORY_FLAGS = ['--url', 'https://customs.example/2025/september', '--publisher', 'Example Customs'];
export const STORY_ID = '2025-09-10-example-customs-viet-nam-trade';

const TRADE = { area: 'VN', indicator: 'trade', partner: 'world', breakdown: 'total', period: '2025-01..2025-08' };
const EXPORTS = { ...TRADE, indicator: 'exports', period: '2025-08' };
const EXACT = { qualifier: 'exact' };

/** Its release, with nothing wrong in it. */
export const STORY_RELEASE = {
  $schema: '../release.schema.json',
  publisher: 'Example Customs',
  agency: 'Example Customs',
  title: "Viet Nam's trade grows in first eight months",
  url: 'https://customs.example/2025/september',
  language: 'en',
  tier: 'A',
  published: '2025-09-10',
  recorded: '2025-09-10',
  retrieved: '2025-09-10',
  observations: [
    { ...TRADE, measure: 'growth', value: 12.5, unit: 'percent', ...EXACT, printed: '12.5 percent', paragraph: 1 },
    {
      ...TRADE,
      measure: 'value',
      value: 580_400_000_000,
      unit: 'USD',
      ...EXACT,
      printed: '580.4 billion U.S. dollars',
      paragraph: 1,
      attributedTo: 'the customs office',
    },
    { ...EXPORTS, measure: 'growth', value: -3.2, unit: 'percent', ...EXACT, printed: '3.2 percent', paragraph: 2 },
    {
      ...EXPORTS,
      measure: 'value',
      value: 40_100_000_000,
      unit: 'USD',
      ...EXACT,
      printed: '40.1 billion U.S. dollars',
      paragraph: 2,
      attributedTo: null,
    },
  ],
  notTaken: [{ printed: '2 billion U.S. dollars', paragraph: 2, reason: 'change' }],
};
