/**
 * The text of an HTML page as its reader sees it, each block on a line of its own, with the offset of each character.
 * Navigation, scripts and forms are left out by their elements.
 */
import { readHtml, type Tag } from './html-tokens.ts';
import { type Mark, type MarkupText, TextBuilder } from './offset-text.ts';

/** Elements whose whole content is no text of the story. */
const HIDDEN = new Set(
  'script style head title noscript template svg math iframe object select textarea button nav footer'.split(' '),
);
/** Of these, elements whose content has no tags: where one is never closed, the rest of the page is its content. */
const RAW = new Set(['script', 'style', 'title', 'iframe', 'textarea']);
/** Of these, elements that `/>` closes. */
const FOREIGN = new Set(['svg', 'math']);
/** Elements that stand in a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr nobr trade-figure'.split(
    ' ',
  ),
);

/** Whether the text looks like a page of HTML rather than plain text. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<!--)|<\/(?:p|div|html|body|article)>/i.test(
    text.slice(0, 20_000),
  );
}

export function textOfHtml(html: string): MarkupText {
  const text = new TextBuilder(html.length + 1);
  addHtml(text, html, (index) => index);
  return text.finished();
}

/** Appends the text of `html`, whose characters have the offsets `at`. */
export function addHtml(text: TextBuilder, html: string, at: (index: number) => number): void {
  const hidden = new HiddenElements(text);
  readHtml(html, {
    tag(tag) {
      if (!INLINE.has(tag.name)) text.add('\n', at(tag.start));
      hidden.read(tag);
    },
    text: (start, end) => text.copy(html, start, end, at),
    reference(codePoint, start, end) {
      const character = String.fromCodePoint(codePoint);
      if (isNoText(character) || isCutOff(html, start, end)) text.copy(html, start, end, at);
      else text.add(/[ \t\r\n\f]/.test(character) ? ' ' : character, at(start));
    },
  });
  hidden.finish();
}

/** What controls a terminal is no text, however it is written; nor is U+FFFD, which stands for references to no character. */
function isNoText(character: string): boolean {
  return /[\p{Cc}\ufffd]/u.test(character) && !/[\t\n\f\r]/.test(character);
}

/** Whether a name without a semicolon goes on after the reference, as in `&notes;` and `&copy=1`. */
function isCutOff(html: string, start: number, end: number): boolean {
  return html[end - 1] !== ';' && html[start + 1] !== '#' && /[a-z0-9=]/i.test(html[end] ?? '');
}

/** Removes the text of hidden elements when they end. One that never ends hides nothing, but for those without tags. */
class HiddenElements {
  readonly #text: TextBuilder;
  readonly #open: { name: string; mark: Mark }[] = [];
  /** How many of each name are open. */
  readonly #counts = new Map<string, number>();

  constructor(text: TextBuilder) {
    this.#text = text;
  }

  read({ name, kind }: Tag): void {
    if (!HIDDEN.has(name) || (kind === 'empty' && FOREIGN.has(name))) return;
    if (kind === 'end') this.#close(name);
    else {
      this.#open.push({ name, mark: this.#text.mark() });
      this.#counts.set(name, this.#countOf(name) + 1);
    }
  }

  finish(): void {
    const last = this.#open.at(-1);
    if (last && RAW.has(last.name)) this.#close(last.name);
  }

  /** Closes the last open element of the name with all that is open in it. */
  #close(name: string): void {
    if (!this.#countOf(name)) return;
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      this.#counts.set(last.name, this.#countOf(last.name) - 1);
      if (last.name !== name) continue;
      this.#text.cut(last.mark);
      return;
    }
  }

  #countOf(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}
