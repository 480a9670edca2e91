/**
 * The build under a full disk, a broken record and sudden death: whatever happens, what is served is the whole of the last build that ended
 * well. Builds the small record of the tests, and a second one that differs from it, by turns. Of a version of the widget that is being
 * frozen, all is kept or nothing. What the commands of the desk write is tested beside them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bench/runtime.ts';
import { Failures, type Part, type Setting } from '../part.ts';

const FOLDER = 'dist/torture';
const OUT = `${FOLDER}/built`;
const PUBLISHED = `${FOLDER}/published`;
const RECORDS = ['tests/test-record', `${FOLDER}/record`] as const;
const BUILD = 'worker/build/build-all.ts';
const FREEZE = 'widget/build/freeze.ts';
const PARTS = [
  'data/commands/build.ts',
  'widget/build/build-widget.ts',
  'worker/build/build-worker.ts',
  'worker/build/bundle-worker.ts',
  BUILD,
];

/** What a sweep does and finds. */
interface Sweep extends Pick<Setting, 'random' | 'scale'> {
  failures: Failures;
  /** Tells that one more is done. */
  step: () => void;
}

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

    const totals = await countWrites(scale < 1 ? [random.pick(PARTS), FREEZE] : [...PARTS, FREEZE]);
    const files = globSync('**/*.json', { cwd: join(root, RECORDS[0]) }).sort();
    const kills = scale < 1 ? 1 : 12;
    const share = scale < 1 ? 1 : Number.POSITIVE_INFINITY;
    const sum = [...totals.values()].reduce((all, total) => all + Math.min(total, share), 0);
    const all = sum + kills + Math.min(files.length, share);
    let done = 0;
    const sweep: Sweep = { random, scale, failures, step: () => progress('record', ++done, all) };
    const writes = await failWrites(totals, sweep);
    let survived = 0;
    for (let i = 0; i < kills; i++) {
      sweep.step();
      const { code } = await build(RECORDS[i % 2] as string, {}, random.below(slowest));
      if (code === 0) survived++;
      if (!whole.includes(digest())) failures.add('a killed build leaves a half of something', `kill ${i}`);
    }
    const broken = await breakFiles(files, sweep);
    return {
      figures: [
        ['writes of build and freeze that failed, each once', writes],
        ['builds killed, and those that had ended before', `${kills}, ${survived}`],
        ['records with a broken file, each file once', broken],
      ],
      failures: failures.list(),
    };
  } finally {
    rmSync(join(root, FOLDER), { recursive: true, force: true });
  }
};

/** Lets each write of each script fail once; the short form one write of two scripts. */
async function failWrites(totals: Map<string, number>, { random, scale, failures, step }: Sweep): Promise<number> {
  let done = 0;
  for (const [script, total] of totals) {
    const turns = scale < 1 ? [1 + random.below(total)] : Array.from({ length: total }, (_, i) => i + 1);
    for (const turn of turns) {
      step();
      done++;
      const shown = `${script}, write ${turn}`;
      const before = digest();
      const { code, output } = await run(script, { FAIL_WRITE: String(turn) });
      if (code === 0) failures.add('a command succeeds although a write failed', shown);
      if (!/ENOSPC/.test(output)) failures.add('a failed write is not told', shown);
      if (digest() !== before) failures.add('a failed write changes what is kept', shown);
    }
  }
  return done;
}

/** Cuts each file of the record off once, anywhere; the short form one of them. */
async function breakFiles(files: string[], { random, scale, failures, step }: Sweep): Promise<number> {
  const names = scale < 1 ? [random.pick(files)] : files;
  const broken = `${FOLDER}/broken`;
  for (const name of names) {
    step();
    rmSync(join(root, broken), { recursive: true, force: true });
    cpSync(join(root, RECORDS[0]), join(root, broken), { recursive: true });
    change(`${broken}/${name}`, (text) => text.slice(0, 1 + random.below(text.trimEnd().length - 1)));
    const before = digest();
    const { code, output } = await build(broken);
    if (code === 0) failures.add('a broken record is built', name);
    if (!output.includes(name)) failures.add('the broken file is not named', `${name}: ${output.slice(-300)}`);
    if (digest() !== before) failures.add('a broken record changes what is served', name);
  }
  return names.length;
}

/** How often each script writes. */
async function countWrites(scripts: readonly string[]): Promise<Map<string, number>> {
  const totals = new Map<string, number>();
  for (const script of scripts) {
    const { output } = await run(script, { FAIL_WRITE: '0' });
    const total = Number(/writes: (\d+)/.exec(output)?.[1]);
    if (!(total > 0)) throw new Error(`${script} tells no number of writes: ${output.slice(-500)}`);
    totals.set(script, total);
    rmSync(join(root, PUBLISHED), { recursive: true, force: true });
  }
  return totals;
}

/** Runs the command of which the script is a part, with its write failing. */
function run(script: string, variables: Record<string, string>) {
  const fails = new URL('../../data/desk/fail-write.ts', import.meta.url);
  const env = { ...variables, FAIL_PART: script, NODE_OPTIONS: `--import ${fails.href}` };
  return script === FREEZE ? start(FREEZE, { ...env, DATA_FOLDER: RECORDS[0] }) : build(RECORDS[0], env);
}

/** Runs the build; with `milliseconds` it and all its parts are killed by then. */
function build(record: string, variables: Record<string, string> = {}, milliseconds?: number) {
  return start(BUILD, { ...variables, DATA_FOLDER: record }, milliseconds);
}

async function start(script: string, variables: Record<string, string>, milliseconds?: number) {
  const env = { ...process.env, OUT_FOLDER: OUT, PUBLISHED_FOLDER: PUBLISHED, ...variables };
  const child = spawn(process.execPath, [script], { cwd: root, env, detached: true });
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

/** Of everything that is served or frozen: names and contents. The pictures keep no time of making. */
function digest(): string {
  const hash = createHash('sha256');
  const folder = join(root, FOLDER);
  for (const name of globSync('{built/{assets,main},published}/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: base }) => join(parentPath, base))
    .sort()) {
    hash.update(name).update('\0').update(readFileSync(name)).update('\0');
  }
  return hash.digest('hex');
}
