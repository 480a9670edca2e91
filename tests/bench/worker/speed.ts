/** Requests per second of CPU time, compared with a Worker that returns the same response as a constant. The two take turns in short rounds. */
import { join } from 'node:path';
import { workerdSeconds } from '../cpu.ts';
import { median, type Row } from '../report.ts';
import { assetsWorker, builtWorker, constantWorker, root, startRuntime } from '../runtime.ts';
import { type Client, type Round, startClient } from './load.ts';
import { readIndex } from './requests.ts';

const ROUNDS = 61;
const CONNECTIONS = 16;
const ROUND_MS = 80;
const MIN_RATIO = 0.7;

interface Case {
  name: string;
  path: string;
  status: number;
  headers: Record<string, string>;
  body: string | null;
  responseHeaders: Record<string, string>;
}

export async function measureSpeed(say: (line: string) => void): Promise<Row[]> {
  const built = [builtWorker('ours', 'assets'), assetsWorker('assets', join(root, 'dist/assets'))];
  const cases = await readCases(built);
  const constants = cases.map(({ name, body, status, responseHeaders }) =>
    constantWorker(`constant-${name}`, body, status, responseHeaders),
  );
  const runtime = await startRuntime([...built, ...constants]);
  const client = startClient();
  try {
    const rows: Row[] = [];
    for (const { name, path, status, headers } of cases) {
      const round = async (worker: string): Promise<Round> => ({
        origin: await runtime.origin(worker),
        paths: [path],
        status,
        headers,
        connections: CONNECTIONS,
        milliseconds: ROUND_MS,
      });
      const value = await ratio(client, await round('ours'), await round(`constant-${name}`));
      rows.push({
        title: `requests per second of a constant Worker: ${name}`,
        value,
        unit: '×',
        bound: { least: MIN_RATIO },
      });
      say(`${name}: ${value.toFixed(2)} of a constant Worker's requests per second`);
    }
    return rows;
  } finally {
    await client.close();
    await runtime.close();
  }
}

/** Requests our responses before the measured run, because the constant Workers have them in their code. */
async function readCases(built: Parameters<typeof startRuntime>[0]): Promise<Case[]> {
  const { examples, languages } = readIndex(join(root, 'dist/assets'));
  const lang = languages[0]?.code;
  const card = `/v1/cards/${examples.area}?lang=${lang}`;
  const runtime = await startRuntime(built);
  try {
    const origin = await runtime.origin('ours');
    const tag = (await fetch(origin + card)).headers.get('ETag') as string;
    const paths: [name: string, path: string, headers: Record<string, string>][] = [
      ['card', card, {}],
      ['fact', `/v1/facts/${examples.fact}?lang=${lang}`, {}],
      ['304', card, { 'If-None-Match': tag }],
    ];
    return await Promise.all(
      paths.map(async ([name, path, headers]): Promise<Case> => {
        const response = await fetch(origin + path, { headers });
        const { 'content-length': _, ...responseHeaders } = Object.fromEntries(response.headers);
        const body = response.status === 304 ? null : await response.text();
        return { name, path, headers, status: response.status, body, responseHeaders };
      }),
    );
  } finally {
    await runtime.close();
  }
}

/** The median of the ratios within a round. */
async function ratio(client: Client, ours: Round, reference: Round): Promise<number> {
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    // They take turns in going first, because the first one after a pause is slower.
    const pair = i % 2 ? [ours, reference] : [reference, ours];
    const costs = new Map<Round, number>();
    for (const round of pair) costs.set(round, await secondsPerRequest(client, round));
    ratios.push((costs.get(reference) as number) / (costs.get(ours) as number));
  }
  return median(ratios);
}

async function secondsPerRequest(client: Client, round: Round): Promise<number> {
  const before = workerdSeconds();
  const { requests } = await client.run(round);
  return (workerdSeconds() - before) / requests;
}
