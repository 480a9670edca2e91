/** Where a text gets its receipts: the figures that a person bound to facts, as places of the source that can be wrapped or linked. */

import type { Fact } from '../../data/contract/fact.ts';
import type { Tag } from '../../data/markup/html-tokens.ts';
import { checkWords } from '../../data/text/lookup/bound-words.ts';
import type { SourceText } from './source-text.ts';

export interface ReceiptMark {
  /** Offsets in the source. */
  start: number;
  end: number;
  id: string;
  /** Whether `<trade-figure>` reads the words as the fact's number. If not, they become a link. */
  isRead: boolean;
}

export interface ReceiptMarks {
  marks: ReceiptMark[];
  /** Figures that can't be marked: they stand in a link already, or across elements. */
  left: number;
}

/** A figure of the text and the fact that it was bound to. */
export interface BoundFigure {
  start: number;
  end: number;
  fact: Fact;
}

/** `figures` are in the order of the text. */
export function receiptMarks(source: SourceText, figures: readonly BoundFigure[], language: string): ReceiptMarks {
  const places = source.tags ? new TagPlaces(source.tags) : new PlainPlaces(source.source);
  const marks: ReceiptMark[] = [];
  let left = 0;
  // The end, in the text, of what is marked so far.
  let marked = 0;
  for (const { fact, start, end } of figures) {
    if (start < marked) continue;
    // An earlier number of the fact is read too: the element says beside it that it was revised.
    const words = citingWords(
      source.text,
      start,
      end,
      marked,
      (text) => checkWords(text, language, fact).state === 'matches',
    );
    const place = places.place(source.offset(words.start), source.behind(end - 1));
    marked = end;
    if (place) marks.push({ ...place, id: fact.id, isRead: words.isRead });
    else left += 1;
  }
  return { marks, left };
}

/** A fall is expressed by a word before the figure: "fell 3.2 percent", "down by 3.2 percent", 下降3.2%. */
const WORDS_BEFORE = [/\S+\s+$/u, /\S+\s+\S+\s+$/u, /\p{Script=Han}{2}$/u];
const LONGEST_BEFORE = 40;

/** The figure, with the words before it where only they make it the fact's number. */
function citingWords(
  text: string,
  start: number,
  end: number,
  from: number,
  isNumber: (words: string) => boolean,
): { start: number; isRead: boolean } {
  const wordsFrom = (at: number) => text.slice(at, end).replace(/\s+/g, ' ');
  if (isNumber(wordsFrom(start))) return { start, isRead: true };
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(from, line, start - LONGEST_BEFORE), start);
  for (const pattern of WORDS_BEFORE) {
    const at = start - (pattern.exec(before)?.[0].length ?? 0);
    if (at < start && isNumber(wordsFrom(at))) return { start: at, isRead: true };
  }
  return { start, isRead: false };
}

type Place = Pick<ReceiptMark, 'start' | 'end'>;

/** What a link can't stand in, and an element with a receipt neither. */
const INTERACTIVE = new Set(['a', 'button', 'label', 'summary', 'trade-figure', 'trade-card']);

/** Places in HTML. They are asked for in their order. */
class TagPlaces {
  readonly #tags: readonly Tag[];
  #next = 0;
  readonly #open = new Set<string>();

  constructor(tags: readonly Tag[]) {
    this.#tags = tags;
  }

  /** null where it can't be marked: in a link, or across a tag. */
  place(start: number, end: number): Place | null {
    for (let tag = this.#tags[this.#next]; tag && tag.start < start; tag = this.#tags[++this.#next]) {
      if (!INTERACTIVE.has(tag.name)) continue;
      if (tag.kind === 'start') this.#open.add(tag.name);
      else this.#open.delete(tag.name);
    }
    const isAcross = (this.#tags[this.#next]?.start ?? Infinity) < end;
    return this.#open.size || isAcross ? null : { start, end };
  }
}

/** In plain text and Markdown: links, addresses, and elements that cite. */
const LINKED =
  /\[[^[\]\n]{0,300}\]\([^()\s]{0,2000}\)|<(a|trade-figure)\b[^<>]{0,1000}>[^<]{0,1000}<\/\1>|\bhttps?:\/\/\S+|`[^`\n]{1,300}`/g;

class PlainPlaces {
  readonly #linked: Place[];
  #next = 0;

  constructor(source: string) {
    this.#linked = Array.from(source.matchAll(LINKED), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
  }

  place(start: number, end: number): Place | null {
    while ((this.#linked[this.#next]?.end ?? Infinity) <= start) this.#next += 1;
    const linked = this.#linked[this.#next];
    return linked && linked.start < end ? null : { start, end };
  }
}
