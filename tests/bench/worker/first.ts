/** CPU time of a new process's first response, compared with a bare Worker that reads one file of 25 kB and returns it. */
import { join } from 'node:path';
import { median, type Row } from '../report.ts';
import { root } from '../runtime.ts';
import { openProcesses } from './process.ts';
import { type Kind, readIndex, targetsOf } from './requests.ts';

/** `FIRST_ROUNDS=3` for a quick look. */
const ROUNDS = Number(process.env.FIRST_ROUNDS ?? 9);
const BARE_BYTES = 25_000;

/** `default` is the default card, `one` any other card or a fact. */
const BOUNDS: Record<Kind, { unit: 'ms' | '×'; most?: number }> = {
  default: { unit: '×', most: 3 },
  one: { unit: '×', most: 5 },
  page: { unit: 'ms', most: 15 },
  unbounded: { unit: 'ms' },
};

export async function measureFirst(say: (line: string) => void): Promise<Row[]> {
  const assets = join(root, 'dist/assets');
  const processes = await openProcesses(assets, Buffer.from(JSON.stringify('x'.repeat(BARE_BYTES - 2))));
  try {
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      starts.push((await processes.startCost('ours')) - (await processes.startCost('bare')));
    const rows: Row[] = [{ title: 'start of a process, CPU above bare', value: median(starts), unit: 'ms' }];
    for (const { name, kind, ...request } of targetsOf(readIndex(assets))) {
      const times: { ours: number; bare: number }[] = [];
      // The two take turns, so that other load on the machine affects both.
      for (let round = 0; round < ROUNDS; round++)
        times.push({
          bare: await processes.firstResponse('bare', { path: '/file' }),
          ours: await processes.firstResponse('ours', request),
        });
      const { unit, most } = BOUNDS[kind];
      const value = median(times.map(({ ours, bare }) => (unit === '×' ? ours / bare : ours)));
      rows.push({ title: `first response, CPU: ${name}`, value, unit, ...(most ? { bound: { most } } : {}) });
      say(`first response of ${name}: ${value.toFixed(2)} ${unit}`);
    }
    return rows;
  } finally {
    processes.close();
  }
}
