/** What the build and the answers of a Worker cost as the record grows to ten times its size. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../../../worker/build/built-files.ts';
import { checkDeployment } from '../../../worker/build/deployment-limits.ts';
import { workerdSeconds } from '../cpu.ts';
import { median } from '../report.ts';
import { assets, ours, type Runtime, startRuntime } from '../runtime.ts';
import { ANSWERS, type AnswerKind, pathsOf } from './growth-paths.ts';
import type { Client, Round } from './load.ts';
import { buildSynthetic, type SyntheticBuild } from './synthetic.ts';

/** How often the record's areas are there. A hundred times the record would have more files than any plan of the platform allows. */
const SIZES = [1, 10];
/** Fresh Workers for each size and kind of answer: a first answer can be measured once in each. */
const WORKERS = 6;
const ROUNDS = 9;
/** Requests of a round for one answer that is kept. */
const AGAIN = 800;

/** Milliseconds of processor time of the whole runtime, of the assets too; of the clock where the system does not tell. */
export interface Costs {
  /** The first answer of a fresh Worker. */
  first: number;
  /** An answer that was not asked for before, and one that was. */
  made: number;
  again: number;
}

export interface Growth {
  size: number;
  build: Omit<SyntheticBuild, 'assets'>;
  /** What a deployment of its catalogue has of what it may have, without ready answers, pictures and widget. */
  deployment: string;
  costs: Record<AnswerKind, Costs>;
}

export async function measureGrowth(client: Client, say: (line: string) => void): Promise<Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-bench-'));
  try {
    const sizes = SIZES.map((size) => {
      const built = buildSynthetic(mkdtempSync(join(folder, `${size}-`)), size);
      say(
        `record × ${size}: built in ${built.seconds.toFixed(1)} s of processor time, ${Math.round(built.megabytes)} MB`,
      );
      return { size, ...built };
    });
    return await measureBuilt(client, sizes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Built extends SyntheticBuild {
  size: number;
}

async function measureBuilt(client: Client, sizes: Built[]): Promise<Growth[]> {
  const runtime = await startRuntime(
    sizes.flatMap(({ size, assets: files }) => [
      assets(`assets-${size}`, files),
      ours(`ours-${size}`, `assets-${size}`),
      ...ANSWERS.flatMap((kind) => workers(size, kind).map((name) => ours(name, `assets-${size}`))),
    ]),
  );
  try {
    const paths = await pathsOf(await runtime.origin(`ours-${sizes[0]?.size}`));
    const measured = new Map<AnswerKind, Costs[]>();
    for (const kind of ANSWERS) {
      measured.set(kind, await measure(client, runtime, kind, sizes, paths[kind]));
    }
    const costsOf = (at: number) => Object.fromEntries(ANSWERS.map((kind) => [kind, measured.get(kind)?.[at]]));
    return sizes.map(({ size, seconds, megabytes, assets: folder }, i) => ({
      size,
      build: { seconds, megabytes },
      deployment: deploymentOf(folder),
      costs: costsOf(i) as Growth['costs'],
    }));
  } finally {
    await runtime.close();
  }
}

/** What the build would say of a deployment with these files, also where no plan allows it. */
function deploymentOf(folder: string): string {
  try {
    return checkDeployment(filesIn(folder));
  } catch (error) {
    return (error as Error).message;
  }
}

function workers(size: number, kind: AnswerKind): string[] {
  return Array.from({ length: WORKERS + 1 }, (_, i) => `ours-${size}-${kind}-${i}`);
}

/** By turns, so that what else the machine does falls on all sizes. `paths` are different answers of one kind. */
async function measure(
  client: Client,
  runtime: Runtime,
  kind: AnswerKind,
  sizes: Built[],
  paths: string[],
): Promise<Costs[]> {
  const [path, ...others] = paths as [string, ...string[]];
  const samples = sizes.map(() => ({ first: [] as number[], made: [] as number[], again: [] as number[] }));
  for (let i = 0; i <= WORKERS; i++) {
    for (const [at, { size }] of sizes.entries()) {
      const origin = await runtime.origin(workers(size, kind)[i] as string);
      const once = { origin, connections: 1, milliseconds: 10_000 };
      const first = await cost(client, { ...once, paths: [path], requests: 1 });
      const made = await cost(client, { ...once, paths: others, requests: others.length });
      // The first of a size warms its assets, which are no part of the Worker.
      if (i === 0) continue;
      samples[at]?.first.push(first);
      samples[at]?.made.push(made);
    }
  }
  for (let i = 0; i < ROUNDS; i++) {
    for (const [at, { size }] of sizes.entries()) {
      const origin = await runtime.origin(workers(size, kind)[0] as string);
      const round = { origin, paths: [path], connections: 1, requests: AGAIN, milliseconds: 10_000 };
      samples[at]?.again.push(await cost(client, round));
    }
  }
  return samples.map(({ first, made, again }) => ({ first: median(first), made: median(made), again: median(again) }));
}

/** Of one answer of the round. */
async function cost(client: Client, round: Round): Promise<number> {
  const before = workerdSeconds();
  const { milliseconds, requests } = await client.run(round);
  const processor = (workerdSeconds() - before) * 1000;
  return (Number.isFinite(processor) ? processor : milliseconds) / requests;
}
