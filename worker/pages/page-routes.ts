/** The pages for people and the addresses for embedding, by path. They are no part of the API and not in its document. */
import type { Context } from 'hono';
import type { PagePath } from '../api/route/site-pages.ts';
import type { App } from '../http/protocol.ts';
import { aboutPage } from './about/about-page.ts';
import { areaPage } from './area/area-page.ts';
import { areasPage } from './area/areas-page.ts';
import { checkPage } from './check/check-page.ts';
import { comparePage } from './compare/compare-page.ts';
import { docsPage } from './docs/docs-page.ts';
import { problemPage } from './docs/problems.ts';
import { answerEmbed, EMBED } from './embed/embed-page.ts';
import { answerOembed } from './embed/oembed.ts';
import { factPage } from './fact/fact-page.ts';
import { EMBEDS, type EmbedPath } from './paths.ts';
import { releasePage } from './release/release-page.ts';
import { releasesPage } from './release/releases-page.ts';
import { revisedPage } from './revised/revised-page.ts';
import { searchPage } from './search/search-page.ts';
import type { PageRoute } from './site/page-route.ts';
import { servePage } from './site/serve-page.ts';
import { startPage } from './start/start-page.ts';

export { EMBED, embedProblem } from './embed/embed-page.ts';
export { errorResponse } from './site/serve-page.ts';

export const PAGES: Record<PagePath, PageRoute> = {
  '/': startPage,
  '/areas': areasPage,
  '/areas/{area}': areaPage,
  '/facts/{id}': factPage,
  '/search': searchPage,
  '/compare': comparePage,
  '/revised': revisedPage,
  '/releases': releasesPage,
  '/releases/{id}': releasePage,
  '/check': checkPage,
  '/docs': docsPage,
  '/about': aboutPage,
  '/problems/{kind}': problemPage,
};

export function answerPage(c: Context<App>, path: PagePath | EmbedPath): Promise<Response> {
  switch (path) {
    case '/embed/{area}':
      return answerEmbed(c, EMBEDS[path]);
    case '/oembed':
      return answerOembed(c, { ...PAGES, '/embed/{area}': EMBED });
    default:
      return servePage(c, path, PAGES[path]);
  }
}
