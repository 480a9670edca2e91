/**
 * The pages for people, each registered here once: its path, and which of it the build makes. The Worker knows this from the start.
 * `pages/page-routes.ts` has the page of each path, and is loaded when one of them has to be made.
 */
import type { Ready } from '../../http/ready.ts';

const IN_LANGUAGES: Ready = [{ lang: 'all' }];

export const SITE_PAGES = {
  '/': IN_LANGUAGES,
  '/areas': IN_LANGUAGES,
  '/areas/{area}': [{ area: 'all', lang: 'all' }],
  '/facts/{id}': [{ id: 'all' }],
  '/releases': [{ lang: 'all' }, { lang: 'all', year: 'all' }, { lang: 'all', area: 'all' }],
  '/releases/{id}': [{ id: 'all' }],
  '/check': IN_LANGUAGES,
  '/about': IN_LANGUAGES,
  // English prose, the same for every reader.
  '/docs': [{}],
  '/problems/{kind}': [],
} satisfies Record<string, Ready>;

export type PagePath = keyof typeof SITE_PAGES;

export const PAGE_PATHS = Object.keys(SITE_PAGES) as PagePath[];

/** The addresses of the pages that do not come from the record. */
export const SITE_ADDRESSES = PAGE_PATHS.filter((path) => !path.includes('{'));
