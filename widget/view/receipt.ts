/**
 * A number's receipt: where it was printed, by whom and when, what it stands for, and what it was before. Few readers open one, so
 * this is a script of its own, loaded by the element when a number is first selected; it shows the API's answer for the fact.
 */

import type { Card, Words } from '../../data/contract/card.ts';
import type { Evidence, Fact } from '../../data/contract/fact.ts';
import { significantDigits } from '../../data/fact/digits.ts';
import type { Figure, Locale } from '../../data/fact/format.ts';
import { amount, day, gap, percent, plain } from '../../data/fact/format.ts';
import type { Key } from '../../data/fact/id.ts';
import { publishers } from '../../data/fact/publishers.ts';
import { factPart } from '../../data/fact/title.ts';
import { isAmount } from '../../data/fact/unit.ts';
import { load } from '../load.ts';
import { bibtex, cslJson, plainText } from './citation.ts';
import { formulaOf } from './formulas.ts';
import type { Html } from './view.ts';
import { fill } from './view.ts';

/** The answer of `/v1/facts/{id}?lang=`. */
export interface LabelledFact extends Fact {
  labels: Key;
  words: Words;
  dir: Card['dir'];
  writing?: Card['writing'];
}

/** The receipt as markup, by the caller's template tag. */
export function receipt(html: Html, fact: LabelledFact, tag: string, href: string): unknown {
  const locale = { tag, writing: fact.writing };
  const { labels, words, evidence, revisions, derivation } = fact;
  const [best, ...others] = evidence;
  const mark = evidence.find((one) => one.mark)?.mark;
  const rows: [string | undefined, unknown][] = [
    ...(mark
      ? [[words[mark.status], html`${mark.reason}, ${day(mark.date, locale)}`] as [string | undefined, unknown]]
      : []),
    ...(best ? evidenceRows(html, best, words, locale) : []),
    ...(derivation ? derivationRows(html, derivation, words, locale) : []),
    [words.basis, words[fact.basis]],
    [words.standsFor, meaning(fact, locale)],
    [
      words.earlier,
      revisions.map((one) => html`<div>${one.printed ?? bare(fact, one, locale)}, ${day(one.published, locale)}</div>`),
    ],
    [
      words.alsoIn,
      others.map(
        (one) =>
          html`<div><a href="${one.url}">${names(html, one)}</a>, ${day(one.published, locale)}: ${quote(html, one)}${one.setAside ? ` (${one.setAside})` : ''}</div>`,
      ),
    ],
  ];
  const parts = [labels.area, labels.indicator, factPart(fact, labels), labels.measure, labels.period];
  return html`<div class="head">${parts.filter(Boolean).join(' · ')}</div>
<dl>${rows.map(([name, value]) => ((Array.isArray(value) ? value.length : value) ? html`<dt>${name}</dt><dd>${value}</dd>` : ''))}</dl>
<div>${best ? html`<a href="${best.url}">${best.normalised ? words.source : words.page}</a> · ` : ''}<a href="${href}">JSON</a> · <a href="${csvOf(fact.id, href)}">CSV</a></div>
<div class="copy">${fill(
    words.cite,
    [words.text, 'BibTeX', 'CSL-JSON'].map(
      (name, i) => html`${i ? ' · ' : ''}<button type="button" data-cite="${String(i)}">${name}</button>`,
    ),
  )} <span class="said" role="status"></span></div>`;
}

function evidenceRows(html: Html, one: Evidence, words: Words, locale: Locale): [string | undefined, unknown][] {
  const where = one.paragraph ? [', ', ...fill(words.paragraph, String(one.paragraph))] : '';
  return [
    [words.printed, quote(html, one)],
    [words.saidBy, one.attributedTo],
    [words.source, html`${names(html, one)}${where}`],
    [words.published, day(one.published, locale)],
    [words.note, one.note],
    [words.retrieved, one.retrieved ? day(one.retrieved, locale) : words.unrecorded],
  ];
}

