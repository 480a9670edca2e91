/** How the CPU time of a response grows with the record: with ten times the areas, and with ten times the facts of one area. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../support/languages.ts';
import { median, type Row } from '../report.ts';
import { type Asked, openProcesses } from './process.ts';
import { buildSynthetic, type Growth } from './synthetic.ts';
import { readIndex } from './targets.ts';

const SIZE = 10;
const ROUNDS = 9;

const GROWTHS: [growth: Growth, what: string, most: number | null][] = [
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
    for (const [growth, what, most] of GROWTHS) {
      const after = build(growth, SIZE);
      for (const [name, ratio] of await compare(before, after)) {
        rows.push({ what: `${what}, CPU: ${name}`, is: ratio, unit: '×', ...(most ? { bound: { most } } : {}) });
        say(`${what}, ${name}: ${ratio.toFixed(2)} ×`);
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Responses that both records have: the first one of fresh processes, and later ones. */
async function compare(before: string, after: string): Promise<[name: string, ratio: number][]> {
  const records = await Promise.all([before, after].map((assets) => openProcesses(assets)));
  try {
    const { area, fact, period } = readIndex(before).examples;
    const kinds: [name: string, asked: Asked[]][] = [
      ['default card', [`/v1/cards/${area}`, `/v1/cards/${area}?period=${period}`].flatMap(inLanguages)],
      ['fact', inLanguages(`/v1/facts/${fact}`)],
    ];
    const ratios: [string, number][] = [];
    for (const [name, asked] of kinds) {
      const first: number[] = [];
      const later: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const costs: { first: number; later: number }[] = [];
        for (const record of records) {
          const worker = await record.start('ours');
          const all: number[] = [];
          for (const each of asked) all.push(await worker.cost(each));
          costs.push({ first: all[0] as number, later: median(all.slice(1)) });
          worker.stop();
        }
        const [small, large] = costs as [(typeof costs)[0], (typeof costs)[0]];
        first.push(large.first / small.first);
        later.push(large.later / small.later);
      }
      ratios.push([`first ${name}`, median(first)], [`later ${name}`, median(later)]);
    }
    return ratios;
  } finally {
    for (const record of records) record.close();
  }
}

function inLanguages(path: string): Asked[] {
  return LANGUAGES.map((lang) => ({ path: `${path}${path.includes('?') ? '&' : '?'}lang=${lang}` }));
}
