/** The head of the start page: what this is, shown by one number in an article: the sentence, its card, and the card's receipt. */
import { html } from 'hono/html';
import type { CompactCard } from '../../../data/contract/card.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { labelled } from '../../api/facts/fact.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { printed } from '../fact/fact-parts.ts';
import { dayOf, type Markup, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** Null where the area of the start page has no card of all trade. */
export async function startHero(catalogue: Catalogue, context: PageContext): Promise<Markup | null> {
  const { page, lang, to, texts } = context;
  const { index } = catalogue;
  const card = await compactCard(catalogue, { area: index.start.area, lang });
  if (!card) return null;
  // Short words stay with what follows them: `in 2025`.
  const text = unbroken(sentence(card, texts.words).text.replaceAll(/(?<=\s\p{L}{1,2}) (?=\d)/gu, '\u00A0'));
  return html`<section class="hero" aria-labelledby="what"><div><h1 id="what">${page.tagline}</h1>
<p class="intro-line">${page.intro}</p>
<p class="buttons"><a class="button" href="#make">${page.makeCard}</a> <a class="button second" href="/check${to}">${page.checkPage}</a></p>
<p class="fine">${fill(page.recordNote, index.releases, dayOf(index.dataset.date, context))}</p></div>
<div class="article"><p class="kicker">${page.articleWord}</p>
<p class="prose">${text}</p>
${await servedElement(card, texts.words, { period: card.period.id, level: '2' })}
${await openReceipt(catalogue, card, context)}</div></section>`;
}

/** The receipt of the card's number: the printed words, who printed them, and the way to them. */
async function openReceipt(catalogue: Catalogue, card: CompactCard, context: PageContext): Promise<Markup | ''> {
  const fact = await catalogue.fact(card.headline.id);
  const source = fact && printed(labelled(context.texts, fact), context);
  const title = context.page.receiptOf;
  return source
    ? html`<aside class="receipt" aria-label="${title}"><p class="kicker">${title}</p>${source}</aside>`
    : '';
}
