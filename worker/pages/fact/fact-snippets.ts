/** What a reader takes from a number's page: its card, the number within a sentence, and citations. All can be selected without JavaScript. */
import { html } from 'hono/html';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { commaOf, factTitle } from '../../../data/fact/title.ts';
import { bibtex, type Cited, plainText } from '../../../widget/view/receipt/citation.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import type { CardOptions } from '../site/addresses.ts';
import { copyable, type Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { elementSnippet, figureSnippet } from '../snippets/element-snippet.ts';

/** What of a number's page can be embedded elsewhere. */
interface EmbeddingSource {
  fact: Fact;
  /** The card of its series; null where there is none. */
  card: CompactCard | null;
  options: CardOptions;
  /** The number in words. */
  number: string;
}

/** The card of the number's series and the number within a sentence, each with what to paste. */
export async function embedding(
  { fact, card, options, number }: EmbeddingSource,
  { page, texts, lang }: PageContext,
  origin: string,
): Promise<Markup | ''> {
  // A sentence can cite a number or a limit, but no interval between two bounds.
  const isCitable = fact.value !== null || fact.bounds.includes(null);
  if (!card && !isCitable) return '';
  const { words } = texts;
  const shown = card
    ? html`<h3>${page.snippetCard}</h3>${await servedElement(card, words, options)}${copyable('snippet', page.snippetCard, elementSnippet(card, words, origin, options), page, origin)}`
    : '';
  const figure = isCitable
    ? html`<h3>${page.snippetFigure}</h3>${copyable('figure', page.snippetFigure, figureSnippet({ fact: fact.id, asOf: options.asOf, lang, text: number }, origin), page, origin)}`
    : '';
  return html`<section class="take" aria-labelledby="embed"><h2 id="embed">${page.embedNumber}</h2>${shown}${figure}</section>`;
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

export function citations(cited: Cited, context: PageContext): Markup {
  const { page } = context;
  const folded = html`<details><summary>BibTeX</summary>${copyable('bibtex', 'BibTeX', bibtex(cited), page)}</details>`;
  return html`<section aria-labelledby="cite"><h2 id="cite">${page.citeOf}</h2>${copyable('citation', context.words.text ?? '', citation(cited, context), page)}${folded}</section>`;
}
