/**
 * The text of an HTML page as its reader sees it, each block on a line of its own, and where each character stands in the markup.
 * Navigation, scripts and forms are left out by their elements; everything else that is no sentence by its layout (`story.ts`).
 */

export interface PageText {
  text: string;
  /** The offset in the markup of each UTF-16 unit of `text`. */
  offsets: Uint32Array;
}

/** Elements whose whole content is no text of the story. */
const HIDDEN = new Set(
  'script style head title noscript template svg math iframe object select textarea button nav footer'.split(' '),
);
/** Of these, elements in which a tag is text. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noscript']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr nobr'.split(
    ' ',
  ),
);
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
  yen: '¥',
  euro: '€',
  pound: '£',
  laquo: '«',
  raquo: '»',
};
/** What references to the numbers from 128 to 159 mean (HTML, 13.2.5.84): characters of Windows. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Whether the text looks like a page of HTML rather than plain text. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<!--)|<\/(?:p|div|html|body|article)>/i.test(
    text.slice(0, 20_000),
  );
}

export function textOfHtml(html: string): PageText {
  const page = new Page(html);
  const markup = new Markup(html);
  let from = 0;
  for (const { start, end, text } of markup) {
    page.copy(from, start);
    if (text) page.add(text, start);
    from = end;
  }
  page.copy(from, html.length);
  return page.finished();
}

interface Piece {
  start: number;
  end: number;
  /** What it is for a reader: nothing, the end of a block, or the character of an entity. */
  text: string;
}

const START = /<!--|<[!?]|<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,40})|&(#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z]{2,8});?/g;
/** A longer attribute that holds a tag was never closed. */
const LONGEST_ATTRIBUTE = 2000;

/** The tags, comments and entities of a page, one after the other. Each search that fails is made once. */
class Markup {
  readonly #html: string;
  readonly #unclosed = new Set<string>();
  /** Quotation marks after which no tag ends. */
  readonly #endless = new Set<number>();
  /** The first sign after the last tag that was looked at. */
  #nextSign = 0;

  constructor(html: string) {
    this.#html = html;
  }

  *[Symbol.iterator](): Generator<Piece> {
    const starts = new RegExp(START);
    for (let match = starts.exec(this.#html); match; match = starts.exec(this.#html)) {
      const piece = this.#piece(match);
      if (!piece) continue;
      yield piece;
      starts.lastIndex = piece.end;
    }
  }

  #piece(match: RegExpExecArray): Piece | null {
    const [whole, slash, tag, entity] = match;
    const start = match.index;
    if (entity) {
      const text = decode(entity);
      return text === null ? null : { start, end: start + whole.length, text };
    }
    if (whole === '<!--') return { start, end: this.#after('-->', start) ?? this.#html.length, text: '' };
    const end = this.#tagEnd(start + whole.length);
    if (end === null) return null;
    const name = tag?.toLowerCase() ?? '';
    if (!slash && HIDDEN.has(name)) return { start, end: this.#elementEnd(name, end), text: '\n' };
    return { start, end, text: name && !INLINE.has(name) ? '\n' : '' };
  }

  /** Where the tag ends whose name ends at `from`: at the first > outside quotation marks. null where there is none. */
  #tagEnd(from: number): number | null {
    const signs = /["'>]/g;
    // Tags come in order, so what is known to lie after an earlier one needs no search.
    signs.lastIndex = Math.max(from, this.#nextSign);
    const opened: number[] = [];
    for (let match = signs.exec(this.#html); match; match = signs.exec(this.#html)) {
      if (!opened.length) this.#nextSign = match.index;
      if (match[0] === '>') return signs.lastIndex;
      if (this.#endless.has(match.index)) break;
      opened.push(match.index);
      const close = this.#html.indexOf(match[0], signs.lastIndex);
      const isLost =
        close < 0 || (close - match.index > LONGEST_ATTRIBUTE && this.#html.slice(match.index, close).includes('<'));
      if (isLost) {
        const end = this.#after('>', from);
        if (end !== null) return end;
        break;
      }
      signs.lastIndex = close + 1;
    }
    if (!opened.length && !this.#endless.has(this.#nextSign)) this.#nextSign = this.#html.length;
    for (const sign of opened) this.#endless.add(sign);
    return null;
  }

  /** Where the element ends that is open at `from`; `from` itself where it is never closed. */
  #elementEnd(name: string, from: number): number {
    if (this.#unclosed.has(name)) return from;
    const tags = new RegExp(`<(/?)${name}(?![a-z0-9-])`, 'gi');
    tags.lastIndex = from;
    let depth = 1;
    for (let match = tags.exec(this.#html); match; match = tags.exec(this.#html)) {
      if (match[1]) depth -= 1;
      else if (!RAW.has(name)) depth += 1;
      if (depth === 0) return this.#after('>', match.index) ?? this.#html.length;
    }
    this.#unclosed.add(name);
    return from;
  }

  #after(sign: string, from: number): number | null {
    const at = this.#html.indexOf(sign, from);
    return at < 0 ? null : at + sign.length;
  }
}

class Page {
  readonly #html: string;
  readonly #parts: string[] = [];
  readonly #offsets: Uint32Array;
  #length = 0;
  #isSpace = true;

  constructor(html: string) {
    this.#html = html;
    this.#offsets = new Uint32Array(html.length + 1);
  }

  /** Copies text of the markup; runs of spaces and line ends are one space. */
  copy(from: number, to: number): void {
    for (const [run] of this.#html.slice(from, to).matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(run)) this.add(' ', from);
      else this.#append(run, from, true);
      from += run.length;
    }
  }

  /** Adds characters that stand for the markup at one place. */
  add(text: string, at: number): void {
    if (text === ' ' && this.#isSpace) return;
    this.#append(text, at, false);
  }

  #append(text: string, at: number, isCopy: boolean): void {
    this.#parts.push(text);
    for (let i = 0; i < text.length; i++) this.#offsets[this.#length++] = isCopy ? at + i : at;
    this.#isSpace = text === ' ' || text === '\n';
  }

  finished(): PageText {
    return { text: this.#parts.join(''), offsets: this.#offsets.subarray(0, this.#length) };
  }
}

function decode(entity: string): string | null {
  if (!entity.startsWith('#')) return Object.hasOwn(ENTITIES, entity) ? (ENTITIES[entity] as string) : null;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  const character = code > 0 && code <= 0x10ffff ? (WINDOWS[code - 0x80] ?? String.fromCodePoint(code)) : '';
  // What controls a terminal is no text, however it is written.
  return /^[^\p{Cc}\p{Cs}]$|^[\t\n\f\r]$/u.test(character) ? character : null;
}
