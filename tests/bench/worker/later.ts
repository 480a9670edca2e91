/** Median CPU time of later responses: a running Worker gets URLs that it has not served before. Decides whether Cloudflare's free plan is enough. */
import { join } from 'node:path';
import { LANGUAGES } from '../../support/languages.ts';
import { median, type Row } from '../report.ts';
import { root } from '../runtime.ts';
import { type BenchRequest, openProcesses, type RunningWorker } from './process.ts';
import { mcpRequest, readIndex } from './requests.ts';

const ASSETS = join(root, 'dist/assets');

/** Requests of each kind before the measured ones, so that V8 has compiled the code. */
const WARM_UP_REQUESTS = 20;
/** `check_claim` accepts this many characters. */
const MAX_CLAIM_LENGTH = 4000;
/** Texts that are costly to check: prose, and text dense with figures and names. */
const CLAIMS = [
  'Trade of Xinjiang grew 5.3 percent to 227.67 billion yuan in the first five months of 2025, Urumqi Customs said. ',
  ...['5% ', '$5 ', 'up 5%, ', '5%5月', '分别增长5%、6%、', '新疆进出口增长5%和5月', '5%, 6% and 7% respectively, '],
];

export async function measureLater(say: (line: string) => void): Promise<Row[]> {
  const processes = await openProcesses(ASSETS);
  try {
    const worker = await processes.start('ours');
    const rows: Row[] = [];
    for (const [name, maxMs, requests] of await requestKinds(worker)) {
      for (const request of requests.slice(0, WARM_UP_REQUESTS)) await worker.cost(request);
      const costs: number[] = [];
      for (const request of requests.slice(WARM_UP_REQUESTS)) costs.push(await worker.cost(request));
      const value = name.includes('check_claim') ? Math.max(...costs) : median(costs);
      rows.push({
        title: `later response, CPU: ${name}`,
        value,
        unit: 'ms',
        ...(maxMs ? { bound: { most: maxMs } } : {}),
      });
      say(`later response of ${name}: ${value.toFixed(2)} ms`);
    }
    return rows;
  } finally {
    processes.close();
  }
}

async function requestKinds(
  worker: RunningWorker,
): Promise<[name: string, maxMs: number | null, requests: BenchRequest[]][]> {
  const json = async <T>(path: string) => JSON.parse(String(await worker.ask({ path }))) as T;
  const areas = readIndex(ASSETS)
    .areas.filter(({ card }) => card)
    .slice(0, 60);
  const list = await json<{ facts: { id: string }[] }>('/v1/facts?limit=200');
  const facts = list.facts.slice(0, 60);
  const languageAt = (i: number) => LANGUAGES[i % LANGUAGES.length];
  const paths: [name: string, maxMs: number, paths: string[]][] = [
    ['card', 3, areas.map(({ id }, i) => `/v1/cards/${id}?lang=${languageAt(i + 1)}&view=full`)],
    ['fact', 3, facts.map(({ id }, i) => `/v1/facts/${id}?lang=${languageAt(i)}`)],
    ['list of up to 100', 3, areas.map(({ id }, i) => `/v1/facts?area=${id}&limit=100&lang=${languageAt(i)}`)],
    ['area', 3, areas.map(({ id }) => `/v1/areas/${id}`)],
    ['page of an area', 3, areas.map(({ id }, i) => `/areas/${id}?lang=${languageAt(i)}`)],
    ['page of a number', 3, facts.map(({ id }, i) => `/facts/${id}?lang=${languageAt(i)}`)],
    ['list of 1,000', 16, facts.map((_, i) => `/v1/facts?limit=${1000 - i}&lang=${languageAt(i)}`)],
  ];
  const claims = [...CLAIMS, ...CLAIMS, ...CLAIMS, ...CLAIMS].map((text) =>
    mcpRequest('tools/call', {
      name: 'check_claim',
      arguments: { text: text.repeat(MAX_CLAIM_LENGTH).slice(0, MAX_CLAIM_LENGTH), day: '2025-06-19' },
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
