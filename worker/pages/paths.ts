/** The addresses for people. The pages themselves are loaded when the first of them is asked for. */

export const PAGE_PATHS = [
  '/',
  '/areas',
  '/areas/{area}',
  '/facts/{id}',
  '/gallery',
  '/check',
  '/docs',
  '/docs/frameworks',
  '/problems',
  '/problems/{kind}',
] as const;
/** What other sites show of ours or ask about it: no pages, and loaded with them. */
export const FRAME_PATHS = ['/embed/{area}', '/oembed'] as const;
export type FramePath = (typeof FRAME_PATHS)[number];

export type PagePath = (typeof PAGE_PATHS)[number];

/** Whether an address is for people: all but the API, files, and addresses that look like files. */
export function isForPeople(path: string): boolean {
  return !/^\/(v\d+|w|catalogue|mcp|embed|oembed)(\/|$)|^\/healthz$|\.(json|xml|csv|js|css|svg|png|html|md|txt|ics|map)$/i.test(
    path,
  );
}

/** Whether an address is one for an iframe. */
export function isFrame(path: string): boolean {
  return /^\/embed(\/|$)/.test(path);
}
