/** The figures of an area: all of one period, or all of its trade with a partner. */
import { html } from 'hono/html';
import { type AreaFile, FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Key } from '../../../data/fact/id.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { partnersKeys } from '../../../data/fact/same-trade.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { CHARTED_TYPES, chartedTypeOf } from '../charts/time-axis.ts';
import { addressOf, selectForm } from '../site/forms.ts';
import { chips, type Markup, namedPeriod, section } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { factTable, inOrder } from './area-facts.ts';
import { nameOfType } from './area-trade.ts';

/** All figures of a period, with a form to choose another. `newest` is the period of the newest card. Empty for an area without figures. */
export async function areaNumbers(
  { values: { area, period }, catalogue, index }: RouteRequest<{ area: string; period?: string | undefined }>,
  file: AreaFile,
  newest: string | undefined,
  context: PageContext,
): Promise<Markup | ''> {
  const chosen = period ?? newest ?? file.periods[0];
  if (!chosen) return '';
  const ofYear = await catalogue.facts(area, (year) => chosen.startsWith(year));
  const comma = commaOf(context.words);
  const table = factTable(
    inOrder(
      ofYear.filter((fact) => fact.period === chosen),
      index,
    ),
    (fact, labels) => [labels.indicator, factPart(fact, labels, comma)],
    context,
  );
  const title = fill(context.page.factsOf, namedPeriod(chosen, context));
  const periods = file.periods.includes(chosen) ? file.periods : [chosen, ...file.periods];
  const options = periods.map((id) => [id, periodLabel(context.texts, id)] as const);
  const form = selectForm(`/areas/${area}#facts`, [['period', context.page.periodWord, options, chosen]], context);
  return section('facts', title, html`${form}${table}`);
}

/** Columns of a partner's tables. */
const MEASURES = ['value', 'value-usd', 'growth', 'share', 'national-share', 'rank'];

/**
 * All numbers of trade with a partner, newest first: of each flow a table of whole years, one of the year to date, and so on. All of them
 * come from one file.
 */
export async function partnerNumbers(
  catalogue: Catalogue,
  area: string,
  partner: string,
  context: PageContext,
): Promise<Markup> {
  const { page, texts, language } = context;
  const shortName = (period: string) => shortPeriodName(period, language);
  const tables = [...FLOWS, 'balance'].map(async (indicator) => {
    const keys = MEASURES.map((measure) => ({ area, indicator, measure, partner, breakdown: 'total' }));
    const series = await Promise.all(keys.map((key) => catalogue.series(key)));
    const facts = series
      .flat()
      .map((point) => ({ point, period: parsePeriod(point.period) as Period }))
      .sort((a, b) => comparePeriods(b.period, a.period));
    return [...CHARTED_TYPES, undefined].map((periodType) => {
      const own = facts.filter(({ period }) => chartedTypeOf(period) === periodType).map(({ point }) => point);
      const name = `${texts.labels.indicators[indicator]} · ${periodType ? nameOfType(periodType, page) : page.otherPeriods}`;
      const table = factTable(own, ({ period }) => [shortName(period)], context, MEASURES);
      return own.length ? html`<h3>${name}</h3>${table}` : '';
    });
  });
  const numbers = section(
    'facts',
    fill(page.factsOf, texts.labels.partners[partner]),
    html`${await Promise.all(tables)}`,
  );
  return html`${numbers}${await partnersFigures(catalogue, { area, partner }, context)}`;
}

/** A link to the figures that the partner reports for the same trade; empty if it reports none. */
async function partnersFigures(
  catalogue: Catalogue,
  { area, partner }: Pick<Key, 'area' | 'partner'>,
  context: PageContext,
): Promise<Markup | ''> {
  const { page, texts } = context;
  const key: Key = { area, partner, indicator: 'trade', measure: 'value', breakdown: 'total', period: '' };
  const points = (await Promise.all(partnersKeys(key).map((same) => catalogue.series(same)))).flat();
  if (!points.length) return '';
  const name = `${texts.labels.areas[partner] ?? partner} · ${texts.labels.partners[area] ?? area}`;
  return section(
    'mirror',
    page.partnersFigure,
    chips([[addressOf(`/areas/${partner}`, { partner: area }, context), name]]),
  );
}
