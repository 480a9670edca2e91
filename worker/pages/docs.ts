/** `/docs`: the API's document in a viewer that comes from our own assets. Nothing is loaded from elsewhere. */
import { html } from 'hono/html';
import { DOWNLOADS, downloadNames } from '../../data/catalogue/download-names.ts';
import { retrievalNote } from '../../data/catalogue/retrieval.ts';
import type { Question } from '../api/route.ts';
import type { Page } from './layout.ts';

export function docsPage({ index }: Question<unknown>): Page {
  const { json, parquet } = downloadNames(index);
  return {
    title: 'API',
    description: 'Every address of the API with its parameters, answers and examples.',
    assets: html`<link rel="service-desc" href="/openapi.json" type="application/json">
<link rel="stylesheet" href="/w/v1/site.css">
<link rel="stylesheet" href="/w/docs/swagger-ui.css">
<script src="/w/docs/swagger-ui-bundle.js" defer></script>
<script src="/w/docs/start.js" defer></script>`,
    main: html`<p>To show a card on a page: <a href="/">a snippet to paste</a>, <a href="/docs/frameworks">the lines for React, Vue, Svelte and other frameworks</a>.</p>
<p>The whole record to download: <a href="/${DOWNLOADS}/${json}" download>all of it as JSON</a>, the facts as <a href="/${DOWNLOADS}/${parquet}" download>Parquet</a> or <a href="/v1/facts.csv" download>CSV</a>; <a href="/datapackage.json">the columns described</a>.</p>
<noscript><p>The documentation needs JavaScript; <a href="/openapi.json">the OpenAPI document</a> and <a href="/v1">the index of the API</a> do not.</p>
<p>${retrievalNote(index)}</p></noscript>
<div id="docs"></div>`,
  };
}