function derivationRows(html: Html, derivation: NonNullable<Fact['derivation']>, words: Words, locale: Locale) {
  const list = derivation.inputs.map(
    (input, i) =>
      html`<div>${'abc'[i]}: <a href="${input.url}">${input.printed}</a>, ${names(html, input)}, ${day(input.published, locale)}</div>`,
  );
  return [
    [words.formula, formulaOf(derivation)],
    [words.inputs, list],
  ] satisfies [string | undefined, unknown][];
}

function quote(html: Html, { printed, language, normalised }: Evidence): unknown {
  // Quotation marks only around what stands on the page as it is.
  return normalised ? html`<bdi>${printed}</bdi>` : html`<q lang="${language}"><bdi>${printed}</bdi></q>`;
}

function names(html: Html, one: Pick<Evidence, 'agency' | 'publisher'>): unknown {
  return html`<bdi>${publishers(one).join(' · ')}</bdi>`;
}

/** What the number says about the true one: an interval, a limit, or just itself. */
function meaning(fact: LabelledFact, locale: Locale): string {
  const { words } = fact;
  const [lower, upper] = fact.bounds;
  // Six digits are more than any source prints; the API has them all.
  const end = (value: number) =>
    write(fact, { value: fact.basis === 'derived' ? Number(value.toPrecision(6)) : value, digits: 0 }, locale);
  if (lower !== null && upper !== null) {
    const range = lower === upper ? end(lower) : `${end(lower)} – ${end(upper)}`;
    // "About" stands for more than its digits do, and nobody knows for how much.
    return fill(fact.qualifier === 'about' ? words.about : '{}', range).join('');
  }
  const [word, limit] = lower === null ? [words.under, upper] : [words.over, lower];
  return limit === null ? '' : fill(word, end(limit)).join('');
}

function bare(fact: LabelledFact, { value, bounds }: Pick<Fact, 'value' | 'bounds'>, locale: Locale): string {
  return write(fact, { value, digits: significantDigits(value, bounds) }, locale);
}

function write({ unit, words }: LabelledFact, figure: Figure, locale: Locale): string {
  if (unit === 'percent') return percent(figure, locale);
  const pieces = isAmount(unit) ? amount(figure, locale) : [plain(figure, locale)];
  return [...pieces, words[unit]].filter(Boolean).join(gap(locale));
}

/** The number selected last: an answer that comes after another is selected, or the card is gone, is dropped. */
let selected: HTMLAnchorElement | null = null;

/** What a button of the receipt does: close it, or copy a citation. */
async function act(
  { target }: Event,
  popover: HTMLElement,
  fact: LabelledFact,
  tag: string,
  href: string,
): Promise<void> {
  const locale = { tag, writing: fact.writing };
  const button = (target as Element).closest('button');
  if (button?.className === 'close') popover.hidePopover();
  const style = [plainText, bibtex, cslJson][Number(button?.dataset.cite ?? -1)];
  if (!button || !style) return;
  const url = href.split('?')[0] as string;
  const number =
    fact.value === null ? meaning(fact, locale) : fill(fact.words[fact.qualifier], bare(fact, fact, locale)).join('');
  const citation = style({ fact, labels: fact.labels, url, number, words: fact.words });
  const said = settle(popover);
  // A page may forbid the clipboard, or be an insecure one that has none: then the text is shown, selected, to be copied by hand.
  await Promise.resolve()
    .then(() => navigator.clipboard.writeText(citation))
    .then(
      () => {
        said.textContent = `${fact.words.copied} ✓`;
      },
      () => {
        const area = Object.assign(document.createElement('textarea'), { value: citation, readOnly: true, rows: 6 });
        area.setAttribute('aria-label', fill(fact.words.cite, '').join(''));
        button.parentElement?.after(area);
        area.select();
      },
    );
}

/** Takes away what an earlier copy left; gives the place where the next one is told. */
function settle(popover: HTMLElement): HTMLElement {
  const said = popover.querySelector('.said') as HTMLElement;
  said.textContent = '';
  popover.querySelector('textarea')?.remove();
  return said;
}

