/** `/docs`: how to ask for numbers, what holds for all routes, and the way to the reference by subject. It needs no script. */
import { html } from 'hono/html';
import { DOWNLOADS, downloadNames } from '../../../data/catalogue/format/download-names.ts';
import { INTRODUCTION, rules } from '../../api/openapi/openapi-texts.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { SUBJECTS, type Subject } from '../../api/route/subjects.ts';
import { copyable, type Markup, withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { knownLang } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { pageWords } from '../site/page-words.ts';
import type { ApiDocument } from './docs-routes.ts';
import { routesOf } from './subjects.ts';

export const docsPage = pageRoute({ handler: showDocs });

function showDocs({ catalogue, index, origin }: RouteRequest<unknown>): () => Promise<Page> {
  const { json, parquet } = downloadNames(index);
  const { area, period, fact, day } = index.examples;
  const { contact } = index.about;
  const series = `/v1/series.csv?area=${area}&measure=value&window=year`;
  return async () => {
    const [document, texts] = await Promise.all([
      catalogue.document('openapi') as Promise<ApiDocument>,
      catalogue.texts(knownLang(index)),
    ]);
    const page = pageWords(texts);
    return {
      title: 'Data & API',
      description:
        'How to get the numbers as JSON, as a table, in a spreadsheet and whole, and every address of the API.',
      assets: html`<link rel="service-desc" href="/openapi.json" type="application/json">
<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/site.js"></script>`,
      main: html`<h1>Data &amp; API</h1>
<p class="intro-line">${INTRODUCTION}</p>
<section class="guide" aria-labelledby="guide"><h2 id="guide">How to …</h2>
${step('find numbers', 'Filter by area, period, indicator, partner, page or status. Each number has its bounds and caveats.', `/v1/facts?area=${area}&period=${period}`)}
${step('read one with its receipt', 'Every page that printed it, with the figure as printed and its paragraph; for a derived number, the formula and its inputs.', `/v1/facts/${fact}`)}
${step('cite what was known on a day', 'Put `@` and a day after the id: what is recorded later does not change the answer.', `/v1/facts/${fact}@${day}`)}
${step('get a series', 'The same number over the years, the months or the same months of each year, as JSON or as CSV.', `/v1/series?area=${area}&measure=value&window=year`, series)}
${step('load a table', 'All facts that match a filter as CSV, with period, bounds, caveats and evidence as columns.', `/v1/facts.csv?area=${area}`)}
<h3>… fill a spreadsheet</h3><p>Google Sheets reads a table with this formula in a cell; the last two values make it read decimal points in every locale.</p>
${copyable('sheets', 'Google Sheets', `=IMPORTDATA("${origin}${series}",",","en_US")`, page, origin)}
<p>LibreOffice Calc: Sheet › External Links, with this address. Excel: Data › From Web.</p>
${copyable('calc', 'LibreOffice Calc', `${origin}${series}`, page, origin)}
${step('find disputed numbers', 'A fact has the `status` `disputed` where pages, or the numbers of one page, contradict each other; what is derived from it is disputed, too.', '/v1/facts?status=disputed')}
${step('hear of changes', 'What was recorded, revised and marked, newest first; as Atom at `/feed.xml`, and what is due at `/calendar.ics`.', '/feed.json')}
<h3>… show a card</h3><p><a href="/#make">The maker</a> writes the lines to paste. There are <a href="/docs/frameworks">lines for React, Vue, Svelte, Astro and other frameworks</a>, and a <a href="/gallery">gallery of all states of a card</a>.</p>
<h3>… take everything</h3><p><a href="/${DOWNLOADS}/${json}" download>The whole record as JSON</a>, compressed by gzip; the facts as <a href="/${DOWNLOADS}/${parquet}" download>Parquet</a> or <a href="/v1/facts.csv" download>CSV</a>; <a href="/datapackage.json">what the columns mean</a>. For programs: <a href="/openapi.json">OpenAPI 3.1</a>, <a href="/llms.txt">llms.txt</a>.</p>
<h3>… report an error</h3><p>${contact ? html`Write to <a href="${contact}">${contact.replace(/^mailto:/, '')}</a>.` : 'This site gives no address to which an error could be reported.'} Other pages say <a href="/about#errors">how errors are corrected</a> and <a href="/problems">what the API’s error messages mean</a>.</p></section>
<section aria-labelledby="reference"><h2 id="reference">Reference</h2><div class="subjects">${contents(document)}</div></section>
<section class="rules" aria-labelledby="rules"><h2 id="rules">What holds for all routes</h2><ul>${rules(index).map(([name, text]) => html`<li><strong>${name}</strong>${withCode(text)}</li>`)}</ul></section>`,
    };
  };
}

/** A task with the addresses that do it. Text between backticks is code. */
function step(task: string, text: string, ...addresses: string[]): Markup {
  return html`<h3>… ${task}</h3><p>${withCode(text)}</p>${addresses.map((address) => html`<p><a href="${address}"><code>${address}</code></a></p>`)}`;
}

function contents(document: ApiDocument): Markup[] {
  return Object.entries(SUBJECTS).map(([id, { title, description }]) => {
    const routes = routesOf(id as Subject, document).map(
      ([path, { operationId }]) => html`<li><a href="/docs/${id}#${operationId}"><code>${path}</code></a></li>`,
    );
    return html`<div><h3><a href="/docs/${id}">${title}</a></h3><p>${description}.</p><ul class="plain">${routes}</ul></div>`;
  });
}
