/** Decides by the path whether an error is shown as a page, as an embed document, or as JSON. */
import { ROUTES } from '../api/routes.ts';

/** File extensions of the API's formats, scripts and styles, with their dot. */
const FILE_EXTENSIONS = new Set([
  ...Object.values(ROUTES).flatMap(({ path }) => /\.\w+$/.exec(path) ?? []),
  '.js',
  '.css',
  '.map',
]);

/** True for `/areas/CN`, also with an unknown area. False for addresses of the API and for files: `/v1/facts`, `/feed.xml`. */
export function isPagePath(path: string): boolean {
  const isReserved = /^\/(v\d+|w|catalogue|mcp|embed|oembed)(\/|$)|^\/healthz$/i.test(path);
  const extension = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
  return !isReserved && !FILE_EXTENSIONS.has(extension);
}

export function isEmbedPath(path: string): boolean {
  return /^\/embed(\/|$)/.test(path);
}
