/**
 * A number's receipt as markup: where it was printed, by whom and when, what it stands for, what it was before, and reasons for care.
 * It shows the API's answer for the fact, in the browser and on the Worker's pages.
 */
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import type { Caveat, Evidence, Fact } from '../../../data/contract/fact.ts';
import { publishers, sourcePage } from '../../../data/fact/evidence.ts';
import { day, type Locale } from '../../../data/fact/format.ts';
import type { Key } from '../../../data/fact/id.ts';
import { boundsText, factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { factPart } from '../../../data/fact/title.ts';
import type { Html } from '../writer.ts';
import { formulaOf } from './formulas.ts';

/** The answer of `/v1/facts/{id}?lang=`: a fact with labels and words in one language. */
export interface LabelledFact extends Fact {
  labels: Key;
  words: Words;
  dir: CompactCard['dir'];
  writing?: CompactCard['writing'];
}

export type Row = [name: string | undefined, content: unknown];

export interface Context {
  html: Html;
  fact: LabelledFact;
  words: Words;
  locale: Locale;
}

/** `href` is the address of the fact's JSON. */
export function receipt(html: Html, fact: LabelledFact, tag: string, href: string): unknown {
  const locale = { tag, writing: fact.writing };
  const { labels, words, caveats } = fact;
  const best = sourcePage(fact);
  const context = { html, fact, words, locale };
  const rows = [
    ...markRows(context),
    ...(best ? evidenceRows(context, best) : []),
    ...derivationRows(context),
    ...standingRows(context),
    [words.note, caveats.map((caveat) => reason(context, caveat))] as Row,
    ...historyRows(context),
  ];
  const parts = [labels.area, labels.indicator, factPart(fact, labels), labels.measure, labels.period];
  return html`<div class="head">${parts.filter(Boolean).join(' · ')}</div>
<dl>${rows.map(([name, content]) => ((Array.isArray(content) ? content.length : content) ? html`<dt>${name}</dt><dd>${content}</dd>` : ''))}</dl>
<div>${best ? html`<a href="${best.url}">${best.normalised ? words.source : words.page}</a> · ` : ''}<a href="${href}">JSON</a> · <a href="${csvOf(fact.id, href)}">CSV</a></div>
<div class="copy">${fill(
    words.cite,
    [words.text, 'BibTeX', 'CSL-JSON'].map(
      (name, i) => html`${i ? ' · ' : ''}<button type="button" data-cite="${String(i)}">${name}</button>`,
    ),
  )} <span class="copied" role="status"></span></div>`;
}

/** A reason for care: its kind in the reader's language, its explanation in English. */
function reason({ html, words }: Context, { kind, text }: Caveat): unknown {
  return html`<div>${words[kind] && kind !== 'note' ? html`<b>${words[kind]}</b>: ` : ''}${english(html, text)}</div>`;
}

/** Why the number is in doubt. */
export function markRows({ html, fact, words, locale }: Context): Row[] {
  const mark = fact.evidence.find(({ mark }) => mark)?.mark ?? fact.derivation?.mark;
  return mark
    ? [[words[mark.status], html`${fill(words.detail, english(html, mark.reason), day(mark.date, locale))}`]]
    : [];
}

/** What kind of number it is, and what it says about the true value. */
export function standingRows({ fact, words, locale }: Context): Row[] {
  return [
    [words.basis, words[fact.basis]],
    [words.standsFor, boundsText(fact, words, locale)],
  ];
}

/** The page that printed it. */
export function evidenceRows(context: Context, evidence: Evidence): Row[] {
  const { html, words, locale } = context;
  const { paragraph } = evidence;
  const page = names(html, evidence);
  return [
    [words.printed, quote(html, evidence)],
    [words.saidBy, evidence.attributedTo],
    [words.source, paragraph ? fill(words.detail, page, fillText(words.paragraph, paragraph)) : page],
    [words.published, day(evidence.published, locale)],
    // Most pages were read from stored copies, whose day of retrieval isn't known.
    [words.retrieved, evidence.retrieved && day(evidence.retrieved, locale)],
  ];
}

/** How it was computed. */
function derivationRows(context: Context): Row[] {
  const { html, words } = context;
  const { derivation } = context.fact;
  if (!derivation) return [];
  const inputs = derivation.inputs.map(
    (input, i) =>
      html`<div>${'abc'[i]}: ${fill(words.detail, html`<a href="${input.url}">${input.printed}</a>`, dated(context, input, names(html, input)))}</div>`,
  );
  return [
    [words.formula, formulaOf(derivation)],
    [words.inputs, inputs],
  ];
}

/** What it was before, and the other pages that printed it. */
function historyRows(context: Context): Row[] {
  const { html, fact, words, locale } = context;
  const { revisions, evidence } = fact;
  const earlier = revisions.map(
    (revision) =>
      html`<div>${dated(context, revision, revision.printed ?? factText({ ...fact, ...revision }, words, locale))}</div>`,
  );
  const others = evidence
    .slice(sourcePage(fact) ? 1 : 0)
    .map(
      (page) =>
        html`<div>${printedBy(context, page)}${page.setAside ? html` (${english(html, page.setAside)})` : ''}</div>`,
    );
  return [
    [words.earlier, earlier],
    [words.alsoIn, others],
  ];
}

/** Reasons are written in English. */
export function english(html: Html, text: string): unknown {
  return html`<span lang="en" dir="ltr">${text}</span>`;
}

/** A page with its day and what it prints: `Xinhua, June 19, 2025: “227.67 billion yuan”`. */
export function printedBy(context: Context, page: Evidence): unknown {
  const { html, words } = context;
  const link = html`<a href="${page.url}">${names(html, page)}</a>`;
  return fill(words.item, dated(context, page, link), quote(html, page));
}

function dated({ words, locale }: Context, { published }: { published: string }, what: unknown): unknown {
  return fill(words.detail, what, day(published, locale));
}

function quote(html: Html, { printed, language, normalised }: Evidence): unknown {
  const token = html`<bdi lang="${language}">${printed}</bdi>`;
  // Quotation marks only around a token as the page prints it. They are the reader's, and stand outside of its direction.
  return normalised ? token : html`<q>${token}</q>`;
}

export function names(html: Html, page: Pick<Evidence, 'agency' | 'publisher'>): unknown {
  return html`<bdi>${publishers(page).join(' · ')}</bdi>`;
}

/** The address of the same fact as a table of one row, on the origin of `href`. */
function csvOf(id: string, href: string): string {
  return `${/^https?:\/\/[^/]+/.exec(href)?.[0] ?? ''}/v1/facts.csv?ids=${encodeURIComponent(id)}`;
}
