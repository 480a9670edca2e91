/**
 * The caching policies, and the tags of answers. The policies use `max-age` and the two stale directives only: `s-maxage` and `must-revalidate`
 * would switch stale serving off in Cloudflare's Workers Cache, and an answer without any header would be cached for two hours. Entity tags
 * (RFC 9110, 8.8.3) hash no body, because an answer depends on build and address only.
 */

export const CACHE = {
  /** Follows the newest release. */
  live: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  /** Pinned to a day that is over: what was known on it does not change by what is recorded later. */
  pinned: 'public, max-age=86400, stale-while-revalidate=604800',
  /** Files of a frozen version of the widget. */
  frozen: 'public, max-age=31536000, immutable',
  /** Files of the version that is being worked on. */
  unfrozen: 'no-cache',
  problem: 'public, max-age=60',
  none: 'no-store',
} as const;

/** The policies that a route may have. */
export type CachePolicy = 'live' | 'pinned' | 'none';

/** A problem that depends on nothing but the address may be cached for a minute; one of the caller or of a failure may not. */
export function problemPolicy(status: number): string {
  return [400, 404, 410].includes(status) ? CACHE.problem : CACHE.none;
}

/** The strong tag of all answers of one build, of which wrangler.toml is a part. */
export function entityTag(build: string): string {
  return `"${build}"`;
}

/** Whether `If-None-Match` names the tag. The comparison is weak (13.1.2): the edge weakens a tag when it compresses a body. */
export function matches(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === tag) return true;
  return ifNoneMatch.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag);
}
