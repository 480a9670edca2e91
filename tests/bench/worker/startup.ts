/** What it costs to start: milliseconds until the first answer, and the heap of the isolate, of our Worker beside a constant one. */
import { join } from 'node:path';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { median } from '../report.ts';
import { assets, constant, ours, root, startRuntime } from '../runtime.ts';

const ROUNDS = 5;
const PATH = '/v1/cards/CN-XJ';

export interface Startup {
  /** Milliseconds from nothing to the first answer, the runtime's own start included. */
  ours: number;
  constant: number;
  /** Megabytes of the heap: with nothing answered but one card, and after a crawl of every address. */
  heap: number;
  crawled: number;
  addresses: number;
}

export async function measureStartup(index: CatalogueIndex): Promise<Startup> {
  const own = [ours('ours', 'assets'), assets('assets', join(root, 'dist/assets'))];
  // With the same assets beside it, which the runtime has to read in both cases.
  const other = [constant('ours', '{}', 200, {}), assets('assets', join(root, 'dist/assets'))];
  const times = { ours: [] as number[], constant: [] as number[] };
  for (let i = 0; i < ROUNDS; i++) {
    times.ours.push(await firstAnswer(own));
    times.constant.push(await firstAnswer(other));
  }
  const runtime = await startRuntime(own, { inspected: true });
  try {
    const origin = await runtime.origin('ours');
    const read = async (path: string) => (await fetch(origin + path)).text();
    await read(PATH);
    const heap = await runtime.heap('ours');
    const addresses = await crawl(read, index);
    const crawled = await runtime.heap('ours');
    return {
      ours: median(times.ours),
      constant: median(times.constant),
      ...{ heap: heap / 1e6, crawled: crawled / 1e6, addresses },
    };
  } finally {
    await runtime.close();
  }
}

async function firstAnswer(workers: Parameters<typeof startRuntime>[0]): Promise<number> {
  const start = performance.now();
  const runtime = await startRuntime(workers);
  try {
    const response = await fetch((await runtime.origin('ours')) + PATH);
    await response.arrayBuffer();
    return performance.now() - start;
  } finally {
    await runtime.close();
  }
}

/** Asks for every fact, its page, and every card and area in every language. Gives the number of addresses. */
export async function crawl(
  read: (path: string) => Promise<string>,
  index: CatalogueIndex,
  most = 6000,
): Promise<number> {
  const table = JSON.parse(await read('/v1/facts.json?columns=id')) as { id: string }[];
  const languages = index.languages.map(({ code }) => code);
  const paths = [
    ...index.areas.flatMap(({ id, card }) =>
      languages.flatMap((lang) => [...(card ? [`/v1/cards/${id}?lang=${lang}`] : []), `/areas/${id}?lang=${lang}`]),
    ),
    ...table.flatMap(({ id }) => [`/v1/facts/${id}`, `/facts/${id}`]),
  ].slice(0, most);
  for (let i = 0; i < paths.length; i += 8) await Promise.all(paths.slice(i, i + 8).map(read));
  return paths.length;
}
