/** Numbers that are compared: a line each with its name, a bar on an axis that all lines share, and the number with its receipt. */
import { item } from '../../../data/card/number-parts.ts';
import type { CardFact } from '../../../data/contract/card.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { fill } from '../../../data/fact/number-text.ts';
import type { Writer } from '../writer.ts';
import { bar } from './bar.ts';

export interface Row {
  name: string;
  fact: CardFact;
  /** What stands for the number, its text unless given. */
  number?: unknown;
  /** Whether it is what the card is about, beside what it is compared with. */
  isOwn?: boolean;
  /** Further numbers of the same thing, below the line. */
  notes?: unknown[];
}

/** `most` is the number whose bar is as long as the axis. */
export function rows(write: Writer, rows: readonly Row[], most = largest(rows)): unknown {
  const { html, words, text, cite } = write;
  const line = ({ name, fact, number = text(fact), isOwn, notes = [] }: Row): unknown =>
    html`<li class="row ${isOwn ? 'own' : ''}">${pair(write, name, html`<b>${cite(fact, number, item(words, name, typeof number === 'string' ? number : text(fact)))}</b>`, fact)}${bar(html, fact, most)}${notes.map((note) => html`<span class="note">${note}</span>`)}</li>`;
  return html`<ul>${rows.map(line)}</ul>`;
}

/** With room for the open end of a limit. */
function largest(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ fact }) => Math.abs(numberOf(fact)) * (fact.qualifier === 'over' ? 1.12 : 1)));
}

/** Name and number as the two ends of a line, which is read and copied in the language's words, and says that nobody printed it. */
function pair({ html, words }: Writer, name: string, number: unknown, { basis }: CardFact): unknown {
  const [before, , between, , after] = fill(words.item, '', '') as string[];
  const unprinted = basis === 'derived' ? html`<span class="sr"> (${words.derived})</span>` : '';
  return html`<span class="pair">${before}<span>${name}</span><span class="sr">${between?.trimEnd()}</span> <span>${number}${unprinted}</span>${after}</span>`;
}
