/** Builds the text of marked-up source, with the offset in the source of each of its characters. */

export interface MarkupText {
  text: string;
  /** The offset in the source of each UTF-16 unit of `text`. */
  offsets: Uint32Array;
}

/** A place in the text to return to. */
export interface Mark {
  parts: number;
  length: number;
}

export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #offsets: Uint32Array;
  #length = 0;
  #endsInSpace = true;

  /** `longest` is what the text can have at most, in UTF-16 units. */
  constructor(longest: number) {
    this.#offsets = new Uint32Array(longest);
  }

  /** Appends `source` from `start` to `end`, whose characters have the offsets `at`. A run of spaces and line ends is one space. */
  copy(source: string, start: number, end: number, at: (index: number) => number): void {
    let index = start;
    for (const [run] of source.slice(start, end).matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const offset = at(index);
      if (/^[ \t\r\n\f]/.test(run)) this.add(' ', offset);
      else this.#append(run, offset, 1);
      index += run.length;
    }
  }

  /** Appends characters that stand for the source at one offset. */
  add(text: string, offset: number): void {
    if (text === ' ' && this.#endsInSpace) return;
    this.#append(text, offset, 0);
  }

  #append(text: string, offset: number, step: 0 | 1): void {
    this.#parts.push(text);
    for (let i = 0; i < text.length; i++) this.#offsets[this.#length++] = offset + i * step;
    this.#endsInSpace = text === ' ' || text === '\n';
  }

  mark(): Mark {
    return { parts: this.#parts.length, length: this.#length };
  }

  /** Removes what was appended after the mark. */
  cut({ parts, length }: Mark): void {
    this.#parts.length = parts;
    this.#length = length;
    this.#endsInSpace = /^[ \n]?$/.test(this.#parts.at(-1) ?? '');
  }

  finished(): MarkupText {
    return { text: this.#parts.join(''), offsets: this.#offsets.subarray(0, this.#length) };
  }
}
