/** What the build and the answers of a Worker cost as the record grows: 1, 10 and 100 times what is held now. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import { LANGUAGES } from '../support/languages.ts';
import type { Client } from './load.ts';
import { median } from './report.ts';
import type { Runtime } from './runtime.ts';
import { assets, ours, startRuntime } from './runtime.ts';
import { crawl } from './startup.ts';
import { buildSynthetic } from './synthetic.ts';

/** Ten times the areas, then more of them and four times the years: the record takes no page from before 1900. */
const SIZES = [
  { size: 1, areas: 1, spans: 1 },
  { size: 10, areas: 10, spans: 1 },
  { size: 100, areas: 25, spans: 4 },
];
/** Fresh Workers for each size and kind of answer: a first answer can be measured once in each. */
const WORKERS = 4;
const ROUNDS = 6;
/** Addresses of a crawl: enough to fill every memory that is bounded. */
const CRAWLED = 2500;
const AREA = 'CN-XJ';

/** Kinds of answers that stay as large as they are while the record grows. */
export const ANSWERS = ['card', 'full card', 'fact', 'list', 'series', 'CSV', 'area', 'page'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** Milliseconds. */
export interface Costs {
  /** The first answer of a fresh Worker. */
  first: number;
  /** An answer that was not asked for before, and one that was. */
  made: number;
  again: number;
}

export interface Growth {
  size: number;
  buildSeconds: number;
  /** Files of the catalogue. */
  files: number;
  /** Megabytes of the isolate's heap under a crawl of the record. */
  heap: number;
  costs: Record<AnswerKind, Costs>;
}

export async function measureGrowth(client: Client, say: (line: string) => void): Promise<Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-bench-'));
  try {
    const sizes = SIZES.map(({ size, areas, spans }) => {
      const built = buildSynthetic(mkdtempSync(join(folder, `${size}-`)), areas, spans);
      say(`record × ${size}: built in ${built.seconds.toFixed(1)} s`);
      return { size, ...built };
    });
    const runtime = await startRuntime(
      sizes.flatMap(({ size, assets: files }) => [
        assets(`assets-${size}`, files),
        ours(`ours-${size}`, `assets-${size}`),
        ...ANSWERS.flatMap((kind) => workers(size, kind).map((name) => ours(name, `assets-${size}`))),
      ]),
    );
    try {
      const paths = await pathsOf(await runtime.origin(`ours-${SIZES[0]?.size}`));
      const measured = new Map<AnswerKind, Costs[]>();
      for (const kind of ANSWERS) measured.set(kind, await measure(client, runtime, kind, paths[kind]));
      const heaps = await crawlAll(sizes);
      return sizes.map(({ size, seconds, assets: folder }, i) => ({
        size,
        buildSeconds: seconds,
        files: globSync('catalogue/**/*.json', { cwd: folder }).length,
        heap: heaps[i] ?? Number.NaN,
        costs: Object.fromEntries(ANSWERS.map((kind) => [kind, measured.get(kind)?.[i]])) as Growth['costs'],
      }));
    } finally {
      await runtime.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The heap of a Worker of each size after a crawl. */
async function crawlAll(sizes: { size: number; assets: string }[]): Promise<number[]> {
  const heaps: number[] = [];
  for (const { assets: folder } of sizes) {
    const runtime = await startRuntime([assets('assets', folder), ours('ours', 'assets')], { inspected: true });
    try {
      const origin = await runtime.origin('ours');
      const index = JSON.parse(readFileSync(join(folder, 'catalogue/index.json'), 'utf8')) as CatalogueIndex;
      await crawl(async (path) => (await fetch(origin + path)).text(), index, CRAWLED);
      heaps.push((await runtime.heap('ours')) / 1e6);
    } finally {
      await runtime.close();
    }
  }
  return heaps;
}

function workers(size: number, kind: AnswerKind): string[] {
  return Array.from({ length: WORKERS + 1 }, (_, i) => `ours-${size}-${kind}-${i}`);
}

/** By turns, so that what else the machine does falls on all sizes. `paths` are different answers of one kind. */
async function measure(client: Client, runtime: Runtime, kind: AnswerKind, paths: string[]): Promise<Costs[]> {
  const [path, ...others] = paths as [string, ...string[]];
  const samples = SIZES.map(() => ({ first: [] as number[], made: [] as number[], again: [] as number[] }));
  for (let i = 0; i <= WORKERS; i++) {
    for (const [at, { size }] of SIZES.entries()) {
      const origin = await runtime.origin(workers(size, kind)[i] as string);
      const once = { origin, connections: 1, milliseconds: 10_000 };
      const first = await client.run({ ...once, paths: [path], requests: 1 });
      const made = await client.run({ ...once, paths: others, requests: others.length });
      // The first of a size warms its assets, which are no part of the Worker.
      if (i === 0) continue;
      samples[at]?.first.push(first.milliseconds);
      samples[at]?.made.push(made.milliseconds / made.requests);
    }
  }
  for (let i = 0; i < ROUNDS; i++) {
    for (const [at, { size }] of SIZES.entries()) {
      const origin = await runtime.origin(workers(size, kind)[0] as string);
      const again = await client.run({ origin, paths: [path], connections: 16, milliseconds: 150 });
      samples[at]?.again.push(again.milliseconds / again.requests);
    }
  }
  return samples.map(({ first, made, again }) => ({ first: median(first), made: median(made), again: median(again) }));
}

/** Answers of the record as it is, which every size holds unchanged. */
async function pathsOf(origin: string): Promise<Record<AnswerKind, string[]>> {
  const ask = async <T>(path: string) => (await (await fetch(`${origin}${path}`)).json()) as T;
  const { periods } = await ask<{ periods: string[] }>(`/v1/areas/${AREA}`);
  const { facts } = await ask<{ facts: { id: string }[] }>(`/v1/facts?area=${AREA}&period=${periods.at(-1)}`);
  const { areas } = await ask<{ areas: { id: string; facts: number }[] }>('/v1/areas');
  const newest = periods.slice(-8).reverse();
  const list = newest.map((period) => `area=${AREA}&period=${period}`);
  return {
    'full card': newest.flatMap((period) =>
      LANGUAGES.map((lang) => `/v1/cards/${AREA}?period=${period}&lang=${lang}&view=full`),
    ),
    series: ['value', 'growth'].flatMap((measure) =>
      LANGUAGES.map((lang) => `/v1/series?area=${AREA}&measure=${measure}&window=year&lang=${lang}`),
    ),
    card: newest.flatMap((period) => LANGUAGES.map((lang) => `/v1/cards/${AREA}?period=${period}&lang=${lang}`)),
    fact: facts.flatMap(({ id }) => LANGUAGES.map((lang) => `/v1/facts/${id}?lang=${lang}`)),
    list: list.flatMap((query) => [`/v1/facts?${query}`, `/v1/facts?${query}&limit=99`, `/v1/facts?${query}&limit=98`]),
    CSV: list.flatMap((query) => [`/v1/facts.csv?${query}`, `/v1/facts.csv?${query}&limit=99`]),
    page: LANGUAGES.flatMap((lang) => [
      `/areas/${AREA}?lang=${lang}`,
      ...newest.slice(0, 3).map((period) => `/areas/${AREA}?lang=${lang}&period=${period}`),
    ]),
    area: areas.flatMap(({ id, facts: held }) => (held ? [`/v1/areas/${id}`] : [])),
  };
}
