/** What a reader takes from the page of a number: its card, the number within a sentence, citations, and its feed. */
import { html, raw } from 'hono/html';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { pageUrl, sourcePage } from '../../../data/fact/evidence.ts';
import { day, gap } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf, factTitle } from '../../../data/fact/title.ts';
import { type Cited, plainText } from '../../../widget/view/receipt/citation.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { sentenceMarkdown } from '../../formats/plain-text.ts';
import type { CardOptions } from '../site/addresses.ts';
import { copyable } from '../site/copy.ts';
import { type Markup, section } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { cardElement, elementSnippet, figureElement, scriptTag } from '../snippets/element-snippet.ts';
import { type FactSentence, wholeSentence } from './fact-sentence.ts';

interface SnippetSource {
  fact: Fact;
  sentence: FactSentence;
  /** The card of its series; null if there is none. */
  card: CompactCard | null;
  options: CardOptions;
  cited: Cited;
}

interface Snippet {
  id: string;
  name: string;
  text: string;
  dir: 'ltr' | 'auto';
}

/** The card as its snippet shows it, and a folded block for each snippet. */
export function snippets(source: SnippetSource, context: PageContext, origin: string): Markup {
  const { card, options } = source;
  const { page, texts } = context;
  const element = card ? raw(cardElement(card, texts.words, options)) : '';
  const blocks = snippetList(source, context, origin).map(
    ({ id, name, text, dir }, i) =>
      html`<details name="take"${i ? '' : html` open`}><summary>${name}</summary>${copyable(id, name, text, page, origin, dir)}</details>`,
  );
  return html`<section class="take" aria-labelledby="embed"><h2 id="embed">${page.embedNumber}</h2>${element}
${blocks}</section>`;
}

function snippetList(source: SnippetSource, context: PageContext, origin: string): Snippet[] {
  const { fact, sentence, card, options, cited } = source;
  const { page, texts } = context;
  const list: Snippet[] = [];
  if (card) {
    const text = elementSnippet(card, texts.words, origin, options);
    list.push({ id: 'snippet', name: page.snippetCard, text, dir: 'ltr' });
  }
  list.push({ id: 'markdown', name: page.snippetMarkdown, text: markdown(sentence, cited, context), dir: 'auto' });
  // A sentence can cite a number or a bound, but not an interval.
  const isInterval = fact.value === null && !fact.bounds.includes(null);
  if (sentence.figure && !isInterval) {
    const text = figureInSentence(fact.id, options.asOf, sentence, context, origin);
    list.push({ id: 'figure', name: page.snippetFigure, text, dir: 'auto' });
  }
  list.push({ id: 'citation', name: page.citeOf, text: citation(cited, context), dir: 'auto' });
  return list;
}

/** The sentence with `<trade-figure>` around its number. */
function figureInSentence(
  fact: string,
  asOf: string | undefined,
  { before, figure, after }: FactSentence,
  { page, lang }: PageContext,
  origin: string,
): string {
  const [start = '', end = ''] = page.fullStop.split('{}');
  const element = figureElement({ fact, asOf, lang, text: figure });
  return `${scriptTag(origin)}\n${escapeHtml(start + before)}${element}${escapeHtml(after + end)}`;
}

/** The sentence, with links to its source and to this page. */
function markdown(sentence: FactSentence, { fact, url }: Cited, { page, texts, words, locale }: PageContext): string {
  const links: [string | undefined, string][] = [[words.figures, url]];
  const source = sourcePage(fact);
  if (source) {
    const name = fillText(words.detail, publisherNames(texts, source), day(source.published, locale));
    links.unshift([name, pageUrl(source.url)]);
  }
  return sentenceMarkdown(fillText(page.fullStop, wholeSentence(sentence)), gap(locale), links);
}

/**
 * The citation with the commas of its language. In a right-to-left language, a mark keeps the order of names and addresses in Latin letters
 * (Unicode TR 9, RLM).
 */
function citation(cited: Cited, { words, language }: PageContext): string {
  const { fact, labels } = cited;
  const text = plainText(cited).replace(factTitle(fact, labels), () => factTitle(fact, labels, commaOf(words)));
  return language.direction === 'rtl' ? text.replaceAll(/(?<=[.,] )(?=\p{Script=Latin})/gu, '\u200F') : text;
}

/** The feed of a fact or an area, and how to get it by email. */
export function follow(kind: 'facts' | 'area', id: string, { page }: PageContext, origin: string): Markup {
  const what = kind === 'area' ? page.followAreaNote : page.followNote;
  const address = copyable('feed', page.feedPage, `${origin}/feed.xml?${kind}=${id}`, page, origin);
  return section('follow', page.followOf, html`<p>${what}</p>${address}<p>${page.followHow}</p>`);
}
