/**
 * The part of `/check` that reads: it runs beside the page, so that a long text does not hold it up. It asks the API for vocabulary and
 * areas, never for anything of the text, and answers calls of the page in their order.
 */
import type { LookupOptions } from '../../data/text/lookup/lookup.ts';
import type { CopyFormat } from './marked-copy.ts';
import { recordOf, remembered } from './record-facts.ts';
import { type Copied, LookedUpSource, type Report, type Ticks } from './report.ts';
import type { Saying } from './say.ts';

export interface CheckRequest {
  source: string;
  options: LookupOptions;
  saying: Omit<Saying, 'vocabulary'>;
  /** The address of the site, in links. */
  origin: string;
}

/** What the page can call. */
export interface ReaderCalls {
  lookUp(request: CheckRequest): Report;
  copy(format: CopyFormat, ticks: Ticks): Copied;
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
let looked: LookedUpSource | null = null;

async function answer({ name, values }: Call): Promise<unknown> {
  if (name === 'copy') return looked?.copy(...(values as [CopyFormat, Ticks])) ?? null;
  const [{ source, options, saying, origin }] = values as [CheckRequest];
  looked = await LookedUpSource.lookUp(source, options, record, saying, origin);
  return looked.report;
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
