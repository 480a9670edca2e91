/** What a reader takes from a number's page, one block with a choice: its card, the number within a sentence, citations; and its feed. */
import { html } from 'hono/html';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { ServedFact } from '../../../data/contract/fact.ts';
import { pageUrl, sourcePage } from '../../../data/fact/evidence.ts';
import { day, gap } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf, factTitle } from '../../../data/fact/title.ts';
import { type Cited, plainText } from '../../../widget/view/receipt/citation.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { sentenceMarkdown } from '../../formats/plain-text.ts';
import type { CardOptions } from '../site/addresses.ts';
import { copyable, type Markup, section } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { elementSnippet, figureElement, scriptTag } from '../snippets/element-snippet.ts';
import { citeInSentence } from './cited-sentence.ts';
import { numberInSentence } from './fact-sentence.ts';

interface SnippetSource {
  fact: ServedFact;
  /** The number as a sentence, without a full stop. */
  title: string;
  /** The card of its series; null where there is none. */
  card: CompactCard | null;
  options: CardOptions;
  cited: Cited;
}

/** All can be selected without JavaScript. */
export async function snippets(
  { fact, title, card, options, cited }: SnippetSource,
  context: PageContext,
  origin: string,
): Promise<Markup> {
  const { page, texts } = context;
  const { words } = texts;
  // A sentence can cite a number or a limit, but no interval between two bounds.
  const isCitable = fact.value !== null || fact.bounds.includes(null);
  const choices: (readonly [id: string, name: string, text: string, dir: 'ltr' | 'auto'])[] = [
    ...(card ? [['snippet', page.snippetCard, elementSnippet(card, words, origin, options), 'ltr'] as const] : []),
    ['markdown', page.snippetMarkdown, markdown(title, cited, context), 'auto'],
    ...(isCitable
      ? [
          [
            'figure',
            page.snippetFigure,
            await figureInSentence({ fact, title, options, cited }, context, origin),
            'auto',
          ] as const,
        ]
      : []),
    ['citation', page.citeOf, citation(cited, context), 'auto'],
  ];
  return html`<section class="take" aria-labelledby="embed"><h2 id="embed">${page.embedNumber}</h2>${card ? await servedElement(card, words, options) : ''}
${choices.map(([id, name, text, dir], i) => html`<details name="take"${i ? '' : html` open`}><summary>${name}</summary>${copyable(id, name, text, page, origin, dir)}</details>`)}</section>`;
}

/** The sentence with the element around its number; the number alone if the element cannot read it within the sentence. */
async function figureInSentence(
  { fact, title, options, cited }: Omit<SnippetSource, 'card'>,
  context: PageContext,
  origin: string,
): Promise<string> {
  const { page, lang } = context;
  const { compareWords } = await import('../../../data/text/lookup/compare-words.ts');
  const isRead = (words: string) => compareWords(words, lang, cited.fact).state === 'matches';
  const sentence = citeInSentence(fillText(page.fullStop, title), numberInSentence(fact, context), isRead);
  const { before, words, after } = sentence ?? { before: '', words: cited.number, after: '' };
  const element = figureElement({ fact: fact.id, asOf: options.asOf, lang, text: words });
  return `${scriptTag(origin)}\n${escapeHtml(before)}${element}${escapeHtml(after)}`;
}

/** The sentence, with links to the page that prints the number and to its own. */
function markdown(title: string, { fact, url }: Cited, { page, texts, words, locale }: PageContext): string {
  const best = sourcePage(fact);
  const links: [string | undefined, string][] = [[words.figures, url]];
  if (best)
    links.unshift([
      fillText(words.detail, publisherNames(texts, best), day(best.published, locale)),
      pageUrl(best.url),
    ]);
  return sentenceMarkdown(fillText(page.fullStop, title), gap(locale), links);
}

/**
 * The citation with the commas of its language. In one that is written from right to left, names and addresses in Latin letters follow each
 * other from the right too (Unicode TR 9, RLM).
 */
function citation(cited: Cited, { words, language }: PageContext): string {
  const { fact, labels } = cited;
  const text = plainText(cited).replace(factTitle(fact, labels), () => factTitle(fact, labels, commaOf(words)));
  return language.direction === 'rtl' ? text.replaceAll(/(?<=[.,] )(?=\p{Script=Latin})/gu, '\u200F') : text;
}

/** The feed of one figure or one area, and how to get it by email. */
export function follow(name: 'facts' | 'area', id: string, { page }: PageContext, origin: string): Markup {
  const what = name === 'area' ? page.followAreaNote : page.followNote;
  const address = copyable('feed', page.feedPage, `${origin}/feed.xml?${name}=${id}`, page, origin);
  return section('follow', page.followOf, html`<p>${what}</p>${address}<p>${page.followHow}</p>`);
}
