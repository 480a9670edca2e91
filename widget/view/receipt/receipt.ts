/**
 * A number's receipt as markup. The source comes first: the number in the words of the page that printed it, who published it and when,
 * and the way to that paragraph; of a derived number the sum. Folded away are other pages, how exact it is, citation and data.
 * It shows the API's answer for the fact, in the browser and on the Worker's pages.
 */
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import { WRITTEN_CAVEATS } from '../../../data/contract/enumerations.ts';
import type { Caveat, Evidence, Fact } from '../../../data/contract/fact.ts';
import { publishers, sourcePage, withParagraph } from '../../../data/fact/evidence.ts';
import { day, type Locale } from '../../../data/fact/format.ts';
import type { Key } from '../../../data/fact/id.ts';
import { boundsText, factText, fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf, factTitle } from '../../../data/fact/title.ts';
import { doubtOf } from '../notes.ts';
import type { Html } from '../writer.ts';
import { termsOf } from './formulas.ts';

/** The answer of `/v1/facts/{id}?lang=`: a fact with labels and words in one language. */
export interface LabelledFact extends Fact {
  labels: Key;
  words: Words;
  dir: CompactCard['dir'];
  writing?: CompactCard['writing'];
}

type Row = [name: string | undefined, content: unknown];

export interface Context {
  html: Html;
  fact: LabelledFact;
  words: Words;
  locale: Locale;
}

/** `href` is the address of the fact's JSON. */
export function receipt(html: Html, fact: LabelledFact, tag: string, href: string): unknown {
  const locale = { tag, writing: fact.writing };
  const { labels, words } = fact;
  const best = sourcePage(fact);
  const context = { html, fact, words, locale };
  return html`<div class="head">${factTitle(fact, labels, commaOf(words))}</div>
${marked(context)}${best ? printed(context, best) : computed(context)}
${folded(html, more(fact), otherPages(context))}${folded(html, exactness(context), list(html, careRows(context)))}${folded(
  html,
  words.citeData,
  html`<div>${fill(
    words.cite,
    [words.text, 'BibTeX', 'CSL-JSON'].map(
      (name, i) => html`${i ? ' · ' : ''}<button type="button" data-cite="${String(i)}">${name}</button>`,
    ),
  )} <span class="copied" role="status"></span></div><div><a href="${href}">JSON</a> · <a href="${csvOf(fact.id, href)}">CSV</a></div>`,
)}`;
}

/** A reason for care: its kind, and its explanation, where that says more. What a person wrote is in English. */
export function reason(html: Html, { kind, text }: Omit<Caveat, 'release'>, words: Words): unknown {
  const name = kind !== 'note' && words[kind];
  const explanation = WRITTEN_CAVEATS.includes(kind) ? english(html, text) : text;
  if (!name) return explanation;
  return name === text ? html`<b>${name}</b>` : fill(words.item, html`<b>${name}</b>`, explanation);
}

/** Why the number is in doubt. */
function marked({ html, fact, words, locale }: Context): unknown {
  const mark = fact.evidence.find(({ mark }) => mark)?.mark ?? fact.derivation?.mark;
  const doubt = doubtOf(mark?.status ?? fact.status, words);
  const reason = mark && fill(words.detail, english(html, withoutStop(mark.reason)), day(mark.date, locale));
  return doubt ? html`<p class="mark"><b>${doubt}</b> ${reason}</p>` : '';
}

/** The number as a page prints it, with the page. */
function printed(context: Context, page: Evidence): unknown {
  const { html, words } = context;
  const by = dated(context, page, names(html, page));
  return html`<p class="quote">${quote(html, page)}</p><p class="by">${withParagraph(by, page.paragraph, words)}</p><a class="read" href="${page.url}" target="_blank" rel="noopener">${page.normalised ? words.source : words.page}<span aria-hidden="true"> ↗</span></a>`;
}

/** A number that nobody printed: what it was computed from, each with its page and what tells it from the others. */
function computed(context: Context): unknown {
  const { html, fact, words, locale } = context;
  const { derivation } = fact;
  const number = fillText(words.about, factText({ ...fact, qualifier: 'exact' }, words, locale));
  if (!derivation) return html`<p class="quote">${factText(fact, words, locale)}</p>`;
  const lines = termsOf(derivation).map(
    ({ before, input, after }) =>
      html`<li>${before}<a href="${input.url}" target="_blank" rel="noopener">${factText(input, words, locale)}</a>${input.label ? html` (${input.label})` : ''}${after}<span class="by">${dated(context, input, names(html, input))}</span></li>`,
  );
  return html`<p class="quote">${number}</p><p class="by">${words.derived}</p><ul class="sum">${lines}</ul>`;
}

/** Content that opens below its name; nothing where there is none. */
function folded(html: Html, name: unknown, content: unknown): unknown {
  return content ? html`<details><summary>${name}</summary>${content}</details>` : '';
}

function list(html: Html, rows: Row[]): unknown {
  const known = rows.filter(([, content]) => (Array.isArray(content) ? content.length : content));
  return known.length
    ? html`<dl>${known.map(([name, content]) => html`<dt>${name}</dt><dd>${content}</dd>`)}</dl>`
    : '';
}

/** How many pages print the number beside its own. */
function more(fact: LabelledFact): string {
  const { length } = others(fact);
  return fillText(length === 1 ? fact.words.another : fact.words.others, length);
}

function others(fact: LabelledFact): Evidence[] {
  return fact.evidence.slice(sourcePage(fact) ? 1 : 0);
}

function otherPages(context: Context): unknown {
  const { html, fact } = context;
  const pages = others(fact).map(
    (page) =>
      html`<li>${printedBy(context, page)}${page.setAside ? html` (${english(html, page.setAside)})` : ''}</li>`,
  );
  return pages.length ? html`<ul>${pages}</ul>` : '';
}

/** The interval that the number is known to lie in; nothing of a number that a person marked as wrong, however precisely it is printed. */
function exactness({ fact, words, locale }: Context): string {
  if (isRefuted(fact)) return words.note as string;
  return [words.exactness, boundsText(fact, words, locale)].filter(Boolean).join(': ');
}

/** Whether a person marked the number as one that does not stand. */
export function isRefuted({ status, evidence }: Pick<LabelledFact, 'status' | 'evidence'>): boolean {
  return status !== 'corrected' && evidence.some(({ mark }) => mark?.status === status);
}

/** What is known of the number besides: who gave it, what it was before, and reasons for care. */
function careRows(context: Context): Row[] {
  const { html, fact, words, locale } = context;
  const page = sourcePage(fact);
  const earlier = fact.revisions.map(
    (revision) =>
      html`<div>${dated(context, revision, revision.printed ?? factText({ ...fact, ...revision }, words, locale))}</div>`,
  );
  return [
    [words.basis, words[fact.basis]],
    [words.saidBy, page?.attributedTo],
    [words.retrieved, page?.retrieved && day(page.retrieved, locale)],
    [words.earlier, earlier],
    [
      words.note,
      fact.caveats
        .filter(({ kind }) => kind !== 'mark')
        .map((caveat) => html`<div>${reason(html, caveat, words)}</div>`),
    ],
  ];
}

/** What a person wrote, which is in English in every language. */
export function english(html: Html, text: string): unknown {
  return html`<span lang="en" dir="ltr">${text}</span>`;
}

/** A sentence without its full stop, to stand before a comma. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
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

/** The number as the page prints it. */
export function quote(html: Html, { printed, language, normalised }: Evidence): unknown {
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
