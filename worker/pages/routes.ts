/** The table of pages for people. They are no part of the API and not in its document. */
import { docsPage } from './docs.ts';
import { FACT_PAGE, FACT_PAGE_PATH, factPage } from './fact.ts';
import { galleryPage } from './gallery.ts';
import { PROBLEM_PATH, problemPage, problemsPage } from './problems.ts';
import type { PageRoute } from './serve.ts';
import { startPage } from './start.ts';

export const PAGES = [
  { path: '/', handler: startPage },
  { path: '/facts/{id}', pathValues: FACT_PAGE_PATH, parameters: FACT_PAGE, handler: factPage },
  { path: '/gallery', handler: galleryPage },
  { path: '/docs', handler: docsPage },
  { path: '/problems', handler: problemsPage },
  { path: '/problems/{kind}', pathValues: PROBLEM_PATH, handler: problemPage },
] as unknown as PageRoute[];
