/**
 * `max-age` and the two stale directives only: `s-maxage` and `must-revalidate` would switch stale serving off in
 * Cloudflare's Workers Cache, and no header at all would be cached for two hours.
 */
export const CACHE = {
  live: 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
  pinned: 'public, max-age=31536000, immutable',
  problem: 'public, max-age=60',
  none: 'no-store',
} as const;

export type CachePolicy = Exclude<keyof typeof CACHE, 'problem'>;
