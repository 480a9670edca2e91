/** The headers of static assets, as Cloudflare's `_headers` file. Node only. */
import { DOWNLOADS } from '../../data/catalogue/format/file-names.ts';
import { CACHE } from '../http/cache-headers.ts';

/** `version` is the widget's version in development, `frozenVersions` are those whose files never change. */
export function headersFile(version: string, frozenVersions: string[]): string {
  const common = [
    'X-Content-Type-Options: nosniff',
    // Without CORS a module script on another origin does not load.
    'Access-Control-Allow-Origin: *',
    'Cross-Origin-Resource-Policy: cross-origin',
  ];
  const rules: Record<string, string[]> = {
    '/.well-known/security.txt': ['Content-Type: text/plain; charset=utf-8', ...common],
    '/w/v1/*': [cacheControl(CACHE.live), ...common],
    '/downloads/*': [cacheControl(CACHE.live), ...common],
    // Cloudflare has no media type for this extension. The headers of the rule above are sent too.
    [`/${DOWNLOADS.parquet}`]: ['Content-Type: application/vnd.apache.parquet'],
    [`/w/${version}/*`]: [cacheControl(CACHE.unfrozen), ...common],
    // Cloudflare takes `.ts` for a video format, MPEG transport stream.
    '/w/*.d.ts': ['Content-Type: text/plain; charset=utf-8'],
  };
  for (const name of frozenVersions) rules[`/w/${name}/*`] = [cacheControl(CACHE.frozen), ...common];
  return Object.entries(rules)
    .map(([path, lines]) => `${[path, ...lines].join('\n  ')}\n`)
    .join('\n');
}

function cacheControl(policy: string): string {
  return `Cache-Control: ${policy}`;
}
