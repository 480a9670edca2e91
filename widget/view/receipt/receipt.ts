/**
 * The receipt of a number as markup, for the browser and for the Worker's pages. It begins with the source: the number as it was printed, who
 * published it and when, and a link to that paragraph. A derived number has its calculation instead. If sources disagree, each value is listed with
 * its source. Other sources, the possible range, citation and data are folded (`<details>`).
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import type { ReceiptWords } from '../../../data/contract/enumerations.ts';
import { isWritten } from '../../../data/contract/enumerations.ts';
import type {
  Contradiction,
  Correction,
  Evidence,
  Revision,
  ServedCaveat,
  ServedFact,
} from '../../../data/contract/fact.ts';
import { agree } from '../../../data/fact/bounds.ts';
import { correctionOf, publishers, quoted, sourcePage, withParagraph } from '../../../data/fact/evidence.ts';
import { day, type Locale } from '../../../data/fact/format.ts';
import { compareText, type Key } from '../../../data/fact/id.ts';
import { boundsText, type FactNumber, factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf, factTitle } from '../../../data/fact/title.ts';
import { doubtLabel } from '../notes.ts';
import type { Html } from '../writer.ts';
import { termsOf } from './formulas.ts';

/** The response of `/v1/facts/{id}?lang=`: a fact with labels and words in one language. */
export interface LabeledFact extends ServedFact {
  labels: Key;
  words: ReceiptWords;
  dir: CompactCard['dir'];
  writing?: CompactCard['writing'];
}

type Derivation = NonNullable<ServedFact['derivation']>;
type DerivationInput = Derivation['inputs'][number];

/** A row of a description list (`<dl>`). */
type DetailRow = [name: string | undefined, content: unknown];

interface Context {
  html: Html;
  fact: LabeledFact;
  words: ReceiptWords;
  locale: Locale;
}

interface ReceiptOptions {
  /** A language tag (BCP 47) for `Intl`. */
  tag: string;
  /** The URL of the fact's JSON. */
  href: string;
  /** The URL of its page. */
  page: string;
  /** The title of the card that shows the number. The default is made of the labels of the fact. */
  title?: string | undefined;
}

/** `today` is the fact as known today, if `fact` is as of an earlier day. */
export function receipt(
  html: Html,
  fact: LabeledFact,
  { tag, href, page, title }: ReceiptOptions,
  today = fact,
): unknown {
  const { labels, words, writing } = fact;
  const sourceOfFact = sourcePage(fact);
  const context = { html, fact, words, locale: { tag, writing } };
  const { mark, values, reasons, othersName, others } = disagreement(context, today);
  const sourceText = sourceOfFact ? mainSource(context, sourceOfFact) : calculationText(context);
  // The list of values already has the source.
  const source = sourceOfFact && values ? '' : sourceText;
  const details = [rangeReason(context), descriptionList(html, detailRows(context))];
  const citeAndData = html`<div><button type="button" class="cite-number">${words.cite}</button> <span class="copied" role="status"></span></div><div><a href="${href}">JSON</a> · <a href="${csvUrl(fact.id, href)}">CSV</a></div>`;
  return html`<div class="head">${title ?? factTitle(fact, labels, commaOf(words))}</div>
${mark}${source}${values}${reasons}
${folded(html, othersName, others)}${folded(html, rangeLabel(context), details)}${folded(html, words.citeData, citeAndData)}<p class="end"><a href="${page}" target="_blank" rel="noopener">${words.numberPage}</a> <a href="${page}#report" target="_blank" rel="noopener">${words.reportFigure}</a></p>`;
}

/**
 * The parts of a receipt about disagreement: the label, the values with their sources, reasons, and other sources. `values` is empty if there is only
 * one value.
 */
