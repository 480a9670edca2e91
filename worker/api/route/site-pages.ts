/**
 * The pages for people, each registered here once: its path, which of it the build makes, and its place in the site map. The Worker knows
 * this from the start. `pages/page-routes.ts` has the page of each path, and is loaded when one of them has to be made.
 */
import type { Ready } from '../../http/ready.ts';

interface SitePage {
  ready?: Ready;
  /** Whether the site map says where the page is in each language. */
  inLanguages?: boolean;
}

const IN_LANGUAGES: SitePage = { ready: [{ lang: 'all' }], inLanguages: true };

export const SITE_PAGES = register({
  '/': IN_LANGUAGES,
  '/areas': IN_LANGUAGES,
  '/areas/{area}': { ready: [{ area: 'all', lang: 'all' }], inLanguages: true },
  // A fact's page names its languages in its own head: in the map they would be most of it.
  '/facts/{id}': { ready: [{ id: 'all' }] },
  '/releases': {
    ready: [{ lang: 'all' }, { lang: 'all', year: 'all' }, { lang: 'all', area: 'all' }],
    inLanguages: true,
  },
  '/releases/{id}': { ready: [{ id: 'all' }] },
  '/check': IN_LANGUAGES,
  '/about': IN_LANGUAGES,
  // English prose, the same for every reader.
  '/docs': { ready: [{}] },
  '/problems/{kind}': {},
});

export type PagePath = keyof typeof SITE_PAGES;
const PAGES = Object.entries<SitePage>(SITE_PAGES);

/** The table, in which each page has all that a page may have. */
function register<P extends string>(pages: Record<P, SitePage>): Record<P, SitePage> {
  return pages;
}

export const PAGE_PATHS = PAGES.map(([path]) => path as PagePath);

/** The addresses of the pages that do not come from the record. */
export const SITE_ADDRESSES = PAGE_PATHS.filter((path) => !path.includes('{'));

/** Whether the page at this address says in the site map where it is in each language. */
export function isInLanguages(address: string): boolean {
  return PAGES.some(([path, { inLanguages }]) => {
    const [before = '', value] = path.split('{');
    return inLanguages && (value === undefined ? address === path : address.startsWith(before));
  });
}
