/**
 * The addresses for people, and which problems are shown as pages. The Worker knows these from the start; page-routes.ts is loaded when
 * the first of them is asked for.
 */
import { ROUTES } from '../api/routes.ts';

export const PAGE_PATHS = [
  '/',
  '/areas',
  '/areas/{area}',
  '/facts/{id}',
  '/releases',
  '/releases/{id}',
  '/check',
  '/docs',
  '/about',
  '/problems',
  '/problems/{kind}',
] as const;
export type PagePath = (typeof PAGE_PATHS)[number];

/** The embed document that other sites show in an iframe, and oEmbed, which gives them its address. */
export const EMBED_PATHS = ['/embed/{area}', '/oembed'] as const;
export type EmbedPath = (typeof EMBED_PATHS)[number];

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
