/** The parts of a number's page: quotation, derivation, exactness, caveats, links, what to do about an error. */

import { html } from 'hono/html';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { WRITTEN_CAVEATS } from '../../../data/contract/enumerations.ts';
import type { Evidence, Fact, ServedCaveat } from '../../../data/contract/fact.ts';
import { sourcePage, withParagraph } from '../../../data/fact/evidence.ts';
import { factPath, periodIn } from '../../../data/fact/id.ts';
import { boundsText, factText, fill, fillText, numberText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { termsOf } from '../../../widget/view/receipt/formulas.ts';
import {
  furtherCaveats,
  type LabelledFact,
  mayNotStand,
  names,
  quote,
  reason,
} from '../../../widget/view/receipt/receipt.ts';
import {
  addressOf,
  cell,
  dayBeforeComma,
  dayOf,
  inARow,
  keeping,
  type Markup,
  namedPeriod,
  rowList,
  section,
  statusMark,
  table,
  withAmount,
} from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';

/** The number in the words of the page that printed it, who published them and when, and the way to that paragraph. */
export function printed(fact: LabelledFact, context: PageContext): Markup | '' {
  const { words } = fact;
  const best = sourcePage(fact);
  if (!best) return '';
  const page = html`<a href="${best.url}">${names(html, best)}</a>`;
  const where = withParagraph(fill(words.detail, page, dayBeforeComma(best.published, context)), best.paragraph, words);
  return html`<figure class="printed"><blockquote><p>${quote({ html, words }, best)}</p></blockquote><figcaption class="by">${where}</figcaption></figure>
<p><a class="button" href="${best.url}">${best.normalised ? words.source : words.page}<span aria-hidden="true">\u00A0↗</span></a></p>`;
}

/** How well the number is known, and what stands beside it; of a revised one the page that gave it first, and who compiles it. */
export function exactness(
  fact: LabelledFact,
  growth: Fact | null,
  office: string | null | undefined,
  context: PageContext,
): Markup {
  const { words } = fact;
  const { page, locale } = context;
  const { attributedTo, published, recorded, retrieved } = sourcePage(fact) ?? {};
  const [lower, upper] = fact.bounds;
  const { revisionTolerance: value } = fact.derivation ?? {};
  const unit = fact.unit === 'percent' ? 'points' : fact.unit;
  const revisionTolerance = value && { value, digits: 2, unit, qualifier: 'exact' as const };
  const until = fact.status === 'revised' && fact.revisions.at(-1)?.until;
  const revising = fact.evidence.find((piece) => piece.published === until);
  return rowList([
    [page.revisedWord, revising && releaseLink(revising, context)],
    [page.conceptOffice, revising && office && officeLink(fact.area, office, context)],
    [words.exactness, lower !== upper && !mayNotStand(fact) && withAmount(boundsText(fact, context.words, locale))],
    [
      page.widenedBy,
      revisionTolerance && fill(page.eachWay, withAmount(numberText(revisionTolerance, context.words, locale))),
    ],
    [
      page.growthOn,
      growth &&
        !growth.caveats.some(({ kind }) => kind === 'earlier-print') &&
        html`<a href="${factLink(growth.id, context)}">${factText(growth, context.words, locale)}</a>${statusMark(growth.status, context)}`,
    ],
    [words.saidBy, attributedTo && html`<bdi>${attributedTo}</bdi>`],
    [words.retrieved, retrieved && dayOf(retrieved, context)],
    [page.recordedWord, recorded && recorded !== published && dayOf(recorded, context)],
  ]);
}

/** Tells readers of other languages why reasons are in English. */
export function inEnglish({ lang, page }: PageContext): Markup | '' {
  return lang === 'en' ? '' : html`<p class="fine">${page.inEnglish}</p>`;
}

/** The formula and the numbers that went into it, each leading to its own page; `doubtful` are those that pages contradict. */
export function derivation(
  { derivation }: LabelledFact,
  doubtful: readonly string[],
  context: PageContext,
): Markup | '' {
  if (!derivation) return '';
  const { page, words, texts, language } = context;
  const sum = termsOf(derivation).map(({ before, input, after }) => {
    // A negative number begins with a mark of the other direction, by which a number of its own would go.
    const number = html`<bdi dir="${language.direction}">${withAmount(factText(input, context.words, context.locale))}</bdi>`;
    return html`${before}${input.label ? fill(page.aside, number, keeping(input.label, periodLabel(texts, periodIn(input.id)))) : number}${after}`;
  });
  const rows = derivation.inputs.map((input) => {
    const source = fill(
      words.detail,
      html`<a href="${input.url}">${names(html, input)}</a>`,
      dayOf(input.published, context),
    );
    const range =
      input.printedBounds &&
      html`<br><span class="fine">${fill(words.item, words.exactness, withAmount(boundsText(input, context.words, context.locale)))}</span>`;
    const title = keeping(titleOfFact(texts, input.id, commaOf(words)), periodLabel(texts, periodIn(input.id)));
    const doubt = doubtful.includes(input.id) ? statusMark('disputed', context) : '';
    return html`<tr><th scope="row"><a href="${factLink(input.id, context)}">${title}</a>${doubt}</th>${cell(words.printed, html`<bdi>${input.printed}</bdi>${range}`, words)}${cell(words.source, source, words)}</tr>`;
  });
  return html`<p><b>${sum}</b></p>
${table('stacked', [page.figureWord, words.printed, words.source], rows)}`;
}

/** Reasons for care, each with its explanation and the page that it is about, but for those that stand at the head of the page. */
export function caveats(fact: LabelledFact, context: PageContext): Markup | '' {
  const { page, words } = context;
  const caveats = furtherCaveats(fact);
  if (!caveats.length) return '';
  const isWritten = caveats.some(({ kind }) => WRITTEN_CAVEATS.includes(kind));
  const items = caveats.map((caveat) => html`<li>${reason(html, caveat, words)}${pageOf(caveat, fact, context)}</li>`);
  return section('caveats', page.caveatsOf, html`<ul>${items}</ul>${isWritten ? inEnglish(context) : ''}`);
}

function pageOf({ release }: ServedCaveat, { evidence }: LabelledFact, context: PageContext): Markup | '' {
  if (release === undefined) return '';
  const piece = evidence.find((piece) => piece.release === release);
  return html` (${piece ? releaseLink(piece, context) : html`<a href="/releases/${release}${context.to}"><bdi>${release}</bdi></a>`})`;
}

/** The releases that the figure and its earlier values were read from, or that it was computed from. */
function sources({ evidence, derivation, revisions }: LabelledFact, context: PageContext): Markup {
  const earlier = revisions.flatMap(({ page, others = [] }) => (page ? [page, ...others] : []));
  const pages = new Map([...evidence, ...(derivation?.inputs ?? []), ...earlier].map((page) => [page.release, page]));
  const links = [...pages.values()].map((page) => html`<li>${releaseLink(page, context)}</li>`);
  return html`<details><summary>${fillText(context.page.aside, context.page.releasesPage, links.length)}</summary><ul class="plain">${links}</ul></details>`;
}

/** The page of the record about a release. */
function releaseLink(
  page: Pick<Evidence, 'release' | 'agency' | 'publisher' | 'published'>,
  context: PageContext,
): Markup {
  const name = fill(context.words.detail, names(html, page), dayBeforeComma(page.published, context));
  return html`<a href="/releases/${page.release}${context.to}">${name}</a>`;
}

/** Who compiles the area's numbers, where that is stated; how is said on the area's page. */
export function officeLink(area: string, office: string | null | undefined, { page, texts, to }: PageContext): Markup {
  return html`<a href="/areas/${area}${to}#concept">${(office && texts.offices[office]) || page.conceptOf}</a>`;
}

/** The same for programs, of the day that the page is pinned to, a permanent address, and the area's other numbers. */
export function links(fact: LabelledFact, today: string, context: PageContext): Markup {
  const { page, texts, asOf } = context;
  const pinned =
    asOf === undefined
      ? html`<li><a href="${factLink(fact.id, { ...context, asOf: today })}">${fill(page.pinLink, dayOf(today, context))}</a></li>`
      : '';
  const csv = new URLSearchParams({ ...(asOf === undefined ? {} : { asOf }), ids: fact.id });
  const area = texts.labels.areas[fact.area] ?? fact.area;
  const more = fill(page.moreOf, inARow([area, namedPeriod(fact.period, context)], texts.words));
  const files = html`<ul class="plain"><li><a href="/v1${factPath(fact.id, { asOf })}">JSON</a></li>
<li><a href="/v1/facts.csv?${csv}">CSV</a></li>${pinned}
<li><a href="${addressOf(`/areas/${fact.area}`, { period: fact.period }, context)}#facts">${more}</a></li></ul>
${sources(fact, context)}<p class="fine"><code dir="ltr">${fact.id}</code></p>`;
  return section('downloads', page.downloads, files);
}
