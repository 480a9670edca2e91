/** Which problems are shown as pages, and the addresses by which other sites embed cards. Pages are in api/route/site-pages.ts. */
import { ROUTES } from '../api/routes.ts';
import type { Prerender } from '../http/prerendered.ts';

/** The embed document that other sites show in an iframe, and oEmbed, which gives them its address. */
export type EmbedPath = '/embed/{area}' | '/oembed';
export const EMBEDS: Record<EmbedPath, Prerender | null> = {
  '/embed/{area}': ['lang'],
  '/oembed': null,
};

/** The endings of files: those of the API's formats, and of scripts and styles. */
const FILES = new Set([
  ...Object.values(ROUTES).flatMap(({ path }) => /\.\w+$/.exec(path) ?? []),
  ...['.js', '.css', '.map'],
]);

/** Whether an address is for people: all but the API, its files, and addresses that look like files. */
export function isForPeople(path: string): boolean {
  const isOther = /^\/(v\d+|w|catalogue|mcp|embed|oembed)(\/|$)|^\/healthz$/i.test(path);
  return !isOther && !FILES.has(/\.\w+$/.exec(path)?.[0].toLowerCase() ?? '');
}

/** Whether an address is that of an embed document. */
export function isEmbed(path: string): boolean {
  return /^\/embed(\/|$)/.test(path);
}
