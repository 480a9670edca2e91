/** How the compiler of an area's statistics counts, as a list of names and values. */
import { html } from 'hono/html';
import type { AreaFile } from '../../../data/catalogue/format/catalogue-files.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { inARow, type Markup, rowList, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

export function conceptList({ concept }: Pick<AreaFile, 'concept'>, context: PageContext): Markup {
  const { page, texts, language, words } = context;
  const values: Record<string, string> = {
    goods: page.conceptGoods,
    'goods-and-services': page.conceptServices,
    general: page.conceptGeneral,
    special: page.conceptSpecial,
    'fob-cif': page.conceptFobCif,
    none: page.conceptUnadjusted,
    port: page.conceptPort,
  };
  const name = (code: string | null) => (code === null ? null : (values[code] ?? code));
  const rows: [string, unknown][] = [
    [page.conceptOffice, concept.office && texts.offices[concept.office]],
    [page.conceptCoverage, name(concept.coverage)],
    [page.conceptSystem, name(concept.system)],
    [page.conceptValuation, name(concept.valuation)],
    [page.conceptAdjustment, name(concept.adjustment)],
    [page.conceptAllocation, name(concept.allocation)],
    [page.conceptRevisions, concept.revisions && unbroken(concept.revisions[language.code] ?? '')],
  ];
  const sources = concept.sources.map((url) => html`<bdi><a href="${url}">${new URL(url).hostname}</a></bdi>`);
  return html`<section aria-labelledby="concept"><h2 id="concept">${page.conceptOf}</h2>${rowList(rows)}${concept.sources.length ? html`<p class="fine">${fill(words.item, page.conceptSources, inARow(sources, words))}</p>` : ''}</section>`;
}
