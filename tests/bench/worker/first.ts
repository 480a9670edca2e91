/** The first response of a fresh process, CPU time, next to a bare Worker that reads one file of 25 kB and returns it. */
import { join } from 'node:path';
import { median, type Row } from '../report.ts';
import { root } from '../runtime.ts';
import { openProcesses } from './process.ts';
import { type Kind, readIndex, targetsOf } from './targets.ts';

/** `FIRST_ROUNDS=3` for a quick look. */
const ROUNDS = Number(process.env.FIRST_ROUNDS ?? 9);
const BARE_BYTES = 25_000;

const BOUNDS: Record<Kind, { unit: 'ms' | '×'; most?: number }> = {
  default: { unit: '×', most: 3 },
  one: { unit: '×', most: 5 },
  page: { unit: 'ms', most: 15 },
  free: { unit: 'ms' },
};

export async function measureFirst(say: (line: string) => void): Promise<Row[]> {
  const assets = join(root, 'dist/assets');
  const processes = await openProcesses(assets, Buffer.from(JSON.stringify('x'.repeat(BARE_BYTES - 2))));
  try {
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      starts.push((await processes.startCost('ours')) - (await processes.startCost('bare')));
    const rows: Row[] = [{ what: 'start of a process, CPU above bare', is: median(starts), unit: 'ms' }];
    for (const { name, kind, ...asked } of targetsOf(readIndex(assets))) {
      const times: { ours: number; bare: number }[] = [];
      // The two take turns, so that what else the machine does falls on both.
      for (let round = 0; round < ROUNDS; round++)
        times.push({
          bare: await processes.firstResponse('bare', { path: '/file' }),
          ours: await processes.firstResponse('ours', asked),
        });
      const { unit, most } = BOUNDS[kind];
      const is = median(times.map(({ ours, bare }) => (unit === '×' ? ours / bare : ours)));
      rows.push({ what: `first response, CPU: ${name}`, is, unit, ...(most ? { bound: { most } } : {}) });
      say(`first response of ${name}: ${is.toFixed(2)} ${unit}`);
    }
    return rows;
  } finally {
    processes.close();
  }
}
