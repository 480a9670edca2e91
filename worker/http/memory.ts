/**
 * The Worker's own cache: whole answers, kept while the isolate lives. An answer depends on the build and its canonical address only, so
 * all spellings of an address (parameters in another order, other percent-encoding, another host) share one kept answer.
 *
 * `get` finds an answer by its canonical address, which only a route can make. `recall` finds it by a spelling that was seen before, ahead of
 * routes and middleware. So it is not counted by the rate limit: sending it costs less than refusing it, but for a large answer, which goes
 * the way of all requests.
 */
import { CACHE, matches } from './cache.ts';
import { LruMap } from './lru.ts';

export interface Kept {
  body: ArrayBuffer;
  headers: Headers;
  /** The headers of its 304. */
  unmodified: Headers;
  tag: string;
}

/** An answer as it is kept. `headers` must have an ETag. */
export function keepable(body: ArrayBuffer, headers: Headers): Kept {
  return { body, headers, unmodified: notModified(headers), tag: headers.get('ETag') as string };
}

/** An isolate may use 128 MB. */
const ANSWER_BYTES = 16_000_000;
/** Of one answer: a larger one would push out too many others. */
const LARGEST_ANSWER = 2_000_000;
/** Of one answer that is sent ahead of the rate limit. */
const LARGEST_UNCOUNTED = 100_000;
/** Headers and bookkeeping of an answer, estimated. */
const OVERHEAD_BYTES = 2_000;
/** Characters of all addresses under which kept answers were asked for. */
const SPELLING_CHARACTERS = 1_000_000;
const LONGEST_SPELLING = 2_000;

export class AnswerMemory {
  readonly #answers: LruMap<Kept>;
  /** Addresses as they were written, to canonical addresses. */
  readonly #spellings = new LruMap<string>(SPELLING_CHARACTERS);

  /** `capacity` in bytes. */
  constructor(capacity = ANSWER_BYTES) {
    this.#answers = new LruMap(capacity);
  }

  /** Bytes in use. */
  get size(): number {
    return this.#answers.size;
  }

  get(address: string): Kept | undefined {
    return this.#answers.get(address);
  }

  /** The answer to an address that was asked for before in this spelling, ready to be sent, or null. */
  recall({ url, method, headers }: Request): Response | null {
    if (method !== 'GET' && method !== 'HEAD') return null;
    const address = this.#spellings.get(url);
    const kept = address === undefined ? undefined : this.#answers.get(address);
    if (!kept || kept.body.byteLength > LARGEST_UNCOUNTED) return null;
    const response = keptResponse(kept, headers.get('If-None-Match'));
    return method === 'HEAD' ? new Response(null, response) : response;
  }

  keep(address: string, kept: Kept): void {
    const { byteLength } = kept.body;
    if (byteLength > LARGEST_ANSWER) return;
    this.#answers.set(address, kept, byteLength + address.length + OVERHEAD_BYTES);
  }

  /** Remembers a spelling of a canonical address. */
  spell(url: string, address: string): void {
    if (url.length <= LONGEST_SPELLING) this.#spellings.set(url, address, url.length + address.length);
  }
}

export const memory = new AnswerMemory();

/** With its body for HEAD too: Hono takes it off at the end, and what middleware keeps on the way has to be whole. */
export function keptResponse(kept: Kept, ifNoneMatch: string | null | undefined): Response {
  const { body, headers, unmodified, tag } = kept;
  if (matches(ifNoneMatch, tag)) return new Response(null, { status: 304, headers: unmodified });
  return new Response(body, { headers });
}

/** What a 304 sends of the headers of the 200 (RFC 9110, 15.4.5), and what every answer has. */
function notModified(headers: Headers): Headers {
  const some = new Headers(headers);
  for (const [name] of headers) if (!ALSO_UNMODIFIED.test(name)) some.delete(name);
  return some;
}

const ALSO_UNMODIFIED = /^(etag|cache-control|access-control-.*|cross-origin-resource-policy|x-content-type-options)$/i;

/** Whether an answer with these headers may be kept at all. */
export function mayKeep(status: number, headers: Headers): boolean {
  return status === 200 && headers.has('ETag') && headers.get('Cache-Control') !== CACHE.none;
}
