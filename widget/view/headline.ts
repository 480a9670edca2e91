/** How much: the large number, how it grew beside the area that this one is a part of, and what it is compared with. */
import type { CardFact, FullCard } from '../../data/contract/card.ts';
import { numberOf } from '../../data/fact/format.ts';
import type { Writer } from './writer.ts';
import { fill } from './writer.ts';

export function headline({ html, card, words, mark, standing, text, cite, change, large }: Writer<FullCard>): unknown {
  const { growth, other, lead, parent, exceeds = [] } = card;
  const parentGrowth = parent?.growth;

  /** How far the area's growth is above that of the parent area, or below it. */
  const comparison = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    const word = words[value < 0 ? 'lag' : 'lead'];
    return fill(word, parent?.label, cite(fact, text({ ...fact, value: fact.value && Math.abs(value) })));
  };
  const notes = [
    parentGrowth && fill(words.nation, parent.label, cite(parentGrowth, text(parentGrowth, true))),
    lead && comparison(lead),
    other && cite(other),
    ...exceeds.map(({ period, fact }) => cite(fact, fill(words.exceeds, period.label))),
    ...standing,
  ].filter(Boolean);

  return html`<div class="block"><p class="value" part="headline">${mark ? html`<b class="mark">${mark}</b> ` : ''}${large()}</p>${
    growth ? html`<p class="growth" part="growth">${cite(growth, change(growth))}</p>` : ''
  }<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul></div>`;
}

/** The last month of a cumulative period, as a sentence. */
export function month({ html, card: { month }, words, cite, change }: Writer<FullCard>): unknown {
  if (!month) return '';
  const amount = html`<b>${cite(month.value)}</b>`;
  const number = month.growth ? fill(words.detail, amount, cite(month.growth, change(month.growth))) : amount;
  return html`<p class="block" part="month">${fill(words.item, month.period.label, number)}</p>`;
}
