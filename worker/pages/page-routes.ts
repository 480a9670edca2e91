/** The pages for people, by address. They are no part of the API and not in its document. */
import type { Context } from 'hono';
import type { App } from '../http/protocol.ts';
import { AREA_PAGE, AREA_PAGE_PATH, areaPage } from './area/area-page.ts';
import { AREAS_PAGE, areasPage } from './area/areas-page.ts';
import { CHECK_PAGE, checkPage } from './check/check-page.ts';
import { docsPage } from './docs/docs-page.ts';
import { frameworksPage } from './docs/frameworks-page.ts';
import { PROBLEM_PATH, problemPage, problemsPage } from './docs/problems-page.ts';
import { answerEmbed } from './embed/embed-page.ts';
import { answerOembed } from './embed/oembed.ts';
import { FACT_PAGE, FACT_PAGE_PATH, factPage } from './fact/fact-page.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import type { FramePath, PagePath } from './paths.ts';
import type { PageRoute } from './site/serve-page.ts';
import { servePage } from './site/serve-page.ts';
import { START, settle, startPage } from './start/start-page.ts';

export { embedProblem } from './embed/embed-page.ts';
export { errorResponse } from './site/serve-page.ts';

export const PAGES = {
  '/': { parameters: START, ready: ['lang'], settle, handler: startPage },
  '/areas': { parameters: AREAS_PAGE, ready: ['lang'], handler: areasPage },
  '/areas/{area}': { pathValues: AREA_PAGE_PATH, parameters: AREA_PAGE, ready: ['area', 'lang'], handler: areaPage },
  '/facts/{id}': { pathValues: FACT_PAGE_PATH, parameters: FACT_PAGE, handler: factPage },
  '/check': { parameters: CHECK_PAGE, ready: ['lang'], handler: checkPage },
  '/gallery': { ready: [], handler: galleryPage },
  '/docs': { ready: [], handler: docsPage },
  '/docs/frameworks': { ready: [], handler: frameworksPage },
  '/problems': { ready: [], handler: problemsPage },
  '/problems/{kind}': { pathValues: PROBLEM_PATH, handler: problemPage },
} as unknown as Record<PagePath, PageRoute>;

export function answer(c: Context<App>, path: PagePath): Promise<Response> {
  return servePage(c, path, PAGES[path]);
}

/** The addresses by which other sites embed cards. */
const FRAMES: Record<FramePath, (c: Context<App>) => Promise<Response>> = {
  '/embed/{area}': answerEmbed,
  '/oembed': answerOembed,
};

export function answerFrame(c: Context<App>, path: FramePath): Promise<Response> {
  return FRAMES[path](c);
}
