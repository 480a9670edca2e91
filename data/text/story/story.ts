/** Finds the headline, paragraphs and sentences in the text of a page. Offsets are those of the whole text. */
import { lastIndexBefore, type Span } from '../spans.ts';

export interface Story {
  /** The line above the first paragraph that looks like a headline; null if there is none. */
  headline: Span | null;
  paragraphs: Span[];
}

export interface Sentence extends Span {
  /** Counted from 1. 0 is everything above the first paragraph, such as the headline. */
  paragraph: number;
}

/** English abbreviations whose full stop does not end a sentence. */
const ABBREVIATIONS = 'Mr|Mrs|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Aug|Sep|Sept|Oct|Nov|Dec';
/** Matches a line such as `Exports rise in Jan.-Sept.`, which is probably a headline. */
const ENDS_IN_ABBREVIATION = new RegExp(`[\\s.–-](?:${ABBREVIATIONS})\\.$`, 'u');
/** Matches a line that ends with the end of a sentence. */
const ENDS_SENTENCE = /[.!?。！？…][\s"'”’」』)）\]]*[■▪□●◆]?\s*$/u;
const MAX_HEADLINE_LENGTH = 200;

/** The first paragraph is the first line that ends a sentence or is longer than a headline. If there is none, all lines are paragraphs. */
export function storyOf(text: string): Story {
  const lines = blocksOf(text);
  const isParagraph = ({ start, end }: Span) => {
    const line = text.slice(start, end);
    return line.length > MAX_HEADLINE_LENGTH || (ENDS_SENTENCE.test(line) && !ENDS_IN_ABBREVIATION.test(line));
  };
  const first = lines.findIndex(isParagraph);
  if (first < 0) return { headline: null, paragraphs: lines };
  return { headline: headlineIn(text, lines.slice(0, first)), paragraphs: lines.slice(first) };
}

/** The longest of the last three lines above the first paragraph. Lines with a date or time do not count. */
function headlineIn(text: string, linesAbove: readonly Span[]): Span | null {
  const dateOrTime = /(?:19|20)\d\d\s*[-/.\p{Script=Han}]\s*\d{1,2}|\d{1,2}:\d\d/u;
  const lines = linesAbove.slice(-3).filter(({ start, end }) => !dateOrTime.test(text.slice(start, end)));
  const [longest = null] = lines.sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest;
}

/** The number of the paragraph, from 1, or 0 above the first paragraph. */
export function paragraphAt({ paragraphs }: Story, offset: number): number {
  return lastIndexBefore(paragraphs, offset + 1) + 1;
}

/** The lines that are not blank, without spaces at their ends. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trimEnd();
    const start = match.index + (trimmed.length - trimmed.trimStart().length);
    if (trimmed.trim()) blocks.push({ start, end: match.index + trimmed.length });
  }
  return blocks;
}

/** A full stop ends a sentence unless it follows an initial or abbreviation, or a lower-case letter follows it. */
const SENTENCE_END = new RegExp(
  `[.!?]["”’)]*(?<!(?:^|[\\s(.])(?:\\p{L}|${ABBREVIATIONS})\\.)\\s+(?![\\p{Ll}])|[。！？]["”’」』)]*`,
  'gu',
);
/** A longer sentence is cut, so that the time to read a text without full stops is linear in its length. */
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
  const add = (from: number, to: number) => {
    for (let pieceStart = from; pieceStart < to; pieceStart += MAX_SENTENCE_LENGTH) {
      sentences.push({ start: pieceStart, end: Math.min(pieceStart + MAX_SENTENCE_LENGTH, to), paragraph });
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
