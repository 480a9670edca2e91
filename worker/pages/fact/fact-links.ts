/** Links from the page of a number: the same for programs, permanent addresses, releases, and the office that counts. */
import { html } from 'hono/html';
import type { Evidence } from '../../../data/contract/fact.ts';
import { factPath } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { type LabelledFact, names } from '../../../widget/view/receipt/receipt.ts';
import { addressOf } from '../site/forms.ts';
import { commaList, dayOf, type Markup, namedPeriod, section } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';

/** The figure as files, its address as of today, the other figures of area and period, and the releases. */
export function links(fact: LabelledFact, today: string, context: PageContext): Markup {
  const { page, texts, asOf } = context;
  const csv = new URLSearchParams(asOf === undefined ? { ids: fact.id } : { asOf, ids: fact.id });
  const pinned = html`<li><a href="${factLink(fact.id, { ...context, asOf: today })}">${fill(page.pinLink, dayOf(today, context))}</a></li>`;
  const areaAndPeriod = [texts.labels.areas[fact.area] ?? fact.area, namedPeriod(fact.period, context)];
  const others = addressOf(`/areas/${fact.area}`, { period: fact.period }, context);
  const list = html`<ul class="plain"><li><a href="/v1${factPath(fact.id, { asOf })}">JSON</a></li>
<li><a href="/v1/facts.csv?${csv}">CSV</a></li>${asOf === undefined ? pinned : ''}
<li><a href="${others}#facts">${fill(page.moreOf, commaList(areaAndPeriod, texts.words))}</a></li></ul>
${releases(fact, context)}<p class="fine"><code dir="ltr">${fact.id}</code></p>`;
  return section('downloads', page.downloads, list);
}

/** The releases with the figure, its earlier values, or the inputs that it was computed from. */
function releases({ evidence, derivation, revisions }: LabelledFact, context: PageContext): Markup {
  const earlier = revisions.flatMap(({ page, others = [] }) => (page ? [page, ...others] : []));
  const pages = [...evidence, ...(derivation?.inputs ?? []), ...earlier];
  const byRelease = new Map(pages.map((page) => [page.release, page]));
  const items = [...byRelease.values()].map((page) => html`<li>${releaseLink(page, context)}</li>`);
  return html`<details><summary>${fillText(context.page.aside, context.page.releasesPage, items.length)}</summary><ul class="plain">${items}</ul></details>`;
}

type ReleaseName = Pick<Evidence, 'release' | 'agency' | 'publisher' | 'published'>;

/** Links to the page of this site about a release. */
export function releaseLink(release: ReleaseName, context: PageContext): Markup {
  const name = fill(context.words.detail, names(html, release), dayOf(release.published, context));
  return html`<a href="/releases/${release.release}${context.to}">${name}</a>`;
}

/** Names the statistics office if it is known. Links to how the area's figures are counted. */
export function officeLink(area: string, office: string | null | undefined, { page, texts, to }: PageContext): Markup {
  return html`<a href="/areas/${area}${to}#concept">${(office && texts.offices[office]) || page.conceptOf}</a>`;
}
