/** The code of each page and embed whose path is in api/routes.ts. The Worker loads this module when it is first needed. */
import type { PageName } from '../api/routes.ts';
import { aboutPage } from './about/about-page.ts';
import { areaPage } from './area/area-page.ts';
import { areasPage } from './area/areas-page.ts';
import { checkPage } from './check/check-page.ts';
import { comparePage } from './compare/compare-page.ts';
import { docsPage } from './docs/docs-page.ts';
import { problemPage } from './docs/problems.ts';
import { embedPage } from './embed/embed-page.ts';
import { oembedRoute } from './embed/oembed.ts';
import { factPage } from './fact/fact-page.ts';
import { releasePage } from './release/release-page.ts';
import { releasesPage } from './release/releases-page.ts';
import { revisedPage } from './revised/revised-page.ts';
import { searchPage } from './search/search-page.ts';
import type { PageRoute } from './site/page-route.ts';
import { startPage } from './start/start-page.ts';

export { embedProblem } from './embed/embed-page.ts';
export { errorResponse } from './site/error-page.ts';

export const PAGES: Record<PageName, PageRoute> = {
  start: startPage,
  areas: areasPage,
  area: areaPage,
  fact: factPage,
  search: searchPage,
  compare: comparePage,
  revised: revisedPage,
  releases: releasesPage,
  release: releasePage,
  check: checkPage,
  docs: docsPage,
  about: aboutPage,
  problem: problemPage,
  embed: embedPage,
  // A function, because oEmbed asks the other pages for their cards, and PAGES is still being made here.
  oembed: oembedRoute(() => PAGES),
};
