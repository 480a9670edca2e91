/**
 * Prerendered responses: the build asks the Worker for the URLs that embeds and readers ask for first (build/prerender.ts) and stores each
 * whole response in a file.
 */
import { type Assets, readAsset } from './asset-files.ts';
import type { CachedResponse } from './response-cache.ts';

/**
 * The parameters in which prerendered responses of a route differ: there is one for each combination of their values and of the values in
 * the path. All other parameters have their defaults.
 */
export type Prerender = readonly string[];

/** The content of a file. */
export interface PrerenderedFile {
  headers: Record<string, string>;
  body: string;
}

/** Placeholder for the deployment's public origin, which the build does not know. */
export const ANY_ORIGIN = 'https://any-origin.invalid';

/** URLs without characters that would be escaped: the asset store redirects those to another name. */
const PLAIN_URL = /^\/([\w.-]+(\/[\w.-]+)*)?(\?[\w=&.-]+)?$/;

/**
 * The name of the file of a prerendered response, or null for a URL that cannot have one. Each part of the query has `~` before it.
 * `PLAIN_URL` excludes that character, so the names of paths and queries cannot collide.
 */
export function prerenderedFile(canonicalUrl: string): string | null {
  if (!PLAIN_URL.test(canonicalUrl) || canonicalUrl.includes('/..')) return null;
  const [path = '', query = ''] = canonicalUrl.split('?');
  return `prerendered${path}~${query.replace(/[=&]/g, '~')}.json`;
}

/** Returns null if the URL has no prerendered response. */
export async function readPrerendered(
  { ASSETS, PUBLIC_ORIGIN: origin }: { ASSETS: Assets; PUBLIC_ORIGIN: string },
  canonicalUrl: string,
  prerender: Prerender,
): Promise<CachedResponse | null> {
  const names = [...new URLSearchParams(canonicalUrl.split('?')[1]).keys()];
  const file = names.every((name) => prerender.includes(name)) ? prerenderedFile(canonicalUrl) : null;
  const content = file && (await readAsset<PrerenderedFile>(ASSETS, file, (response) => response.json()));
  if (!content) return null;
  const body = content.body
    .replaceAll(ANY_ORIGIN, origin)
    .replaceAll(encodeURIComponent(ANY_ORIGIN), encodeURIComponent(origin));
  return { body: new TextEncoder().encode(body).buffer as ArrayBuffer, headers: new Headers(content.headers) };
}
