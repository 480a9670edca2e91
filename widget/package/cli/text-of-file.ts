/** The text of a file as its reader sees it, where its characters stand in the file, and the facts that it cites. */
import { parseFactId } from '../../../data/fact/id.ts';
import { isHtml, textOfHtml } from '../../../data/markup/html-text.ts';
import { tagsOf } from '../../../data/markup/html-tokens.ts';
import { type HtmlPart, textOfMarkdown } from '../../../data/markup/markdown-text.ts';
import type { MarkupText } from '../../../data/markup/offset-text.ts';

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

/** A longer Markdown file is read as plain text with its signs: its paragraphs would take gigabytes of memory. */
const LONGEST_MARKDOWN = 1_000_000;

export function fileText(source: string, path: string): FileText {
  const whole = [{ html: source, at: (index: number) => index }];
  if (/\.html?$/i.test(path) || (!/\.(?:md|markdown|txt)$/i.test(path) && isHtml(source)))
    return { ...located(textOfHtml(source), source), cited: citedIn(source, whole) };
  if (!/\.(?:md|markdown)$/i.test(path) || source.length > LONGEST_MARKDOWN)
    return { text: source, offset: (at) => at, cited: citedIn(source, whole) };
  const { html, ...markdown } = textOfMarkdown(source);
  return { ...located(markdown, source), cited: citedIn(source, html) };
}

function located({ text, offsets }: MarkupText, source: string): Omit<FileText, 'cited'> {
  return { text, offset: (at) => offsets[at] ?? source.length };
}

const LONGEST_ID = 300;
const ADDRESS = /\/facts\/([A-Za-z0-9%][\w.%@-]{4,300})/g;

/** In the order of the file. `parts` is the HTML in it; addresses are found anywhere. */
function citedIn(source: string, parts: HtmlPart[]): Cited[] {
  const named = parts.flatMap(({ html, at }) =>
    tagsOf(html, ['trade-figure']).flatMap(({ attributes }) => {
      const fact = attributes.get('fact');
      const isId = fact?.value && fact.value.length <= LONGEST_ID;
      return isId ? [{ id: withoutDay(fact.value), at: at(fact.start) }] : [];
    }),
  );
  const linked = Array.from(source.matchAll(ADDRESS)).flatMap(({ 0: whole, 1: address = '', index }) => {
    const id = withoutDay(decoded(address.replace(/\.+$/, '')));
    // Another site may have a folder "facts" too.
    return parseFactId(id) ? [{ id, at: index + whole.indexOf(address) }] : [];
  });
  return [...named, ...linked].sort((a, b) => a.at - b.at);
}

function withoutDay(id: string): string {
  return id.split('@')[0] as string;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
