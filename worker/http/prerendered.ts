/**
 * Prerendered responses: the build asks the Worker for the URLs that embeds and readers ask for first (build/prerender.ts) and stores each
 * whole response in a file.
 */
import { type Assets, readAsset } from './asset-files.ts';
import type { CachedResponse } from './response-cache.ts';

/**
 * Names of query parameters. The build renders a response for each combination of their values and of the values in the path; all other
 * parameters have their defaults. `['lang']` of `/v1/cards/{area}.svg` makes one for each area and language, and `[]` one for each
 * area.
 */
export type Prerender = readonly string[];

/** The content of the file of a prerendered response. */
export interface PrerenderedFile {
  headers: Record<string, string>;
  body: string;
}

/** Placeholder for the deployment's public origin, which the build does not know. */
export const ANY_ORIGIN = 'https://any-origin.invalid';

/** Only URLs without characters that need escaping: the asset store would redirect names with such characters. */
const PLAIN_URL = /^\/([\w.-]+(\/[\w.-]+)*)?(\?[\w=&.-]+)?$/;

/**
 * The name of the file of a prerendered response, or null for a URL that cannot have one. `PLAIN_URL` excludes `~`, so no two URLs have the
 * same file.
 *
 *   /v1/cards/CN?lang=fr&view=full     prerendered/v1/cards/CN~lang~fr~view~full.json
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
