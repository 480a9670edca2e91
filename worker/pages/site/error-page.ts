/** What people see where a page cannot be shown. */
import { html } from 'hono/html';
import { fill } from '../../../data/fact/number-text.ts';
import { PROBLEMS, Problem, type ProblemDetails } from '../../http/problem.ts';
import { type Markup, searchBox } from './markup.ts';
import type { Page, SiteFrame } from './page.ts';

/** `frame` is in the language that the address asks for; without it, words are English. `to` is the query that keeps the language. */
export function errorPage(problem: Problem, frame?: SiteFrame, to = ''): Page {
  const { status, kind, message, details } = problem;
  const instead = details.successor?.replace(/^\/v1\//, '/');
  const nearest = details.parameter === 'id' && Array.isArray(details.allowed) ? details.allowed : [];
  const translated = frame && titleIn(frame, status);
  const title = translated ?? PROBLEMS[kind].title;
  return {
    title,
    description: title,
    listed: false,
    ...(frame ? { lang: frame.lang, dir: frame.dir } : {}),
    main: html`<div class="error"${translated || !frame ? '' : html` lang="en" dir="ltr"`}><h1>${title}</h1>
<p${translated ? html` class="fine"` : ''}>${translated ? detailIn(frame, problem) : message}</p>
${instead ? html`<p lang="en" dir="ltr">Use <a href="${instead}">${instead}</a> instead.</p>` : ''}
${nearest.length ? html`${frame ? html`<p class="fine">${frame.words.nearestWord}</p>` : ''}<ul class="plain">${nearest.map((id) => html`<li><a href="/facts/${id}${to}">${frame?.nameOf(id) ?? html`<code dir="ltr">${id}</code>`}</a></li>`)}</ul>` : ''}</div>
${frame ? waysOn(frame, to) : ''}
${translated ? '' : html`<p class="fine" lang="en" dir="ltr">Status <code>${status}</code>. <a href="/problems/${kind}">What this means</a>. <a href="/">Start page</a>.</p>`}`,
  };
}

/** The title of what a reader's address can cause: it leads nowhere, or has a mistake. Other titles are English. */
function titleIn({ words }: SiteFrame, status: Problem['status']): string | undefined {
  if (status === 404) return words.notFoundTitle;
  return status === 400 ? words.addressTitle : undefined;
}

/** What is wrong, in the language of the frame where there is a word for it; else in English, which is marked. */
export function detailIn({ words, dayName }: SiteFrame, { word, message }: Problem): Markup {
  if (!word) return html`<span lang="en" dir="ltr">${message}</span>`;
  const { name, texts = [], days = [] } = word;
  return html`${fill(words[name], ...texts.map((text) => html`<bdi>${text}</bdi>`), ...days.map(dayName))}`;
}

/** Where to go from a page that is not there. */
function waysOn({ words, lang }: SiteFrame, to: string): Markup {
  const links = [
    [`/${to}#make`, words.makeCard],
    [`/areas${to}`, words.areasPage],
    [`/check${to}`, words.checkPage],
    [`/releases${to}`, words.releasesPage],
  ];
  return html`<p>${words.notFoundText}</p>
${searchBox(words, { to, lang })}
<ul class="chips">${links.map(([link, label]) => html`<li><a href="${link}">${label}</a></li>`)}</ul>`;
}

/** A problem that is said on a page of its own, such as the form whose answer does not exist. */
export class ProblemPage extends Problem {
  readonly page: Page;

  constructor(status: 400 | 404, detail: string, page: Page, details: ProblemDetails = {}) {
    super(status === 404 ? 'not-found' : 'invalid-parameter', detail, details);
    this.page = page;
  }
}
