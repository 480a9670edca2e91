/** The text of a file as its reader sees it, where its characters stand in the file, and the facts that it cites. */
import { parseFactId } from '../../../data/fact/id.ts';
import { isHtml, textOfHtml } from '../../../data/markup/html-text.ts';
import { tagsOf } from '../../../data/markup/html-tokens.ts';
import { type HtmlPart, textOfMarkdown } from '../../../data/markup/markdown-text.ts';
import type { MarkupText } from '../../../data/markup/offset-text.ts';
import { firstFrom, type Span } from '../../../data/text/spans.ts';

interface FileText {
  text: string;
  /** The offset in the file of a character of the text. */
  offset(at: number): number;
  cited: Cited[];
}

/**
 * A fact that the file names by its id: in `<trade-figure fact="…">`, or by the address of its page; with the span in the file of its words
 * and the tag or link before them.
 */
export interface Cited extends Span {
  id: string;
  /** Where the id stands in the file. */
  at: number;
  /** The words of the figure, or of the link where they have a number; null where there are none to compare. */
  words: string | null;
  /** The day on which the words were written; empty where the file names none. */
  asOf: string;
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
/** Words of figures and links are short: of longer ones the end is not looked for. */
const LONGEST_WORDS = 2000;
/** A Markdown link up to its address. */
const MARKDOWN_LINK = /\[([^[\]]{1,300})\]\(\S*$/;

/** In the order of the file. `parts` is the HTML in it; addresses are found anywhere. */
function citedIn(source: string, parts: HtmlPart[]): Cited[] {
  const tags = parts.flatMap(({ html, at }) =>
    tagsOf(html, ['trade-figure', 'a']).map((tag) => ({ ...tag, at, start: at(tag.start) })),
  );
  const wordsAt = wordsIn(source);
  const figures = tags.flatMap(({ name, attributes, at, start }) => {
    const fact = name === 'trade-figure' ? attributes.get('fact') : undefined;
    if (!fact?.value || fact.value.length > LONGEST_ID) return [];
    const [id = '', day = ''] = fact.value.split('@');
    const asOf = attributes.get('as-of')?.value ?? day;
    const words = wordsAt(start, name) ?? { words: '', start, end: start };
    return [{ id, at: at(fact.start), ...words, asOf }];
  });
  const links = new Map(
    tags.flatMap(({ name, attributes, at, start }) => {
      const href = name === 'a' ? attributes.get('href') : undefined;
      return href ? [[at(href.start), wordsAt(start, name)] as const] : [];
    }),
  );
  const linked = Array.from(source.matchAll(ADDRESS)).flatMap(({ 0: whole, 1: address = '', index }) => {
    const [id = '', asOf = ''] = decoded(address.replace(/\.+$/, '')).split('@');
    // Another site may have a folder "facts" too.
    if (!parseFactId(id)) return [];
    const start = beginning(source, index);
    const link = links.get(start) ?? markdownLink(source, start, index);
    const at = index + whole.indexOf(address);
    const words = link && /\p{Nd}/u.test(link.words) ? link.words : null;
    return [{ id, at, start: link?.start ?? at, end: link?.end ?? at, words, asOf }];
  });
  return [...figures, ...linked].sort((a, b) => a.at - b.at);
}

/** Words that cite, and where they stand in the file with the tag or link before them. */
interface Words extends Span {
  words: string;
}

/**
 * Gives the text of the element whose tag begins at an offset, up to its end tag or the next tag of its name: links do not nest, so that no
 * part of a file is read twice. null where neither is near. The tags are found once: a file may have a hundred thousand.
 */
function wordsIn(source: string): (start: number, name: string) => Words | null {
  const places: Record<string, number[]> = { a: [], 'trade-figure': [] };
  for (const { 1: name = '', index } of source.matchAll(/<\/?(a|trade-figure)\b/gi))
    places[name.toLowerCase()]?.push(index);
  return (start, name) => {
    const known = places[name] ?? [];
    const end = known[firstFrom(start + 1, known.length, (i) => known[i] as number)];
    if (end === undefined || end - start > LONGEST_WORDS) return null;
    return { words: withoutSigns(textOfHtml(source.slice(start, end)).text), start, end };
  };
}

/** The text of the Markdown link whose address begins at `start`, up to the part of it at `index`. */
function markdownLink(source: string, start: number, index: number): Words | null {
  const from = Math.max(0, start - 400);
  const link = MARKDOWN_LINK.exec(source.slice(from, index));
  return link && { words: withoutSigns(link[1] as string), start: from + link.index, end: index };
}

/** Without the signs of Markdown and with plain spaces. */
function withoutSigns(words: string): string {
  return words.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}

/** Where the address that `index` lies in begins. */
function beginning(source: string, index: number): number {
  const before = source.slice(Math.max(0, index - LONGEST_ID), index);
  return index - (/[^\s"'<>()[\]]*$/.exec(before)?.[0].length ?? 0);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
