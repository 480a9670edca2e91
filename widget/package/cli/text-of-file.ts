/** The text of a file as its reader sees it, where its characters stand in the file, and the facts that it cites. */
import { parseFactId } from '../../../data/fact/id.ts';
import { isHtml, textOfHtml } from '../../../data/text/story/html-to-text.ts';

export interface FileText {
  text: string;
  /** The offset in the file of a character of the text. */
  offset(at: number): number;
  cited: Cited[];
}

/** A fact that the file names by its id: in `<trade-figure fact="…">`, or by the address of its page. */
export interface Cited {
  id: string;
  at: number;
}

export function fileText(source: string, path: string): FileText {
  const cited = citedIn(source);
  if (/\.html?$/i.test(path) || (!/\.(?:md|markdown|txt)$/i.test(path) && isHtml(source))) {
    const { text, offsets } = textOfHtml(source);
    return { text, offset: (at) => offsets[at] ?? source.length, cited };
  }
  if (!/\.(?:md|markdown)$/i.test(path)) return { text: source, offset: (at) => at, cited };
  return { ...textOfMarkdown(source), cited };
}

/** What is no text of a Markdown file: code, addresses, tags, and the signs of headings, quotations, lists and emphasis. */
const MARKUP =
  /^(?:```|~~~)[^\n]*\n[\s\S]*?(?:^(?:```|~~~)|$(?![\s\S]))|`[^`\n]{0,500}`|!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|\]\([^)\n]{0,2000}\)|\[(?=[^\]\n]{0,500}\]\()|<!--[\s\S]*?(?:-->|$(?![\s\S]))|<\/?[a-zA-Z][^<>]{0,1000}>|^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}\.)[ \t]|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)/gm;

function textOfMarkdown(source: string): Omit<FileText, 'cited'> {
  const offsets: number[] = [];
  const parts: string[] = [];
  let from = 0;
  const copy = (to: number) => {
    parts.push(source.slice(from, to));
    for (let i = from; i < to; i++) offsets.push(i);
  };
  for (const { index, 0: markup } of source.matchAll(MARKUP)) {
    copy(index);
    from = index + markup.length;
  }
  copy(source.length);
  // A line end within a paragraph is a space.
  const text = parts.join('').replace(/(?<=\S)[ \t]?\r?\n(?=\S)/g, (end) => ' '.repeat(end.length));
  return { text, offset: (at) => offsets[at] ?? source.length };
}

const CITED =
  /<trade-figure\b[^<>]{0,500}?\bfact\s*=\s*["']([^"'<>]{1,300})["']|\/facts\/([A-Za-z0-9%][\w.%@-]{4,300})/g;

function citedIn(source: string): Cited[] {
  return Array.from(source.matchAll(CITED)).flatMap(({ 0: whole, 1: attribute, 2: address = '', index }) => {
    const name = attribute ?? decoded(address.replace(/\.+$/, ''));
    const id = name.split('@')[0] as string;
    // Another site may have a folder "facts" too.
    if (attribute === undefined && !parseFactId(id)) return [];
    return [{ id, at: index + whole.indexOf(attribute ?? address) }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
