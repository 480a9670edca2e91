/** The largest partners of an area in its newest year with figures, as bars, and links to all partners. */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { numberLink } from '../charts/number-link.ts';
import { scaleOf } from '../charts/scale.ts';
import { addressOf, type Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

const MAX_BARS = 6;

export async function areaPartners(
  catalogue: Catalogue,
  area: string,
  partners: readonly string[],
  context: PageContext,
): Promise<Markup | ''> {
  if (!partners.length) return '';
  const { page, texts } = context;
  const key = { area, indicator: 'trade', measure: 'value', breakdown: 'total' };
  const amounts = (await Promise.all(partners.map((partner) => catalogue.series({ ...key, partner })))).flat();
  const period = newestYear(amounts);
  const inPeriod = amounts
    .filter((fact) => fact.period === period && fact.value !== null)
    .sort((a, b) => Number(b.value) - Number(a.value))
    .slice(0, MAX_BARS);
  const largest = Number(inPeriod[0]?.value ?? 0);
  const scale = scaleOf(inPeriod[0]?.unit ?? '', largest, false, context);
  const nameOf = (code: string) => texts.labels.partners[code] ?? code;
  const link = (code: string) =>
    html`<a href="${addressOf(`/areas/${area}`, { partner: code }, context)}">${nameOf(code)}</a>`;
  const bars = inPeriod.map((fact) => {
    const width = Math.max(0.5, (100 * Number(fact.value)) / largest).toFixed(2);
    return html`<tr><th scope="row">${link(fact.partner)}</th><td class="amount"><span class="track"><svg class="bar ${fact.basis}" width="${width}%" height="100%" aria-hidden="true"></svg></span><span class="digits">${numberLink(fact, context, scale)}</span></td></tr>`;
  });
  const isGrouped = inPeriod.some(
    ({ partner }) => catalogue.index.vocabulary.partners[partner]?.division === 'country-groups',
  );
  const title = period && bars.length ? fillText(page.partnersIn, periodLabel(texts, period)) : page.partnersOf;
  const all = html`<ul class="chips">${partners.map((code) => html`<li>${link(code)}</li>`)}</ul>`;
  return html`<section aria-labelledby="partners"><h2 id="partners">${title}</h2>
${bars.length ? html`<table class="compare"><tbody>${bars}</tbody></table><p class="fine">${scale.name}. ${isGrouped ? page.groupsOverlap : ''}</p><details><summary>${fillText(page.morePartners, partners.length)}</summary>${all}</details>` : all}</section>`;
}

/** The newest whole year with figures, else the newest period. */
function newestYear(facts: readonly FactSummary[]): string | undefined {
  const periods = facts.filter(({ value }) => value !== null).map(({ period }) => parsePeriod(period) as Period);
  const sorted = periods.sort((a, b) => comparePeriods(b, a));
  const isYear = ({ from, to }: Period) => from === 1 && to === 12;
  return (sorted.find(isYear) ?? sorted[0])?.id;
}
