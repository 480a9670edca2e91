/** What people see where a page cannot be shown. */
import { html } from 'hono/html';
import { PROBLEMS, Problem, type ProblemDetails, type ProblemKind } from '../../http/problem.ts';
import type { Page } from './page.ts';

export function errorPage({ status, kind, message, details }: Problem): Page {
  const { successor } = details;
  const instead = successor?.replace(/^\/v1\//, '/');
  return {
    title: PROBLEMS[kind],
    description: PROBLEMS[kind],
    listed: false,
    main: html`<h1>${PROBLEMS[kind]}</h1>
<p>${message}</p>
${instead ? html`<p>Use <a href="${instead}">${instead}</a> instead.</p>` : ''}
<p>Status <code>${status}</code>. <a href="/problems/${kind}">What this means</a>. <a href="/">Start page</a>.</p>`,
  };
}

/** A problem that is said on a page of its own, such as the form whose answer does not exist. */
export class ProblemPage extends Problem {
  readonly page: Page;

  constructor(status: 400 | 404, detail: string, page: Page, details: ProblemDetails = {}) {
    const kind: ProblemKind = status === 404 ? 'not-found' : 'invalid-parameter';
    super(status, kind, detail, details);
    this.page = page;
  }
}
