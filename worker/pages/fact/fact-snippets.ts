/** The part of a number's page that readers copy or download: the card, the number in a sentence, a citation, files and its feed. */
import { html, raw } from 'hono/html';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import { labelOf } from '../../../data/catalogue/format/texts.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { pageUrl, sourcePage } from '../../../data/fact/evidence.ts';
import { day, wordSpace } from '../../../data/fact/format.ts';
import { factPath } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf, factTitle } from '../../../data/fact/title.ts';
import { type CitedFact, citationText } from '../../../widget/view/receipt/citation.ts';
import type { LabeledFact } from '../../../widget/view/receipt/receipt.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { sentenceMarkdown } from '../../formats/plain-text.ts';
import type { CardOptions } from '../site/addresses.ts';
import { copyable } from '../site/copy.ts';
import { addressOf } from '../site/forms.ts';
import { commaList, dayOf, type Markup, namedPeriod, section } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { cardElement, elementSnippet, figureElement, scriptTag } from '../snippets.ts';
import { releaseLink } from './fact-receipt.ts';
import { type FactSentence, wholeSentence } from './fact-sentence.ts';

interface SnippetSource {
  fact: Fact;
  sentence: FactSentence;
  /** The card of its series; null if there is none. */
  card: CompactCard | null;
  options: CardOptions;
  cited: CitedFact;
}

/** `dir` is the text direction: `ltr` for code, `auto` for a sentence, even one with an element in it. */
type Snippet = readonly [id: string, name: string, text: string, dir?: 'ltr' | 'auto'];

/** The card that the first snippet makes, and a folded block for each snippet. */
export function snippets(source: SnippetSource, context: PageContext, origin: string): Markup {
  const { card, options } = source;
  const { page, texts } = context;
  const element = card ? raw(cardElement(card, texts.words, options)) : '';
  const blocks = snippetList(source, context, origin).map(
    ([id, name, text, dir = 'auto'], i) =>
      html`<details name="take"${i ? '' : html` open`}><summary>${name}</summary>${copyable(id, name, text, page, dir)}</details>`,
  );
  return html`<section class="take" aria-labelledby="embed"><h2 id="embed">${page.embedNumber}</h2>${element}
${blocks}</section>`;
}

function snippetList(source: SnippetSource, context: PageContext, origin: string): Snippet[] {
  const { fact, sentence, card, options, cited } = source;
  const { page, texts } = context;
  const list: Snippet[] = [];
  if (card) list.push(['snippet', page.snippetCard, elementSnippet(card, texts.words, origin, options), 'ltr']);
  list.push(['markdown', page.snippetMarkdown, markdown(sentence, cited, context)]);
  // A sentence can cite a number or a bound, but not an interval.
  const isInterval = fact.value === null && !fact.bounds.includes(null);
  if (sentence.figure && !isInterval)
    list.push(['figure', page.snippetFigure, figureInSentence(source, context, origin)]);
  list.push(['citation', page.citeOf, citation(cited, context)]);
  return list;
}

/** The sentence with `<trade-figure>` around its number. */
function figureInSentence({ fact, sentence, options }: SnippetSource, context: PageContext, origin: string): string {
  const { page, lang } = context;
  const { before, figure, after } = sentence;
  // The message is a sentence with its full stop: `{}.`
  const [start = '', end = ''] = page.asSentence.split('{}');
  const element = figureElement(fact.id, figure, lang, options.asOf);
  return `${scriptTag(origin)}\n${escapeHtml(start + before)}${element}${escapeHtml(after + end)}`;
}

/** The sentence, with links to its source and to this page ("Sources and data"). */
function markdown(
  sentence: FactSentence,
  { fact, url }: CitedFact,
  { page, texts, words, locale }: PageContext,
): string {
  const links: [string | undefined, string][] = [[words.figures, url]];
  const source = sourcePage(fact);
  if (source) {
    const name = fillText(words.detail, publisherNames(texts, source), day(source.published, locale));
    links.unshift([name, pageUrl(source.url)]);
  }
  return sentenceMarkdown(fillText(page.asSentence, wholeSentence(sentence)), wordSpace(locale), links);
}

/**
 * The citation with the commas of its language. In a right-to-left language, a mark keeps the order of names and addresses in Latin letters
 * (Unicode TR 9, RLM).
 */
function citation(cited: CitedFact, { words, language }: PageContext): string {
  const { fact, labels } = cited;
  const text = citationText(cited).replace(factTitle(fact, labels), () => factTitle(fact, labels, commaOf(words)));
  return language.direction === 'rtl' ? text.replaceAll(/(?<=[.,] )(?=\p{Script=Latin})/gu, '\u200F') : text;
}

/** Links to the figure as files, its feed, this page as of today, the other figures of the area and period, and the releases. */
export function links(fact: LabeledFact, today: string, context: PageContext): Markup {
  const { page, texts, asOf } = context;
  const csv = new URLSearchParams(asOf === undefined ? { ids: fact.id } : { asOf, ids: fact.id });
  const asOfToday = html`<li><a href="${factLink(fact.id, { ...context, asOf: today })}">${fill(page.pinLink, dayOf(today, context))}</a></li>`;
  const feed = html`<li><a href="/feed.xml?facts=${fact.id}">${page.feedPage}</a></li>`;
  const areaAndPeriod = [labelOf(texts, 'areas', fact.area), namedPeriod(fact.period, context)];
  const others = addressOf(`/areas/${fact.area}`, { period: fact.period }, context);
  const list = html`<ul class="plain"><li><a href="/v1${factPath(fact.id, { asOf })}">JSON</a></li>
<li><a href="/v1/facts.csv?${csv}">CSV</a></li>${asOf === undefined ? [feed, asOfToday] : ''}
<li><a href="${others}#facts">${fill(page.moreOf, commaList(areaAndPeriod, texts.words))}</a></li></ul>
${releases(fact, context)}<p class="fine"><code dir="ltr">${fact.id}</code></p>`;
  return section('downloads', page.downloads, list);
}

/** The releases with the figure, its earlier values, or the inputs that it was computed from. */
function releases({ evidence, derivation, revisions }: LabeledFact, context: PageContext): Markup {
  const earlierSources = revisions.flatMap(({ page: source, others = [] }) => (source ? [source, ...others] : []));
  const sources = [...evidence, ...(derivation?.inputs ?? []), ...earlierSources];
  const byRelease = new Map(sources.map((source) => [source.release, source]));
  const items = [...byRelease.values()].map((source) => html`<li>${releaseLink(source, context)}</li>`);
  // `inParentheses` is `{} ({})`.
  return html`<details><summary>${fillText(context.page.inParentheses, context.page.releasesPage, items.length)}</summary><ul class="plain">${items}</ul></details>`;
}
