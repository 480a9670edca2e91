/** How much: the large number, how it grew beside the area that this one is a part of, and what it is compared with. */
import type { CardFact, FullCard } from '../../data/contract/card.ts';
import { numberOf } from '../../data/fact/format.ts';
import type { Writer } from './writer.ts';
import { fill, item } from './writer.ts';

export function headline(write: Writer<FullCard>): unknown {
  const { html, card, words, title, mark, standing, text, cite, change, grown, large } = write;
  const { growth, other, lead, parent, exceeds = [] } = card;
  const parentGrowth = parent?.growth;

  /** How far the area's growth is above that of the parent area, or below it. */
  const comparison = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    const word = words[value < 0 ? 'lag' : 'lead'];
    const size = text({ ...fact, value: fact.value && Math.abs(value) });
    return fill(word, parent?.label, cite(fact, size, fill(word, parent?.label, size).join('')));
  };
  const ofParent = parentGrowth ? text(parentGrowth, true) : '';
  const notes = [
    parentGrowth &&
      fill(
        words.nation,
        parent.label,
        cite(parentGrowth, ofParent, fill(words.nation, parent.label, ofParent).join('')),
      ),
    lead && comparison(lead),
    other && cite(other, text(other), item(words, title, text(other))),
    ...exceeds.map(({ period, fact }) => cite(fact, fill(words.exceeds, period.label))),
    ...standing,
  ].filter(Boolean);

  return html`<div class="block"><p class="value" part="headline">${mark ? html`<b class="mark">${mark}</b> ` : ''}${large()}</p>${
    growth
      ? html`<p class="growth" part="growth">${cite(growth, grown(growth), item(words, title, change(growth)))}</p>`
      : ''
  }<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul></div>`;
}

/** The last month of a cumulative period, as a sentence. */
export function month({ html, card: { month }, words, text, cite, change, grown }: Writer<FullCard>): unknown {
  if (!month) return '';
  const { value, growth, period } = month;
  const named = (number: string) => item(words, period.label, number);
  const amount = html`<b>${cite(value, text(value), named(text(value)))}</b>`;
  const number = growth ? fill(words.detail, amount, cite(growth, grown(growth), named(change(growth)))) : amount;
  return html`<p class="block" part="month">${fill(words.item, period.label, number)}</p>`;
}
