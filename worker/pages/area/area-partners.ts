/** The largest partners of an area in its newest year with figures, as bars, and links to all partners. */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { barCell } from '../charts/bar.ts';
import { scaleOf } from '../charts/scale.ts';
import { addressOf } from '../site/forms.ts';
import { chips, type Markup, section } from '../site/markup.ts';
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
  const addressOfPartner = (code: string) => addressOf(`/areas/${area}`, { partner: code }, context);
  const nameOf = (code: string) => texts.labels.partners[code] ?? code;
  const bars = inPeriod.map((fact) => {
    const link = html`<a href="${addressOfPartner(fact.partner)}">${nameOf(fact.partner)}</a>`;
    return html`<tr><th scope="row">${link}</th>${barCell(fact, largest, scale, context)}</tr>`;
  });
  const isGrouped = inPeriod.some(
    ({ partner }) => catalogue.index.vocabulary.partners[partner]?.division === 'country-groups',
  );
  const title = period && bars.length ? fillText(page.partnersIn, periodLabel(texts, period)) : page.partnersOf;
  const all = chips(partners.map((code) => [addressOfPartner(code), nameOf(code)]));
  if (!bars.length) return section('partners', title, all);
  const note = html`<p class="fine unit">${fillText(page.fullStop, scale.name)} ${isGrouped ? page.groupsOverlap : ''}</p>`;
  const more = html`<details><summary>${fillText(page.morePartners, partners.length)}</summary>${all}</details>`;
  return section('partners', title, html`<table class="compare"><tbody>${bars}</tbody></table>${note}${more}`);
}

/** The newest whole year with figures, else the newest period. */
function newestYear(facts: readonly FactSummary[]): string | undefined {
  const periods = facts.filter(({ value }) => value !== null).map(({ period }) => parsePeriod(period) as Period);
  const sorted = periods.sort((a, b) => comparePeriods(b, a));
  const isYear = ({ from, to }: Period) => from === 1 && to === 12;
  return (sorted.find(isYear) ?? sorted[0])?.id;
}
