/**
 * Parsed files of the catalogue, kept while the isolate lives: an isolate serves one version, and the files of a version do not
 * change. The size is bounded, and the file that was not used for the longest time goes first.
 */

/** Characters of JSON that are kept. Parsed they take a few times as many bytes; an isolate may use 128 MB. */
const CAPACITY = 8_000_000;

interface Kept {
  content: unknown;
  size: number;
}

export class FileMemory {
  /** Maps iterate in insertion order: the first is the least recently used. */
  readonly #files = new Map<string, Kept>();
  readonly #capacity: number;
  #size = 0;

  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  get(name: string): unknown {
    const kept = this.#files.get(name);
    if (!kept) return undefined;
    this.#files.delete(name);
    this.#files.set(name, kept);
    return kept.content;
  }

  /** Keeps a file of `size` characters, unless it alone is larger than everything that may be kept. */
  set(name: string, content: unknown, size: number): void {
    this.#remove(name);
    if (size > this.#capacity) return;
    this.#files.set(name, { content, size });
    this.#size += size;
    for (const oldest of this.#files.keys()) {
      if (this.#size <= this.#capacity) return;
      this.#remove(oldest);
    }
  }

  #remove(name: string): void {
    this.#size -= this.#files.get(name)?.size ?? 0;
    this.#files.delete(name);
  }
}
