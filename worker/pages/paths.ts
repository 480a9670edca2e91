/** Which problems are shown as pages, and which as embed documents. */
import { ROUTES } from '../api/routes.ts';

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
