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
import { Failures, type Part, type PartOptions } from '../part.ts';

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

/** Writes of one operation that fail in a script, in the whole form: all would be more than a thousand builds. */
const OF_AN_OPERATION = 16;

/** Which write of a script fails, counted from 1. */
interface Write {
  script: string;
  turn: number;
}

/** What a sweep does and finds. */
interface Sweep extends Pick<PartOptions, 'random' | 'scale'> {
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

    const scripts = scale < 1 ? [random.pick(PARTS), FREEZE] : [...PARTS, FREEZE];
    const failing: Write[] = [];
    let written = 0;
    for (const script of scripts) {
      const operations = await writesOf(script);
      written += operations.length;
      const turns = random.ofEachKind(operations, OF_AN_OPERATION);
      failing.push(...(scale < 1 ? [random.pick(turns)] : turns).map((turn) => ({ script, turn })));
    }
    const files = globSync('**/*.json', { cwd: join(root, RECORDS[0]) }).sort();
    const kills = scale < 1 ? 1 : 12;
    const share = scale < 1 ? 1 : Number.POSITIVE_INFINITY;
    const all = failing.length + kills + Math.min(files.length, share);
    let done = 0;
    const sweep: Sweep = { random, scale, failures, step: () => progress('record', ++done, all) };
    await failWrites(failing, sweep);
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
        ['writes of build and freeze, and those of them that failed once', `${written}, ${failing.length}`],
        ['builds killed, and those that had ended before', `${kills}, ${survived}`],
        ['records with a broken file, each file once', broken],
      ],
      failures: failures.list(),
    };
  } finally {
    rmSync(join(root, FOLDER), { recursive: true, force: true });
  }
};

/** Lets each of the writes fail once. */
async function failWrites(writes: Write[], { failures, step }: Sweep): Promise<void> {
  for (const { script, turn } of writes) {
    step();
    const shown = `${script}, write ${turn}`;
    const before = digest();
    const { code, output } = await run(script, { FAIL_WRITE: String(turn) });
    if (code === 0) failures.add('a command succeeds although a write failed', shown);
    if (!/ENOSPC/.test(output)) failures.add('a failed write is not told', shown);
    if (digest() !== before) failures.add('a failed write changes what is kept', shown);
  }
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

/** The operations by which the script writes, in their order. */
async function writesOf(script: string): Promise<string[]> {
  const { output } = await run(script, { FAIL_WRITE: '0' });
  const operations = /writes: \d+, (.+)/.exec(output)?.[1]?.split(' ');
  if (!operations) throw new Error(`${script} does not print its writes: ${output.slice(-500)}`);
  rmSync(join(root, PUBLISHED), { recursive: true, force: true });
  return operations;
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
