/** Parts of the page of an area: its newest total, its largest partners, when the next total is due, and how its figures are counted. */
import { html } from 'hono/html';
import { wholeText } from '../../../data/card/display.ts';
import type { AreaFile, ExpectedRelease } from '../../../data/catalogue/format/catalogue-files.ts';
import type { ExpectedPeriod } from '../../../data/catalogue/format/catalogue-index.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { fill, fillText, numberPieces, signedPieces } from '../../../data/fact/number-text.ts';
import { isYear, newestFirst } from '../../../data/fact/period.ts';
import { dueNotes } from '../../../widget/view/notes.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { barCell, scaleOf } from '../charts/number-link.ts';
import { addressOf } from '../site/forms.ts';
import { chips, commaList, dayOf, type Markup, namedPeriod, rowList, section, table } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

/** The newest total with its growth, in large figures. */
export function headline(card: CompactCard, context: PageContext): Markup {
  const { words, locale, to } = context;
  const { title, headline: total, growth, parent, source } = card;
  const [before, digits, after] = numberPieces(total, words, locale);
  const link = (id: string, content: unknown) => html`<a class="cite" href="/facts/${id}${to}">${content}</a>`;
  const change = growth && fillText(card.words.onBase, signedPieces(growth, words, locale).join(''));
  const growthLink = growth && html`<span class="growth">${link(growth.id, html`<b>${change}</b>`)}</span>`;
  const parentLine =
    growth && parent?.growth && html`<span>${wholeText(parent.label, parent.growth, words, locale)}</span>`;
  const notes = dueNotes(card.notes).map(
    ({ kind, label, text }) => html`<span class="${kind}">${label ? html`<b>${label}</b> ` : ''}${text}</span>`,
  );
  const publisher = html`<a href="${source.url}"><bdi>${source.byline ?? source.agency}</bdi></a>`;
  return html`<p class="headline"><span class="title">${title}</span> <span>${before}<b class="digits">${link(total.id, digits)}</b>${after}</span> ${growthLink} ${parentLine} ${notes}</p>
<p class="fine">${fill(words.detail, publisher, dayOf(source.published, context))}</p>`;
}

/** When the next total is due, and which one is overdue on the day `today`; empty for an area without a release schedule. */
export function dueSection(
  area: string,
  file: AreaFile,
  expected: readonly ExpectedRelease[],
  today: string,
  context: PageContext,
): Markup | '' {
  const { page, words } = context;
  const next = expected.find((release) => release.area === area && release.release === null && release.due > today);
  if (!next) return '';
  const line = ({ period, due }: ExpectedPeriod, text: string | undefined) =>
    html`<p>${fill(words.item, namedPeriod(period, context), fill(text, dayOf(due, context)))}</p>`;
  const overdue = file.next && file.next.due <= today ? line(file.next, words.due) : '';
  const releases = addressOf('/releases', { area }, context);
  return section('due', page.dueNext, [
    overdue,
    line(next, words.nextDue),
    html`<p><a href="${releases}#due">${page.expectedOf}</a></p>`,
  ]);
}

/** How the statistics office counts. */
export function conceptSection({ concept }: AreaFile, context: PageContext): Markup {
  const { page, texts, language, words } = context;
  const name = (code: string | null) => code && conceptName(code, page);
  const rows = rowList([
    [page.conceptOffice, concept.office && texts.offices[concept.office]],
    [page.conceptCoverage, name(concept.coverage)],
    [page.conceptSystem, name(concept.system)],
    [page.conceptValuation, name(concept.valuation)],
    [page.conceptAdjustment, name(concept.adjustment)],
    [page.conceptAllocation, name(concept.allocation)],
    [page.conceptRevisions, concept.revisions?.[language.code]],
  ]);
  const links = concept.sources.map(
    (url, i) => html`<bdi><a href="${url}">${siteName(url, concept.sources.slice(0, i))}</a></bdi>`,
  );
  const sources = html`<p class="fine">${fill(words.item, page.conceptSources, commaList(links, words))}</p>`;
  return section('concept', page.conceptOf, [rows, links.length ? sources : '']);
}

function conceptName(code: string, page: PageWords): string {
  const names: Record<string, string> = {
    goods: page.conceptGoods,
    'goods-and-services': page.conceptServices,
    general: page.conceptGeneral,
    special: page.conceptSpecial,
    'fob-cif': page.conceptFobCif,
    none: page.conceptUnadjusted,
    port: page.conceptPort,
  };
  return names[code] ?? code;
}

/** The host of the address. The second page of a host is `stats.example (2)`. */
function siteName(url: string, earlier: readonly string[]): string {
  const { hostname } = new URL(url);
  const sameHost = earlier.filter((other) => new URL(other).hostname === hostname).length;
  return sameHost ? `${hostname} (${sameHost + 1})` : hostname;
}

const MAX_BARS = 6;

/** The largest partners in the newest year with figures, as bars, and links to all partners. */
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
  const newest = newestFirst(amounts);
  const chosen = newest.find(({ period }) => isYear(period)) ?? newest[0];
  return amounts
    .filter(({ period }) => period === chosen?.period)
    .sort((a, b) => Number(b.value) - Number(a.value))
    .slice(0, MAX_BARS);
}
