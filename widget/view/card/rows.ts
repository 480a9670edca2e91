/**
 * Numbers that are compared: a line for each with its name, a bar on an axis that all lines share, and the number with its receipt. Derived
 * numbers are striped and say that they are computed. A bound has no bar.
 */
import { item } from '../../../data/card/number-parts.ts';
import type { CardFact } from '../../../data/contract/card.ts';
import { isLimit } from '../../../data/fact/bounds.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Writer } from '../writer.ts';

interface Row {
  name: string;
  fact: CardFact;
  /** The number as text. */
  number: string;
  /** Whether it is what the card is about, not what it is compared with. */
  isOwn: boolean;
  /** Further numbers of the same thing, below the line. */
  notes: unknown[];
}

/** `most` is the number whose bar is as long as the axis. A negative number has the length of its size. */
export function rows(write: Writer, rows: readonly Row[], most: number): unknown {
  const { html, words, cite, withBasis } = write;
  // A strict `style-src` forbids `style`, so a bar is an `svg`, whose width is an attribute.
  const bar = (fact: CardFact) =>
    html`<span class="axis" aria-hidden="true"><svg class="bar ${fact.basis}" width="${Math.abs(numberOf(fact) / most) * 100}%"></svg></span>`;
  const line = ({ name, fact, number, isOwn, notes }: Row): unknown =>
    html`<li class="row ${isOwn ? 'own' : ''}">${pair(write, name, html`<b>${withBasis(fact, cite(fact, number, item(words, name, number)))}</b>`)}${isLimit(fact) ? '' : bar(fact)}${notes.map((note) => html`<span class="note">${note}</span>`)}</li>`;
  return html`<ul>${rows.map(line)}</ul>`;
}

/** Name and number at the two ends of a line. Screen readers hear them, and readers copy them, in the language's words. */
function pair({ html, words }: Writer, name: string, number: unknown): unknown {
  const [before, , between, , after] = fill(words.item, '', '') as string[];
  return html`<span class="pair">${before}<span>${name}</span><span class="sr">${between?.trimEnd()}</span> <span>${number}</span>${after}</span>`;
}
