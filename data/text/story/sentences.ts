/** Sentences of a story's paragraphs, as spans of the text. */
import { SHORTENED } from '../grammars/language-marks.ts';
import type { Span } from '../spans.ts';
import { blocksOf, type Story } from './story.ts';

export interface Sentence extends Span {
  /** From 1. 0: above the first paragraph, as a headline is. */
  paragraph: number;
}

/** A full stop ends a sentence if a space and no small letter follows, and no initial or abbreviation precedes. */
const END = new RegExp(
  `[.!?]["”’)]*(?<!(?:^|[\\s(.])(?:\\p{L}|${SHORTENED})\\.)\\s+(?![\\p{Ll}])|[。！？]["”’」』)]*`,
  'gu',
);

export function sentencesOf(text: string, { paragraphs }: Story): Sentence[] {
  const above = blocksOf(text.slice(0, paragraphs[0]?.start ?? 0));
  return [
    ...above.flatMap((line) => split(text, line, 0)),
    ...paragraphs.flatMap((block, i) => split(text, block, i + 1)),
  ];
}

function split(text: string, { start, end }: Span, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(END)) {
    const to = start + match.index + match[0].trimEnd().length;
    sentences.push({ start: from, end: to, paragraph });
    from = start + match.index + match[0].length;
  }
  if (from < end) sentences.push({ start: from, end, paragraph });
  return sentences.flatMap(cut);
}

/** A text without full stops is cut, so that the time to read it grows with its length and not faster. */
const MAX_LENGTH = 1500;

function cut(sentence: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  for (let start = sentence.start; start < sentence.end; start += MAX_LENGTH) {
    parts.push({ ...sentence, start, end: Math.min(start + MAX_LENGTH, sentence.end) });
  }
  return parts;
}