export function disagreement(context: Context, today: LabeledFact = context.fact) {
  const { html, fact } = context;
  const page = sourcePage(fact);
  const pages = pagesWithDifferentValues(today, page);
  // If the number was replaced after the as-of date, today's revisions include it, but it has a row already. Revisions of a computed number have no
  // release that would tell which one it is, so none is shown then.
  const earlier = today.revisions
    .filter(({ release }) => (release === null ? today === fact : release !== page?.release))
    .toReversed()
    .flatMap((revision) => revisionRows(context, revision));
  const isRevised = earlier.length > 0 || today.revisions.length > fact.revisions.length;
  const isCurrent = ({ value }: Evidence) => isRevised && today.status !== 'disputed' && value === today.value;
  const rows = [
    ...pages.map((listed) => pageRow(context, listed, isCurrent(listed) ? context.words.now : '')),
    ...(today.contradictions ?? []).map((number) => contradictionRow(context, number)),
    ...earlier,
  ];
  // One row is only the source itself.
  const hasRows = rows.length > (page ? 1 : 0);
  const others = fact.evidence.filter((other) => !pages.includes(other));
  return {
    mark: statusMark(context, page !== undefined && hasRows, today),
    values: hasRows ? html`<ul class="values">${rows}</ul>` : '',
    reasons: unfoldedReasons(context),
    othersName: othersLabel(fact, others),
    others: others.length ? html`<ul>${others.map((other) => otherSource(context, other))}</ul>` : '',
  };
}

/**
 * The page of the number. If the number is disputed, revised or corrected, also a page for each different value. 15 and 15.3 agree, because 15
 * may be rounded, but in a dispute they are different values.
 */
function pagesWithDifferentValues({ status, evidence }: LabeledFact, page: Evidence | undefined): Evidence[] {
  if (!page) return [];
  if (status === 'current' || status === 'superseded') return [page];
  const isSame = (a: Evidence, b: Evidence) => (status === 'disputed' ? a.value === b.value : agree(a, b));
  const pages = [page, ...evidence.filter(({ setAside }) => setAside === undefined)];
  return pages.filter((candidate, i) => pages.findIndex((other) => isSame(other, candidate)) === i);
}

/** A number with its source. `name` says what kind of number it is, if it is not the current one. */
function row(
  { html, fact, words, locale }: Context,
  number: Omit<FactNumber, 'unit'>,
  content: unknown,
  name = '',
  className = '',
): unknown {
  // Without the unit: it is the same in all rows, and the quotations have it.
  const digits = factText({ ...number, unit: fact.unit }, { ...words, [fact.unit]: '' }, locale);
  return html`<li class="${className}"><b>${digits}</b><div>${name ? html`<p>${name}</p>` : ''}${content}</div></li>`;
}

function pageRow(context: Context, page: Evidence, name: string | undefined): unknown {
  const { html } = context;
  const reason = page.correction ? html`<p class="by">${correctionReason(context, page.correction)}</p>` : '';
  return row(context, page, html`${listedSource(context, page)}${reason}`, name);
}

/** A row for the value that a page's other numbers imply. */
function contradictionRow(context: Context, number: Contradiction): unknown {
  const { html, fact } = context;
  const page = fact.evidence.find(({ release }) => release === number.release);
  const by = page ? html`<p class="by">${dated(context, page, publisherLabel(html, page))}</p>` : '';
  return row(
    context,
    { ...number, qualifier: 'exact' },
    html`<ul class="sum">${calculation(context, number)}</ul>${by}`,
  );
}

/** Rows for a replaced value and for other values that pages printed at that time, newest first. */
function revisionRows(context: Context, { page, others = [], ...replaced }: Revision): unknown[] {
  const { html, fact, words } = context;
  const name = words.earlier;
  if (!page) {
    return [
      row(
        context,
        { ...replaced, qualifier: fact.qualifier },
        html`<p class="by">${dated(context, replaced, words.derived)}</p>`,
        name,
        'before',
      ),
    ];
  }
  // One page for each value. The value of the receipt already has a row.
  const listedValues = [replaced.value, fact.value];
  const different = others.filter(({ value }, i) => {
    const isFirst = others.findIndex((other) => other.value === value) === i;
    return isFirst && !listedValues.includes(value);
  });
  const pages = [page, ...different].sort((a, b) => compareText(b.published, a.published));
  return pages.map((listed) => {
    const { value, bounds } = listed === page ? replaced : listed;
    return row(context, { value, bounds, qualifier: listed.qualifier }, listedSource(context, listed), name, 'before');
  });
}

/** A caveat: its kind in bold, then its explanation if that says more. */
export function caveatContent(html: Html, { kind, text }: Omit<ServedCaveat, 'release'>, words: ReceiptWords): unknown {
  const name = kind !== 'note' && words[kind];
  const explanation = isWritten(kind) ? english(html, text) : text;
  if (!name) return explanation;
  return name === text ? html`<b>${name}</b>` : fill(words.item, html`<b>${name}</b>`, explanation);
}

