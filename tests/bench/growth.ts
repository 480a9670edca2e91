/** What the build, a Worker's first answer and its later ones cost as the record grows: 1, 10 and 100 times what is held now. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../support/languages.ts';
import type { Client } from './load.ts';
import { median } from './report.ts';
import type { Runtime } from './runtime.ts';
import { assets, ours, startRuntime } from './runtime.ts';
import { buildSynthetic } from './synthetic.ts';

/** Ten times the areas, then ten times the years too. */
const SIZES = [
  { size: 1, areas: 1, spans: 1 },
  { size: 10, areas: 10, spans: 1 },
  { size: 100, areas: 10, spans: 10 },
];
/** Fresh Workers a size: a first answer can be measured once in each. */
const WORKERS = 5;
const ROUNDS = 8;
const CARD = '/v1/cards/CN-XJ';

export interface Growth {
  size: number;
  buildSeconds: number;
  /** Milliseconds of the first answer of a fresh Worker. */
  first: number;
  /** Milliseconds of a card that was not asked for before, and of one that was. */
  made: number;
  again: number;
}

export async function measureGrowth(client: Client, say: (line: string) => void): Promise<Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-bench-'));
  try {
    const sizes = SIZES.map(({ size, areas, spans }) => {
      const built = buildSynthetic(mkdtempSync(join(folder, `${size}-`)), areas, spans);
      say(`record × ${size}: built in ${built.seconds.toFixed(1)} s`);
      return { size, ...built };
    });
    const names = Array.from({ length: WORKERS + 1 }, (_, i) => i);
    const runtime = await startRuntime(
      sizes.flatMap((built) => [
        assets(`assets-${built.size}`, built.assets),
        ...names.map((i) => ours(`ours-${built.size}-${i}`, `assets-${built.size}`)),
      ]),
    );
    try {
      const measured = await measure(client, runtime, names);
      return sizes.map(({ size, seconds }, i) => ({ size, buildSeconds: seconds, ...(measured[i] as Times) }));
    } finally {
      await runtime.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Times = Omit<Growth, 'size' | 'buildSeconds'>;

/** By turns, so that what else the machine does falls on all sizes. */
async function measure(client: Client, runtime: Runtime, names: number[]): Promise<Times[]> {
  const samples = SIZES.map(() => ({ first: [] as number[], made: [] as number[], again: [] as number[] }));
  const cards = await cardPaths(await runtime.origin('ours-1-0'));
  for (const i of names) {
    for (const [at, { size }] of SIZES.entries()) {
      const origin = await runtime.origin(`ours-${size}-${i}`);
      const once = { origin, connections: 1, milliseconds: 10_000 };
      const first = await client.run({ ...once, paths: [CARD], requests: 1 });
      const made = await client.run({ ...once, paths: cards, requests: cards.length });
      // The first of a size warms its assets, which are no part of the Worker.
      if (i === 0) continue;
      samples[at]?.first.push(first.milliseconds);
      samples[at]?.made.push(made.milliseconds / made.requests);
    }
  }
  for (let i = 0; i < ROUNDS; i++) {
    for (const [at, { size }] of SIZES.entries()) {
      const origin = await runtime.origin(`ours-${size}-0`);
      const again = await client.run({ origin, paths: [CARD], connections: 16, milliseconds: 150 });
      samples[at]?.again.push(again.milliseconds / again.requests);
    }
  }
  return samples.map(({ first, made, again }) => ({ first: median(first), made: median(made), again: median(again) }));
}

/** Every card of the area's newest periods in every language; each is asked for once. */
async function cardPaths(origin: string): Promise<string[]> {
  const { periods } = (await (await fetch(`${origin}/v1/areas/CN-XJ`)).json()) as { periods: string[] };
  return periods.slice(-8).flatMap((period) => LANGUAGES.map((lang) => `${CARD}?period=${period}&lang=${lang}`));
}
