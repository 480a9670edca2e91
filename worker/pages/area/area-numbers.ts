/** The numbers of an area: all of one period, with the way to others, or all of its trade with one partner. */
import { html } from 'hono/html';
import { type AreaFile, FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { langField, type Markup, namedPeriod } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { factTable, inOrder } from './area-facts.ts';

/** All numbers of a period. `newest` is the period of the newest card. Empty for an area without numbers. */
export async function areaNumbers(
  { values: { area, period }, catalogue, index }: RouteRequest<{ area: string; period?: string | undefined }>,
  file: AreaFile,
  newest: string | undefined,
  context: PageContext,
): Promise<Markup | ''> {
  const chosen = period ?? newest ?? file.periods[0];
  if (!chosen) return '';
  const facts = (await catalogue.facts(area, [chosen.slice(0, 4)])).filter((fact) => fact.period === chosen);
  const comma = commaOf(context.words);
  const table = factTable(
    inOrder(facts, index),
    (labels, fact) => [labels.indicator, factPart(fact, labels, comma)],
    context,
  );
  return section(
    namedPeriod(chosen, context),
    html`${periodForm(area, file.periods, chosen, context)}${table}`,
    context,
  );
}

const MEASURES = ['value', 'value-usd', 'growth', 'share', 'national-share', 'rank'];

/** All numbers of trade with a partner, newest first. Each series is a small file, so the cost does not follow the size of the record. */
export async function partnerNumbers(
  catalogue: Catalogue,
  area: string,
  partner: string,
  context: PageContext,
): Promise<Markup> {
  const keys = [...FLOWS, 'balance'].flatMap((indicator) => MEASURES.map((measure) => ({ indicator, measure })));
  const series = await Promise.all(keys.map((key) => catalogue.series({ area, partner, breakdown: 'total', ...key })));
  const facts = series.flat().filter((point): point is Fact => 'value' in point);
  const periods = new Map(facts.map(({ period }) => [period, parsePeriod(period) as Period]));
  const periodOf = ({ period }: Fact) => periods.get(period) as Period;
  facts.sort((a, b) => comparePeriods(periodOf(b), periodOf(a)));
  const table = factTable(facts, (labels) => [labels.period, labels.indicator], context);
  return section(context.texts.labels.partners[partner], table, context);
}

function section(what: unknown, content: Markup, { page }: PageContext): Markup {
  return html`<section aria-labelledby="facts"><h2 id="facts">${fill(page.factsOf, what)}</h2>
${content}</section>`;
}

/** Asks for the page again with another period. */
export function periodForm(area: string, periods: readonly string[], chosen: string, context: PageContext): Markup {
  const { page, texts } = context;
  const known = periods.includes(chosen) ? periods : [chosen, ...periods];
  const options = known.map(
    (period) =>
      html`<option value="${period}"${period === chosen ? html` selected` : ''}>${periodLabel(texts, period)}</option>`,
  );
  return html`<form class="ask" action="/areas/${area}#facts"><label>${page.periodWord} <select name="period">${options}</select></label>${langField(context)}<button>${page.showWord}</button></form>`;
}