/**
 * Says that the number is disputed, corrected or withdrawn, or that it was revised after the as-of date. Adds the reason of a correction, unless
 * there are rows: then the row of the page has it.
 */
function statusMark(context: Context, hasRows: boolean, today: LabeledFact): unknown {
  const { html, fact, words, locale } = context;
  const correction = correctionOf(today) ?? today.derivation?.correction;
  // Of the revisions, those after the as-of date count. A page that was found later may add one from before that date, so a number that is still
  // the same was not revised: as of June 19, today's list may have a revision of June 1 that the list of that day lacks.
  const isSame = today.value !== null && today.value === fact.value;
  const revision = isSame ? undefined : today.revisions.slice(fact.revisions.length).at(-1);
  const label =
    doubtLabel(correction?.status ?? today.status, words) ||
    (revision && fillText(words.revised, day(revision.until, locale)));
  const reason = correction && !hasRows && correctionReason(context, correction);
  const bold = html`<b>${label}</b>`;
  return label ? html`<p class="mark">${reason ? fill(words.item, bold, reason) : bold}</p>` : '';
}

function correctionReason({ html, words, locale }: Context, { reason, date }: Correction): unknown {
  return fill(words.detail, english(html, withoutStop(reason)), day(date, locale));
}

/** The number in large type as its page prints it, with the page and a link to it. */
function mainSource(context: Context, page: Evidence): unknown {
  const { html, words } = context;
  const by = dated(context, page, publisherLabel(html, page));
  return html`<p class="quote">${quotedNumber(context, page)}</p><p class="by">${withParagraph(by, page.paragraph, words)}</p><a class="read" href="${page.url}" target="_blank" rel="noopener">${page.normalised ? words.source : words.page}<span aria-hidden="true">\u00A0↗</span></a>`;
}

/** The number as a page prints it, with the page, in small type for a list of values. */
function listedSource(context: Context, page: Evidence): unknown {
  const { html, words } = context;
  const link = html`<a href="${page.url}" target="_blank" rel="noopener">${publisherLabel(html, page)}<span aria-hidden="true">\u00A0↗</span></a>`;
  return html`<p class="print">${quotedNumber(context, page)}</p><p class="by">${withParagraph(dated(context, page, link), page.paragraph, words)}</p>`;
}

/** A derived number with its calculation. Each input has a label and its page. */
function calculationText(context: Context): unknown {
  const { html, fact, words, locale } = context;
  const { derivation } = fact;
  const number = factText(fact, words, locale);
  if (!derivation) return html`<p class="quote">${number}</p>`;
  const by = (input: DerivationInput) =>
    html`<span class="by">${dated(context, input, publisherLabel(html, input))}</span>`;
  return html`<p class="quote">${number}</p><p class="by">${words.derived}</p><ul class="sum">${calculation(context, derivation, by)}</ul>`;
}

/** The inputs of a calculation, a line for each. `sourceOf` renders the source of an input after it. */
function calculation(
  { html, words, locale }: Context,
  derivation: Pick<Derivation, 'formula' | 'inputs'>,
  sourceOf: (input: DerivationInput) => unknown = () => '',
): unknown {
  return termsOf(derivation).map(
    ({ before, input, after }) =>
      html`<li>${before}<a href="${input.url}" target="_blank" rel="noopener">${factText(input, words, locale)}</a>${input.label ? html` (${input.label})` : ''}${after}${sourceOf(input)}</li>`,
  );
}

/** Caveats that are not folded: why a derived number is disputed, and why growth differs from the growth of the amounts on record. */
function unfoldedReasons({ html, fact }: Context): unknown {
  return fact.caveats
    .filter((caveat) => isUnfolded(fact, caveat))
    .map((caveat) => html`<p class="by reason">${caveat.text}</p>`);
}

function isUnfolded({ measure, basis }: ServedFact, { kind }: ServedCaveat): boolean {
  if (kind === 'contradiction') return basis === 'derived';
  return kind === 'base-revised' && measure === 'growth';
}

/** Content that opens with a click on its name. Empty without content. */
function folded(html: Html, name: unknown, content: unknown): unknown {
  return content ? html`<details><summary>${name}</summary>${content}</details>` : '';
}

