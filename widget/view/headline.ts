/** How much: the large number with its growth, and what it is compared with. */
import type { CardFact } from '../../data/contract/card.ts';
import { amount, gap, numberOf, percent } from '../../data/fact/format.ts';
import type { Writer } from './writer.ts';
import { fill } from './writer.ts';

export function headline({ html, card, words, locale, mark, text, cite, change, note }: Writer): unknown {
  const { headline, growth, other, lead, parent, exceeds } = card;
  const parentGrowth = parent?.growth;

  const large = (fact: CardFact): unknown => {
    const [digits, scale] = amount(fact, locale);
    const number = html`<span class="digits ${fact.status}">${digits}</span>${gap(locale)}<span class="scale">${scale}${gap(locale)}${words[fact.unit]}</span>`;
    return cite(fact, fill(words[fact.qualifier], number));
  };

  /** How far the area's growth is above that of the parent area, or below it. */
  const comparison = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    return fill(
      words[value < 0 ? 'lag' : 'lead'],
      parent?.label,
      cite(fact, text({ ...fact, value: Math.abs(value) })),
    );
  };

  return html`<div><div class="value ${mark ? 'marked' : ''}" part="headline">${mark ? html`<b>${mark}</b> ` : ''}${large(headline)}</div>${
    growth ? html`<div class="growth" part="growth">${change(growth)}</div>` : ''
  }${note(other && cite(other))}${note(lead && comparison(lead))}${note(
    parentGrowth &&
      fill(
        words.nation,
        parent.label,
        cite(parentGrowth, fill(words[parentGrowth.qualifier], percent(parentGrowth, locale, true))),
      ),
  )}${exceeds.map(({ period, fact }) => note(cite(fact, fill(words.exceeds, period.label))))}</div>`;
}
