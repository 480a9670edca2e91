/** `/docs`: the API's document as a page that needs no script; with one, each route can be tried in place. */
import { html } from 'hono/html';
import { DOWNLOADS, downloadNames } from '../../../data/catalogue/format/download-names.ts';
import { INTRODUCTION, rules } from '../../api/openapi/openapi-texts.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { type Markup, withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { pageRoute } from '../site/page-route.ts';
import { type ApiDocument, routeSection } from './docs-routes.ts';
import { schemaSections } from './docs-schemas.ts';

export const docsPage = pageRoute({ ready: [], handler: showDocs });

function showDocs({ catalogue, index }: RouteRequest<unknown>): () => Promise<Page> {
  const { json, parquet } = downloadNames(index);
  return async () => {
    const document = (await catalogue.document('openapi')) as ApiDocument;
    return {
      title: 'API',
      description: 'Every address of the API with its parameters, answers and examples.',
      assets: html`<link rel="service-desc" href="/openapi.json" type="application/json">
<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/docs.js"></script>`,
      main: html`<h1>API</h1>
<p class="intro-line">To show a card on a page: <a href="/">a snippet to paste</a>, <a href="/docs/frameworks">the lines for React, Vue, Svelte and other frameworks</a>.</p>
<p>The whole record to download: <a href="/${DOWNLOADS}/${json}" download>all of it as JSON, compressed by gzip</a>, the facts as <a href="/${DOWNLOADS}/${parquet}" download>Parquet</a> or <a href="/v1/facts.csv" download>CSV</a>; <a href="/datapackage.json">the columns described</a>. This page for programs: <a href="/openapi.json">OpenAPI 3.1</a>, <a href="/llms.txt">llms.txt</a>.</p>
<nav class="routes" aria-label="Routes">${contents(document)}</nav>
<section class="rules" aria-labelledby="rules"><h2 id="rules">What holds for all routes</h2><p>${INTRODUCTION}</p><ul>${rules(index).map(([name, text]) => html`<li><strong>${name}</strong>${withCode(text)}</li>`)}</ul></section>
${groups(document).map(
  ({ name, description, routes }) =>
    html`<section aria-labelledby="tag-${name}"><h2 id="tag-${name}">${name}</h2><p>${description}.</p>${routes.map(([, { get }]) => routeSection(get, document, index))}</section>`,
)}
<section aria-labelledby="schemas"><h2 id="schemas">Bodies</h2><p>The members of each JSON body. Further ones may be added.</p>${schemaSections(document.components.schemas)}</section>`,
    };
  };
}

function groups({ tags, paths }: ApiDocument) {
  return tags.map((tag) => ({
    ...tag,
    routes: Object.entries(paths).filter(([, { get }]) => get.tags[0] === tag.name),
  }));
}

function contents(document: ApiDocument): Markup {
  const lists = groups(document).map(
    ({ name, routes }) =>
      html`<div><p><a href="#tag-${name}">${name}</a></p><ul class="plain">${routes.map(([path, { get }]) => html`<li><a href="#${get.operationId}"><code>${path}</code></a></li>`)}</ul></div>`,
  );
  return html`${lists}<div><p><a href="#schemas">Bodies</a></p></div>`;
}
