/** The source of the number on its page: quotation or calculation, reasons for doubt, bounds and caveats. */
import { html } from 'hono/html';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import { isWritten } from '../../../data/contract/enumerations.ts';
import type { Evidence, Fact, ServedCaveat } from '../../../data/contract/fact.ts';
import { sourcePage, withParagraph } from '../../../data/fact/evidence.ts';
import { boundsText, factText, fill, numberText } from '../../../data/fact/number-text.ts';
import { termsOf } from '../../../widget/view/receipt/formulas.ts';
import {
  caveatContent,
  disagreement,
  foldedCaveats,
  isUnreliable,
  type LabeledFact,
  publisherLabel,
  quotedNumber,
} from '../../../widget/view/receipt/receipt.ts';
import {
  cell,
  commaList,
  dayOf,
  type Markup,
  rowList,
  section,
  statusMark,
  table,
  titleLink,
  unbroken,
} from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';

/** Values that the receipt shows besides the fact. */
interface RelatedFacts {
  /** The growth of an amount. */
  growth: Fact | null;
  /** The ids of the disputed inputs of a disputed derived fact. */
  disputedInputs: readonly string[];
  /** The statistics office that counts the trade of the area. */
  office: string | null | undefined;
}

/** Begins with the reasons for doubt. `values` are the different values of the sources, each with its quotation; empty if sources agree. */
export function receipt(fact: LabeledFact, related: RelatedFacts, context: PageContext): Markup {
  const { page, locale } = context;
  const { mark, values, reasons, othersName, others } = disagreement({ html, fact, words: fact.words, locale });
  const hasCorrection = fact.caveats.some(({ kind }) => kind === 'correction');
  return html`${mark}${reasons}${hasCorrection ? inEnglish(context) : ''}
${section('receipt', fact.derivation ? page.derivedHow : page.receiptOf, [
  values || quotation(fact, context),
  values && fact.status === 'disputed' ? html`<p class="fine">${page.headlineRule}</p>` : '',
  calculation(fact, related.disputedInputs, context),
  others ? html`<h3>${othersName}</h3>${others}` : '',
  exactness(fact, related, context),
])}`;
}

/** The number in the words of its source, who published it and when, and a link to that paragraph. */
function quotation(fact: LabeledFact, context: PageContext): Markup | '' {
  const { words } = fact;
  const source = sourcePage(fact);
  if (!source) return '';
  const publisherAndDate = sourceLink(source, context);
  return html`<figure class="printed"><blockquote><p>${quotedNumber({ html, words }, source)}</p></blockquote><figcaption class="by">${withParagraph(publisherAndDate, source.paragraph, words)}</figcaption></figure>
<p><a class="button" href="${source.url}">${source.normalised ? words.source : words.page}<span aria-hidden="true">\u00A0↗</span></a></p>`;
}

/** The formula, such as `15.2 − 6.1`, and a table of its inputs. */
function calculation(
  { derivation }: LabeledFact,
  disputedInputs: readonly string[],
  context: PageContext,
): Markup | '' {
  if (!derivation) return '';
  const { page, words, language, locale } = context;

  const formula = termsOf(derivation).map(({ before, input, after }) => {
    // Without the isolate, the minus of a negative number would move to the other side in right-to-left text.
    const number = html`<bdi dir="${language.direction}">${unbroken(factText(input, words, locale))}</bdi>`;
    return html`${before}${number}${after}`;
  });

  const rows = derivation.inputs.map((input) => {
    const doubt = disputedInputs.includes(input.id) ? statusMark('disputed', context) : '';
    const range = input.printedBounds
      ? html`<br><span class="fine">${fill(words.item, words.exactness, unbroken(boundsText(input, words, locale)))}</span>`
      : '';
    return html`<tr><th scope="row">${titleLink(input.id, context)}${doubt}</th>${cell(words.printed, html`<bdi>${input.printed}</bdi>${range}`, words)}${cell(words.source, sourceLink(input, context), words)}</tr>`;
  });
  return html`<p><b>${formula}</b></p>
${table('stacked words', [page.figureWord, words.printed, words.source], rows)}`;
}

/** The bounds of the number, its growth, and the dates of its source. For a revised number, also the release that revised it. */
function exactness(fact: LabeledFact, { growth, office }: RelatedFacts, context: PageContext): Markup {
  const { page, words, locale } = context;
  const { attributedTo, published, recorded, retrieved } = sourcePage(fact) ?? {};
  const revisedOn = fact.status === 'revised' ? fact.revisions.at(-1)?.until : undefined;
  const revision = revisedOn && fact.evidence.find(({ published }) => published === revisedOn);
  const [lower, upper] = fact.bounds;
  const hasRange = lower !== upper && !isUnreliable(fact);
  const isSameGrowth = growth && !growth.caveats.some(({ kind }) => kind === 'earlier-print');
  return rowList([
    [page.revisedWord, revision && releaseLink(revision, context)],
    [page.conceptRevisions, hasNoRevision(fact) && page.notRevised],
    [page.conceptOffice, revision && office && officeLink(fact.area, office, context)],
    [fact.words.exactness, hasRange && unbroken(boundsText(fact, words, locale))],
    [page.widenedBy, toleranceText(fact, context)],
    [
      page.growthOn,
      isSameGrowth &&
        html`<a href="${factLink(growth.id, context)}">${factText(growth, words, locale)}</a>${statusMark(growth.status, context)}`,
    ],
    [fact.words.saidBy, attributedTo && html`<bdi>${attributedTo}</bdi>`],
    [fact.words.retrieved, retrieved && dayOf(retrieved, context)],
    [page.recordedWord, recorded && recorded !== published && dayOf(recorded, context)],
  ]);
}

