/**
 * Answers kept whole as long as the isolate lives. An answer is a pure function of build and URL, so the second request for one
 * needs neither routes nor facts: bytes and headers are sent as they are, at about the cost of a constant.
 * A kept answer is not counted by the rate limit, like one from the cache in front: it costs no more than a 429.
 */
import { accepts } from './accept.ts';
import { CACHE } from './cache.ts';
import { matches } from './contract.ts';

interface Kept {
  body: ArrayBuffer;
  headers: Headers;
  type: string;
  tag: string;
  /** The headers of its 304, which describes no content. */
  unchanged: Headers;
}

/** Together at most 16 MB of the isolate's 128; what is larger than a list of facts is made anew. */
const MOST = 256;
const LARGEST = 65_536;

const kept = new Map<string, Kept>();

/** The kept answer to a request, or null where it must be made. */
export function recall(request: Request): Response | null {
  const held = kept.get(request.url);
  if (!held || request.method !== 'GET') return null;
  const { headers } = request;
  const accept = headers.get('Accept');
  if (accept && accept !== '*/*' && !accepts(accept, held.type)) return null;
  const ifNoneMatch = headers.get('If-None-Match');
  return ifNoneMatch && matches(ifNoneMatch, held.tag)
    ? new Response(null, { status: 304, headers: held.unchanged })
    : new Response(held.body, held);
}

/** Keeps an answer that has a tag, and gives it on. */
export async function keep({ url, method }: Request, response: Response): Promise<Response> {
  const { headers } = response;
  const tag = headers.get('ETag');
  if (method !== 'GET' || response.status !== 200 || !tag || headers.get('Cache-Control') === CACHE.none)
    return response;
  const body = await response.arrayBuffer();
  if (body.byteLength <= LARGEST) {
    const unchanged = new Headers(headers);
    unchanged.delete('Content-Type');
    // A map lists its keys in the order of their coming: the first is the oldest.
    if (kept.size >= MOST) kept.delete(kept.keys().next().value as string);
    kept.set(url, { body, headers: new Headers(headers), type: headers.get('Content-Type') ?? '', tag, unchanged });
  }
  return new Response(body, response);
}
