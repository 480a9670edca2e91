/** Median CPU time of later responses: a running Worker is asked for addresses that it has not served before. This decides the free plan. */
import { join } from 'node:path';
import { LANGUAGES } from '../../support/languages.ts';
import { median, type Row } from '../report.ts';
import { root } from '../runtime.ts';
import { type BenchRequest, openProcesses, type RunningWorker } from './process.ts';
import { message, readIndex } from './targets.ts';

const ASSETS = join(root, 'dist/assets');

/** Requests of each kind before the measured ones, so that the code is compiled. */
const WARM_UP = 20;
/** The longest text that `check_claim` takes. */
const CLAIM = 4000;
/** Texts that cost much: prose, and what is dense with figures and names. */
const CLAIMS = [
  'Trade of Xinjiang grew 5.3 percent to 227.67 billion yuan in the first five months of 2025, Urumqi Customs said. ',
  ...['5% ', '$5 ', 'up 5%, ', '5%5月', '分别增长5%、6%、', '新疆进出口增长5%和5月', '5%, 6% and 7% respectively, '],
];

export async function measureLater(say: (line: string) => void): Promise<Row[]> {
  const processes = await openProcesses(ASSETS);
  try {
    const worker = await processes.start('ours');
    const rows: Row[] = [];
    for (const [name, maxMs, requests] of await kindsOf(worker)) {
      for (const request of requests.slice(0, WARM_UP)) await worker.cost(request);
      const costs: number[] = [];
      for (const request of requests.slice(WARM_UP)) costs.push(await worker.cost(request));
      const is = name.includes('check_claim') ? Math.max(...costs) : median(costs);
      rows.push({ what: `later response, CPU: ${name}`, is, unit: 'ms', ...(maxMs ? { bound: { most: maxMs } } : {}) });
      say(`later response of ${name}: ${is.toFixed(2)} ms`);
    }
    return rows;
  } finally {
    processes.close();
  }
}

async function kindsOf(
  worker: RunningWorker,
): Promise<[name: string, maxMs: number | null, requests: BenchRequest[]][]> {
  const json = async <T>(path: string) => JSON.parse(String(await worker.ask({ path }))) as T;
  const areas = readIndex(ASSETS).areas.filter(({ card }) => card);
  const { facts } = await json<{ facts: { id: string; area: string; period: string }[] }>('/v1/facts?limit=200');
  const some = <T, U>(list: readonly T[], of: (item: T, i: number) => U) => list.slice(0, 60).map(of);
  const language = (i: number) => LANGUAGES[i % LANGUAGES.length];
  const paths: [name: string, maxMs: number, paths: string[]][] = [
    ['card', 3, some(areas, ({ id }, i) => `/v1/cards/${id}?lang=${language(i + 1)}&view=full`)],
    ['fact', 3, some(facts, ({ id }, i) => `/v1/facts/${id}?lang=${language(i)}`)],
    ['list of up to 100', 3, some(areas, ({ id }, i) => `/v1/facts?area=${id}&limit=100&lang=${language(i)}`)],
    ['area', 3, some(areas, ({ id }) => `/v1/areas/${id}`)],
    ['page of an area', 3, some(areas, ({ id }, i) => `/areas/${id}?lang=${language(i)}`)],
    ['page of a number', 3, some(facts, ({ id }, i) => `/facts/${id}?lang=${language(i)}`)],
    ['list of 1,000', 16, some(facts, (_, i) => `/v1/facts?limit=${1000 - i}&lang=${language(i)}`)],
  ];
  const claims = [...CLAIMS, ...CLAIMS, ...CLAIMS, ...CLAIMS].map((text) =>
    message('tools/call', {
      name: 'check_claim',
      arguments: { text: text.repeat(CLAIM).slice(0, CLAIM), day: '2025-06-19' },
    }),
  );
  return [
    ...paths.map(([name, maxMs, all]): [string, number, BenchRequest[]] => [
      name,
      maxMs,
      all.map((path) => ({ path })),
    ]),
    ['check_claim of 4,000 characters, the costliest', null, claims],
  ];
}
