/**
 * How the statistics office of an area counts trade. The terms are those of the UN's manual (IMTS 2010): the general trade system counts all
 * goods that cross the border, the special one only those that clear customs. Exports f.o.b. (free on board) are valued at the border, imports
 * c.i.f. with cost, insurance and freight.
 */
import { html } from 'hono/html';
import type { AreaFile } from '../../../data/catalogue/format/catalogue-files.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { commaList, type Markup, rowList, section } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

export function conceptSection({ concept }: AreaFile, context: PageContext): Markup {
  const { page, texts, language, words } = context;
  const name = (code: ConceptCode | null) => code && conceptName(code, page);
  const rows = rowList([
    [page.conceptOffice, concept.office && texts.offices[concept.office]],
    [page.conceptCoverage, name(concept.coverage)],
    [page.conceptSystem, name(concept.system)],
    [page.conceptValuation, name(concept.valuation)],
    [page.conceptAdjustment, name(concept.adjustment)],
    [page.conceptAllocation, name(concept.allocation)],
    [page.conceptRevisions, concept.revisions?.[language.code]],
  ]);
  const hosts = concept.sources.map((url) => new URL(url).hostname);
  const links = concept.sources.map((url, i) => html`<bdi><a href="${url}">${numberedHost(hosts, i)}</a></bdi>`);
  const sources = html`<p class="fine">${fill(words.item, page.conceptSources, commaList(links, words))}</p>`;
  return section('concept', page.conceptOf, [rows, links.length ? sources : '']);
}

/** The second page of a host is `customs.gov.cn (2)`. */
function numberedHost(hosts: readonly string[], index: number): string {
  const host = hosts[index] ?? '';
  const count = hosts.slice(0, index + 1).filter((each) => each === host).length;
  return count > 1 ? `${host} (${count})` : host;
}

type CodedField = 'coverage' | 'system' | 'valuation' | 'adjustment' | 'allocation';
type ConceptCode = NonNullable<AreaFile['concept'][CodedField]>;

function conceptName(code: ConceptCode, page: PageWords): string {
  const names: Record<ConceptCode, string> = {
    goods: page.conceptGoods,
    'goods-and-services': page.conceptServices,
    general: page.conceptGeneral,
    special: page.conceptSpecial,
    'fob-cif': page.conceptFobCif,
    none: page.conceptUnadjusted,
    port: page.conceptPort,
  };
  return names[code];
}
