/** The page of an error. */
import { html } from 'hono/html';
import { fill } from '../../../data/fact/number-text.ts';
import { PROBLEMS, Problem } from '../../http/problem.ts';
import { searchBox } from './forms.ts';
import { chips, type Markup } from './markup.ts';
import type { Page, SiteFrame } from './page.ts';

/** `frame` is in the requested language; without it, words are English. `to` keeps the language in links. */
export function errorPage(problem: Problem, frame: SiteFrame | undefined, to: string): Page {
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

/** Only the errors that a reader can cause have a translated title. */
function titleIn({ words }: SiteFrame, status: Problem['status']): string | undefined {
  if (status === 404) return words.notFoundTitle;
  return status === 400 ? words.addressTitle : undefined;
}

/** The error message in the language of the frame if it is translated, else in English, marked as such. */
export function detailIn({ words, dayName }: SiteFrame, { pageMessage, message }: Problem): Markup {
  if (!pageMessage) return html`<span lang="en" dir="ltr">${message}</span>`;
  const { name, texts = [], days = [] } = pageMessage;
  return html`${fill(words[name], ...texts.map((text) => html`<bdi>${text}</bdi>`), ...days.map(dayName))}`;
}

/** Links to other pages, for readers of an error page. */
function waysOn({ words, lang }: SiteFrame, to: string): Markup {
  const links = [
    [`/${to}#make`, words.makeCard],
    [`/areas${to}`, words.areasPage],
    [`/check${to}`, words.checkPage],
    [`/releases${to}`, words.releasesPage],
  ] as const;
  return html`<p>${words.notFoundText}</p>
${searchBox(words, { to, lang })}
${chips(links)}`;
}

/** An error with its own page, such as a form whose choice has no result. */
export class ProblemPage extends Problem {
  readonly page: Page;

  constructor(status: 400 | 404, detail: string, page: Page) {
    super(status === 404 ? 'not-found' : 'invalid-parameter', detail);
    this.page = page;
  }
}
