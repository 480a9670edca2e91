/**
 * Requests a second of our Worker against two constants, in short rounds by turns: the bare body, which is the budget's measure,
 * and the same answer whole, because what our headers cost is no slowness of the code that chooses the body.
 */
import { join } from 'node:path';
import type { Client, Counted, Round } from './load.ts';
import { median } from './report.ts';
import { assets, constant, ours, root, startRuntime } from './runtime.ts';

const ROUNDS = 15;
const CONNECTIONS = 16;
const MILLISECONDS = 150;
const WARM_UP = 400;

const CARD = '/v1/cards/CN-XJ';
const FACT = '/v1/facts/CN-XJ.trade.value.world.total.2025-01..2025-05';

const built = [ours('ours', 'assets'), assets('assets', join(root, 'dist/assets'))];

export interface Speed {
  route: string;
  bytes: number;
  /** Requests a second. */
  bare: number;
  whole: number;
  ours: number;
  /** Of ours to the bare and to the whole constant. */
  toBare: number;
  toWhole: number;
  busy: number;
}

export async function measureSpeed(client: Client): Promise<Speed[]> {
  const cases = await readCases();
  const constants = cases.flatMap(({ route, body, status, answered }) => [
    constant(`${route}-bare`, body, status, {}),
    constant(`${route}-whole`, body, status, answered),
  ]);
  const runtime = await startRuntime([...built, ...constants]);
  try {
    const speeds: Speed[] = [];
    for (const { route, path, headers, body } of cases) {
      const origins = await Promise.all([`${route}-bare`, `${route}-whole`, 'ours'].map(runtime.origin));
      const turn = origins.map((origin) => ({ origin, paths: [path], headers, connections: CONNECTIONS }));
      speeds.push({ route, bytes: Buffer.byteLength(body ?? ''), ...(await compare(client, turn)) });
    }
    return speeds;
  } finally {
    await runtime.close();
  }
}

/** What our Worker answers, from a run of its own: a constant is part of a Worker's code. */
async function readCases() {
  const runtime = await startRuntime(built);
  try {
    const origin = await runtime.origin('ours');
    const read = async (route: string, path: string, headers: Record<string, string>, status: number) => {
      const response = await fetch(origin + path, { headers });
      if (response.status !== status) throw new Error(`${path} answered ${response.status} instead of ${status}`);
      const { 'content-length': _, ...answered } = Object.fromEntries(response.headers);
      return { route, path, headers, status, answered, body: status === 200 ? await response.text() : null };
    };
    const [card, fact] = await Promise.all([read('card', CARD, {}, 200), read('fact', FACT, {}, 200)]);
    return [card, fact, await read('card-304', CARD, { 'If-None-Match': card.answered.etag as string }, 304)];
  } finally {
    await runtime.close();
  }
}

/** Ratios are medians of those within a turn: what else the machine does meanwhile falls on all. */
async function compare(client: Client, turn: Omit<Round, 'milliseconds'>[]): Promise<Omit<Speed, 'route' | 'bytes'>> {
  for (const one of turn) await client.run({ ...one, milliseconds: WARM_UP });
  const rates: number[][] = [];
  let busy = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const counts: Counted[] = [];
    for (const one of turn) counts.push(await client.run({ ...one, milliseconds: MILLISECONDS }));
    rates.push(counts.map(({ requests, milliseconds }) => (requests / milliseconds) * 1000));
    busy = Math.max(busy, ...counts.map((one) => one.busy));
  }
  const [bare, whole, ours] = turn.map((_, i) => median(rates.map((rate) => rate[i] as number))) as [
    number,
    number,
    number,
  ];
  const ratio = (to: number) => median(rates.map((rate) => (rate[2] as number) / (rate[to] as number)));
  return { bare, whole, ours, toBare: ratio(0), toWhole: ratio(1), busy };
}
