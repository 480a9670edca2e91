/** What `check_claim` costs for the dearest claims of 4,000 characters, in a Worker that has answered before: processor time of a message. */
import { join } from 'node:path';
import { workerdSeconds } from '../cpu.ts';
import { median } from '../report.ts';
import { assets, ours, root, startRuntime } from '../runtime.ts';

const LENGTH = 4000;
const MESSAGES = 15;

/** Prose, single characters, and what is dense with figures, months, names or lists. */
const PIECES = [
  'Trade of Xinjiang grew 5.3 percent to 227.67 billion yuan in the first five months of 2025, Urumqi Customs said. ',
  ...['a', 'X', '5', '%', '(', '一', '百', '，'],
  ...['5% ', '5%\n', '$5 ', '5bn ', 'one hundred ', 'growth of 5% ', 'up 5%, ', '5%, 6% and 7% respectively, '],
  ...[
    '百5月',
    '5%5月',
    '5至6月5%a',
    '5万',
    '5个',
    '。5',
    '5%、',
    '分别增长5%、6%、',
    '增长5%，',
    '新疆进出口增长5%和5月',
    '(5%5月)',
  ],
];

export interface ClaimCost {
  /** What the claim repeats. */
  piece: string;
  /** Milliseconds of processor time of the whole runtime. */
  cost: number;
}

export async function measureClaims(say: (line: string) => void): Promise<ClaimCost[]> {
  const runtime = await startRuntime([ours('ours', 'assets'), assets('assets', join(root, 'dist/assets'))]);
  try {
    const address = `${await runtime.origin('ours')}/mcp`;
    const costs: ClaimCost[] = [];
    for (const [i, piece] of PIECES.entries()) {
      const claim = piece.repeat(LENGTH).slice(0, LENGTH);
      // Everything is compiled when the first claim is measured.
      for (let warm = 0; warm < (i ? 3 : MESSAGES); warm++) await check(address, claim);
      const measured: number[] = [];
      for (let message = 0; message < MESSAGES; message++) measured.push(await check(address, claim));
      costs.push({ piece, cost: median(measured) });
      say(`claim of ${JSON.stringify(piece)}: ${costs.at(-1)?.cost.toFixed(1)} ms`);
    }
    return costs;
  } finally {
    await runtime.close();
  }
}

async function check(address: string, claim: string): Promise<number> {
  const call = { name: 'check_claim', arguments: { text: claim, day: '2025-06-19' } };
  const before = workerdSeconds();
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }),
  });
  const answer = await response.text();
  if (!response.ok || answer.includes('"isError":true'))
    throw new Error(`check_claim answered ${response.status}: ${answer}`);
  return (workerdSeconds() - before) * 1000;
}
