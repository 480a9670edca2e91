/** The text of a file as its reader sees it, where its characters stand in the file, and the facts that it cites. */
import { parseFactId } from '../../../data/fact/id.ts';
import { isHtml, textOfHtml } from '../../../data/markup/html-text.ts';
import { tagsOf } from '../../../data/markup/html-tokens.ts';
import { type HtmlPart, textOfMarkdown } from '../../../data/markup/markdown-text.ts';
import type { MarkupText } from '../../../data/markup/offset-text.ts';
import type { Span } from '../../../data/text/spans.ts';

interface FileText {
  text: string;
  /** The offset in the file of a character of the text. */
  offset(at: number): number;
  cited: Cited[];
}

/**
 * A fact that the file names by its id, in `<trade-figure fact="…">` or in a link to its page; with the span in the file of its words and the
 * tag or link before them.
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
/** The address of a fact's page; another site may have a folder "facts" too, so its id is read. */
const ADDRESS = /\/facts\/([A-Za-z0-9%][\w.%@-]{4,300})/;
/** Words of figures and links are short: of longer ones the end is not looked for. */
const LONGEST_WORDS = 2000;
const CITING = ['trade-figure', 'a'];
/** Citing tags within the words of another one. */
const MOST_WITHIN = 10;
const MARKDOWN_LINK = /\[([^[\]]{1,300})\]\(([^\s()]{1,400})/g;

/** In the order of the file. `parts` is the HTML in it; links of Markdown are found anywhere. */
function citedIn(source: string, parts: HtmlPart[]): Cited[] {
  const tags = parts.flatMap(({ html, at }) => tagsOf(html, CITING, true).map((tag) => ({ ...tag, at })));
  const ofTags = tags.flatMap(({ name, kind, attributes, start, at }, i) => {
    const fact = attributes.get(name === 'a' ? 'href' : 'fact');
    if (kind === 'end' || !fact?.value) return [];
    // Up to the end tag or the next tag of its name: links do not nest, so that no part of a file is read twice.
    const next = tags.slice(i + 1, i + 1 + MOST_WITHIN).find((tag) => tag.name === name);
    const [from, end] = [at(start), next ? next.at(next.start) : Infinity];
    const isNear = end - from <= LONGEST_WORDS;
    const words = isNear
      ? { words: withoutSigns(textOfHtml(source.slice(from, end)).text), start: from, end }
      : { words: '', start: from, end: from };
    if (name === 'a') return linkTo(fact.value, at(fact.start), words);
    if (fact.value.length > LONGEST_ID) return [];
    const [id = '', day = ''] = fact.value.split('@');
    return [{ id, at: at(fact.start), ...words, asOf: attributes.get('as-of')?.value ?? day }];
  });
  const ofMarkdown = Array.from(source.matchAll(MARKDOWN_LINK)).flatMap(
    ({ 0: link, 1: words = '', 2: address = '', index: start }) => {
      const end = start + link.length;
      return linkTo(address, end - address.length, { words: withoutSigns(words), start, end });
    },
  );
  return [...ofTags, ...ofMarkdown].sort((a, b) => a.at - b.at);
}

/** The fact that a link leads to; nothing where it leads to no fact. */
function linkTo(address: string, start: number, { words, ...span }: Words): Cited[] {
  const found = ADDRESS.exec(address);
  const [path = '', given = ''] = found ?? [];
  const [id = '', asOf = ''] = decoded(given.replace(/\.+$/, '')).split('@');
  if (!found || !parseFactId(id)) return [];
  const at = start + found.index + path.length - given.length;
  return [{ id, at, ...span, words: /\p{Nd}/u.test(words) ? words : null, asOf }];
}

/** Words that cite, and where they stand in the file with the tag or link before them. */
interface Words extends Span {
  words: string;
}

/** Without the signs of Markdown and with plain spaces. */
function withoutSigns(words: string): string {
  return words.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
