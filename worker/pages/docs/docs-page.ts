/** `/docs`: how to get the numbers, frameworks, and every route of the API from its own document. English, and it needs no script. */
import { html } from 'hono/html';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { ELEMENTS, type ElementReference } from '../../../widget/element/reference.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { INTRODUCTION, rules } from '../../api/openapi/openapi-texts.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { copyable } from '../site/copy.ts';
import { type Markup, rowList, withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { knownLang, pageWords } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { builtLines, clientLines, frameworks, OTHER_FRAMEWORKS, packageLines } from '../snippets/framework-snippets.ts';
import { problemTerms } from './problems.ts';
import { type ApiDocument, reference } from './reference.ts';
import { schemaSections } from './schemas.ts';

export const docsPage = pageRoute({ handler: showDocs });

function showDocs({ catalogue, index, origin }: RouteRequest<unknown>): () => Promise<Page> {
  const { area, period, fact, day } = index.examples;
  const series = `/v1/series.csv?area=${area}&measure=value&periodType=year`;
  return async () => {
    // The prose is English, and so is its example where the data set has English.
    const lang = knownLang(index);
    const [document, texts, card] = await Promise.all([
      catalogue.openapi() as Promise<ApiDocument>,
      catalogue.texts(lang),
      compactCard(catalogue, { area, period, lang }),
    ]);
    if (!card) throw new Error(`the catalogue has no card for ${area} in ${period}`);
    const page = pageWords(texts);
    return {
      title: 'Data & API',
      description: 'How to get the figures as JSON, tables and files, the card in frameworks, and every route.',
      assets: html`<link rel="service-desc" href="/openapi.json" type="application/json">
<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/site.js"></script>`,
      main: html`<h1>Data &amp; API</h1>
<p class="intro-line">${INTRODUCTION}</p>
<nav class="path" aria-label="On this page"><a href="#guide">How to …</a> <a href="#element">The card</a> <a href="#frameworks">Frameworks</a> <a href="#routes">Routes</a> <a href="#bodies">Bodies</a> <a href="#errors">Errors</a> <a href="#rules">Rules</a></nav>
<section aria-labelledby="guide"><h2 id="guide">How to …</h2>${rowList([
        step('find figures', `/v1/facts?area=${area}&period=${period}`),
        step('get one with its sources', `/v1/facts/${fact}`),
        step('get what sources had published by a day', `/v1/facts/${fact}?asOf=${day}`),
        step('get a series', `/v1/series?area=${area}&measure=value&periodType=year`, series),
        step('get a table', `/v1/facts.csv?area=${area}`),
        step('find disputed figures', '/v1/facts?status=disputed'),
        step('follow changes', '/feed.xml'),
        step('download everything', ...Object.values(DOWNLOADS).map((path) => `/${path}`)),
        step('describe the API to a program', '/openapi.json', '/llms.txt'),
      ])}
<p>In Google Sheets the formula below fills a table. Its last two values make decimal points work in every locale. In LibreOffice Calc (Sheet › External Links) and Excel (Data › From Web), paste the address in it.</p>
<p>The same series in a terminal, pandas and R, and a table in DuckDB. <code>from=2023</code>, <code>to=2024</code> and <code>last=8</code> choose periods:</p>
${Object.entries(tableExamples(origin, series)).map(([name, text]) => copyable(`example-${name.toLowerCase()}`, name, text, page, origin))}
${copyable('sheets', 'Google Sheets', `=IMPORTDATA("${origin}${series}",",","en_US")`, page, origin)}
<p>For a typed client, run <code data-here="${origin}">npx openapi-typescript ${origin}/openapi.json -o api.d.ts</code> and install <code>openapi-fetch</code>:</p>
${copyable('client', 'TypeScript', clientLines(origin, area), page, origin)}
<p>To report an error: <a href="/about#errors">how errors are corrected</a>.</p></section>
<section aria-labelledby="element"><h2 id="element">The card on a page</h2><dl class="rows">
<div><dt>Height</dt><dd><code>10em</code> at every width from 240 px, before and after loading, so nothing on the page moves. The full view is as tall as its content.</dd></div>
<div><dt>Weight</dt><dd>About 16 kB of script (brotli), once for all cards of a page. Panel and receipt load when they are opened.</dd></div>
<div><dt>Colors</dt><dd>By default the card is transparent and uses the text color of the page. <code>theme</code>, <code>light</code> or <code>dark</code>, gives it its own background and colors. Custom properties override both.</dd></div>
<div><dt>Title</dt><dd><code>heading-level="3"</code> makes it a heading of that level. By default it is not a heading.</dd></div>
<div><dt>Policy</dt><dd>A page with a content security policy allows <code data-here="${origin}">${origin}/w/</code> in <code>script-src</code> and <code data-here="${origin}">${origin}/v1/</code> in <code>connect-src</code>. The card adds nothing else: no font files, cookies or storage.</dd></div>
<div><dt>Text</dt><dd>The font of the page. The quotation in a receipt uses a serif font of the system. Style parts with <code>::part(title)</code>.</dd></div></dl>
${ELEMENTS.map(element)}
<p>For code editors: <a href="/w/v1/custom-elements.json">custom-elements.json</a>.</p></section>
<section aria-labelledby="frameworks"><h2 id="frameworks">The card in frameworks</h2>
<p>Put the script in the HTML of the site once, as on <a href="/#make">Make a card</a>, or install the npm package (<code>npm run package</code> in the repository makes it). Components contain only the element, because React 18 runs no script in JSX. Only the lines for React and Vue are tested, in Chromium and Firefox.</p>
${copyable('package-lines', 'Package', packageLines(origin), page, origin)}
${frameworks(card, texts.words).map(({ id, name, file, text, note }) => html`<details class="route"><summary><h3>${name}</h3> <code>${file}</code></summary><p id="${id}">${withCode(note)}</p>${copyable(`${id}-lines`, `${name}, ${file}`, text, page, origin)}</details>`)}
${rowList(OTHER_FRAMEWORKS.map(([name, note]) => [name, withCode(note)] as const))}
<p>A static site or a server can write the card into its HTML (declarative shadow DOM), so that readers see it before any script loads. Use <code>style=linked</code> if your policy forbids inline styles. If the response is an error, use the sentence of the snippet. The package has the same function: <code>render(card, lang, { api })</code> of <code>trade-facts/render</code>.</p>
${copyable('built', 'Built pages', builtLines(origin, area), page, origin)}</section>
${reference(document)}
<section aria-labelledby="bodies"><h2 id="bodies">Bodies</h2><p>The fields of each JSON body. New fields may be added.</p><div class="texts">${schemaSections(document.components.schemas)}</div></section>
<section aria-labelledby="errors"><h2 id="errors">Errors</h2><p>Every error of the API is a problem document (RFC 9457, <code>application/problem+json</code>). Its <code>type</code> links to one of these. <code>parameter</code> names the wrong parameter, and <code>allowed</code> says what is allowed.</p>${problemTerms()}</section>
<section aria-labelledby="rules"><h2 id="rules">Rules for all routes</h2><ul class="texts">${Object.entries(rules(index)).map(([name, text]) => html`<li><strong>${name}</strong>${withCode(text)}</li>`)}</ul></section>`,
    };
  };
}

/** How programs read a table, by their names. */
function tableExamples(origin: string, table: string): Record<string, string> {
  const url = `${origin}${table}`;
  return {
    curl: `curl -s "${url}&last=8"`,
    pandas: `import pandas as pd\npd.read_csv("${url}", parse_dates=["period_start", "period_end"])`,
    R: `read.csv("${url}", encoding = "UTF-8")`,
    DuckDB: `SELECT period, value, lower, upper, publisher, url FROM '${origin}/${DOWNLOADS.parquet}' WHERE indicator = 'trade';`,
  };
}

/** What an element offers to the page around it, folded. */
function element({ tag, customProperties, parts, events, states }: ElementReference): Markup {
  const named = (texts: Readonly<Record<string, string>>, before = '', after = '') =>
    Object.entries(texts).map(([name, text]) => [html`<code>${before}${name}${after}</code>`, withCode(text)] as const);
  const rows = [
    ...named(customProperties),
    ...named(parts, '::part(', ')'),
    ...named(events),
    ...named(states, ':state(', ')'),
  ];
  return html`<details class="route"><summary><h3><code>${tag}</code></h3> Custom properties, parts, events, states</summary>${rowList(rows)}</details>`;
}

/** A task with the addresses that do it. */
function step(task: string, ...addresses: string[]) {
  const links = addresses.map((address) => html`<div><a href="${address}"><code>${address}</code></a></div>`);
  return [`… ${task}`, links] as const;
}
