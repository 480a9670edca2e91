/** The totals of an area that its page shows: which flow, which periods, and their figures. */
import { GOODS_INDICATORS } from '../../../data/card/series.ts';
import { type Period, parsePeriod, periodOf } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { Point } from '../charts/number-link.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import { CHARTED_TYPES, type ChartedType, pointsOfType, timeAxis } from '../charts/time-axis.ts';
import type { PageContext } from '../site/page-context.ts';

type ChartedFlow = (typeof GOODS_INDICATORS)[number];

/** The reader's choice. */
export interface TradeChoice {
  flow?: ChartedFlow | undefined;
  periodType?: ChartedType | undefined;
}

/** Figures by the id of their period. */
export type PointsByPeriod = ReadonlyMap<string, Point>;

export interface Trade {
  area: string;
  /** The flow of the chart. */
  flow: ChartedFlow;
  periodType: ChartedType;
  /** The types of periods that have figures. */
  periodTypes: readonly ChartedType[];
  /** The time axis, oldest first. */
  periods: readonly Period[];
  amounts: Record<ChartedFlow, PointsByPeriod>;
  /** Growth of the flow of the chart. */
  growth: PointsByPeriod;
  /** Total trade in dollars, as published. */
  dollars: PointsByPeriod;
  /** Total trade in periods of all types. A gap in the table names the nearest one. */
  totals: readonly Point[];
}

/** Null if the area has no totals. */
export async function loadTrade(catalogue: Catalogue, area: string, choice: TradeChoice): Promise<Trade | null> {
  const series = (indicator: ChartedFlow, measure: string) =>
    catalogue.series({ area, indicator, measure, partner: 'world', breakdown: 'total' });
  const [totals = [], ...otherFlows] = await Promise.all(GOODS_INDICATORS.map((flow) => series(flow, 'value')));
  const all = [totals, ...otherFlows].flat();
  const counts = new Map(CHARTED_TYPES.map((type) => [type, pointsOfType(all, type).length]));
  const periodTypes = CHARTED_TYPES.filter((type) => counts.get(type));
  // A comparison needs two figures.
  const periodType = choice.periodType ?? periodTypes.find((type) => Number(counts.get(type)) > 1) ?? periodTypes[0];
  if (!periodType) return null;

  const ofType = pointsOfType(all, periodType);
  const flow =
    choice.flow ?? GOODS_INDICATORS.find((flow) => ofType.some(({ indicator }) => indicator === flow)) ?? 'trade';
  const [growth, dollars] = await Promise.all([series(flow, 'growth'), series('trade', 'value-usd')]);
  const dollarsOfType = pointsOfType(dollars, periodType);
  const ids = new Set([...ofType, ...dollarsOfType].map(({ period }) => period));
  if (periodType === 'month') for (const id of lastMonths(all, ids)) ids.add(id);
  return {
    area,
    flow,
    periodType,
    periodTypes,
    periods: timeAxis(ids, periodType),
    amounts: Object.fromEntries(
      GOODS_INDICATORS.map((code) => [code, byPeriod(ofType.filter(({ indicator }) => indicator === code))]),
    ) as Trade['amounts'],
    growth: byPeriod(pointsOfType(growth, periodType)),
    dollars: byPeriod(dollarsOfType),
    totals,
  };
}

function byPeriod(points: readonly Point[]): PointsByPeriod {
  return new Map(points.map((point) => [point.period, point]));
}

/** The months that end a longer period in the newest year. They show that there are figures later than the last single month. */
function lastMonths(points: readonly Point[], ids: ReadonlySet<string>): string[] {
  const newestYear = Math.max(...[...ids].map((id) => Number(id.slice(0, 4))));
  const periods = points.map(({ period }) => parsePeriod(period) as Period);
  return periods.filter(({ year }) => year === newestYear).map(({ year, to }) => (periodOf(year, to, to) as Period).id);
}

/** One scale for all these figures. */
export function scaleOfPoints(columns: readonly PointsByPeriod[], context: PageContext): Scale {
  const points = columns.flatMap((column) => [...column.values()]);
  const largest = Math.max(0, ...points.map(({ value }) => Math.abs(value ?? 0)));
  return scaleOf(points[0]?.unit ?? '', largest, false, context);
}
