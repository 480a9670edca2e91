/** How much: the large number, how it grew beside the area that this one is a part of, and what it is compared with. */
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { numberOf, plain } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { item, type Writer } from '../writer.ts';

export function headline(write: Writer<FullCard>): unknown {
  const { html, card, words, title, standing, text, locale, cite, citeGrowth, parentGrowth, large } = write;
  const { growth, other, lead, parent, exceeds = [] } = card;

  /** How far the area's growth is above that of the parent area, or below it. */
  const comparison = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    const word = words[value < 0 ? 'lag' : 'lead'];
    // The words name the unit, percentage points.
    const size = fillText(words[fact.qualifier], plain({ ...fact, value: fact.value && Math.abs(value) }, locale));
    return fill(word, parent?.label, cite(fact, size, fillText(word, parent?.label, size)));
  };
  const notes = [
    parent?.growth && fill(words.parent, parent.label, cite(parent.growth, text(parent.growth, true), parentGrowth)),
    lead && comparison(lead),
    other && cite(other, text(other), item(words, title, text(other))),
    ...exceeds.map(({ period, fact }) => cite(fact, fill(words.exceeds, period.label))),
    ...standing,
  ].filter(Boolean);

  return html`<div class="block">${large()}${
    growth ? html`<p class="growth" part="growth">${citeGrowth(growth, title)}</p>` : ''
  }<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul></div>`;
}

/** The last month of a cumulative period, as a sentence. */
export function month({ html, card: { month }, words, text, cite, citeGrowth }: Writer<FullCard>): unknown {
  if (!month) return '';
  const { value, growth, period } = month;
  const amount = html`<b>${cite(value, text(value), item(words, period.label, text(value)))}</b>`;
  const number = growth ? fill(words.detail, amount, citeGrowth(growth, period.label)) : amount;
  return html`<p class="block" part="month">${fill(words.item, period.label, number)}</p>`;
}
