import type { ProblemDetails, ProblemKind } from '../http/problem.ts';
import { Problem } from '../http/problem.ts';
import type { Page } from './page.ts';

/** A problem that is said on a page of its own, such as the form whose answer does not exist. */
export class ProblemPage extends Problem {
  readonly page: Page;

  constructor(status: 400 | 404, detail: string, page: Page, details: ProblemDetails = {}) {
    const kind: ProblemKind = status === 404 ? 'not-found' : 'invalid-parameter';
    super(status, kind, detail, details);
    this.page = page;
  }
}
