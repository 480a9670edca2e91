/** The numbers on an area's page: of one period, or with one partner in it, as a table, and the form that asks for others. */
import { html } from 'hono/html';
import type { AreaPageFile } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { addressOf, langField, type Markup, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { factTable } from './area-facts.ts';
import { partnerFacts } from './area-partner.ts';

interface Chosen {
  area: string;
  period?: string | undefined;
  partner?: string | undefined;
}

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
  return html`<section aria-labelledby="facts"><h2 id="facts">${unbroken(fillText(page.factsOf, what.join(commaOf(texts.words))))}</h2>
${numbersForm(values, file, chosen, context)}
${facts.length || partner ? factTable(facts, index, context, partner) : html`<p>${page.noFigure}.</p>`}${ofPartner && partner ? partnerPeriods({ area, partner }, ofPartner.periods, chosen, context) : ''}</section>`;
}

/** Asks for the page again with another period or partner. */
function numbersForm(
  { area, partner }: Chosen,
  { periods, partners }: AreaPageFile,
  chosen: string,
  context: PageContext,
): Markup {
  const { page, texts } = context;
  const known = periods.includes(chosen) ? periods : [chosen, ...periods];
  const options = known.map(
    (period) =>
      html`<option value="${period}"${period === chosen ? html` selected` : ''}>${periodLabel(texts, period)}</option>`,
  );
  const all = partner === undefined || partners.includes(partner) ? partners : [...partners, partner];
  const partnerField = all.length
    ? html`<label>${page.partnerWord} <select name="partner"><option value="">${page.anyWord}</option>${all.map((code) => html`<option value="${code}"${code === partner ? html` selected` : ''}>${texts.labels.partners[code] ?? code}</option>`)}</select></label>`
    : '';
  return html`<form class="ask" action="/areas/${area}#facts"><label>${page.periodWord} <select name="period">${options}</select></label>${partnerField}${langField(context)}<button>${page.showWord}</button></form>`;
}

/** The periods of which a page gives a number for the partner, those of the chosen year first; that there is none, where there is none. */
function partnerPeriods(
  { area, partner }: { area: string; partner: string },
  periods: string[],
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
  const sameYear = periods.filter(isOfYear);
  const others = periods.filter((period) => !isOfYear(period));
  return html`<h3>${page.periodsWith}</h3><ul class="chips">${[...sameYear, ...others].map(item)}</ul>`;
}
