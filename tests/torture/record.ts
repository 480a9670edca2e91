/**
 * The build under a full disk, a broken record and sudden death: whatever happens, what is served is the whole of the last build that ended
 * well. Builds the small record of the tests, and a second one that differs from it, by turns.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bench/runtime.ts';
import type { Part } from './part.ts';
import { Failures } from './part.ts';

const FOLDER = 'dist/torture';
const OUT = `${FOLDER}/built`;
const RECORDS = ['tests/record', `${FOLDER}/record`] as const;
const PARTS = ['data/build.ts', 'widget/build/build.ts', 'worker/build.ts', 'worker/bundle.ts', 'worker/build-all.ts'];

export const recordPart: Part = async ({ random, progress, scale }) => {
  const failures = new Failures();
  rmSync(join(root, FOLDER), { recursive: true, force: true });
  mkdirSync(join(root, FOLDER), { recursive: true });
  cpSync(join(root, RECORDS[0]), join(root, RECORDS[1]), { recursive: true });
  change(`${RECORDS[1]}/dataset.json`, (text) => text.replace(/("title": ")/, '$1Another '));
  const whole: string[] = [];
  try {
    let slowest = 0;
    for (const record of RECORDS) {
      const start = performance.now();
      const { code, output } = await build(record);
      if (code !== 0) throw new Error(`the small record does not build: ${output.slice(-500)}`);
      slowest = Math.max(slowest, performance.now() - start);
      whole.push(digest());
    }
    if (whole[0] === whole[1]) throw new Error('the two builds are the same, so nothing would be seen');
    const [writes, kills, breaks] = scale < 1 ? [2, 1, 1] : [20, 12, 12];
    const all = writes + kills + breaks;
    let done = 0;

    let counted = 0;
    for (let i = 0; i < writes; i++) {
      progress('record', ++done, all);
      const part = PARTS[i % PARTS.length] as string;
      const file = join(root, FOLDER, 'count');
      const total = await countWrites(part, file);
      counted = Math.max(counted, total);
      const at = 1 + random.below(total);
      const before = digest();
      const { code, output } = await build(RECORDS[0], { FAIL_PART: part, FAIL_AT: String(at) });
      if (code === 0) failures.add('a build succeeds although a write failed', `${part}, write ${at}`);
      if (!/ENOSPC/.test(output)) failures.add('a failed write is not told', `${part}, write ${at}`);
      // The renames at the end are the one moment at which the old has gone: all that may be seen then is old or new.
      if (digest() !== before) failures.add('a failed write changes what is served', `${part}, write ${at}`);
    }
    let survived = 0;
    for (let i = 0; i < kills; i++) {
      progress('record', ++done, all);
      const { code } = await build(RECORDS[i % 2] as string, {}, random.below(slowest));
      if (code === 0) survived++;
      if (!whole.includes(digest())) failures.add('a killed build leaves a half of something', `kill ${i}`);
    }
    for (let i = 0; i < breaks; i++) {
      progress('record', ++done, all);
      const broken = `${FOLDER}/broken`;
      rmSync(join(root, broken), { recursive: true, force: true });
      cpSync(join(root, RECORDS[0]), join(root, broken), { recursive: true });
      const name = random.pick(
        globSync('{releases/*,vocabulary/*,dataset,moved}.json', { cwd: join(root, broken) }).sort(),
      );
      change(`${broken}/${name}`, (text) => text.slice(0, 1 + random.below(text.trimEnd().length - 1)));
      const before = digest();
      const { code, output } = await build(broken);
      if (code === 0) failures.add('a broken record is built', name);
      if (!output.includes(name)) failures.add('the broken file is not named', `${name}: ${output.slice(-300)}`);
      if (digest() !== before) failures.add('a broken record changes what is served', name);
    }
    return {
      figures: [
        ['writes that failed, each once', writes],
        ['most writes of a part', counted],
        ['builds killed, and those that had ended before', `${kills}, ${survived}`],
        ['records with a broken file', breaks],
      ],
      failures: failures.list(),
    };
  } finally {
    rmSync(join(root, FOLDER), { recursive: true, force: true });
  }
};

const totals = new Map<string, number>();

async function countWrites(part: string, file: string): Promise<number> {
  const known = totals.get(part);
  if (known) return known;
  await build(RECORDS[0], { FAIL_PART: part, COUNT_FILE: file });
  const total = Number(readFileSync(file, 'utf8'));
  totals.set(part, total);
  return total;
}

/** Runs the build; with `milliseconds` it and all its parts are killed by then. */
async function build(record: string, variables: Record<string, string> = {}, milliseconds?: number) {
  const fails = new URL('fail-write.ts', import.meta.url);
  const env = { ...process.env, DATA_FOLDER: record, OUT_FOLDER: OUT, ...variables };
  const options = variables.FAIL_PART ? { ...env, NODE_OPTIONS: `--import ${fails.href}` } : env;
  const child = spawn(process.execPath, ['worker/build-all.ts'], { cwd: root, env: options, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  const timer = milliseconds === undefined ? undefined : setTimeout(() => kill(child.pid), milliseconds);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code: code as number | null, output };
}

function kill(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function change(file: string, by: (text: string) => string): void {
  writeFileSync(join(root, file), by(readFileSync(join(root, file), 'utf8')));
}

/** Of everything that is served: names and contents. The pictures keep no time of making. */
function digest(): string {
  const hash = createHash('sha256');
  const folder = join(root, OUT);
  for (const name of globSync('{assets,main}/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: base }) => join(parentPath, base))
    .sort()) {
    hash.update(name).update('\0').update(readFileSync(name)).update('\0');
  }
  return hash.digest('hex');
}
