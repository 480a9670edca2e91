/** The partners of an area: bars of the largest ones, links to its trade with each, and a link to the figures that a partner reports. */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { isYear } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { newestFirst } from '../../select/newest-first.ts';
import { barCell } from '../charts/figures.ts';
import { scaleOf } from '../charts/scale.ts';
import { addressOf } from '../site/forms.ts';
import { chips, type Markup, section, table } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

const MAX_BARS = 6;

/** Bars of trade with the largest partners, and links to all partners. Empty if the area has none. */
export async function partnersSection(
  catalogue: Catalogue,
  area: string,
  partners: readonly string[],
  context: PageContext,
): Promise<Markup | ''> {
  if (!partners.length) return '';
  const { page, texts } = context;
  const link = (code: string) =>
    [addressOf(`/areas/${area}`, { partner: code }, context), labelOf(texts, 'partners', code)] as const;
  const links = chips(partners.map(link));
  const facts = await largestPartners(catalogue, area, partners);
  const [largest] = facts;
  if (!largest) return section('partners', page.partnersOf, links);

  const largestValue = Number(largest.value);
  const scale = scaleOf(largest.unit, largestValue, false, context);
  const rows = facts.map((fact) => {
    const [address, name] = link(fact.partner);
    return html`<tr><th scope="row"><a href="${address}">${name}</a></th>${barCell(fact, largestValue, scale, context)}</tr>`;
  });
  const { partners: partnerTerms } = catalogue.index.vocabulary;
  const hasGroups = facts.some(({ partner }) => partnerTerms[partner]?.division === 'country-groups');
  return section('partners', fillText(page.partnersIn, periodLabel(texts, largest.period)), [
    html`<p class="fine">${fillText(page.inUnit, texts.labels.indicators.trade, scale.name)}</p>`,
    table('compare stacked', [page.partnerWord, page.numberWord], rows),
    hasGroups ? html`<p class="fine">${page.groupsOverlap}</p>` : '',
    html`<details><summary>${fillText(page.morePartners, partners.length)}</summary>${links}</details>`,
  ]);
}

/** Trade with the largest partners in the newest year with figures, else in the newest period. The largest first. */
async function largestPartners(
  catalogue: Catalogue,
  area: string,
  partners: readonly string[],
): Promise<FactSummary[]> {
  const key = { area, indicator: 'trade', measure: 'value', breakdown: 'total' };
  const series = await Promise.all(partners.map((partner) => catalogue.series({ ...key, partner })));
  const amounts = series.flat().filter(({ value }) => value !== null);
  const newest = newestFirst(amounts);
  const shownPeriod = (newest.find(({ period }) => isYear(period)) ?? newest[0])?.period;
  return amounts
    .filter(({ period }) => period === shownPeriod)
    .sort((a, b) => Number(b.value) - Number(a.value))
    .slice(0, MAX_BARS);
}

/** A link to the figures that the partner reports about the same trade. Empty if the partner reports none. */
export async function partnersFigures(
  catalogue: Catalogue,
  area: string,
  partner: string,
  context: PageContext,
): Promise<Markup | ''> {
  const partnersFile = await catalogue.area(partner);
  if (!partnersFile?.partners.includes(area)) return '';
  const { texts, words } = context;
  const { areas, partners } = texts.labels;
  const name = `${areas[partner] ?? partner} · ${partners[area] ?? area}`;
  const address = addressOf(`/areas/${partner}`, { partner: area }, context);
  return section('mirror', words.partnersFigure ?? '', chips([[address, name]]));
}
