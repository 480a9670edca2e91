/** The pages for people, by address. They are no part of the API and not in its document. */
import type { Context } from 'hono';
import type { App } from '../http/protocol.ts';
import { AREA_PAGE, AREA_PAGE_PATH, areaPage } from './area.ts';
import { AREAS_PAGE, areasPage } from './areas.ts';
import { CHECK_PAGE, checkPage } from './check.ts';
import { docsPage } from './docs.ts';
import { FACT_PAGE, FACT_PAGE_PATH, factPage } from './fact.ts';
import { frameworksPage } from './frameworks-page.ts';
import { galleryPage } from './gallery.ts';
import type { PagePath } from './paths.ts';
import { PROBLEM_PATH, problemPage, problemsPage } from './problems.ts';
import type { PageRoute } from './serve.ts';
import { servePage } from './serve.ts';
import { START, settle, startPage } from './start.ts';

export { answerFrame, embedProblem } from './frames.ts';
export { errorResponse } from './serve.ts';

const PAGES = {
  '/': { parameters: START, settle, handler: startPage },
  '/areas': { parameters: AREAS_PAGE, handler: areasPage },
  '/areas/{area}': { pathValues: AREA_PAGE_PATH, parameters: AREA_PAGE, handler: areaPage },
  '/facts/{id}': { pathValues: FACT_PAGE_PATH, parameters: FACT_PAGE, handler: factPage },
  '/check': { parameters: CHECK_PAGE, handler: checkPage },
  '/gallery': { handler: galleryPage },
  '/docs': { handler: docsPage },
  '/docs/frameworks': { handler: frameworksPage },
  '/problems': { handler: problemsPage },
  '/problems/{kind}': { pathValues: PROBLEM_PATH, handler: problemPage },
} as unknown as Record<PagePath, PageRoute>;

export function answer(c: Context<App>, path: PagePath): Promise<Response> {
  return servePage(c, path, PAGES[path]);
}
