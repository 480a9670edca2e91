/** Tells whether an error is shown as a page, as an embed document, or as JSON. */
import { ROUTES } from '../api/routes.ts';

/** File extensions of the API's formats, scripts and styles. */
const FILES = new Set([
  ...Object.values(ROUTES).flatMap(({ path }) => /\.\w+$/.exec(path) ?? []),
  '.js',
  '.css',
  '.map',
]);

/** True unless the address belongs to the API or looks like a file. */
export function isForPeople(path: string): boolean {
  const isOther = /^\/(v\d+|w|catalogue|mcp|embed|oembed)(\/|$)|^\/healthz$/i.test(path);
  return !isOther && !FILES.has(/\.\w+$/.exec(path)?.[0].toLowerCase() ?? '');
}

export function isEmbed(path: string): boolean {
  return /^\/embed(\/|$)/.test(path);
}
