/** The headline, paragraphs and sentences in the text of a page, found by their layout. Offsets are those of the whole text. */
import { lastBefore, type Span } from '../spans.ts';

export interface Story {
  /** The line above the first paragraph that looks like a headline, or null. */
  headline: Span | null;
  paragraphs: Span[];
}

export interface Sentence extends Span {
  /** From 1. 0: above the first paragraph, as a headline is. */
  paragraph: number;
}

/** The end of a sentence, at the end of a line. */
const TERMINAL = /[.!?。！？…][\s"'”’」』)）\]]*[■▪□●◆]?\s*$/u;
const MAX_HEADLINE_LENGTH = 200;

/** The first paragraph is the first line that ends like a sentence or is longer than a headline. Without one, all lines are paragraphs. */
export function storyOf(text: string): Story {
  const lines = blocksOf(text);
  const isParagraph = ({ start, end }: Span) =>
    end - start > MAX_HEADLINE_LENGTH || TERMINAL.test(text.slice(start, end));
  const first = lines.findIndex(isParagraph);
  if (first < 0) return { headline: null, paragraphs: lines };
  return { headline: headlineIn(text, lines.slice(0, first)), paragraphs: lines.slice(first) };
}

/** The longest of the last three lines above the first paragraph, without those that have a date or time. */
function headlineIn(text: string, linesAbove: readonly Span[]): Span | null {
  const isDated = /(?:19|20)\d\d\s*[-/.\p{Script=Han}]\s*\d{1,2}|\d{1,2}:\d\d/u;
  const lines = linesAbove.slice(-3).filter(({ start, end }) => !isDated.test(text.slice(start, end)));
  const [longest = null] = lines.sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest;
}

export function paragraphAt({ paragraphs }: Story, offset: number): number {
  return lastBefore(paragraphs, offset + 1) + 1;
}

export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trimEnd();
    const start = match.index + (trimmed.length - trimmed.trimStart().length);
    if (trimmed.trim()) blocks.push({ start, end: match.index + trimmed.length });
  }
  return blocks;
}

/** English abbreviations whose full stop does not end a sentence. */
const ABBREVIATIONS = 'Mr|Mrs|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Aug|Sep|Sept|Oct|Nov|Dec';
/** A full stop ends a sentence if a space and no small letter follows, and no initial or abbreviation precedes. */
const SENTENCE_END = new RegExp(
  `[.!?]["”’)]*(?<!(?:^|[\\s(.])(?:\\p{L}|${ABBREVIATIONS})\\.)\\s+(?![\\p{Ll}])|[。！？]["”’」』)]*`,
  'gu',
);
/** A text without full stops is cut, so that the time to read it grows with its length and not faster. */
const MAX_SENTENCE_LENGTH = 1500;

export function sentencesOf(text: string, { paragraphs }: Story): Sentence[] {
  const above = blocksOf(text.slice(0, paragraphs[0]?.start ?? 0));
  return [
    ...above.flatMap((line) => sentencesIn(text, line, 0)),
    ...paragraphs.flatMap((block, i) => sentencesIn(text, block, i + 1)),
  ];
}

function sentencesIn(text: string, { start, end }: Span, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  /** Adds the sentence between two offsets, in pieces if it is long. */
  const add = (from: number, to: number) => {
    for (let piece = from; piece < to; piece += MAX_SENTENCE_LENGTH) {
      sentences.push({ start: piece, end: Math.min(piece + MAX_SENTENCE_LENGTH, to), paragraph });
    }
  };
  let from = start;
  for (const match of text.slice(start, end).matchAll(SENTENCE_END)) {
    const matchStart = start + match.index;
    add(from, matchStart + match[0].trimEnd().length);
    from = matchStart + match[0].length;
  }
  add(from, end);
  return sentences;
}
