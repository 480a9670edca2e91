/** The largest partners of an area in its newest year with figures, as bars, and links to all partners. */
import { html } from 'hono/html';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, isYear, type Period, parsePeriod } from '../../../data/fact/period.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { barCell } from '../charts/number-link.ts';
import { scaleOf } from '../charts/scale.ts';
import { addressOf } from '../site/forms.ts';
import { chips, type Markup, section, table } from '../site/markup.ts';
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
  const link = (code: string) =>
    [addressOf(`/areas/${area}`, { partner: code }, context), texts.labels.partners[code] ?? code] as const;
  const links = chips(partners.map(link));
  const largest = await largestPartners(catalogue, area, partners);
  if (!largest[0]) return section('partners', page.partnersOf, links);

  const { value, unit, period } = largest[0];
  const scale = scaleOf(unit, Number(value), false, context);
  const rows = largest.map((fact) => {
    const [address, name] = link(fact.partner);
    return html`<tr><th scope="row"><a href="${address}">${name}</a></th>${barCell(fact, Number(value), scale, context)}</tr>`;
  });
  const terms = catalogue.index.vocabulary.partners;
  const hasGroups = largest.some(({ partner }) => terms[partner]?.division === 'country-groups');
  return section('partners', fillText(page.partnersIn, periodLabel(texts, period)), [
    table('compare', [page.partnerWord, scale.name], rows),
    hasGroups ? html`<p class="fine">${page.groupsOverlap}</p>` : '',
    html`<details><summary>${fillText(page.morePartners, partners.length)}</summary>${links}</details>`,
  ]);
}

/** Trade with the largest partners in the newest year with figures, else in the newest period. */
async function largestPartners(
  catalogue: Catalogue,
  area: string,
  partners: readonly string[],
): Promise<FactSummary[]> {
  const key = { area, indicator: 'trade', measure: 'value', breakdown: 'total' };
  const series = await Promise.all(partners.map((partner) => catalogue.series({ ...key, partner })));
  const amounts = series.flat().filter(({ value }) => value !== null);
  const ids = amounts.map(({ period }) => period);
  const newestFirst = ids.sort((a, b) => comparePeriods(parsePeriod(b) as Period, parsePeriod(a) as Period));
  const chosen = newestFirst.find(isYear) ?? newestFirst[0];
  return amounts
    .filter(({ period }) => period === chosen)
    .sort((a, b) => Number(b.value) - Number(a.value))
    .slice(0, MAX_BARS);
}
