/** Reads a saved HTML page: its text as a reader sees it, the element that holds its story, and the attributes of its tags. */
import { readHtml, type Tag } from './html-tokens.ts';

/** Elements whose content is not part of a story. */
const HIDDEN = new Set(
  'script style head title noscript template svg math iframe object select textarea button nav footer'.split(' '),
);
/** Hidden elements whose content has no tags. If one is never closed, the rest of the page is its content. */
const RAW = new Set(['script', 'style', 'title', 'iframe', 'textarea']);
/** Hidden elements that `/>` closes. */
const FOREIGN = new Set(['svg', 'math']);
/** Elements that are part of a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr nobr trade-figure'.split(
    ' ',
  ),
);

/** Whether the text looks like an HTML page rather than plain text. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<!--)|<\/(?:p|div|html|body|article)>/i.test(
    text.slice(0, 20_000),
  );
}

/** The attributes of each start tag with one of the names. */
export function attributesOf(html: string, names: readonly string[]): ReadonlyMap<string, string>[] {
  const all: ReadonlyMap<string, string>[] = [];
  readHtml(html, {
    tag({ name, kind, attributes }) {
      if (kind !== 'end' && names.includes(name)) all.push(attributes);
    },
  });
  return all;
}

/** The HTML of the only `<article>` of a page, or else of its only `<main>`. null if there is neither. */
export function storyHtml(html: string): string | null {
  for (const element of ['article', 'main']) {
    const stories: string[] = [];
    const open: number[] = [];
    readHtml(html, {
      tag({ name, kind, start }) {
        if (name === element && kind === 'start') open.push(start);
        const from = name === element && kind === 'end' ? open.pop() : undefined;
        if (from !== undefined) stories.push(html.slice(from, start));
      },
    });
    const [only, ...others] = stories;
    if (only !== undefined && !others.length) return only;
  }
  return null;
}

/** The text, each block on a line of its own. Navigation, scripts and forms are left out. */
export function textOfHtml(html: string): string {
  const text = new VisibleText();
  readHtml(html, {
    tag: (tag) => text.readTag(tag),
    text: (words) => text.add(words),
  });
  return text.finished();
}

/** Collects text, and removes that of a hidden element when the element ends. An unclosed element hides nothing, unless it is raw. */
class VisibleText {
  readonly #parts: string[] = [];
  /** The open hidden elements, each with the number of parts before it. */
  readonly #open: { name: string; start: number }[] = [];
  /** How many elements of each name are open. */
  readonly #counts = new Map<string, number>();

  readTag({ name, kind }: Tag): void {
    if (!INLINE.has(name)) this.#parts.push('\n');
    if (!HIDDEN.has(name) || (kind === 'empty' && FOREIGN.has(name))) return;
    if (kind === 'end') {
      this.#close(name);
    } else {
      this.#open.push({ name, start: this.#parts.length });
      this.#counts.set(name, this.#countOf(name) + 1);
    }
  }

  /** A run of spaces and line ends is one space. */
  add(words: string): void {
    this.#parts.push(words.replace(/[ \t\r\n\f]+/g, ' '));
  }

  finished(): string {
    const last = this.#open.at(-1);
    if (last && RAW.has(last.name)) this.#close(last.name);
    return this.#parts
      .join('')
      .replace(/ {2,}/g, ' ')
      .replace(/(?<=^|\n) /g, '');
  }

  /** Closes the last open element of the name, with all elements that are open in it. */
  #close(name: string): void {
    if (!this.#countOf(name)) return;
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#counts.set(last.name, this.#countOf(last.name) - 1);
      if (last.name !== name) continue;
      this.#parts.length = last.start;
      return;
    }
  }

  #countOf(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}
