/**
 * Our Worker beside another in the same run, in short rounds by turns: one that returns the same answer as a constant, which is the least
 * that body and headers cost.
 */
import { join } from 'node:path';
import { workerdSeconds } from '../cpu.ts';
import { median } from '../report.ts';
import { assets, constant, ours, root, startRuntime } from '../runtime.ts';
import type { Client, Round } from './load.ts';

const ROUNDS = 61;
const CONNECTIONS = 16;
const MILLISECONDS = 80;
const WARM_UP = 400;

/** As the element asks. */
const CARD = '/v1/cards/CN-XJ?lang=en';
const FACT = 'CN-XJ.trade.value.world.total.2025-01..2025-05';

/** Kinds of answers, and the address of each. */
const CASES: readonly (readonly [kind: string, path: string, status: number])[] = [
  ['card', CARD, 200],
  ['full card', `${CARD}&view=full`, 200],
  ['fact', `/v1/facts/${FACT}?lang=en`, 200],
  ['list', '/v1/facts?area=CN-XJ&period=2025-01..2025-05', 200],
  ['series', '/v1/series?area=CN-XJ&measure=value&window=year', 200],
  ['CSV', '/v1/facts.csv?area=CN-XJ&period=2025-01..2025-05', 200],
  ['SVG', '/v1/cards/CN-XJ.svg', 200],
  ['page', `/facts/${FACT}`, 200],
  ['304', CARD, 304],
  ['404', '/v1/facts/nothing', 404],
];

const built = [ours('ours', 'assets'), assets('assets', join(root, 'dist/assets'))];
const CONTENDERS = ['constant', 'ours'] as const;
type Contender = (typeof CONTENDERS)[number];

export interface Figures {
  perSecond: number;
  /** Microseconds of processor time a request, of all threads of the runtime; NaN where the system does not tell. */
  cpu: number;
}

export interface Speed {
  kind: string;
  bytes: number;
  figures: Record<Contender, Figures>;
  /** Requests a second of ours to those of the constant: the median of the ratios within a turn. */
  toConstant: number;
  /** The same of requests a second of processor time, which other work of the machine does not change; NaN where the system does not tell. */
  processorToConstant: number;
  /** The share of time in which the client was busy. */
  busy: number;
}

export async function measureSpeed(client: Client, say: (line: string) => void): Promise<Speed[]> {
  const cases = await readCases();
  const others = cases.map(({ kind, body, status, answered }) => constant(`constant-${kind}`, body, status, answered));
  const runtime = await startRuntime([...built, ...others]);
  try {
    const speeds: Speed[] = [];
    for (const { kind, path, status, headers, body } of cases) {
      const origins = await Promise.all([`constant-${kind}`, 'ours'].map(runtime.origin));
      for (const origin of origins) await checkReference(origin + path, headers, status, body);
      const turn = origins.map((origin) => ({ origin, paths: [path], status, headers, connections: CONNECTIONS }));
      speeds.push({ kind, bytes: Buffer.byteLength(body ?? ''), ...(await compare(client, turn)) });
      say(`${kind}: ${speeds.at(-1)?.toConstant.toFixed(2)} of the constant`);
    }
    return speeds;
  } finally {
    await runtime.close();
  }
}

/** Stops the bench where a Worker does not answer as ours: it would be compared with another answer, or with none. */
async function checkReference(address: string, headers: Record<string, string>, status: number, body: string | null) {
  const response = await fetch(address, { headers });
  const same = response.status === status && (body === null || (await response.text()) === body);
  if (!same) throw new Error(`${address} answers ${response.status}, or with another body than ours`);
}

/** What our Worker answers, from a run of its own: a constant is part of a Worker's code. */
async function readCases() {
  const runtime = await startRuntime(built);
  try {
    const origin = await runtime.origin('ours');
    const tag = (await fetch(origin + CARD)).headers.get('ETag') as string;
    const read = async ([kind, path, status]: (typeof CASES)[number]) => {
      const headers: Record<string, string> = status === 304 ? { 'If-None-Match': tag } : {};
      const response = await fetch(origin + path, { headers });
      if (response.status !== status) throw new Error(`${path} answered ${response.status} instead of ${status}`);
      const { 'content-length': _, ...answered } = Object.fromEntries(response.headers);
      return { kind, path, headers, status, answered, body: status === 304 ? null : await response.text() };
    };
    return await Promise.all(CASES.map(read));
  } finally {
    await runtime.close();
  }
}

/** Of one turn, with the processor time of all its requests. */
type Turn = Figures & { requests: number };

/** What else the machine does meanwhile falls on all contenders alike, because each turn is of all of them. */
async function compare(client: Client, turn: Omit<Round, 'milliseconds'>[]): Promise<Omit<Speed, 'kind' | 'bytes'>> {
  for (const contender of turn) await client.run({ ...contender, milliseconds: WARM_UP });
  const measured = turn.map(() => [] as Turn[]);
  let busy = 0;
  for (let i = 0; i < ROUNDS; i++) {
    // Each is first as often as the others: what comes after a pause is slower.
    for (let place = 0; place < turn.length; place++) {
      const at = (i + place) % turn.length;
      const contender = turn[at] as (typeof turn)[number];
      const before = workerdSeconds();
      const counted = await client.run({ ...contender, milliseconds: MILLISECONDS });
      const { requests, milliseconds } = counted;
      const cpu = (workerdSeconds() - before) * 1e6;
      measured[at]?.push({ perSecond: (requests / milliseconds) * 1000, cpu, requests });
      busy = Math.max(busy, counted.busy);
    }
  }
  const figures = Object.fromEntries(CONTENDERS.map((name, at) => [name, middle(measured[at] ?? [])]));
  const [constants = [], own = []] = measured;
  const ratio = (to: Turn[]) => median(own.map(({ perSecond }, i) => perSecond / (to[i]?.perSecond ?? Number.NaN)));
  const each = ({ cpu, requests }: Turn) => cpu / requests;
  const processorToConstant = median(own.map((turn, i) => each(constants[i] ?? turn) / each(turn)));
  return { figures: figures as Speed['figures'], toConstant: ratio(constants), processorToConstant, busy };
}

function middle(rounds: Turn[]): Figures {
  // The clock of the processor is coarse, and a machine that is busy with other things stretches single rounds: all of them together count.
  const sum = (name: 'cpu' | 'requests') => rounds.reduce((total, round) => total + round[name], 0);
  return { perSecond: median(rounds.map(({ perSecond }) => perSecond)), cpu: sum('cpu') / sum('requests') };
}
