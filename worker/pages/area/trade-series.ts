/** Loads an area's trade with the world, for its chart and table: amounts of all flows, the growth of one flow, and dollars. */
import { isConverted } from '../../../data/fact/evidence.ts';
import { factId } from '../../../data/fact/id.ts';
import type { Period } from '../../../data/fact/period.ts';
import { GOODS_INDICATORS } from '../../../data/fact/same-trade.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { Point } from '../charts/figures.ts';
import { CHARTED_TYPES, type ChartedType, pointsOfType, timeAxis } from '../charts/time-axis.ts';

type ChartedFlow = (typeof GOODS_INDICATORS)[number];

/** The reader's choice. */
export interface TradeChoice {
  flow?: ChartedFlow | undefined;
  periodType?: ChartedType | undefined;
}

/** Figures by the id of their period. */
type PointsByPeriod = ReadonlyMap<string, Point>;

export interface TradeSeries {
  /** The figures in periods of the chosen type. */
  shown: PointsByPeriod;
  /** The figures in periods of all types. A cell without a figure names the nearest of them. */
  all: readonly Point[];
}

export interface Trade {
  area: string;
  /** The flow of the chart. */
  flow: ChartedFlow;
  periodType: ChartedType;
  /** The types of periods that have figures. */
  periodTypes: readonly ChartedType[];
  /** The time axis, oldest first. */
  periods: readonly Period[];
  amounts: Record<ChartedFlow, TradeSeries>;
  /** Growth of the flow of the chart. */
  growth: TradeSeries;
  /** The flow of the chart in dollars, as published. If nothing else is on record, "about" the amount that a newsroom converted. */
  dollars: TradeSeries;
}

/** Null if the area has no totals. */
export async function loadTrade(catalogue: Catalogue, area: string, choice: TradeChoice): Promise<Trade | null> {
  const series = (indicator: ChartedFlow, measure: string) =>
    catalogue.series({ area, indicator, measure, partner: 'world', breakdown: 'total' });
  const allAmounts = (await Promise.all(GOODS_INDICATORS.map((flow) => series(flow, 'value')))).flat();
  const periodTypes = CHARTED_TYPES.filter((type) => pointsOfType(allAmounts, type).length);
  // By default the first type with two figures, because a chart of one compares nothing.
  const periodType =
    choice.periodType ?? periodTypes.find((type) => pointsOfType(allAmounts, type).length > 1) ?? periodTypes[0];
  if (!periodType) return null;

  const amountsOfType = pointsOfType(allAmounts, periodType);
  const hasAmounts = (flow: string) => amountsOfType.some(({ indicator }) => indicator === flow);
  const flow = choice.flow ?? GOODS_INDICATORS.find(hasAmounts) ?? 'trade';
  const [growth, dollars] = await Promise.all([series(flow, 'growth'), series(flow, 'value-usd')]);
  const dollarsOfType = pointsOfType(dollars, periodType);
  const periodIds = new Set([...amountsOfType, ...dollarsOfType].map(({ period }) => period));
  const periods = timeAxis(periodIds, periodType);
  const withoutDollars = periods.filter(({ id }) => !dollarsOfType.some(({ period }) => period === id));
  const converted = dollarsOfType.length ? await convertedDollars(catalogue, area, flow, withoutDollars) : [];

  const seriesOf = (points: readonly Point[]): TradeSeries => ({
    shown: byPeriod(pointsOfType(points, periodType)),
    all: points,
  });
  const amounts = GOODS_INDICATORS.map((code) => [
    code,
    seriesOf(allAmounts.filter(({ indicator }) => indicator === code)),
  ]);
  return {
    area,
    flow,
    periodType,
    periodTypes,
    periods,
    amounts: Object.fromEntries(amounts) as Trade['amounts'],
    growth: seriesOf(growth),
    dollars: seriesOf([...dollars, ...converted]),
  };
}

/** Dollars of a flow that newsrooms converted, which no series has. */
async function convertedDollars(
  catalogue: Catalogue,
  area: string,
  flow: ChartedFlow,
  periods: readonly Period[],
): Promise<Point[]> {
  const years = new Set(periods.map(({ year }) => `${year}`));
  const ids = new Set(
    periods.map(({ id: period }) =>
      factId({ area, indicator: flow, measure: 'value-usd', partner: 'world', breakdown: 'total', period }),
    ),
  );
  const facts = await catalogue.facts(
    area,
    (year) => years.has(year),
    (id) => ids.has(id),
  );
  return facts
    .filter(isConverted)
    .map((fact) => ({ ...fact, qualifier: fact.value === null ? fact.qualifier : 'about' }));
}

function byPeriod(points: readonly Point[]): PointsByPeriod {
  return new Map(points.map((point) => [point.period, point]));
}
