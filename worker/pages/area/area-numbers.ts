/** The numbers of an area: all of one period, with the way to others, all that are in doubt or revised, or all of its trade with a partner. */
import { html } from 'hono/html';
import { type AreaFile, FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { shortPeriodName } from '../../../data/fact/period-name.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { CHARTED_TYPES, chartedTypeOf } from '../charts/time-axis.ts';
import { langField, type Markup, namedPeriod } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { factTable, inOrder, type RowName } from './area-facts.ts';
import { nameOfType } from './area-trade.ts';

/** All numbers of a period. `newest` is the period of the newest card. Empty for an area without numbers. */
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
  return section(title, html`${periodForm(area, file.periods, chosen, context)}${table}`);
}

/** All numbers that are not as they were printed first, newest first. */
export async function changedNumbers(
  { values: { area }, catalogue }: RouteRequest<{ area: string }>,
  context: PageContext,
): Promise<Markup> {
  const facts = (await catalogue.facts(area)).filter(({ status }) => status !== 'current');
  const periods = new Map(facts.map(({ period }) => [period, parsePeriod(period) as Period]));
  const periodOf = ({ period }: Fact) => periods.get(period) as Period;
  facts.sort((a, b) => comparePeriods(periodOf(b), periodOf(a)));
  const comma = commaOf(context.words);
  const name: RowName = (fact, labels) => [labels.period, labels.indicator, factPart(fact, labels, comma)];
  return section(context.page.changedOf, factTable(facts, name, context));
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
  return section(fill(page.factsOf, texts.labels.partners[partner]), html`${await Promise.all(tables)}`);
}

function section(title: unknown, content: Markup): Markup {
  return html`<section aria-labelledby="facts"><h2 id="facts">${title}</h2>
${content}</section>`;
}

/** Asks for the page again with another period. */
function periodForm(area: string, periods: readonly string[], chosen: string, context: PageContext): Markup {
  const { page, texts } = context;
  const known = periods.includes(chosen) ? periods : [chosen, ...periods];
  const options = known.map(
    (period) =>
      html`<option value="${period}"${period === chosen ? html` selected` : ''}>${periodLabel(texts, period)}</option>`,
  );
  return html`<form class="ask" action="/areas/${area}#facts"><label>${page.periodWord} <select name="period">${options}</select></label>${langField(context)}<button>${page.showWord}</button></form>`;
}
