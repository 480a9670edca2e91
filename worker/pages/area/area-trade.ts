/** An area's trade with the world: a chart of one flow, and below it one table in one unit, with dollars in a column of their own. */
import { html } from 'hono/html';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { columnChart } from '../charts/columns.ts';
import { noNumber, numberLink, type Point } from '../charts/number-link.ts';
import { scaleOf } from '../charts/scale.ts';
import {
  byPlace,
  CHARTED_TYPES,
  type ChartedType,
  periodAt,
  placesOf,
  TIME_AXES,
  type TimeAxis,
  yearAt,
} from '../charts/time-axis.ts';
import { addressOf, copyTableButton, type Markup } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

export const CHARTED = [...FLOWS, 'balance'] as const;
export type Charted = (typeof CHARTED)[number];

/** Columns of the chart; the table has all periods. */
const MAX_COLUMNS: Record<ChartedType, number> = { year: 15, yearToDate: 24, month: 36 };

interface TradeOptions {
  periodType: ChartedType | undefined;
  flow: Charted | undefined;
}

/** The section; empty if the area has no totals. */
export async function tradeSection(
  catalogue: Catalogue,
  area: string,
  { periodType: askedType, flow: askedFlow }: TradeOptions,
  context: PageContext,
): Promise<Markup | ''> {
  const { page, texts, words, language } = context;
  const key = { area, partner: 'world', breakdown: 'total' };
  const series = (indicator: string, measure: string) => catalogue.series({ ...key, indicator, measure });
  const amounts = await Promise.all(CHARTED.map((indicator) => series(indicator, 'value')));
  const trade = amounts[0] ?? [];
  const onAxis = (points: readonly Point[], name: ChartedType) => byPlace(points, TIME_AXES[name]);
  const count = (name: ChartedType) => amounts.reduce((sum, points) => sum + onAxis(points, name).size, 0);
  const filled = CHARTED_TYPES.filter((name) => count(name) > 0);
  // A comparison needs two years.
  const periodType = askedType ?? filled.find((name) => count(name) > 1) ?? filled[0];
  if (!periodType) return '';
  const axis = TIME_AXES[periodType];
  const hasFlow = (i: number) => onAxis(amounts[i] ?? [], periodType).size > 0;
  const flow = askedFlow ?? CHARTED.find((_, i) => hasFlow(i)) ?? 'trade';
  const charted = amounts[CHARTED.indexOf(flow)] ?? [];
  const [growth, dollars] = await Promise.all([series(flow, 'growth'), series('trade', 'value-usd')]);

  const columns = CHARTED.map((indicator, i) => ({ indicator, points: onAxis(amounts[i] ?? [], periodType) }));
  const growths = onAxis(growth, periodType);
  const inDollars = onAxis(dollars, periodType);
  const places = placesOf(
    [...columns.flatMap(({ points }) => [...points.keys()]), ...inDollars.keys()],
    endsOf(amounts, axis),
    axis,
  );
  const all = columns.flatMap(({ points }) => [...points.values()]);
  const largest = Math.max(...all.map(({ value }) => Math.abs(value ?? 0)));
  const scale = scaleOf(all[0]?.unit ?? '', largest, false, context);
  const own = onAxis(charted, periodType);
  const shown = places.slice(-MAX_COLUMNS[periodType]);
  const firstShown = shown.findIndex((place) => own.has(place));
  const chart = own.size
    ? columnChart(
        shown
          .slice(Math.max(firstShown, 0))
          .map((place, i) => ({ name: nameBelow(place, i, axis), point: own.get(place) ?? null })),
        { title: `${texts.labels.indicators[flow]}, ${scale.name}`, scale },
        context,
      )
    : html`<p>${fillText(page.fullStop, page.noFigure)}</p>`;

  const flowLinks = CHARTED.map((indicator, i) =>
    tab(texts.labels.indicators[indicator], indicator === flow, hasFlow(i) && { flow: indicator, periodType }),
  );
  const typeLinks = CHARTED_TYPES.map((name) =>
    tab(nameOfType(name, page), name === periodType, count(name) > 0 && { flow, periodType: name }),
  );
  function tab(name: string | undefined, isShown: boolean, choice: Record<string, string> | false): Markup | '' {
    if (isShown) return html`<li aria-current="true"><span>${name}</span></li>`;
    return choice ? html`<li><a href="${addressOf(`/areas/${area}`, choice, context)}#trade">${name}</a></li>` : '';
  }

  const tableColumns = columns.filter(({ points }) => points.size);
  const dollarScale = scaleOf(
    'USD',
    Math.max(...[...inDollars.values()].map(({ value }) => Math.abs(value ?? 0))),
    false,
    context,
  );
  const heads = tableColumns.map(
    ({ indicator }) =>
      html`<th scope="col"${indicator === flow ? '' : html` class="more"`}>${texts.labels.indicators[indicator]}<span class="fine">${scale.name}</span></th>${indicator === flow && growths.size ? html`<th scope="col">${page.changeWord}</th>` : ''}`,
  );
  const cells = (place: number) =>
    tableColumns.map(({ indicator, points }) => {
      const isShown = indicator === flow;
      const point = points.get(place);
      const change = growths.get(place);
      const amount = point
        ? html`<td${isShown ? '' : html` class="more"`}>${numberLink(point, context, scale)}</td>`
        : empty(isShown ? '' : ' more');
      const beside = change ? html`<td>${numberLink(change, context)}</td>` : noNumber(page);
      return html`${amount}${isShown && growths.size ? beside : ''}`;
    });
  const empty = (more: string) =>
    html`<td class="none${more}"><span aria-hidden="true">–</span><span class="sr">${page.noFigure}</span></td>`;
  const dollarCell = (place: number) => {
    if (!inDollars.size) return '';
    const point = inDollars.get(place);
    return point ? html`<td>${numberLink(point, context, dollarScale)}</td>` : empty('');
  };
  const width = tableColumns.length + (growths.size ? 1 : 0) + (inDollars.size ? 1 : 0);
  const isKnown = (place: number) =>
    tableColumns.some(({ points }) => points.has(place)) || growths.has(place) || inDollars.has(place);
  const rows = runsOf(places, isKnown, axis).map(({ first, last, known }) => {
    if (known) return html`<tr><th scope="row">${shortName(last)}</th>${cells(last)}${dollarCell(last)}</tr>`;
    const nearest = nearestTo(periodAt(first, axis), periodAt(last, axis), trade);
    const instead =
      nearest &&
      html` <span class="fine">${fill(page.nearestFigure, html`<a href="/facts/${nearest.id}${context.to}">${shortPeriodName(nearest.period, language)}</a>`, factText(nearest, words, context.locale))}</span>`;
    return html`<tr><th scope="row">${runName(first, last)}</th><td class="none" colspan="${width}">${fillText(page.fullStop, page.noFigure)} ${instead ?? ''}</td></tr>`;
  });

  function shortName(place: number): string {
    return shortPeriodName(periodAt(place, axis).id, language);
  }
  function runName(first: number, last: number): string {
    if (first === last) return shortName(last);
    return axis.perYear === 1
      ? `${yearAt(first, axis)}–${yearAt(last, axis)}`
      : `${shortName(first)} – ${shortName(last)}`;
  }

  const isHatched = [...own.values()].some(({ basis }) => basis === 'derived');
  return html`<section class="trade" aria-labelledby="trade"><h2 id="trade" class="sr">${page.tradeOf}</h2>
<div class="choices"><ul class="chips">${flowLinks}</ul><ul class="chips">${typeLinks}</ul></div>
<figure class="chart">${chart}<figcaption class="fine">${scale.name ? fillText(page.fullStop, capitalized(scale.name)) : ''} ${isHatched ? page.computedMark : ''}</figcaption></figure>
<div class="wide" tabindex="0" role="group" aria-label="${page.tradeOf}"><table class="numbers full" id="totals"><thead><tr><th scope="col">${page.periodWord}</th>${heads}${inDollars.size ? html`<th scope="col">${texts.labels.indicators.trade}<span class="fine">${dollarScale.name}</span></th>` : ''}</tr></thead><tbody>${rows}</tbody></table></div>
<p class="buttons">${copyTableButton('totals', page)} <a class="button second" href="${totalsTable(periodType, area)}">CSV</a> <a class="button" href="${addressOf('/', { area, ...(flow === 'trade' ? {} : { indicator: flow }) }, context)}#make">${page.makeCard}</a></p></section>`;
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Years below years; below months and sums only the first of each year has room. */
function nameBelow(place: number, i: number, axis: TimeAxis): string {
  const year = yearAt(place, axis);
  return axis.perYear === 1 || yearAt(place - 1, axis) !== year || (i === 0 && place % axis.perYear < axis.perYear / 2)
    ? `${year}`
    : '';
}

/** Of single months, the last months of all sums, which show that there are later ones. */
function endsOf(amounts: readonly (readonly Point[])[], axis: TimeAxis): number[] {
  if (axis.perYear !== 12) return [];
  return amounts.flat().map(({ period }) => {
    const { year, to } = parsePeriod(period) as Period;
    return year * 12 + to - 1;
  });
}

interface Run {
  first: number;
  last: number;
  known: boolean;
}

/** Newest first; periods without a figure are one row: years together, others within their year. */
function runsOf(places: readonly number[], isKnown: (place: number) => boolean, axis: TimeAxis): Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const previous = runs.at(-1);
    const isSameYear = axis.perYear === 1 || yearAt(place, axis) === yearAt(place - 1, axis);
    if (previous && !previous.known && !isKnown(place) && isSameYear) previous.last = place;
    else runs.push({ first: place, last: place, known: isKnown(place) });
  }
  return runs.reverse();
}

