/**
 * Bar charts of a full card: a line for each number with its name, the number as a link to its receipt, and a bar. All bars have one scale. Derived
 * numbers have striped bars and the word "(computed)". A bound has no bar.
 */
import { item } from '../../../data/card/number-parts.ts';
import type { CardFact } from '../../../data/contract/card.ts';
import { isBound } from '../../../data/fact/bounds.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Writer } from '../writer.ts';

interface Row {
  name: string;
  fact: CardFact;
  /** The number as text. */
  number: string;
  /** Whether the number belongs to the card's area, not to one that it is compared with. */
  isOwn: boolean;
  /** Further numbers below the line. */
  notes: unknown[];
}

/** `largest` is the number whose bar has the full width. The sign of a number does not matter. */
export function rows(write: Writer, rows: readonly Row[], largest: number): unknown {
  const { html, words, cite, withBasis } = write;
  // A strict `style-src` forbids `style`, so a bar is an `svg`, whose width is an attribute.
  const bar = (fact: CardFact) =>
    html`<span class="axis" aria-hidden="true"><svg class="bar ${fact.basis}" width="${Math.abs(numberOf(fact) / largest) * 100}%"></svg></span>`;
  const line = ({ name, fact, number, isOwn, notes }: Row): unknown =>
    html`<li class="row ${isOwn ? 'own' : ''}">${pair(write, name, html`<b>${withBasis(fact, cite(fact, number, item(words, name, number)))}</b>`)}${isBound(fact) ? '' : bar(fact)}${notes.map((note) => html`<span class="note">${note}</span>`)}</li>`;
  return html`<ul>${rows.map(line)}</ul>`;
}

/** Name and number at the two ends of a line. The punctuation between them is only for screen readers and copied text. */
function pair({ html, words }: Writer, name: string, number: unknown): unknown {
  // "{}: {}" gives an empty text, the name, ": ", the number and an empty text.
  const [before, , between, , after] = fill(words.item, '', '') as string[];
  return html`<span class="pair">${before}<span>${name}</span><span class="sr">${between?.trimEnd()}</span> <span>${number}</span>${after}</span>`;
}