/** The same fact as a table of one row. */
function csvOf(id: string, href: string): string {
  return `${new URL(href, location.href).origin}/v1/facts.csv?ids=${encodeURIComponent(id)}`;
}

type Render = (template: unknown, into: HTMLElement) => unknown;

/** Shows the receipt of the fact that `link` leads to, in a popover beside it. Rejects where the API gives none. */
export async function openReceipt(link: HTMLAnchorElement, html: Html, render: Render, locale: string): Promise<void> {
  selected = link;
  const root = link.getRootNode() as ShadowRoot;
  const fact = await load<LabelledFact | null>(link.href, new AbortController().signal).catch((error) => {
    // Of a number that is not the one looked at any more nobody wants to hear.
    if (selected === link) throw error;
  });
  if (selected !== link || !link.isConnected) return;
  if (!fact) throw new Error(`${link.href} answered no fact`);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);

  const popover = root.querySelector<HTMLElement>('.receipt') ?? root.appendChild(document.createElement('div'));
  popover.popover = 'auto';
  popover.hidePopover();
  // As the card: where nothing says which scheme the page has, the system decides.
  popover.className = `receipt ${getComputedStyle(root.host).colorScheme === 'normal' ? 'os' : ''}`;
  Object.assign(popover, { tabIndex: -1, lang: locale, dir: fact.dir, role: 'dialog' });
  popover.setAttribute('part', 'receipt');
  const close = html`<button type="button" class="close" aria-label="${fact.words.close}">×</button>`;
  render([close, receipt(html, fact, locale, link.href)], popover);
  settle(popover);
  popover.ariaLabel = popover.querySelector('.head')?.textContent ?? '';
  popover.onclick = (event) => act(event, popover, fact, locale, link.href);
  // Chromium gives the focus back by itself only outside of shadow roots.
  popover.onbeforetoggle = ({ newState }) => {
    if (newState === 'closed' && popover.matches(':focus-within')) link.focus();
  };
  popover.showPopover({ source: link });
  popover.focus({ preventScroll: true });
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
.receipt{all:initial;-webkit-locale:revert-layer;display:none;box-sizing:border-box;position:fixed;inset:auto;
--ink:var(--trade-card-ink,light-dark(#16191d,#eceef1));--soft:var(--trade-card-muted,light-dark(#565d66,#a7afb9));
--line:var(--trade-card-line,light-dark(#d9dde2,#3a4048));--mark:var(--trade-card-accent,light-dark(#0b5c8a,#6cb8e6));
width:min(24em,92vw);max-height:80vh;overflow:auto;padding:.9em 1em;border:1px solid var(--line);border-radius:4px;
color:var(--ink);background:var(--trade-card-background,light-dark(#fff,#1e2126));box-shadow:0 6px 28px #0004;
font-family:inherit;font-size:max(.875em,12px);line-height:1.4;overflow-wrap:anywhere;font-variant-numeric:tabular-nums;inset:0;margin:auto;height:fit-content}
.receipt:popover-open{display:block}
.receipt:not(.os){color-scheme:inherit}.os{color-scheme:light dark}
@supports (position-area:block-end){.receipt{inset:auto;margin:.3em 0;position-area:bottom span-right;justify-self:start;position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline}}
.receipt .head{font-weight:600;margin-bottom:.4em}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2em .8em;margin:0 0 .6em}
dt{color:var(--soft);max-width:9em}
dd{margin:0}
.copy button{all:unset;cursor:pointer;text-decoration:underline dotted 1px}
.copy{margin-top:.3em;color:var(--soft)}
@media print{.receipt{display:none!important}}
textarea{width:100%;box-sizing:border-box;font:inherit;margin-top:.4em}
.close{all:unset;cursor:pointer;float:inline-end;padding:0 .4em .2em;font-size:1.3em;line-height:1}
:is(.close,.copy button):focus-visible{outline:2px solid var(--mark)}
`);
