/**
 * The text of a Markdown file (CommonMark) as its reader sees it, each block on a line of its own, with the offset of each character:
 * without code, addresses, images, tags and the signs of headings, quotations, lists and emphasis.
 */
import type { Token } from 'markdown-it';
import { addHtml } from './html-text.ts';
import { markdownParser, type Piece } from './markdown-parser.ts';
import { type MarkupText, TextBuilder } from './offset-text.ts';

interface MarkdownText extends MarkupText {
  html: HtmlPart[];
}

/** HTML within Markdown: a tag within a paragraph, or whole lines. */
export interface HtmlPart {
  html: string;
  /** The offset in the file of a character of `html`. */
  at(index: number): number;
}

export function textOfMarkdown(source: string): MarkdownText {
  const text = new TextBuilder(source.length + 1);
  const html: HtmlPart[] = [];
  const pieces: Piece[] = [];
  const parser = markdownParser((piece) => pieces.push(piece));
  const lines = linesOf(source);
  const references = {};
  for (const token of parser.parse(source, references)) {
    if (token.type !== 'inline' && token.type !== 'html_block') continue;
    const { content } = token;
    const offsets = offsetsOf(token, lines);
    const at = (index: number) => offsets[index] as number;
    if (token.type === 'html_block') {
      addHtml(text, content, at);
      html.push({ html: content, at });
    } else {
      parser.inline.parse(content, parser, references, []);
      for (const piece of pieces.splice(0)) {
        const { start, end } = piece;
        if (piece.kind === 'other') text.add(piece.text, at(start));
        else if (piece.kind === 'tag') html.push({ html: content.slice(start, end), at: (index) => at(start + index) });
        else if (piece.kind !== 'sign' || piece.token.content) text.copy(content, start, end, at);
      }
    }
    text.add('\n', at(content.length));
  }
  return { ...text.finished(), html };
}

interface Line {
  text: string;
  start: number;
}

function linesOf(source: string): Line[] {
  return Array.from(source.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g), ({ 1: text = '', index }) => ({
    text,
    start: index,
  }));
}

/** The offset in the file of each character of a block's content, whose lines are ends of the file's lines but for spaces. */
function offsetsOf({ content, map }: Token, lines: Line[]): Uint32Array {
  const offsets = new Uint32Array(content.length + 1);
  let number = map?.[0] ?? 0;
  let index = 0;
  for (const line of content.split('\n')) {
    const { text, start } = lines[number++] ?? { text: '', start: 0 };
    const shown = line.trim();
    const shift = shown ? text.lastIndexOf(shown) - line.indexOf(shown) : 0;
    // Spaces may stand for a tab.
    for (let i = 0; i <= line.length; i++) offsets[index++] = start + Math.min(Math.max(shift + i, 0), text.length);
  }
  return offsets;
}
