/** The built Worker in plain workerd, as `npm run bundle` left it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { assets, ours, type Runtime, root, startRuntime } from '../bench/runtime.ts';

export interface Built {
  runtime: Runtime;
  origin: string;
  index: CatalogueIndex;
}

/** What the Worker's isolate uses, in megabytes; it may use 128. */
export async function heapMegabytes({ runtime }: Built): Promise<number> {
  return (await runtime.heap('ours')) / 1_000_000;
}

/** Starts the Worker over the assets of `dist/assets`, or of another folder. */
export async function startBuilt(directory = join(root, 'dist/assets')): Promise<Built> {
  const runtime = await startRuntime([ours('ours', 'assets'), assets('assets', directory)], { inspected: true });
  const index = JSON.parse(readFileSync(join(directory, 'catalogue/index.json'), 'utf8')) as CatalogueIndex;
  return { runtime, origin: await runtime.origin('ours'), index };
}