function descriptionList(html: Html, rows: DetailRow[]): unknown {
  const filled = rows.filter(([, content]) => (Array.isArray(content) ? content.length : content));
  return filled.length
    ? html`<dl>${filled.map(([name, content]) => html`<dt>${name}</dt><dd>${content}</dd>`)}</dl>`
    : '';
}

/** How many other sources there are, or that all sources repeat one office (of statistics) or one agency (of news). */
function othersLabel({ evidence, words }: LabeledFact, others: readonly Evidence[]): string {
  const isSame = (name: 'office' | 'agency') =>
    evidence.length > 1 && evidence.every((page) => page[name] && page[name] === evidence[0]?.[name]);
  const sameSource = (isSame('office') && words.oneOffice) || (isSame('agency') && words.oneAgency);
  if (sameSource) return fillText(sameSource, evidence.length);
  return fillText(others.length === 1 ? words.another : words.others, others.length);
}

/** The range that the number lies in. Only "Note" for an estimate, which has no range, and for a disputed or withdrawn number. */
function rangeLabel({ fact, words, locale }: Context): string {
  if (isUnreliable(fact)) return words.note as string;
  const bounds = boundsText(fact, words, locale);
  return bounds ? fillText(words.item, words.exactness, bounds) : (words.note as string);
}

/** Explains where a range comes from. */
function rangeReason({ html, fact, words }: Context): unknown {
  const [lower, upper] = fact.bounds;
  const isRange = lower !== null && upper !== null && lower !== upper && !isUnreliable(fact);
  return isRange ? html`<p class="by">${words.range}</p>` : '';
}

/** Whether the number may be wrong, so that its range says nothing. */
export function isUnreliable({ status }: Pick<ServedFact, 'status'>): boolean {
  return status === 'disputed' || status === 'withdrawn';
}

/** Who gave the number, when it was retrieved, and the folded caveats. */
function detailRows(context: Context): DetailRow[] {
  const { html, fact, words, locale } = context;
  const page = sourcePage(fact);
  return [
    [words.basis, words[fact.basis]],
    [words.saidBy, page?.attributedTo],
    [words.retrieved, page?.retrieved && day(page.retrieved, locale)],
    [words.note, foldedCaveats(fact).map((caveat) => html`<div>${caveatContent(html, caveat, words)}</div>`)],
  ];
}

/** The folded caveats. `disagreement` shows the others. */
export function foldedCaveats(fact: LabeledFact): ServedCaveat[] {
  return fact.caveats.filter(
    (caveat) => !['correction', 'contradiction'].includes(caveat.kind) && !isUnfolded(fact, caveat),
  );
}

/** Text that a person wrote. It is English in every language. */
function english(html: Html, text: string): unknown {
  return html`<span lang="en" dir="ltr">${text}</span>`;
}

/** A sentence without its period, to put a comma after it. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** A page with its date and what it prints: `Xinhua, June 19, 2025: “227.67 billion yuan”`. Also why its number is not used. */
function otherSource(context: Context, page: Evidence): unknown {
  const { html, words } = context;
  const link = html`<a href="${page.url}" target="_blank" rel="noopener">${publisherLabel(html, page)}</a>`;
  const reason = page.setAside ?? page.correction?.reason;
  return html`<li>${fill(words.item, dated(context, page, link), quotedNumber(context, page))}${reason ? html` (${english(html, reason)})` : ''}</li>`;
}

/** `content` with the day of publication after it. */
function dated({ html, words, locale }: Context, { published }: { published: string }, content: unknown): unknown {
  return fill(words.detail, content, html`<time datetime="${published}">${day(published, locale)}</time>`);
}

/** The number as the page prints it. */
export function quotedNumber({ html, words }: Pick<Context, 'html' | 'words'>, page: Evidence): unknown {
  const token = html`<bdi lang="${page.language}">${page.printed}</bdi>`;
  // Only an unchanged token gets quotation marks. They follow the reader's language and text direction, not those of the token.
  return quoted(page.normalised ? token : html`<q>${token}</q>`, page, words);
}

export function publisherLabel(html: Html, page: Pick<Evidence, 'agency' | 'publisher'>): unknown {
  return html`<bdi>${publishers(page).join(' · ')}</bdi>`;
}

/** The URL of the fact as a CSV table of one row, on the same origin as `href`. */
function csvUrl(id: string, href: string): string {
  return `${/^https?:\/\/[^/]+/.exec(href)?.[0] ?? ''}/v1/facts.csv?ids=${encodeURIComponent(id)}`;
}
