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
/** Matches a line that ends a sentence: `Exports rose.`, `“Exports rose.”`, `Exports rose. ■`. */
const ENDS_SENTENCE = /[.!?。！？…][\s"'”’」』)）\]]*[■▪□●◆]?\s*$/u;
const MAX_HEADLINE_LENGTH = 200;

/** The first paragraph is the first line that ends a sentence or is longer than a headline. If there is none, all lines are paragraphs. */
export function storyOf(text: string): Story {
  const lines = blocksOf(text);
  const isParagraph = ({ start, end }: Span) => {
    const line = text.slice(start, end);
    return line.length > MAX_HEADLINE_LENGTH || (ENDS_SENTENCE.test(line) && !ENDS_IN_ABBREVIATION.test(line));
  };
  const firstParagraph = lines.findIndex(isParagraph);
  if (firstParagraph < 0) return { headline: null, paragraphs: lines };
  const headline = headlineIn(text, lines.slice(0, firstParagraph));
  return { headline, paragraphs: lines.slice(firstParagraph) };
}

/** The longest of the last three lines above the first paragraph. Lines with a date or time do not count. */
function headlineIn(text: string, linesAbove: readonly Span[]): Span | null {
  const lines = linesAbove.slice(-3).filter(({ start, end }) => !DATE_OR_TIME.test(text.slice(start, end)));
  const lengthOf = ({ start, end }: Span) => end - start;
  const [longest = null] = lines.sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest;
}

/** Matches `2025-06-19`, `2025/06`, `2025年6月` and `10:30`. */
const DATE_OR_TIME = /(?:19|20)\d\d\s*[-/.\p{Script=Han}]\s*\d{1,2}|\d{1,2}:\d\d/u;

/** The number of the paragraph, from 1, or 0 above the first paragraph. */
export function paragraphAt({ paragraphs }: Story, offset: number): number {
  return lastIndexBefore(paragraphs, offset + 1) + 1;
}

/** The lines that are not blank, without spaces at both ends. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trimEnd();
    const start = match.index + (trimmed.length - trimmed.trimStart().length);
    if (trimmed.trim()) blocks.push({ start, end: match.index + trimmed.length });
  }
  return blocks;
}

/**
 * Matches the end of a sentence with the space after it. A full stop ends a sentence unless it follows an initial or abbreviation ("J. Li", "Mr.
 * Li"), or a lower-case letter follows it ("5 p.m. today").
 */
const SENTENCE_END = new RegExp(
  `[.!?]["”’)]*(?<!(?:^|[\\s(.])(?:\\p{L}|${ABBREVIATIONS})\\.)\\s+(?![\\p{Ll}])|[。！？]["”’」』)]*`,
  'gu',
);
/** A longer sentence is cut, so that the time to read a text without full stops is linear in its length. */
const MAX_SENTENCE_LENGTH = 1500;

export function sentencesOf(text: string, { paragraphs }: Story): Sentence[] {
  const linesAbove = blocksOf(text.slice(0, paragraphs[0]?.start ?? 0));
  return [
    ...linesAbove.flatMap((line) => sentencesIn(text, line, 0)),
    ...paragraphs.flatMap((paragraph, i) => sentencesIn(text, paragraph, i + 1)),
  ];
}

function sentencesIn(text: string, block: Span, paragraph: number): Sentence[] {
  const sentences: Span[] = [];
  let start = block.start;
  for (const { 0: ending, index } of text.slice(block.start, block.end).matchAll(SENTENCE_END)) {
    const endingStart = block.start + index;
    sentences.push({ start, end: endingStart + ending.trimEnd().length });
    start = endingStart + ending.length;
  }
  sentences.push({ start, end: block.end });
  return sentences.flatMap(cutLongSentence).map((span) => ({ ...span, paragraph }));
}

/** Parts of at most `MAX_SENTENCE_LENGTH`. None for an empty sentence. */
function cutLongSentence({ start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let partStart = start; partStart < end; partStart += MAX_SENTENCE_LENGTH) {
    parts.push({ start: partStart, end: Math.min(partStart + MAX_SENTENCE_LENGTH, end) });
  }
  return parts;
}
