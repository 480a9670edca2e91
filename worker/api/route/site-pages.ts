/**
 * The paths of the pages for people, and the parameters in which prerendered ones differ. The Worker needs these from the start;
 * `pages/page-routes.ts` has the page of each path and is loaded on demand.
 */
import type { Prerender } from '../../http/prerendered.ts';

export const SITE_PAGES: Record<PagePath, Prerender | null> = {
  '/': ['lang'],
  '/areas': ['lang'],
  '/areas/{area}': ['lang'],
  '/facts/{id}': null,
  '/search': null,
  '/compare': ['lang'],
  '/revised': ['lang'],
  '/releases': ['lang'],
  '/releases/{id}': null,
  '/check': ['lang'],
  '/about': ['lang'],
  '/docs': [],
  '/problems/{kind}': null,
};

export type PagePath =
  | '/'
  | '/areas'
  | '/areas/{area}'
  | '/facts/{id}'
  | '/search'
  | '/compare'
  | '/revised'
  | '/releases'
  | '/releases/{id}'
  | '/check'
  | '/about'
  | '/docs'
  | '/problems/{kind}';

export const PAGE_PATHS = Object.keys(SITE_PAGES) as PagePath[];

/** The addresses of the pages that do not come from the record. */
export const SITE_ADDRESSES = PAGE_PATHS.filter((path) => !path.includes('{'));
