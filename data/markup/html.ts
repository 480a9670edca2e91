/** Extracts from a saved HTML page the text that a reader sees, the element with the story, and attributes of tags. Node only. */
import { Parser } from 'htmlparser2';

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

/** Looks for a tag that begins a page, or one that closes a block. Otherwise the text is plain. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<!--)|<\/(?:p|div|html|body|article)>/i.test(
    text.slice(0, 20_000),
  );
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

/** The HTML of the only `<article>` of a page, or else of its only `<main>`. null if there are none or several. */
export function storyHtml(html: string): string | null {
  for (const element of ['article', 'main']) {
    const stories: string[] = [];
    const openTagStarts: number[] = [];
    const parser = new Parser({
      onopentag(name) {
        if (name === element) openTagStarts.push(parser.startIndex);
      },
      onclosetag(name) {
        const start = name === element ? openTagStarts.pop() : undefined;
        if (start !== undefined) stories.push(html.slice(start, parser.startIndex));
      },
    });
    parser.end(html);
    const [story, ...others] = stories;
    if (story !== undefined && !others.length) return story;
  }
  return null;
}

/** The text, with each block on its own line. Skips navigation, scripts and forms. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  /** How many skipped elements are open. */
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
