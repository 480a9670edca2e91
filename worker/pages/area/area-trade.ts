/** An area's trade with the world: a chart of one flow (trade, exports, imports or balance), and below it one table of all flows. */
import { html } from 'hono/html';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { labelOf } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import type { Period } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { columnChart } from '../charts/column-chart.ts';
import { CHARTED_TYPES, type ChartedType } from '../charts/time-axis.ts';
import { copyTableButton } from '../site/copy.ts';
import { addressOf } from '../site/forms.ts';
import { chips, type Markup } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';
import { loadTrade, type Trade, type TradeChoice } from './trade-series.ts';
import { nearestNote, scaleOfSeries, tradeTable } from './trade-table.ts';

/** Columns of the chart; the table has all periods. */
const MAX_COLUMNS: Record<ChartedType, number> = { year: 15, yearToDate: 24, month: 36 };

/** Empty if the area has no totals. */
export async function tradeSection(
  catalogue: Catalogue,
  area: string,
  choice: TradeChoice,
  context: PageContext,
): Promise<Markup | ''> {
  const trade = await loadTrade(catalogue, area, choice);
  if (!trade) return '';
  const { page } = context;
  const series = trade.flow === 'trade' ? {} : { indicator: trade.flow };
  const makeCard = `${addressOf('/', { area, ...series }, context)}#make`;
  return html`<section class="trade" aria-labelledby="trade"><h2 id="trade" class="sr">${page.tradeOf}</h2>
<div class="choices">${flowTabs(trade, context)}${periodTypeTabs(trade, context)}</div>
${flowChart(trade, context)}
<div class="wide" tabindex="0" role="group" aria-label="${page.tradeOf}">${tradeTable(trade, context)}</div>
<p class="buttons">${copyTableButton('totals', page)} <a class="button second" href="${totalsCsv(trade.periodType, area)}">CSV</a> <a class="button" href="${makeCard}">${page.makeCard}</a></p></section>`;
}

/** A tab for each flow with figures. The tab of the current choice has no address. */
function flowTabs(trade: Trade, context: PageContext): Markup {
  const { texts } = context;
  const flows = GOODS_INDICATORS.filter((flow) => flow === trade.flow || trade.amounts[flow].shown.size > 0);
  return chips(
    flows.map((flow) => [
      flow === trade.flow ? null : tabAddress(trade, { flow }, context),
      labelOf(texts, 'indicators', flow),
    ]),
  );
}

function periodTypeTabs(trade: Trade, context: PageContext): Markup {
  const types = CHARTED_TYPES.filter((type) => type === trade.periodType || trade.periodTypes.includes(type));
  return chips(
    types.map((periodType) => [
      periodType === trade.periodType ? null : tabAddress(trade, { periodType }, context),
      nameOfType(periodType, context.page),
    ]),
  );
}

function tabAddress(
  { area, flow, periodType }: Trade,
  change: Partial<Pick<Trade, 'flow' | 'periodType'>>,
  context: PageContext,
): string {
  return `${addressOf(`/areas/${area}`, { flow, periodType, ...change }, context)}#trade`;
}

function flowChart(trade: Trade, context: PageContext): Markup {
  const { amounts, flow, periodType, periods } = trade;
  const { page, texts, words } = context;
  const points = amounts[flow].shown;
  const scale = scaleOfSeries(Object.values(amounts), context);
  const newestPeriods = periods.slice(-MAX_COLUMNS[periodType]);
  // The chart begins with the first figure.
  const shownPeriods = newestPeriods.slice(newestPeriods.findIndex(({ id }) => points.has(id)));
  const isSingle = shownPeriods.length === 1;
  const columns = shownPeriods.map((period, i) => ({
    // A single column is wide enough for the name of its months.
    name: isSingle ? shortPeriodName(period.id, context.language) : columnName(period, shownPeriods[i - 1], periodType),
    point: points.get(period.id) ?? null,
  }));
  const title = [labelOf(texts, 'indicators', flow), scale.name].join(commaOf(words));
  const periodIds = periods.map(({ id }) => id);
  const chart = points.size
    ? columnChart(columns, { title, scale }, context)
    : html`<p>${fillText(page.asSentence, page.noFigure)} ${nearestNote(periodIds, trade, context)}</p>`;
  const unit = scale.name ? fillText(page.asSentence, scale.name) : '';
  const isHatched = [...points.values()].some(({ basis }) => basis === 'derived');
  return html`<figure class="chart">${chart}<figcaption class="fine unit">${unit} ${isHatched ? page.computedMark : ''}</figcaption></figure>`;
}

/** The year, below its first column only. If the chart begins in the second half of a year, that year is not named: it would not fit. */
function columnName({ year, to }: Period, previous: Period | undefined, type: ChartedType): string {
  const isFirst = previous ? previous.year !== year : type === 'year' || to <= 6;
  return isFirst ? `${year}` : '';
}

/** The CSV of the totals of a period type, of one area or of all. */
export function totalsCsv(periodType: ChartedType, area?: string): string {
  return `/v1/facts.csv?${area ? `area=${area}&` : ''}breakdown=total&indicator=${FLOWS.join()}&measure=value,value-usd&partner=world&periodType=${periodType}`;
}

export function nameOfType(type: ChartedType, { wholeYears, yearToDate, singleMonths }: PageWords): string {
  return { year: wholeYears, yearToDate, month: singleMonths }[type];
}
