/**
 * Where the story stands in the text of a page: its headline, its paragraphs, and the menus around it, told by their layout.
 * Only what can be no sentence is left out. Offsets are those of the whole text.
 */
import { STORY_GRAMMARS } from '../grammars/story-grammars.ts';
import { lastBefore, type Span } from '../spans.ts';

export interface Story {
  /** The line above the first paragraph that reads as a headline; null where there is none. */
  headline: Span | null;
  paragraphs: Span[];
  /** Menus, lists of links, and what stands above the headline. */
  skipped: Span[];
}

/** Marks of a list of links in one line. */
const SEPARATORS = /\s[•·|｜»›]\s|(?:^|\s)[•·»›]\s|\s{2}[>＞]\s/gu;
const TERMINAL = /[.!?。！？…][\s"'”’」』)）\]]*[■▪□●◆]?\s*$/u;
/** A sentence ends within the block, and another begins. */
const SENTENCE = /[\p{Ll}\p{N})”"][.!?]\s+["“(]?\p{Lu}|[。！？]/u;
const LONGEST_HEADLINE = 200;
/** The languages of all grammars: the layout of a page is read before its language is known. */
const GRAMMARS = Object.values(STORY_GRAMMARS);
const MONTHS = GRAMMARS.flatMap(({ months = [] }) => months).join('|');
/** A headline that ends with the short name of a month, after no other sentence. */
const SHORTENED = new RegExp(`^(?:[^.!?]|\\.(?=\\d))*\\s(?:\\p{L}{3,4}\\.-)?(?:${MONTHS})\\.$`, 'iu');

export function storyOf(text: string): Story {
  const blocks = blocksOf(text);
  const kinds = blocks.map(({ start, end }) => kindOf(text.slice(start, end)));
  const first = kinds.indexOf('sentences');
  if (first < 0)
    return { headline: null, paragraphs: blocks.filter((_, i) => kinds[i] !== 'menu'), skipped: ofKind(blocks, kinds) };
  const above = blocks.slice(0, first).filter((_, i) => kinds[i] !== 'menu');
  const headline = headlineOf(text, above);
  // A column of short lines is a menu; a few lines above the story are its headline and date.
  const skippedLines = above.length > 6 ? above.filter((block) => block !== headline) : [];
  const paragraphs = blocks.slice(first).filter((_, i) => kinds[first + i] !== 'menu');
  return { headline, paragraphs, skipped: [...ofKind(blocks, kinds), ...skippedLines] };
}

function ofKind(blocks: Span[], kinds: string[]): Span[] {
  return blocks.filter((_, i) => kinds[i] === 'menu');
}

/** The number of the paragraph that `offset` is in; 0 above the first. */
export function paragraphAt({ paragraphs }: Story, offset: number): number {
  return lastBefore(paragraphs, offset + 1) + 1;
}

/** Lines that are not empty, without the spaces around them. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trimEnd();
    const start = match.index + (trimmed.length - trimmed.trimStart().length);
    if (trimmed.trim()) blocks.push({ start, end: match.index + trimmed.length });
  }
  return blocks;
}

function kindOf(block: string): 'menu' | 'sentences' | 'line' {
  if (GRAMMARS.some(({ breadcrumbs }) => breadcrumbs?.test(block))) return 'menu';
  const links = block.match(SEPARATORS)?.length ?? 0;
  if (links >= 3 && !TERMINAL.test(block)) return 'menu';
  if (block.length < LONGEST_HEADLINE && SHORTENED.test(block)) return 'line';
  if (TERMINAL.test(block) || (block.length > 60 && SENTENCE.test(block))) return 'sentences';
  return block.length > LONGEST_HEADLINE && links < 3 ? 'sentences' : 'line';
}

/** Of the lines above the first paragraph the one that is most like a headline: the longest of the last three. */
function headlineOf(text: string, lines: Span[]): Span | null {
  const near = lines.slice(-3).filter(({ start, end }) => !isByline(text.slice(start, end)));
  return near.reduce<Span | null>(
    (best, line) => (!best || line.end - line.start > best.end - best.start ? line : best),
    null,
  );
}

/** A line of date, agency or author. */
function isByline(line: string): boolean {
  const hasDate = /(?:19|20)\d\d\s*[-/.]\s*\d{1,2}|\d{1,2}:\d\d/u.test(line);
  return hasDate || GRAMMARS.some(({ byline }) => byline?.test(line));
}
