/** Runs commands of the desk as an editor does, on a copy of a data set. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

export interface Run {
  status: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** A copy of a data set (`tests/record`, or `data` for the real one) that commands write to. */
export class DeskFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'desk-'));
  readonly data: string;

  constructor(dataSet = 'tests/record') {
    this.data = join(this.folder, 'data');
    for (const name of ['releases', 'vocabulary', 'dataset.json', 'moved.json']) {
      cpSync(join(root, dataSet, name), join(this.data, name), { recursive: true });
    }
  }

  run(script: string, args: string[], { input = '', env = {}, node = [] as string[], cwd = root } = {}): Run {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...node, script, ...args], {
      cwd,
      input,
      encoding: 'utf8',
      env: { ...process.env, DATA_FOLDER: this.data, NO_COLOR: '1', ...env },
    });
    return { status, signal, stdout: stdout.trim(), stderr: stderr.trim() };
  }

  desk(args: string[], options: { input?: string; env?: Record<string, string>; node?: string[] } = {}): Run {
    return this.run('data/commands/desk.ts', args, options);
  }

  /** Writes a file beside the data set, and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  release(id: string) {
    return JSON.parse(readFileSync(join(this.data, 'releases', `${id}.json`), 'utf8'));
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

/** A made-up story about the made-up record of the tests. */
export const STORY = `Viet Nam's trade grows in first eight months

Example Customs, September 10, 2025

Viet Nam's foreign trade rose 12.5 percent year on year to 580.4 billion U.S. dollars in the first eight months of 2025, the customs office said.

Exports fell 3.2 percent to 40.1 billion U.S. dollars in August. Imports increased by 2 billion U.S. dollars.
`;

export const STORY_FLAGS = ['--url', 'https://customs.example/2025/september', '--publisher', 'Example Customs'];
export const STORY_ID = '2025-09-10-example-customs-vietnam-trade';
