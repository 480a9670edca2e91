/** The headers of static assets, as Cloudflare's `_headers` file. Node only. */
import { CACHE } from './http/cache.ts';

/** `version` is that of the build, `frozen` the versions whose files don't change any more. */
export function headers(version: string, frozen: string[]): string {
  // Without CORS a module script on another origin does not load.
  const everywhere = ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'];
  const rules: Record<string, string[]> = {
    '/w/v1/*': [CACHE.live, ...everywhere],
    '/w/docs/*': [CACHE.live],
    [`/w/${version}/*`]: [CACHE.unfrozen, ...everywhere],
  };
  for (const name of frozen) rules[`/w/${name}/*`] = [CACHE.frozen, ...everywhere];
  return Object.entries(rules)
    .map(([path, [cache, ...more]]) => [path, `Cache-Control: ${cache}`, ...more, 'X-Content-Type-Options: nosniff'])
    .map((lines) => `${lines.join('\n  ')}\n`)
    .join('\n');
}
