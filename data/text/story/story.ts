/** The headline and the paragraphs of the story in the text of a page, found by their layout. Offsets are those of the whole text. */
import { lastBefore, type Span } from '../spans.ts';

export interface Story {
  /** The line above the first paragraph that looks like a headline, or null. */
  headline: Span | null;
  paragraphs: Span[];
}

const TERMINAL = /[.!?。！？…][\s"'”’」』)）\]]*[■▪□●◆]?\s*$/u;
const MAX_HEADLINE_LENGTH = 200;

/** The first paragraph is the first line that ends like a sentence or is longer than a headline. Without one, all lines are paragraphs. */
export function storyOf(text: string): Story {
  const lines = blocksOf(text);
  const isParagraph = ({ start, end }: Span) =>
    end - start > MAX_HEADLINE_LENGTH || TERMINAL.test(text.slice(start, end));
  const first = lines.findIndex(isParagraph);
  if (first < 0) return { headline: null, paragraphs: lines };
  return { headline: headlineOf(text, lines.slice(0, first)), paragraphs: lines.slice(first) };
}

/** The paragraph at the offset, from 1; 0 above the first. */
export function paragraphAt({ paragraphs }: Story, offset: number): number {
  return lastBefore(paragraphs, offset + 1) + 1;
}

/** The lines that are not empty, without the spaces around them. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trimEnd();
    const start = match.index + (trimmed.length - trimmed.trimStart().length);
    if (trimmed.trim()) blocks.push({ start, end: match.index + trimmed.length });
  }
  return blocks;
}

/** The longest of the last three lines without a date or time. `lines` are those above the first paragraph. */
function headlineOf(text: string, lines: Span[]): Span | null {
  const isDated = /(?:19|20)\d\d\s*[-/.\p{Script=Han}]\s*\d{1,2}|\d{1,2}:\d\d/u;
  const near = lines.slice(-3).filter(({ start, end }) => !isDated.test(text.slice(start, end)));
  return near.reduce<Span | null>(
    (best, line) => (!best || line.end - line.start > best.end - best.start ? line : best),
    null,
  );
}
