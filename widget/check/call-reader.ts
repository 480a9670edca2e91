/** Calls the reader (reader.ts) from the page, by messages to its web worker. */
import type { Call, ReaderCalls, Reply } from './reader.ts';

export class Reader {
  readonly #worker = new Worker(new URL('./check-reader.js', import.meta.url), { type: 'module' });
  /** What waits for replies, which come in the order of the calls. */
  readonly #waiting: { resolve(value: unknown): void; reject(error: Error): void }[] = [];

  constructor() {
    this.#worker.onmessage = ({ data: { value } }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.shift();
      if (value === null) waiting?.reject(new Error('The reader failed.'));
      else waiting?.resolve(value);
    };
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(message));
    };
  }

  /** Whether a call has no reply yet. */
  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  call<N extends keyof ReaderCalls>(
    name: N,
    ...values: Parameters<ReaderCalls[N]>
  ): Promise<ReturnType<ReaderCalls[N]>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ name, values } satisfies Call);
    });
  }

  /** Ends it: calls without a reply get none. */
  stop(): void {
    this.#worker.terminate();
  }
}
