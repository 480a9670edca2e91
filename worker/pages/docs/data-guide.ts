/** The part of `/docs` about getting data: what address does what, and examples for spreadsheets, programs and a typed client. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { copyable } from '../site/copy.ts';
import { type Markup, rowList } from '../site/markup.ts';
import type { PageWords } from '../site/page-context.ts';
import { clientLines } from '../snippets/framework-snippets.ts';

export interface GuideSource {
  /** Codes of the data set for the examples. */
  examples: CatalogueIndex['examples'];
  origin: string;
  page: PageWords;
}

export function dataGuide({ examples, origin, page }: GuideSource): Markup {
  const { area, period, fact, day } = examples;
  const series = `area=${area}&measure=value&periodType=year`;
  const table = `${origin}/v1/series.csv?${series}`;
  const programs = {
    curl: `curl -s "${table}&last=8"`,
    pandas: `import pandas as pd\npd.read_csv("${table}", parse_dates=["period_start", "period_end"])`,
    R: `read.csv("${table}", encoding = "UTF-8")`,
    DuckDB: `SELECT period, value, lower, upper, publisher, url FROM '${origin}/${DOWNLOADS.parquet}' WHERE indicator = 'trade';`,
  };
  const programExamples = Object.entries(programs).map(([name, text]) =>
    copyable(`example-${name.toLowerCase()}`, name, text, page, 'ltr'),
  );
  return html`${rowList([
    step('find figures', `/v1/facts?area=${area}&period=${period}`),
    step('get one with its sources', `/v1/facts/${fact}`),
    step('get what sources had published by a day', `/v1/facts/${fact}?asOf=${day}`),
    step('get a series', `/v1/series?${series}`, `/v1/series.csv?${series}`),
    step('get a table', `/v1/facts.csv?area=${area}`),
    step('find disputed figures', '/v1/facts?status=disputed'),
    step('follow changes', '/feed.xml'),
    step('download everything', ...Object.values(DOWNLOADS).map((path) => `/${path}`)),
    step('describe the API to a program', '/openapi.json', '/llms.txt'),
  ])}
<p>In Google Sheets this formula fills a table. Its last two values make decimal points work in every locale. In LibreOffice Calc (Sheet › External Links) and Excel (Data › From Web), paste the address in it.</p>
${copyable('sheets', 'Google Sheets', `=IMPORTDATA("${table}",",","en_US")`, page, 'ltr')}
<p>The same series in a terminal, pandas and R, and a table in DuckDB. <code>from=2023</code>, <code>to=2024</code> and <code>last=8</code> choose periods:</p>
${programExamples}
<p>For a typed client, run <code>npx openapi-typescript ${origin}/openapi.json -o api.d.ts</code> and install <code>openapi-fetch</code>:</p>
${copyable('client', 'TypeScript', clientLines(origin, area), page, 'ltr')}
<p>To report an error: <a href="/about#errors">how errors are corrected</a>.</p>`;
}

/** A task with the addresses that do it. */
function step(task: string, ...addresses: string[]) {
  const links = addresses.map((address) => html`<div><a href="${address}"><code>${address}</code></a></div>`);
  return [`… ${task}`, links] as const;
}
