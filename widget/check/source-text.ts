/** The text of what was given to the check, plain or HTML, with where its characters stand in the source. */
import { isHtml, textOfHtml } from '../../data/markup/html-text.ts';
import { readHtml, type Tag } from '../../data/markup/html-tokens.ts';

export interface SourceText {
  source: string;
  /** What is read; the source itself where that is no HTML. */
  text: string;
  /** The tags of HTML in their order; null for plain text and Markdown. */
  tags: Tag[] | null;
  /** The offset in the source of a character of the text. */
  offset(at: number): number;
  /** The offset in the source behind a character of the text. */
  behind(at: number): number;
}

export function sourceText(source: string): SourceText {
  if (!isHtml(source)) return { source, text: source, tags: null, offset: (at) => at, behind: (at) => at + 1 };
  const { text, offsets } = textOfHtml(source);
  const tags: Tag[] = [];
  readHtml(source, { tag: (tag) => tags.push(tag) });
  const offset = (at: number) => offsets[at] ?? source.length;
  return { source, text, tags, offset, behind: (at) => offset(at) + lengthAt(source, offset(at), text[at]) };
}

/** The length in the source of a character, which a reference such as `&nbsp;` may stand for. */
function lengthAt(source: string, at: number, character: string | undefined): number {
  if (source[at] !== '&' || character === '&') return 1;
  return /^&#?\w+;?/.exec(source.slice(at, at + 40))?.[0].length ?? 1;
}
