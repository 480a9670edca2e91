/** Asks the reader, which runs beside the page, about a text, and gives it what it asks for. */
import type { CheckedText } from '../../data/text/check/check-text.ts';
import type { TextOptions } from '../../data/text/statements/read-text.ts';
import type { FromReader, ToReader } from './reader.ts';
import type { CheckSource } from './record-facts.ts';

/** Rejects where a request or the reader fails, or when `signal` aborts, which also stops the reader. */
export async function askReader(
  text: string,
  options: TextOptions,
  record: CheckSource,
  signal: AbortSignal,
): Promise<CheckedText> {
  const vocabulary = await record.vocabulary();
  signal.throwIfAborted();
  const reader = new Worker(new URL('./check-reader.js', import.meta.url), { type: 'module' });
  const send = (message: ToReader) => reader.postMessage(message);
  const checked = new Promise<CheckedText>((resolve, reject) => {
    reader.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'checked') resolve(data.checked);
      else record.facts(data.area).then((facts) => send({ kind: 'facts', area: data.area, facts }), reject);
    };
    reader.onerror = ({ message }) => reject(new Error(message));
    signal.addEventListener('abort', () => reject(signal.reason));
    send({ kind: 'text', text, options, vocabulary });
  });
  return checked.finally(() => reader.terminate());
}
