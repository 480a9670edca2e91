/** What the chart and the table of an area's trade share: their scale, and the note that names the nearest figure. */
import { html } from 'hono/html';
import { nearestInTime } from '../../../data/fact/nearest-period.ts';
import { factText, fill } from '../../../data/fact/number-text.ts';
import type { Period } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import type { PointsByPeriod, Trade } from './trade-series.ts';

/** One scale for all figures of these series. */
export function scaleOfPoints(series: readonly PointsByPeriod[], context: PageContext): Scale {
  const points = series.flatMap((points) => [...points.values()]);
  const largest = Math.max(0, ...points.map(({ value }) => Math.abs(value ?? 0)));
  return scaleOf(points[0]?.unit ?? '', largest, false, context);
}

/** The amounts of each flow, in periods of the chosen type. */
export function shownAmounts({ amounts }: Trade): PointsByPeriod[] {
  return Object.values(amounts).map(({ shown }) => shown);
}

/** `Nearest figure: 2019, 227.67 billion yuan`: the nearest figure of the flow. If it has none, the nearest of total trade, which is named. */
export function nearestNote(wanted: readonly string[], { amounts, flow }: Trade, context: PageContext): Markup | '' {
  const { page, texts, words, language, locale, to } = context;
  const nearest = nearestInTime(amounts[flow].all, wanted) ?? nearestInTime(amounts.trade.all, wanted);
  if (!nearest) return '';
  const period = shortPeriodName(nearest.period, language);
  const name = nearest.indicator === flow ? period : [texts.labels.indicators.trade, period].join(commaOf(words));
  const link = html`<a href="/facts/${nearest.id}${to}">${name}</a>`;
  return html`<span class="fine">${fill(page.nearestFigure, link, factText(nearest, words, locale))}</span>`;
}

export function idsOf(periods: readonly Period[]): string[] {
  return periods.map(({ id }) => id);
}
