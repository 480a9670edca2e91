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
export type PagePath = (typeof PAGE_PATHS)[number];

/** Whether an address is for people: all but the API, files, and addresses that look like files. */
export function isForPeople(path: string): boolean {
  return !/^\/(v\d+|w|catalogue|mcp)(\/|$)|^\/healthz$|\.(json|xml|csv|js|css|svg|png|html|md|txt|ics|map)$/i.test(
    path,
  );
}
