/** An area's trade with the world: exports beside imports, and their sum, over years, the year to date or months. */
import { html } from 'hono/html';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { type Column, historyOf } from '../charts/history.ts';
import { byPlace, WINDOW_NAMES, WINDOWS, type WindowName } from '../charts/window.ts';
import { addressOf, type Markup } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

/** The section; empty where there are no such numbers. `asked` is the window that the address names. */
export async function tradeSection(
  catalogue: Catalogue,
  area: string,
  asked: WindowName | undefined,
  context: PageContext,
): Promise<Markup | ''> {
  const { page, texts, words } = context;
  const points = await Promise.all(FLOWS.map((indicator) => pointsOf(catalogue, area, indicator)));
  const count = (name: WindowName) => points.reduce((sum, each) => sum + byPlace(each, WINDOWS[name]).size, 0);
  const filled = WINDOW_NAMES.filter((name) => count(name) > 0);
  // Two years are the least that can be compared.
  const shown = asked ?? filled.find((name) => count(name) > 1) ?? filled[0];
  if (!shown) return '';
  const columns = FLOWS.map((indicator, i): Column => {
    return { title: texts.labels.indicators[indicator] ?? indicator, points: points[i] ?? [] };
  }).filter(({ points }) => byPlace(points, WINDOWS[shown]).size);
  const title = texts.labels.indicators.trade ?? '';
  const history = historyOf({ title, window: WINDOWS[shown], columns }, context);
  const links = WINDOW_NAMES.map((name) =>
    name === shown
      ? html`<li aria-current="true"><span>${windowName(name, page)}</span></li>`
      : count(name)
        ? html`<li><a href="${addressOf(`/areas/${area}`, { window: name }, context)}#trade">${windowName(name, page)}</a></li>`
        : '',
  );
  return html`<section aria-labelledby="trade"><h2 id="trade">${page.tradeOf}</h2><ul class="chips">${links}</ul>
${history || html`<p>${page.noFigure}.</p>`}
${filled.includes(shown) ? html`<p class="fine">${fill(words.item, page.allPeriods, html`<a href="${totalsTable(shown, area)}">CSV</a>`)}</p>` : ''}</section>`;
}

/** The CSV of the totals of a window, of one area or of all. */
export function totalsTable(window: WindowName, area?: string): string {
  return `/v1/facts.csv?${area ? `area=${area}&` : ''}breakdown=total&indicator=${FLOWS.join()}&measure=value,value-usd&partner=world&window=${window}`;
}

export function windowName(name: WindowName, { wholeYears, yearToDate, singleMonths }: PageWords): string {
  return { year: wholeYears, ytd: yearToDate, month: singleMonths }[name];
}

/** The amounts of a flow, in dollars where no other is known. */
async function pointsOf(catalogue: Catalogue, area: string, indicator: string): Promise<FactSummary[]> {
  const key = { area, indicator, partner: 'world', breakdown: 'total' };
  const all = await Promise.all(['value', 'value-usd'].map((measure) => catalogue.series({ ...key, measure })));
  const points = all.flat();
  return points.filter(({ period }, i) => points.findIndex((other) => other.period === period) === i);
}
