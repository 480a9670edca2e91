/**
 * A cache of whole responses for the life of the isolate, keyed by canonical URL. A response depends only on the build and its canonical
 * URL, so all variants of a URL share one cached response.
 *
 * Workers Cache answers most repeated requests before the Worker runs. This cache serves the rest: new locations, and hosts without
 * Workers Cache. Its hits count against the rate limit.
 */
import { COMMON_HEADERS, matchesEtag } from './cache-headers.ts';
import { LruMap } from './lru.ts';

export interface CachedResponse {
  body: ArrayBuffer;
  /** All headers of the response. */
  headers: Headers;
}

/** An isolate has 128 MB of memory. */
const MAX_CACHE_BYTES = 16_000_000;
/** A larger response would evict too many others. */
const MAX_RESPONSE_BYTES = 2_000_000;
/** Estimate for headers and bookkeeping. */
const OVERHEAD_BYTES = 2_000;
/** For the URLs as they were requested. */
const MAX_URL_BYTES = 2_000_000;

export class ResponseCache {
  readonly #responses: LruMap<CachedResponse>;
  /** Canonical URLs by the URL as it was requested. */
  readonly #canonicalUrls = new LruMap<string>(MAX_URL_BYTES);

  constructor(maxBytes = MAX_CACHE_BYTES) {
    this.#responses = new LruMap(maxBytes);
  }

  /** Bytes in use. */
  get size(): number {
    return this.#responses.size;
  }

  get(canonicalUrl: string): CachedResponse | undefined {
    return this.#responses.get(canonicalUrl);
  }

  /**
   * The response to a URL that was requested before, as it was requested. To parse the request again would cost more than the rest of the
   * response.
   */
  getRequested(url: string): CachedResponse | undefined {
    const canonicalUrl = this.#canonicalUrls.get(url);
    return canonicalUrl === undefined ? undefined : this.get(canonicalUrl);
  }

  setRequested(url: string, canonicalUrl: string): void {
    this.#canonicalUrls.set(url, canonicalUrl, 2 * (url.length + canonicalUrl.length));
  }

  set(canonicalUrl: string, response: CachedResponse): void {
    const bytes = response.body.byteLength;
    if (bytes > MAX_RESPONSE_BYTES) return;
    this.#responses.set(canonicalUrl, response, bytes + canonicalUrl.length + OVERHEAD_BYTES);
  }
}

export const responseCache = new ResponseCache();

/**
 * Returns 304 if the client already has this version (RFC 9110, 13.1.2), otherwise 200. Hono later removes the body from the response to a
 * HEAD request.
 */
export function toResponse({ body, headers }: CachedResponse, ifNoneMatch: string | undefined): Response {
  return matchesEtag(ifNoneMatch, headers.get('ETag')) ? notModified(headers) : new Response(body, { headers });
}

/** A 304 sends only some headers of the 200 (RFC 9110, 15.4.5). */
function notModified(headers: Headers): Response {
  const [etag, cacheControl] = [headers.get('ETag') ?? '', headers.get('Cache-Control') ?? ''];
  return new Response(null, { status: 304, headers: { ...COMMON_HEADERS, ETag: etag, 'Cache-Control': cacheControl } });
}
