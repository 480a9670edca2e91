/** Asks the reader, which runs beside the page, about a text. */
import type { TextOptions } from '../../data/text/check/check-text.ts';
import type { Checked } from '../../data/text/check/finding.ts';
import type { FromReader, ToReader } from './reader.ts';
import type { RecordSource } from './record-facts.ts';

export interface Answered extends Checked {
  /** Whether texts of its language are read. */
  isRead: boolean;
}

/** Rejects where a request fails, or when `signal` aborts, which also stops the reader. */
export async function askReader(
  text: string,
  options: TextOptions,
  record: RecordSource,
  signal: AbortSignal,
): Promise<Answered> {
  const vocabulary = await record.vocabulary();
  const reader = new Worker(new URL('./check-reader.js', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => reader.terminate());
  try {
    const first = await exchange(reader, { kind: 'read', text, vocabulary, options }, signal);
    if (first.kind !== 'areas') throw new TypeError('the reader answers another question');
    const facts = (await Promise.all(first.areas.map((area) => record.facts(area)))).flat();
    const last = await exchange(reader, { kind: 'check', facts }, signal);
    if (last.kind !== 'checked') throw new TypeError('the reader answers another question');
    return { ...last.checked, isRead: first.isRead };
  } finally {
    reader.terminate();
  }
}

function exchange(reader: Worker, message: ToReader, signal: AbortSignal): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    reader.onmessage = ({ data }: MessageEvent<FromReader>) => resolve(data);
    reader.onerror = ({ message: reason }) => reject(new Error(reason));
    signal.addEventListener('abort', () => reject(signal.reason));
    reader.postMessage(message);
  });
}
