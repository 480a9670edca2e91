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
export type ReaderCalls = Pick<CheckedSource, 'passages' | 'copyStart' | 'copy' | 'reportStart' | 'report'> & {
  check(request: CheckRequest): CheckSummary;
};

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

async function check({ source, options, saying, origin }: CheckRequest): Promise<CheckSummary> {
  checked = await CheckedSource.check(source, options, record, saying, origin);
  return checked.summary;
}

async function answer({ name, values }: Call): Promise<unknown> {
  if (name === 'check') return check(values[0] as CheckRequest);
  return checked?.[name](...(values as [never, never]));
}

addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  const reply: Reply = { value: null };
  try {
    reply.value = await answer(data);
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
