/**
 * The part of `/check` that reads: it runs beside the page, so that a long text does not hold it up. It asks the API for vocabulary and
 * areas, never for anything of the text, and answers calls of the page in their order.
 */
import type { TextOptions } from '../../data/text/statements/read-text.ts';
import { CheckedSource, type CheckSummary } from './checked-source.ts';
import { recordOf, remembered } from './record-facts.ts';
import type { Saying } from './say.ts';

export interface CheckRequest {
  source: string;
  options: TextOptions;
  saying: Omit<Saying, 'vocabulary'>;
  /** The address of the site, in links. */
  origin: string;
}

/** What the page can call. */
export interface ReaderCalls {
  check(request: CheckRequest): CheckSummary;
  passages: CheckedSource['passages'];
  copyStart: CheckedSource['copyStart'];
  copy: CheckedSource['copy'];
  reportStart: CheckedSource['reportStart'];
  report: CheckedSource['report'];
}

export interface Call {
  name: keyof ReaderCalls;
  values: unknown[];
}

/** `value` is null where the call failed. */
export interface Reply {
  value: unknown;
}

const record = remembered(recordOf(getJson));
let checked: CheckedSource | null = null;

const calls: Record<keyof ReaderCalls, (...values: never[]) => unknown> = {
  async check({ source, options, saying, origin }: CheckRequest) {
    checked = await CheckedSource.check(source, options, record, saying, origin);
    return checked.summary;
  },
  passages: (...values: Parameters<CheckedSource['passages']>) => checked?.passages(...values),
  copyStart: (...values: Parameters<CheckedSource['copyStart']>) => checked?.copyStart(...values),
  copy: (...values: Parameters<CheckedSource['copy']>) => checked?.copy(...values),
  reportStart: (...values: Parameters<CheckedSource['reportStart']>) => checked?.reportStart(...values),
  report: () => checked?.report(),
};

addEventListener('message', async ({ data: { name, values } }: MessageEvent<Call>) => {
  const reply: Reply = { value: null };
  try {
    reply.value = await calls[name](...(values as never[]));
  } catch (error) {
    console.error(error);
  }
  (self as unknown as { postMessage(message: Reply): void }).postMessage(reply);
});

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as T;
}