/** True for a printed number that is current, and that no later growth contradicts. */
function hasNoRevision({ status, basis, caveats }: LabeledFact): boolean {
  return status === 'current' && basis === 'stated' && !caveats.some(({ kind }) => kind === 'base-revised');
}

/** `±0.35 points`: how far the bounds of a derived number were widened for possible revisions. */
function toleranceText({ derivation, unit }: LabeledFact, { words, locale }: PageContext): Markup | '' {
  const value = derivation?.revisionTolerance;
  if (!value) return '';
  const tolerance = { value, digits: 2, unit: unit === 'percent' ? 'points' : unit, qualifier: 'exact' as const };
  return html`±${unbroken(numberText(tolerance, words, locale))}`;
}

/** The caveats that are not at the head of the page. If a section shows the partner's figure, the caveat about it (`mirror`) is left out. */
export function caveats(fact: LabeledFact, hasPartnersFigure: boolean, context: PageContext): Markup | '' {
  const shown = foldedCaveats(fact).filter(({ kind }) => !(hasPartnersFigure && kind === 'mirror'));
  if (!shown.length) return '';
  const { page, words } = context;
  const items = shown.map(
    (caveat) =>
      html`<li>${caveatContent(html, caveat, words)}${caveatRelease(caveat, fact, context)}${ratesSource(caveat, fact, context)}</li>`,
  );
  const hasEditorsNote = shown.some(({ kind }) => isWritten(kind));
  return section('caveats', page.caveatsOf, html`<ul>${items}</ul>${hasEditorsNote ? inEnglish(context) : ''}`);
}

function caveatRelease({ release }: ServedCaveat, { evidence }: LabeledFact, context: PageContext): Markup | '' {
  if (release === undefined) return '';
  const source = evidence.find((item) => item.release === release);
  const linkById = html`<a href="/releases/${release}${context.langQuery}"><bdi>${release}</bdi></a>`;
  return html` (${source ? releaseLink(source, context) : linkById})`;
}

/** A link to the source of the exchange rates that the bounds of a converted amount allow for. */
function ratesSource({ kind, release }: ServedCaveat, { evidence }: LabeledFact, { page }: PageContext): Markup | '' {
  const source = kind === 'conversion' && evidence.find((item) => item.release === release)?.ratesSource;
  return source ? html` <a href="${source}">${page.ratesSource}</a>` : '';
}

/** Tells readers of other languages that the notes of editors are in English. */
function inEnglish({ lang, page }: PageContext): Markup | '' {
  return lang === 'en' ? '' : html`<p class="fine">${page.inEnglish}</p>`;
}

/** `Publisher, June 9, 2025`: the name links to the page that printed the number. */
function sourceLink(source: ReleaseName & Pick<Evidence, 'url'>, context: PageContext): Markup {
  const link = html`<a href="${source.url}">${publisherLabel(html, source)}</a>`;
  return html`${fill(context.words.detail, link, dayOf(source.published, context))}`;
}

/** The publishers of the number, or of the numbers that it was computed from, each with a link to its page. */
export function sourceLinks({ evidence, derivation }: Fact, { texts, words }: PageContext): Markup | null {
  const byPublisher = new Map(
    [...evidence, ...(derivation?.inputs ?? [])].map((source) => [publisherNames(texts, source), source.url]),
  );
  const links = [...byPublisher].map(([name, url]) => html`<a href="${url}"><bdi>${name}</bdi></a>`);
  return links.length ? commaList(links, words) : null;
}

type ReleaseName = Pick<Evidence, 'release' | 'agency' | 'publisher' | 'published'>;

/** `Publisher, June 9, 2025`: links to our page about the release. */
export function releaseLink(release: ReleaseName, context: PageContext): Markup {
  const name = fill(context.words.detail, publisherLabel(html, release), dayOf(release.published, context));
  return html`<a href="/releases/${release.release}${context.langQuery}">${name}</a>`;
}

/** The name of the statistics office, or a general phrase if it is unknown. Links to how the area's figures are counted. */
export function officeLink(
  area: string,
  office: string | null | undefined,
  { page, texts, langQuery }: PageContext,
): Markup {
  return html`<a href="/areas/${area}${langQuery}#concept">${(office && texts.offices[office]) || page.conceptOf}</a>`;
}
