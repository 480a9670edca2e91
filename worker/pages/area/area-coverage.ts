/** Which cumulated periods of an area's total trade a page prints, and which are missing, as a table of years and months. */
import { html } from 'hono/html';
import type { YearCoverage } from '../../../data/catalogue/format/catalogue-files.ts';
import { dateFormat, gap } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { lastDay, periodOf } from '../../../data/fact/period.ts';
import { type Markup, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

const MOST_YEARS = 15;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** `newest` is the day of the newest release: a period that had not ended by then is not missing. */
export function coverageTable(coverage: readonly YearCoverage[], newest: string, context: PageContext): Markup {
  const { page } = context;
  // The years in which nothing was printed since are missing too.
  const last = Number(newest.slice(0, 4));
  const years = coverage.filter(({ year }) => year > last - MOST_YEARS);
  if (!years.length) return html`<p>${page.coverageNote}</p>`;
  const first = Math.min(...years.map(({ year }) => year));
  const rows = Array.from({ length: last - first + 1 }, (_, i) => last - i).map((year) => {
    const sums = years.find((row) => row.year === year)?.sums ?? [];
    const cells = MONTHS.map((month) => cell(state(year, month, sums, newest), context));
    return html`<tr><th scope="row">${year}</th>${cells}</tr>`;
  });
  const heads = MONTHS.map((month) => html`<th scope="col">${monthName(month, context)}</th>`);
  return html`<p>${page.coverageNote}${gap(context.locale)}${unbroken(counted(years, newest, context))}</p>
<div class="wide" tabindex="0" role="group" aria-labelledby="coverage"><table class="coverage"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>
<ul class="legend"><li class="yes">${page.coveragePrinted}</li><li class="no">${page.coverageMissing}</li></ul>`;
}

/** How many of the periods that could be on record are there, from the first year to the newest day. */
function counted(years: readonly YearCoverage[], newest: string, { page }: PageContext): string {
  const [first, last] = [Math.min(...years.map(({ year }) => year)), Number(newest.slice(0, 4))];
  const states = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => {
    const sums = years.find((row) => row.year === year)?.sums ?? [];
    return MONTHS.map((month) => state(year, month, sums, newest));
  });
  const printed = states.filter((state) => state === 'yes').length;
  const missing = states.filter((state) => state === 'no').length;
  return fillText(page.coverageCount, printed + missing, first, last, printed, missing);
}

/** `alone` is January by itself, which is seldom published: without a number it is not missing, as the API has it too. */
type State = 'yes' | 'no' | 'open' | 'alone';

function state(year: number, month: number, sums: readonly number[], newest: string): State {
  if (sums.includes(month)) return 'yes';
  const period = periodOf(year, 1, month);
  if (!period || lastDay(period) >= newest) return 'open';
  return month === 1 ? 'alone' : 'no';
}

function cell(state: State, { page }: PageContext): Markup {
  const words = { yes: page.coveragePrinted, no: page.coverageMissing, open: page.coverageOpen };
  return state === 'alone' ? html`<td></td>` : html`<td class="${state}"><span class="sr">${words[state]}</span></td>`;
}

/** The narrowest name: there is little room above twelve columns. */
function monthName(month: number, context: PageContext): string {
  const { tag, writing } = context.locale;
  return dateFormat(writing?.like ?? tag, { month: 'numeric' }).format(new Date(Date.UTC(2000, month - 1, 1)));
}
