/** The headers of static assets, as Cloudflare's `_headers` file. Node only. */
import { DOWNLOADS } from '../../data/catalogue/format/file-names.ts';
import { CACHE } from '../http/cache-headers.ts';

/** `version` is that of the build, `frozen` the versions whose files don't change any more. */
export function headers(version: string, frozen: string[]): string {
  const everywhere = [
    'X-Content-Type-Options: nosniff',
    // Without CORS a module script on another origin does not load.
    'Access-Control-Allow-Origin: *',
    'Cross-Origin-Resource-Policy: cross-origin',
  ];
  const rules: Record<string, string[]> = {
    '/.well-known/security.txt': ['Content-Type: text/plain; charset=utf-8', ...everywhere],
    '/w/v1/*': [cached(CACHE.live), ...everywhere],
    '/downloads/*': [cached(CACHE.live), ...everywhere],
    // The platform has no media type for this ending. The headers of the rule before are sent too.
    [`/${DOWNLOADS.parquet}`]: ['Content-Type: application/vnd.apache.parquet'],
    [`/w/${version}/*`]: [cached(CACHE.unfrozen), ...everywhere],
    // Its media type for types of TypeScript is that of a film.
    '/w/*.d.ts': ['Content-Type: text/plain; charset=utf-8'],
  };
  for (const name of frozen) rules[`/w/${name}/*`] = [cached(CACHE.frozen), ...everywhere];
  return Object.entries(rules)
    .map(([path, lines]) => `${[path, ...lines].join('\n  ')}\n`)
    .join('\n');
}

function cached(policy: string): string {
  return `Cache-Control: ${policy}`;
}
