/** Extracts from a saved HTML page the text that a reader sees, the element with the story, and attributes of tags. Node only. */
import { Parser } from 'htmlparser2';

/** Whether the text begins like an HTML page, or has the end tag of a block such as `</p>`. */
export function isHtml(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const beginsLikePage = /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<!--)/i.test(sample);
  return beginsLikePage || /<\/(?:p|div|html|body|article)>/i.test(sample);
}

/** The attributes of each start tag with one of the names. */
export function attributesOf(html: string, names: readonly string[]): Readonly<Record<string, string>>[] {
  const matches: Readonly<Record<string, string>>[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (names.includes(name)) matches.push(attributes);
    },
  });
  parser.end(html);
  return matches;
}

/** The text of each element with the name. Elements inside it count as part of it. */
export function textsOf(html: string, element: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === element && depth++ === 0) texts.push('');
    },
    ontext(text) {
      if (depth) texts.push(`${texts.pop()}${text}`);
    },
    onclosetag(name) {
      if (name === element) depth--;
    },
  });
  parser.end(html);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The HTML of the only `<article>` of a page, or else of its only `<main>`. null if neither is the only one of its kind. */
export function storyHtml(html: string): string | null {
  return onlyElement(html, 'article') ?? onlyElement(html, 'main');
}

/** The HTML of the element without its end tag, if the page has only one element of this name. */
function onlyElement(html: string, elementName: string): string | null {
  const elements: string[] = [];
  const openTagStarts: number[] = [];
  const parser = new Parser({
    onopentag(name) {
      if (name === elementName) openTagStarts.push(parser.startIndex);
    },
    onclosetag(name) {
      const start = name === elementName ? openTagStarts.pop() : undefined;
      if (start !== undefined) elements.push(html.slice(start, parser.startIndex));
    },
  });
  parser.end(html);
  const [element] = elements;
  return element !== undefined && elements.length === 1 ? element : null;
}

/**
 * The text, with each block on its own line. Skips navigation, scripts and forms.
 *
 *   <p>Exports <b>rose</b>.</p><script>…</script><p>Imports fell.</p>   →   "\nExports rose.\n\n\n\nImports fell.\n"
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  /** How many of the open elements are in `SKIPPED`. */
  let skippedDepth = 0;
  const startLine = (name: string) => {
    if (!INLINE.has(name)) parts.push('\n');
  };
  const parser = new Parser({
    onopentag(name) {
      startLine(name);
      if (SKIPPED.has(name)) skippedDepth++;
    },
    ontext(text) {
      if (!skippedDepth) parts.push(text.replace(/[ \t\r\n\f]+/g, ' '));
    },
    onclosetag(name) {
      startLine(name);
      if (SKIPPED.has(name)) skippedDepth--;
    },
  });
  parser.end(html);
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=^|\n) /g, '');
}

/** Elements whose content is not part of a story. */
const SKIPPED = new Set(
  'script style head title noscript template svg math iframe object select textarea button nav footer'.split(' '),
);
/** Elements that do not start a new line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr nobr trade-figure'.split(
    ' ',
  ),
);
