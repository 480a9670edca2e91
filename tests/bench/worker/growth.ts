/** How the CPU time of a response grows with the record: with ten times the areas, and with ten times the facts of one area. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../support/languages.ts';
import { median, type Row } from '../report.ts';
import { type BenchRequest, openProcesses, type Processes } from './process.ts';
import { readIndex } from './requests.ts';
import { buildSynthetic, type Growth } from './synthetic.ts';

const SIZE = 10;
const ROUNDS = 9;

/** A response must not become slower with more areas. With more facts of its own area it may, so that ratio is only reported. */
const GROWTHS: [growth: Growth, title: string, maxRatio: number | null][] = [
  ['areas', `record × ${SIZE}`, 1.2],
  ['facts', `one area with ${SIZE} times the facts`, null],
];

export async function measureGrowth(say: (line: string) => void): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-growth-'));
  const build = (growth: Growth, size: number) => {
    say(`building the record with ${size} times the ${growth}`);
    return buildSynthetic(mkdtempSync(join(folder, 'record-')), growth, size);
  };
  try {
    const before = build('areas', 1);
    const rows: Row[] = [];
    for (const [growth, title, maxRatio] of GROWTHS) {
      const after = build(growth, SIZE);
      for (const [name, ratio] of await compare(before, after)) {
        const bound = maxRatio ? { bound: { most: maxRatio } } : {};
        rows.push({ title: `${title}, CPU: ${name}`, value: ratio, unit: '×', ...bound });
        say(`${title}, ${name}: ${ratio.toFixed(2)} ×`);
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Divides the CPU time of a response from the larger record by that from the smaller one, for the first response of a new process and for
 * later ones. Both records have the card and the fact that are requested.
 */
async function compare(before: string, after: string): Promise<[name: string, ratio: number][]> {
  const [small, large] = await Promise.all([openProcesses(before), openProcesses(after)]);
  try {
    const { area, fact, period } = readIndex(before).examples;
    const kinds: [name: string, requests: BenchRequest[]][] = [
      ['default card', [`/v1/cards/${area}`, `/v1/cards/${area}?period=${period}`].flatMap(inLanguages)],
      ['fact', inLanguages(`/v1/facts/${fact}`)],
    ];
    const ratios: [string, number][] = [];
    for (const [name, requests] of kinds) {
      const first: number[] = [];
      const later: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const smallCost = await costOf(small, requests);
        const largeCost = await costOf(large, requests);
        first.push(largeCost.first / smallCost.first);
        later.push(largeCost.later / smallCost.later);
      }
      ratios.push([`first ${name}`, median(first)], [`later ${name}`, median(later)]);
    }
    return ratios;
  } finally {
    small.close();
    large.close();
  }
}

/** CPU time of the first response of a new process, and the median of the later ones. */
async function costOf(
  processes: Processes,
  requests: readonly BenchRequest[],
): Promise<{ first: number; later: number }> {
  const worker = await processes.start('ours');
  const costs: number[] = [];
  for (const request of requests) costs.push(await worker.cost(request));
  worker.stop();
  return { first: costs[0] as number, later: median(costs.slice(1)) };
}

function inLanguages(path: string): BenchRequest[] {
  return LANGUAGES.map((lang) => ({ path: `${path}${path.includes('?') ? '&' : '?'}lang=${lang}` }));
}
