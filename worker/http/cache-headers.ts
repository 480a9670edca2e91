/**
 * The headers of all responses, the values of `Cache-Control`, and entity tags. With `s-maxage` or `must-revalidate`, Cloudflare's Workers
 * Cache would not serve stale responses. Without `Cache-Control`, it would cache a response for two hours.
 */

/** Headers of every response, errors included. Any site can read it, even a page with a Cross-Origin-Embedder-Policy. */
export const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Link,Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

export const CACHE = {
  /** Follows the newest release. */
  live: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  /** Files of a frozen version of the widget. */
  frozen: 'public, max-age=31536000, immutable',
  /** Files of the version in development. */
  unfrozen: 'no-cache',
  problem: 'public, max-age=60',
  none: 'no-store',
} as const;

/** The policies that a route may have. */
export type CachePolicy = 'live' | 'none';

/** A problem that depends only on the URL may be cached for a minute. Others depend on the caller or on a failure. */
export function problemPolicy(status: number): string {
  return [400, 404, 410].includes(status) ? CACHE.problem : CACHE.none;
}

/** The ETag of all responses of one build. It can be the same for all, because a response depends only on the build and its URL. */
export function entityTag(build: string): string {
  return `"${build}"`;
}

/** Does `If-None-Match` name the tag? Ignores the prefix `W/` (RFC 9110, 13.1.2), which Cloudflare adds when it compresses a body. */
export function matchesEtag(ifNoneMatch: string | undefined, tag: string | null): boolean {
  if (!ifNoneMatch || !tag) return false;
  if (ifNoneMatch === tag) return true;
  return ifNoneMatch.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag);
}