/** The figure nearest to a gap: the longest period within it, else the one whose months are closest. */
function nearestTo(first: Period, last: Period, points: readonly Point[]): Point | undefined {
  const [from, to] = [first.year * 12 + first.from, last.year * 12 + last.to];
  const placed = points.flatMap((point) => {
    const period = parsePeriod(point.period) as Period;
    const [start, end] = [period.year * 12 + period.from, period.year * 12 + period.to];
    const isWithin = start >= from && end <= to;
    return [
      { point, period, isWithin, distance: isWithin ? start - end : Math.abs(start - from) + Math.abs(end - to) },
    ];
  });
  placed.sort(
    (a, b) => Number(b.isWithin) - Number(a.isWithin) || a.distance - b.distance || comparePeriods(b.period, a.period),
  );
  return placed[0]?.point;
}

/** The CSV of the totals of a period type, of one area or of all. */
export function totalsTable(periodType: ChartedType, area?: string): string {
  return `/v1/facts.csv?${area ? `area=${area}&` : ''}breakdown=total&indicator=${FLOWS.join()}&measure=value,value-usd&partner=world&periodType=${periodType}`;
}

export function nameOfType(name: ChartedType, { wholeYears, yearToDate, singleMonths }: PageWords): string {
  return { year: wholeYears, yearToDate, month: singleMonths }[name];
}
