/** The figures of an area: all of one period, or all of its trade with a partner. */
import { html } from 'hono/html';
import { GOODS_INDICATORS } from '../../../data/card/series.ts';
import type { AreaFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Key } from '../../../data/fact/id.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { partnersKeys } from '../../../data/fact/same-trade.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { CHARTED_TYPES, chartedTypeOf } from '../charts/time-axis.ts';
import { addressOf, selectForm } from '../site/forms.ts';
import { chips, type Markup, namedPeriod, section } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { factTable, inOrder } from './area-facts.ts';
import { nameOfType } from './area-trade.ts';

/** All figures of a period, with a form to choose another. */
export async function periodNumbers(
  catalogue: Catalogue,
  area: string,
  period: string,
  { periods }: AreaFile,
  context: PageContext,
): Promise<Markup> {
  const { page, words, texts } = context;
  const ofYear = await catalogue.facts(area, (year) => period.startsWith(year));
  const facts = ofYear.filter((fact) => fact.period === period);
  const comma = commaOf(words);
  const table = factTable(
    inOrder(facts, catalogue.index),
    (fact, labels) => [labels.indicator, factPart(fact, labels, comma)],
    context,
  );
  const choices = periods.includes(period) ? periods : [period, ...periods];
  const options = choices.map((id) => [id, periodLabel(texts, id)] as const);
  const form = selectForm(`/areas/${area}#facts`, [['period', page.periodWord, options, period]], context);
  return section('facts', fill(page.factsOf, namedPeriod(period, context)), [form, table]);
}

/** Columns of a partner's tables. */
const MEASURES = ['value', 'value-usd', 'growth', 'share', 'national-share', 'rank'];

/** All figures of trade with a partner. */
export async function partnerNumbers(
  catalogue: Catalogue,
  area: string,
  partner: string,
  context: PageContext,
): Promise<Markup> {
  const tables = GOODS_INDICATORS.map(async (indicator) => {
    const keys = MEASURES.map((measure) => ({ area, indicator, measure, partner, breakdown: 'total' }));
    const series = await Promise.all(keys.map((key) => catalogue.series(key)));
    return indicatorTables(indicator, series.flat(), context);
  });
  const title = fill(context.page.factsOf, context.texts.labels.partners[partner]);
  return html`${section('facts', title, await Promise.all(tables))}${await partnersFigures(catalogue, area, partner, context)}`;
}

/** A table of whole years, one of years to date, and so on, each newest first. */
function indicatorTables(indicator: string, points: readonly FactSummary[], context: PageContext): Markup[] {
  const { page, texts, language } = context;
  const newestFirst = points
    .map((point) => ({ point, period: parsePeriod(point.period) as Period }))
    .sort((a, b) => comparePeriods(b.period, a.period))
    .map(({ point }) => point);
  const groups = Map.groupBy(newestFirst, ({ period }) => chartedTypeOf(period));
  return [...CHARTED_TYPES, undefined].flatMap((type) => {
    const group = groups.get(type);
    if (!group) return [];
    const typeName = type ? nameOfType(type, page) : page.otherPeriods;
    const table = factTable(group, ({ period }) => [shortPeriodName(period, language)], context, MEASURES);
    return html`<h3>${texts.labels.indicators[indicator]} · ${typeName}</h3>${table}`;
  });
}

/** A link to the figures that the partner reports for the same trade; empty if it reports none. */
async function partnersFigures(
  catalogue: Catalogue,
  area: string,
  partner: string,
  context: PageContext,
): Promise<Markup | ''> {
  const { page, texts } = context;
  const key: Key = { area, partner, indicator: 'trade', measure: 'value', breakdown: 'total', period: '' };
  const series = await Promise.all(partnersKeys(key).map((partnersKey) => catalogue.series(partnersKey)));
  if (!series.flat().length) return '';
  const name = `${texts.labels.areas[partner] ?? partner} · ${texts.labels.partners[area] ?? area}`;
  const link = [addressOf(`/areas/${partner}`, { partner: area }, context), name] as const;
  return section('mirror', page.partnersFigure, chips([link]));
}
