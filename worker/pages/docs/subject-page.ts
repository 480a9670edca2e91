/** `/docs/{subject}`: the routes of one subject and their bodies, from the API's document; with a script, each route can be tried in place. */
import { html } from 'hono/html';
import type { RouteRequest } from '../../api/route/route.ts';
import { SUBJECTS, type Subject } from '../../api/route/subjects.ts';
import type { Page } from '../site/page.ts';
import { pageRoute } from '../site/page-route.ts';
import { type ApiDocument, routeSection } from './docs-routes.ts';
import { schemaSections } from './docs-schemas.ts';
import { routesOf, SUBJECT_PATH, subjectsOfSchemas } from './subjects.ts';

export const subjectPage = pageRoute({ pathValues: SUBJECT_PATH, handler: showSubject });

function showSubject({ values, catalogue, index }: RouteRequest<{ subject: Subject }>): () => Promise<Page> {
  const id = values.subject;
  const { title, description } = SUBJECTS[id];
  return async () => {
    const document = (await catalogue.document('openapi')) as ApiDocument;
    const subjects = subjectsOfSchemas(document);
    const link = (name: string) => `${subjects.get(name) === id ? '' : `/docs/${subjects.get(name)}`}#schema-${name}`;
    const routes = routesOf(id, document);
    const { schemas } = document.components;
    const bodies = Object.keys(schemas).filter((name) => subjects.get(name) === id);
    const operations = routes.map(
      ([path, { operationId }]) => html`<li><a href="#${operationId}"><code>${path}</code></a></li>`,
    );
    const objects = bodies.map((name) => html`<li><a href="#schema-${name}"><code>${name}</code></a></li>`);
    return {
      title: `API: ${title}`,
      description: `${description}: addresses, parameters, answers and examples.`,
      script: 'docs.js',
      main: html`<nav class="path parts" aria-label="Documentation"><a href="/docs">Data &amp; API</a>${Object.entries(SUBJECTS).map(([other, { title }]) => html` ${other === id ? html`<span aria-current="page">${title}</span>` : html`<a href="/docs/${other}">${title}</a>`}`)}</nav>
<h1>${title}</h1><p class="intro-line">${description}.</p>
<nav class="routes" aria-label="On this page"><div><p>Routes</p><ul class="plain">${operations}</ul></div>${objects.length ? html`<div><p>Bodies</p><ul class="plain">${objects}</ul></div>` : ''}</nav>
<section aria-labelledby="routes"><h2 id="routes">Routes</h2>${routes.map(([, operation]) => routeSection(operation, document, index, link))}</section>
${bodies.length ? html`<section aria-labelledby="schemas"><h2 id="schemas">Bodies</h2><p>The members of each JSON body. Further ones may be added.</p>${schemaSections(schemas, bodies, link)}</section>` : ''}`,
    };
  };
}
