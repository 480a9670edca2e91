/** What the first answer of a fresh Worker reads of the catalogue: a count, which is the same on every machine and in every run. */

import { COUNTS, countedAssets, ours, startRuntime } from '../runtime.ts';
import { ANSWERS, type AnswerKind } from './growth-paths.ts';

export interface Read {
  files: number;
  bytes: number;
  /** Bytes of the answer. */
  answer: number;
}

export async function measureRead(
  folder: string,
  paths: Record<AnswerKind, string[]>,
): Promise<Record<AnswerKind, Read>> {
  const workers = ANSWERS.map((kind) => ours(`ours-${kind}`, 'assets'));
  const runtime = await startRuntime([countedAssets('assets', folder), ...workers]);
  try {
    const assets = await runtime.origin('assets');
    const counts = async () => (await (await fetch(assets + COUNTS)).json()) as Omit<Read, 'answer'>;
    const reads: [AnswerKind, Read][] = [];
    for (const kind of ANSWERS) {
      const before = await counts();
      const response = await fetch((await runtime.origin(`ours-${kind}`)) + paths[kind][0]);
      const answer = (await response.arrayBuffer()).byteLength;
      if (!response.ok) throw new Error(`${paths[kind][0]} answered ${response.status}`);
      const { files, bytes } = await counts();
      reads.push([kind, { files: files - before.files, bytes: bytes - before.bytes, answer }]);
    }
    return Object.fromEntries(reads) as Record<AnswerKind, Read>;
  } finally {
    await runtime.close();
  }
}
