/** Where a text gets its receipts: the figures that a person bound to facts, as places of the source that can be wrapped or linked. */

import type { Fact } from '../../data/contract/fact.ts';
import { checkWords } from '../../data/text/lookup/bound-words.ts';
import { joined, overlaps, type Span, spansOf } from '../../data/text/spans.ts';
import type { SourceText } from './source-text.ts';

/** A place in the source. */
export interface ReceiptMark extends Span {
  id: string;
  /** Whether `<trade-figure>` reads the words as the fact's number. If not, they become a link. */
  isRead: boolean;
}

export interface ReceiptMarks {
  marks: ReceiptMark[];
  /** Figures that can't be marked: they stand in a link already, or across elements. */
  left: number;
}

/** A figure of the text and the fact that a person ticked for it. */
export interface TickedFigure extends Span {
  fact: Fact;
}

/** `figures` are in the order of the text. */
export function receiptMarks(source: SourceText, figures: readonly TickedFigure[], language: string): ReceiptMarks {
  const taken = takenPlaces(source);
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
    const place = { start: source.offset(words.start), end: source.behind(end - 1) };
    marked = end;
    if (overlaps(taken, place)) left += 1;
    else marks.push({ ...place, id: fact.id, isRead: words.isRead });
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

/** What a link can't stand in, and an element with a receipt neither. */
const INTERACTIVE = new Set(['a', 'button', 'label', 'summary', 'trade-figure', 'trade-card']);
/** In plain text and Markdown: links, addresses, code, and elements that cite. */
const LINKED =
  /\[[^[\]\n]{0,300}\]\([^()\s]{0,2000}\)|<(a|trade-figure)\b[^<>]{0,1000}>[^<]{0,1000}<\/\1>|\bhttps?:\/\/\S+|`[^`\n]{1,300}`/g;

/** Where nothing can be marked: in links and other interactive elements, and across tags. */
function takenPlaces({ source, tags }: SourceText): Span[] {
  if (!tags) return spansOf(source, [LINKED]);
  const places: Span[] = [];
  const open = new Map<string, number>();
  for (const { name, kind, start, end } of tags) {
    places.push({ start, end });
    if (!INTERACTIVE.has(name)) continue;
    const from = open.get(name);
    if (kind === 'start') open.set(name, from ?? start);
    else if (from !== undefined) {
      places.push({ start: from, end });
      open.delete(name);
    }
  }
  return joined([...places, ...Array.from(open.values(), (start) => ({ start, end: source.length }))]);
}
