/** All numbers of an area for one period, or those with one partner in it, as a table, and the way to others. */
import { html } from 'hono/html';
import { type AreaPageFile, FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { addressOf, langField, type Markup, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { factTable } from './area-facts.ts';

interface Chosen {
  area: string;
  period?: string | undefined;
  partner?: string | undefined;
}

const MEASURES = ['value', 'value-usd', 'growth', 'share', 'national-share', 'rank'];

/** `newest` is the period of the newest card. Empty for an area without numbers. */
export async function areaNumbers(
  { values, catalogue, index }: RouteRequest<Chosen>,
  file: AreaPageFile,
  newest: string | undefined,
  context: PageContext,
): Promise<Markup | ''> {
  const { area, period, partner } = values;
  const { page, texts } = context;
  const ofPartner = partner === undefined ? null : await partnerFacts(catalogue, area, partner);
  const chosen = period ?? (ofPartner ? ofPartner.periods[0] : newest) ?? file.periods[0];
  if (!chosen) return '';
  const known = ofPartner?.facts ?? (await catalogue.facts(area, [chosen.slice(0, 4)]));
  const facts = known.filter((fact) => fact.period === chosen);
  const what = [periodLabel(texts, chosen), ...(partner ? [texts.labels.partners[partner]] : [])];
  return html`<section aria-labelledby="facts"><h2 id="facts">${fillText(page.factsOf, unbroken(what.join(commaOf(texts.words))))}</h2>
${partner ? '' : periodForm(area, file.periods, chosen, context)}
${facts.length || partner ? factTable(facts, index, context, partner) : html`<p>${page.noFigure}.</p>`}${ofPartner && partner ? partnerPeriods(area, partner, ofPartner.periods, chosen, context) : ''}</section>`;
}

/** What is known of trade with one partner. Each series is a small file of its own, so the cost does not follow the size of the record. */
async function partnerFacts(catalogue: Catalogue, area: string, partner: string) {
  const keys = [...FLOWS, 'balance'].flatMap((indicator) => MEASURES.map((measure) => ({ indicator, measure })));
  const series = await Promise.all(keys.map((key) => catalogue.series({ area, partner, breakdown: 'total', ...key })));
  const facts = series.flat().filter((point): point is Fact => 'value' in point);
  const periods = [...new Set(facts.map(({ period }) => period))].map((id) => parsePeriod(id) as Period);
  return { facts, periods: periods.sort((a, b) => comparePeriods(b, a)).map(({ id }) => id) };
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

/** The periods of which a page gives a number for the partner, those of the chosen year first; that there is none, where there is none. */
function partnerPeriods(
  area: string,
  partner: string,
  periods: readonly string[],
  chosen: string,
  context: PageContext,
): Markup {
  const { page, texts } = context;
  if (!periods.length) return html`<p>${page.noFigure}.</p>`;
  const item = (period: string) =>
    period === chosen
      ? html`<li aria-current="true"><span>${periodLabel(texts, period)}</span></li>`
      : html`<li><a href="${addressOf(`/areas/${area}`, { partner, period }, context)}#facts">${periodLabel(texts, period)}</a></li>`;
  const isOfYear = (period: string) => period.slice(0, 4) === chosen.slice(0, 4);
  const sorted = [...periods.filter(isOfYear), ...periods.filter((period) => !isOfYear(period))];
  return html`<h3>${page.periodsWith}</h3><ul class="chips">${sorted.map(item)}</ul>`;
}
