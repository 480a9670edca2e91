/** The three guides of `/docs`: how to get the data, the card on a page, and the card in frameworks. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { Words } from '../../../data/contract/enumerations.ts';
import SCRIPT_SIZE from '../../../widget/build/script-size.json' with { type: 'json' };
import { ELEMENTS, type ElementReference } from '../../../widget/element/reference.ts';
import { copyable } from '../site/copy.ts';
import { type Markup, rowList, withCode } from '../site/markup.ts';
import type { PageWords } from '../site/page-context.ts';
import { builtLines, clientLines, frameworks, OTHER_FRAMEWORKS, packageLines } from '../snippets.ts';

interface GuideSource {
  /** Codes of the data set for the examples. */
  examples: CatalogueIndex['examples'];
  origin: string;
  page: PageWords;
}

export function dataGuide({ examples, origin, page }: GuideSource): Markup {
  const { area, period, fact, day } = examples;
  const series = `area=${area}&measure=value&periodType=year`;
  const seriesCsv = `${origin}/v1/series.csv?${series}`;
  const programs = {
    curl: `curl -s "${seriesCsv}&last=8"`,
    pandas: `import pandas as pd\npd.read_csv("${seriesCsv}", parse_dates=["period_start", "period_end"])`,
    R: `read.csv("${seriesCsv}", encoding = "UTF-8")`,
    DuckDB: `SELECT period, value, lower, upper, publisher, url FROM '${origin}/${DOWNLOADS.parquet}' WHERE indicator = 'trade';`,
  };
  const programExamples = Object.entries(programs).map(([name, text]) =>
    copyable(`example-${name.toLowerCase()}`, name, text, page, 'ltr'),
  );
  return html`${rowList([
    step('find figures', `/v1/facts?area=${area}&period=${period}`),
    step('get one with its sources', `/v1/facts/${fact}`),
    step(
      'get what sources had published by a given day',
      `/v1/facts/${fact}?asOf=${day}`,
      `/v1/series.csv?${series}&asOf=${day}`,
    ),
    step('get a series', `/v1/series?${series}`, `/v1/series.csv?${series}`),
    step('get a table', `/v1/facts.csv?area=${area}`),
    step('find disputed figures', '/v1/facts?status=disputed'),
    step('follow changes', '/feed.xml'),
    step('download everything', ...Object.values(DOWNLOADS).map((path) => `/${path}`)),
    step('get a description of the API for programs', '/openapi.json', '/llms.txt'),
  ])}
<p>In Google Sheets this formula fills a table. Its last two arguments keep decimal points readable in every locale. In LibreOffice Calc (Sheet › External Links) and Excel (Data › From Web), paste only the address.</p>
${copyable('sheets', 'Google Sheets', `=IMPORTDATA("${seriesCsv}",",","en_US")`, page, 'ltr')}
<p>The same series in a terminal, pandas and R, and a table in DuckDB. <code>from=2023</code>, <code>to=2024</code> and <code>last=8</code> limit the periods:</p>
${programExamples}
<p>For a typed client, run <code>npx openapi-typescript ${origin}/openapi.json -o api.d.ts</code> and install <code>openapi-fetch</code>:</p>
${copyable('client', 'TypeScript', clientLines(origin, area), page, 'ltr')}
<p>To report an error: <a href="/about#errors">how errors are corrected</a>.</p>`;
}

/** A row of the guide: `… find figures`, with example addresses. */
function step(task: string, ...addresses: string[]) {
  const links = addresses.map((address) => html`<div><a href="${address}"><code>${address}</code></a></div>`);
  return [`… ${task}`, links] as const;
}

export function cardGuide(origin: string, version: string): Markup {
  const kilobytes = Math.ceil(SCRIPT_SIZE['trade-card.js'] / 1000);
  const address = (path: string) => html`<code>${origin}${path}</code>`;
  const rows: [name: string, text: unknown][] = [
    [
      'Height',
      withCode(
        '`10em` at every width from 240 px, before and after loading, so nothing on the page moves. The full view is as tall as its content.',
      ),
    ],
    [
      'Weight',
      `About ${kilobytes} kB of script (brotli), once for all cards of a page. The panel and the receipt load when a reader opens them.`,
    ],
    [
      'Colors',
      withCode(
        'By default the card is transparent and uses the text color of the page. `theme`, `light` or `dark`, gives it its own background and colors. Custom properties override both.',
      ),
    ],
    ['Title', withCode('`heading-level="3"` makes it a heading of that level. By default it is not a heading.')],
    [
      'Policy',
      html`If your page has a content security policy, allow ${address('/w/')} in <code>script-src</code> and ${address('/v1/')} in <code>connect-src</code>. The card adds nothing else: no font files, cookies or storage.`,
    ],
    [
      'Fixed script',
      html`Every deployment may change <code>/w/v1/trade-card.js</code>. ${address(`/w/${version}/trade-card.all.js`)} never changes once version ${version} is released. Its hash for the attribute <code>integrity</code> is in <a href="/w/${version}/integrity.json"><code>/w/${version}/integrity.json</code></a>.`,
    ],
    ['Print', 'Black on white, without buttons. The address of the figure’s page follows its source.'],
    [
      'Text',
      withCode(
        'The card uses the font of the page. The quotation in a receipt uses a serif font of the system. Style parts with `::part(title)`.',
      ),
    ],
  ];
  return html`${rowList(rows)}
${ELEMENTS.map(elementDetails)}
<p>For code editors: <a href="/w/v1/custom-elements.json">custom-elements.json</a>.</p>`;
}

function elementDetails({ tag, customProperties, parts, events, states }: ElementReference): Markup {
  const entries = (texts: Readonly<Record<string, string>>, before = '', after = '') =>
    Object.entries(texts).map(([name, text]) => [html`<code>${before}${name}${after}</code>`, withCode(text)] as const);
  const rows = [
    ...entries(customProperties),
    ...entries(parts, '::part(', ')'),
    ...entries(events),
    ...entries(states, ':state(', ')'),
  ];
  return html`<details class="route"><summary><h3><code>${tag}</code></h3> Custom properties, parts, events, states</summary>${rowList(rows)}</details>`;
}

export function frameworkGuide({ examples, origin, page }: GuideSource, card: CompactCard, words: Words): Markup {
  const components = frameworks(card, words).map(
    ({ id, name, file, text, note }) =>
      html`<details class="route"><summary><h3>${name}</h3> <code>${file}</code></summary><p id="${id}">${withCode(note)}</p>${copyable(`${id}-lines`, `${name}, ${file}`, text, page, 'ltr')}</details>`,
  );
  return html`<p>Put the script in the HTML of the site once, as on <a href="/#make">Make a card</a>, or install the npm package (<code>npm run package</code> in the repository makes it). Components contain only the element, because React 18 runs no script in JSX. Only the examples for React and Vue are tested, in Chromium and Firefox.</p>
${copyable('package-lines', 'Package', packageLines(origin), page, 'ltr')}
${components}
${rowList(OTHER_FRAMEWORKS.map(([name, note]) => [name, withCode(note)] as const))}
<p>A static site or a server can write the card into its HTML (declarative shadow DOM), so that readers see it before any script loads. Use <code>style=linked</code> if your policy forbids inline styles. If the response is an error, use the sentence of the snippet. The package has the same function: <code>render(card, lang, { api })</code> of <code>trade-facts/render</code>.</p>
${copyable('built', 'Built pages', builtLines(origin, examples.area), page, 'ltr')}`;
}
