/** What people see where a page cannot be shown. */
import { html } from 'hono/html';
import type { Problem } from '../http/problem.ts';
import { PROBLEMS } from '../http/problem.ts';
import type { Page } from './layout.ts';

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
